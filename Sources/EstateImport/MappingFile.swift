package import Diagnostics
package import EstateModel
internal import Tabular

/// A file in which a person states what the columns of inventories mean: a table `file,heading,field,note`.
///
/// `file` is the name of an inventory without its folder, or `*` for all of them. An empty field leaves the column unread.
/// A heading of `(kind)` states what the file lists instead. Lines that begin with `#` are remarks.
package struct MappingFile: Sendable {
  /// What a line states.
  private enum Statement: Sendable {
    case column(HeadingOverride)
    case kind(FileKind)
  }

  private struct Entry: Sendable {
    let file: String
    let statement: Statement
    let line: Int
  }

  /// Why a mapping file is not used: every line that is wrong.
  package struct Faults: Error, Sendable {
    package let diagnostics: [Diagnostic]
  }

  /// What stands under `heading` in a line about the kind of the file.
  static let kindHeading = "(kind)"
  static let headings = ["file", "heading", "field", "note"]

  private let entries: [Entry]
  /// The file as the user named it.
  private let name: String

  /// Reads the bytes of a mapping file.
  ///
  /// - Parameter name: The file as the user named it.
  /// - Throws: ``Faults`` with every line that is wrong.
  package init(_ bytes: [UInt8], name: String) throws(Faults) {
    self.name = name
    let table: SmallTable
    do {
      table = try SmallTable(bytes)
    } catch {
      throw Faults(diagnostics: [
        Diagnostic(
          .error, "mapping.table", at: Diagnostic.Place(file: name, line: error.line),
          "the table cannot be read from here on",
          remedy: "close every quote, and save the file as UTF-8")
      ])
    }
    let records = ([table.heading].compactMap { $0 } + table.records).filter { !$0.text.hasPrefix("#") }
    guard let first = records.first, Array(first.cells.prefix(3)) == Array(Self.headings.prefix(3)) else {
      throw Faults(diagnostics: [
        Diagnostic(
          .error, "mapping.headings", at: Diagnostic.Place(file: name, line: records.first?.line ?? 1),
          "the first line is not \"\(Self.headings.joined(separator: ","))\"",
          remedy: "draft one with domesday check --write-mapping FILE")
      ])
    }
    var entries: [Entry] = []
    var faults: [Diagnostic] = []
    var lines: [String: Int] = [:]
    for record in records.dropFirst() {
      switch Self.entry(record, name: name) {
      case .success(let entry):
        let key = "\(entry.file)\n\(HeadingSynonyms.normalised(record.cells[1]))"
        if let line = lines[key] {
          faults.append(Self.twice(record, name: name, line: line))
        } else {
          lines[key] = record.line
          entries.append(entry)
        }
      case .failure(let fault): faults += fault.diagnostics
      }
    }
    guard faults.isEmpty else { throw Faults(diagnostics: faults) }
    self.entries = entries
  }

  /// What is stated of the columns of a file; what names the file goes before what is for all.
  package func overrides(for path: String) -> [HeadingOverride] {
    applying(to: path).compactMap { entry in
      if case .column(let override) = entry.statement { override } else { nil }
    }
  }

  /// The kind that is stated of a file.
  package func kind(of path: String) -> FileKind? {
    applying(to: path).reversed().lazy.compactMap { entry in
      if case .kind(let kind) = entry.statement { kind } else { nil }
    }.first
  }

  /// The entries for a file, the more particular last, where they win.
  private func applying(to path: String) -> [Entry] {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return entries.filter { $0.file == "*" } + entries.filter { $0.file == name }
  }

  /// Headings that are stated of a file by its name and that it lacks, each with a near one where there is one.
  package func notices(of path: String, _ mapping: ColumnMapping) -> [Diagnostic] {
    let table = path.split(separator: "/").last.map(String.init) ?? path
    let headings = mapping.columns.map(\.heading).filter { !$0.isEmpty }
    let known = Set(headings.map(HeadingSynonyms.normalised))
    return entries.compactMap { entry in
      guard entry.file == table, case .column(let override) = entry.statement,
        !known.contains(HeadingSynonyms.normalised(override.heading))
      else { return nil }
      let near = NearName.suggestion(for: override.heading, among: headings)
      return Diagnostic(
        .warning, "mapping.absent", at: Diagnostic.Place(file: name, line: entry.line, column: 2),
        "\(table) has no heading \"\(override.heading)\"; the line says nothing",
        remedy: near.map { "did you mean \"\($0)\"?" } ?? "copy the heading from the file, or take the line out")
    }
  }

  // MARK: - Lines

  private static func entry(_ record: SmallTable.Record, name: String) -> Result<Entry, Faults> {
    /// A fault of the line, in a column of the table from 1.
    func fault(_ code: String, _ column: Int, _ message: String, _ remedy: String) -> Result<Entry, Faults> {
      let place = Diagnostic.Place(file: name, line: record.line, column: column)
      return .failure(
        Faults(diagnostics: [Diagnostic(.error, code, at: place, message, excerpt: record.text, remedy: remedy)]))
    }
    guard record.cells.count >= 3 else {
      return fault("mapping.cells", 1, "the line has \(record.cells.count) of 3 cells", "write file,heading,field")
    }
    let (file, heading, text) = (record.cells[0], record.cells[1], record.cells[2])
    guard !file.isEmpty else { return fault("mapping.file", 1, "no file is named", "name one, or write * for all") }
    guard !heading.isEmpty else { return fault("mapping.heading", 2, "no heading is named", "copy it from the file") }
    if heading == kindHeading {
      guard let kind = FileKind(rawValue: text) else {
        let known = FileKind.allCases.map(\.rawValue).joined(separator: ", ")
        return fault("mapping.kind", 3, "\"\(text)\" is no kind of file", "write one of \(known)")
      }
      return .success(Entry(file: file, statement: .kind(kind), line: record.line))
    }
    if text.isEmpty {
      return .success(
        Entry(file: file, statement: .column(HeadingOverride(heading: heading, field: nil)), line: record.line))
    }
    guard let field = Field(name: text) else {
      let near = NearName.suggestion(for: text, among: Field.allCases.map(\.name))
      return fault(
        "mapping.field", 3, "there is no field \"\(text)\"",
        near.map { "did you mean \($0)?" } ?? "domesday template lists the fields")
    }
    return .success(
      Entry(file: file, statement: .column(HeadingOverride(heading: heading, field: field)), line: record.line))
  }

  private static func twice(_ record: SmallTable.Record, name: String, line: Int) -> Diagnostic {
    Diagnostic(
      .error, "mapping.twice", at: Diagnostic.Place(file: name, line: record.line, column: 2),
      "\"\(record.cells[1])\" is already mapped on line \(line)", excerpt: record.text,
      remedy: "keep one of the two lines")
  }
}

