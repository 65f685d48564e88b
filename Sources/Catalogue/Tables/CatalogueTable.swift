/// The rows of one of the catalogue's tables: comma-separated text with quotes after RFC 4180.
struct CatalogueTable {
  /// A row with the line on which it starts.
  struct Row {
    let line: Int
    let cells: [String]
  }

  let rows: [Row]

  /// Divides the text into rows and checks that the heading is the expected one.
  ///
  /// - Throws: ``CatalogueError`` for a quote that never ends, another heading, or a row of another width.
  init(_ text: String, as table: CatalogueError.Table, columns: [String]) throws(CatalogueError) {
    var all = try Self.divide(text, table)
    let heading = all.isEmpty ? [] : all.removeFirst().cells
    guard heading == columns else {
      throw CatalogueError(table: table, line: 1, problem: .heading(found: heading, expected: columns))
    }
    for row in all where row.cells.count != columns.count {
      let problem = CatalogueError.Problem.width(found: row.cells.count, expected: columns.count)
      throw CatalogueError(table: table, line: row.line, problem: problem)
    }
    rows = all
  }

  /// Cuts text into rows of cells; blank lines are no rows.
  private static func divide(_ text: String, _ table: CatalogueError.Table) throws(CatalogueError) -> [Row] {
    var rows: [Row] = []
    var cells: [String] = []
    var cell: [UInt8] = []
    var line = 1
    var firstLine = 1
    var isQuoted = false
    func finishCell() {
      cells.append(String(decoding: cell, as: UTF8.self))
      cell.removeAll(keepingCapacity: true)
    }
    func finishRow() {
      finishCell()
      if cells != [""] { rows.append(Row(line: firstLine, cells: cells)) }
      cells.removeAll(keepingCapacity: true)
    }
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\n") { line += 1 }
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted: finishCell()
      case UInt8(ascii: "\r") where !isQuoted: break
      case UInt8(ascii: "\n") where !isQuoted:
        finishRow()
        firstLine = line
      default: cell.append(byte)
      }
    }
    guard !isQuoted else { throw CatalogueError(table: table, line: firstLine, problem: .unclosedQuote) }
    finishRow()
    return rows
  }
}
