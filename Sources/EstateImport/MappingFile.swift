package import Diagnostics
package import EstateModel
package import Tabular

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

  /// What stands under `heading` in a line about the kind of the file.
  static let kindHeading = "(kind)"
  static let headings = ["file", "heading", "field", "note"]

  private let entries: [Entry]
  /// The file as the user named it.
  private let name: String

  /// Reads the bytes of a mapping file.
  ///
  /// - Parameter name: The file as the user named it.
  /// - Throws: `StatedTable.Faults` with every line that is wrong.
  package init(_ bytes: [UInt8], name: String) throws(StatedTable.Faults) {
    self.name = name
    let table = try StatedTable(
      bytes, name: name, topic: "mapping", headed: Array(Self.headings.prefix(3)),
      start: "draft one with domesday check --write-mapping FILE", remark: "#")
    var lines: [String: Int] = [:]
    entries = try table.statements { line throws(StatedTable.Problem) -> Entry? in
      let entry = try Self.entry(line)
      let key = "\(entry.file)\n\(HeadingSynonyms.normalised(line["heading"]))"
      if let held = lines[key] {
        throw StatedTable.Problem(
          "twice", column: 2, "\"\(line["heading"])\" is already mapped on line \(held)",
          remedy: "keep one of the two lines")
      }
      lines[key] = line.number
      return entry
    }
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

  private static func entry(_ line: StatedTable.Line) throws(StatedTable.Problem) -> Entry {
    guard line.record.cells.count >= 3 else {
      throw StatedTable.Problem(
        "cells", column: 1, "the line has \(line.record.cells.count) of 3 cells", remedy: "write file,heading,field")
    }
    let (file, heading) = (line["file"], line["heading"])
    guard !file.isEmpty else {
      throw StatedTable.Problem("file", column: 1, "no file is named", remedy: "name one, or write * for all")
    }
    guard !heading.isEmpty else {
      throw StatedTable.Problem("heading", column: 2, "no heading is named", remedy: "copy it from the file")
    }
    let statement: Statement =
      heading == kindHeading
      ? .kind(try kind(line["field"]))
      : .column(HeadingOverride(heading: heading, field: try field(line["field"])))
    return Entry(file: file, statement: statement, line: line.number)
  }

  private static func kind(_ text: String) throws(StatedTable.Problem) -> FileKind {
    guard let kind = FileKind(rawValue: text) else {
      let known = FileKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw StatedTable.Problem(
        "kind", column: 3, "\"\(text)\" is no kind of file", remedy: "write one of \(known)")
    }
    return kind
  }

  /// The field of that name; `nil` for an empty one, which leaves the column unread.
  private static func field(_ text: String) throws(StatedTable.Problem) -> Field? {
    if text.isEmpty { return nil }
    guard let field = Field(name: text) else {
      let near = NearName.suggestion(for: text, among: Field.allCases.map(\.name))
      throw StatedTable.Problem(
        "field", column: 3, "there is no field \"\(text)\"",
        remedy: near.map { "did you mean \($0)?" } ?? "domesday template lists the fields")
    }
    return field
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