extension MappingFile {
  /// Drafts a mapping file from what was understood of some files, for a person to correct.
  package static func draft(of files: [(path: String, opened: InventoryReader.Opened)]) -> String {
    var text = """
      # What the columns of these files are read as. Correct the third column and hand this file to --mapping.
      # An empty field leaves a column unread; domesday template lists the fields.
      \(headings.joined(separator: ","))

      """
    for (path, opened) in files {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      text += line([name, kindHeading, opened.finding.kind.rawValue, opened.finding.reason])
      var seen: Set<String> = []
      for column in opened.mapping.columns where !column.heading.isEmpty {
        // A column that is part of a list, or outranked, would lose that by being stated.
        if case .component = column.basis { continue }
        guard seen.insert(HeadingSynonyms.normalised(column.heading)).inserted else { continue }
        text += line([name, column.heading, column.field?.name ?? "", note(column.basis)])
      }
    }
    return text
  }

  private static func note(_ basis: ColumnMapping.Basis) -> String {
    switch basis {
    case .unrecognised(let near?): "not known; perhaps \(near)"
    case .unrecognised(nil): "not known"
    case .outranked(let winner): "\"\(winner)\" says the same"
    case .valuesDiffer(let field, _, _): "named like \(field.name), but its values are not"
    default: ""
    }
  }

  /// A line of the table, with quotes where a cell needs them.
  private static func line(_ cells: [String]) -> String {
    cells.map { cell in
      let plain = HeadingSynonyms.oneLine(cell)
      return plain.contains { ",\"#".contains($0) } ? "\"\(plain.replacing("\"", with: "\"\""))\"" : plain
    }.joined(separator: ",") + "\n"
  }
}
