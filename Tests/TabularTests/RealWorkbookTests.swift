import Testing

@testable import Tabular

/// Workbooks that others made, as openpyxl 3.1.5 and odfpy 1.4.1 read them.
@Suite(SharedData.isThere)
struct RealWorkbookTests {
  /// A file, its sheets, and the headings and rows of each.
  static let files: [(name: String, sheets: [String], headings: [[String]], rows: [[[String]]])] = [
    (
      "table.ods", ["Лист1"], [["id", "name"]], [[["1", "english"], ["2", "中国人"]]]
    ),
    (
      "table-with-two-sheets.ods", ["Лист1", "Tabelle2"], [["id", "name"], ["a", "b", "c"]],
      [[["1", "english"], ["2", "中国人"]], [["1", "2", "3"]]]
    ),
    (
      "table-with-booleans.ods", ["test"], [["id", "boolean"]], [[["1", "TRUE"], ["2", "FALSE"]]]
    ),
    ("merged-cells.xlsx", ["Лист1"], [["data"]], [[]]),
  ]

  @Test("the sheets that others made hold what independent readers find", arguments: files)
  func sheets(name: String, sheets: [String], headings: [[String]], rows: [[[String]]]) throws {
    let path = SharedData.path("frictionless-nasty/" + name)
    let tables = try SourceOpener().tables(of: path)
    var found: [(name: String, reading: Reading)] = []
    while let table = tables.next() { found.append((table.name, try Reading(table))) }
    #expect(found.map(\.name) == sheets.map { "\(path) [\($0)]" })
    #expect(found.map(\.reading.headings) == headings)
    #expect(found.map(\.reading.rows) == rows)
  }
}
