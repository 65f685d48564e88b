import Tabular

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
    let small = try Self.divide(text, table)
    let heading = small.heading?.cells ?? []
    guard heading == columns else {
      throw CatalogueError(table: table, line: 1, problem: .heading(found: heading, expected: columns))
    }
    let all = small.records.map { Row(line: $0.line, cells: $0.cells) }
    for row in all where row.cells.count != columns.count {
      let problem = CatalogueError.Problem.width(found: row.cells.count, expected: columns.count)
      throw CatalogueError(table: table, line: row.line, problem: problem)
    }
    rows = all
  }

  /// Divides the text into records.
  ///
  /// - Throws: ``CatalogueError`` for quotes that do not fit.
  private static func divide(_ text: String, _ table: CatalogueError.Table) throws(CatalogueError) -> SmallTable {
    do {
      return try SmallTable(Array(text.utf8))
    } catch {
      throw CatalogueError(table: table, line: error.line, problem: .unclosedQuote)
    }
  }
}
