import Diagnostics
import EstateModel
import Tabular

/// Finds out what a catalogue file is, reads it, and collects what is wrong with it.
struct CatalogueFileReader {
  /// What was found in a file.
  struct Content {
    let kind: CatalogueFile.Kind
    var releases: [CatalogueFile.Release] = []
    var products: [CatalogueFile.ProductEntry] = []
    var exploits: [Exploit] = []
  }

  let name: String
  private(set) var problems: [Diagnostic] = []

  /// Reads a whole file; `nil` where it is none of the known kinds.
  mutating func read(_ bytes: [UInt8]) -> Content? {
    let first = bytes.drop { [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }.first
    guard let first else {
      report("catalogue.empty", line: nil, "the file is empty", remedy: Self.kinds)
      return nil
    }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return readDocument(bytes) }
    return readTable(bytes)
  }

  // MARK: - Tables

  private mutating func readTable(_ bytes: [UInt8]) -> Content? {
    let table: SmallTable
    do {
      table = try SmallTable(bytes)
    } catch {
      report(
        "catalogue.csv", line: error.line, Self.words(for: error), remedy: "mend the line, or export the file again")
      return nil
    }
    guard let heading = table.heading else { return nil }
    let names = heading.cells.map { $0.lowercased() }
    for form in CatalogueTableForm.all where form.required.allSatisfy({ names.contains($0.lowercased()) }) {
      return content(of: table, heading: names, form: form)
    }
    reportHeading(heading.cells)
    return nil
  }

  private mutating func content(of table: SmallTable, heading: [String], form: CatalogueTableForm) -> Content {
    var content = Content(kind: form.kind)
    var lines = FirstLines()
    for record in table.records {
      guard record.cells.count == heading.count else {
        report(
          "catalogue.width", line: record.line,
          "the row has \(record.cells.count) cells under \(heading.count) headings", excerpt: record.text,
          remedy: "give the row as many cells as there are headings; quote a cell that holds a comma")
        continue
      }
      var row = CatalogueRow(file: name, heading: heading, record: record)
      form.read(&row, &content, &lines)
      problems += row.problems
    }
    if table.records.isEmpty {
      report("catalogue.empty", line: 1, "the table has a heading and no rows", remedy: "export the file again")
    }
    return content
  }

  /// No kind of file has such a heading: names the nearest one and what it lacks.
  private mutating func reportHeading(_ heading: [String]) {
    let names = heading.map { $0.lowercased() }
    let nearest = CatalogueTableForm.all.max { left, right in
      left.matches(names) < right.matches(names)
    }
    guard let nearest, nearest.matches(names) > 0 else {
      report(
        "catalogue.kind", line: 1, "the heading is that of no known catalogue", excerpt: heading.joined(separator: ","),
        remedy: Self.kinds)
      return
    }
    for column in nearest.required where !names.contains(column.lowercased()) {
      let near = NearName.suggestion(for: column, among: heading)
      report(
        "catalogue.column", line: 1, "the column \(column) of \(nearest.kind.rawValue) is missing",
        excerpt: heading.joined(separator: ","),
        remedy: near.map { "rename \"\($0)\" to \(column)" } ?? "add the column \(column)")
    }
  }

  // MARK: - JSON

  private mutating func readDocument(_ bytes: [UInt8]) -> Content? {
    do {
      let document = try LocatedJSON(bytes)
      var reader = CatalogueDocument(file: name)
      let content = reader.read(document)
      problems += reader.problems
      if content == nil, reader.problems.isEmpty {
        report(
          "catalogue.kind", line: document.line,
          "the JSON is no known catalogue: its keys are \(document.keys.prefix(8).joined(separator: ", "))",
          remedy: Self.kinds)
      }
      return content
    } catch {
      report("catalogue.json", line: error.line, error.message, remedy: "mend the line, or download the file again")
      return nil
    }
  }

  // MARK: - Problems

  private static let kinds =
    "give an endoflife.date CSV or JSON file, or CISA's list of known exploited vulnerabilities as CSV or JSON"

  private static func words(for malformation: SmallTable.Malformation) -> String {
    switch malformation {
    case .notUTF8: "the text is not UTF-8"
    case .unclosedQuote: "a quoted cell begins here and never ends"
    case .textAfterQuote: "text follows the closing quote of a cell"
    }
  }

  private mutating func report(
    _ code: String, line: Int?, _ message: String, excerpt: String? = nil, remedy: String
  ) {
    problems.append(
      Diagnostic(.error, code, at: .init(file: name, line: line), message, excerpt: excerpt, remedy: remedy))
  }
}
