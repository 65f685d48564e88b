/// Reads the tables this module is built with, in which a mistake is our own bug.
enum EmbeddedTable {
  /// The cells of every row below exactly this heading.
  static func rows(of text: String, headed heading: [String]) -> [[String]] {
    do {
      let table = try CSVTable(Array(text.utf8))
      precondition(table.heading?.cells == heading, "the heading of embedded data is not \(heading)")
      return table.records.map { record in
        precondition(record.cells.count == heading.count, "line \(record.line) of \(heading) has gaps")
        return record.cells
      }
    } catch {
      preconditionFailure("embedded data headed \(heading): \(error)")
    }
  }

  /// The number in a cell of embedded data.
  static func number(_ cell: String) -> Double {
    guard let value = DecimalNumber.value(of: cell) else { preconditionFailure("\(cell) is not a number") }
    return value
  }
}
