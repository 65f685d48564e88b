package import EstateModel

/// `rejects.csv`: rejected rows with their original columns, then where they stood and why; it can be corrected and
/// imported as it stands.
///
/// Files with different headings share one table: the union of their headings, in the order they are first met.
package struct RejectsFile: Sendable {
  /// A rejected row as the store keeps it.
  package struct Row: Sendable {
    package let file: String
    package let line: String
    package let column: String
    package let code: String
    package let message: String
    package let hint: String
    package let cells: [String]

    package init(
      file: String, line: String, column: String, code: String, message: String, hint: String, cells: [String]
    ) {
      self.file = file
      self.line = line
      self.column = column
      self.code = code
      self.message = message
      self.hint = hint
      self.cells = cells
    }
  }

  private static let remarks = ["_file", "_line", "_column", "_code", "_message", "_hint"]

  private let headings: [String]
  /// For each file, where each of its columns stands in the table.
  private let places: [String: [Int]]
  private var text = ByteText()

  /// - Parameter sources: Files that had rows rejected.
  package init(sources: [SourceFile]) {
    var headings: [String] = []
    var places: [String: [Int]] = [:]
    for source in sources {
      var taken: Set<Int> = []
      places[source.path] = source.columns.filter { !$0.isDerived }.map { column in
        if let place = headings.indices.first(where: { headings[$0] == column.heading && !taken.contains($0) }) {
          taken.insert(place)
          return place
        }
        headings.append(column.heading)
        taken.insert(headings.count - 1)
        return headings.count - 1
      }
    }
    self.headings = headings
    self.places = places
    append(headings + Self.remarks)
  }

  package mutating func append(_ row: Row) {
    var cells = [String](repeating: "", count: headings.count)
    let places = places[row.file] ?? []
    for (index, cell) in row.cells.enumerated() where index < places.count { cells[places[index]] = cell }
    let surplus = row.cells.dropFirst(places.count).joined(separator: " | ")
    let message = surplus.isEmpty ? row.message : "\(row.message); beyond the headings: \(surplus)"
    append(cells + [row.file, row.line, row.column, row.code, message, row.hint])
  }

  /// The file's bytes.
  package var bytes: ContiguousArray<UInt8> { text.bytes }

  private mutating func append(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { text.append(",") }
      text.append(csv: cell)
    }
    text.append("\n")
  }
}
