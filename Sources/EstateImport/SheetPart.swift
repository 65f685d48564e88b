internal import Diagnostics
internal import EstateModel
internal import Tabular

/// The part of a body that a sheet lists the systems of, where a workbook has such a sheet for each of its parts.
///
/// Sheets of the same headings, without ids and without a column for the body or the service, are told apart by their
/// names: the payroll of one directorate is not that of another. Sheets that are named for a year or a state list the same
/// systems again.
struct SheetPart {
  private let name: String

  init?(of table: SourceTable, _ mapping: ColumnMapping) {
    let fields = mapping.columnOfField
    guard let sheet = table.sheet, Self.namesPart(sheet), fields[.systemID] == nil, fields[.organisation] == nil,
      fields[.businessService] == nil
    else { return nil }
    name = sheet
  }

  /// What stands in the key of a system for its body, of which the file says nothing.
  func key(in folder: String) -> String { "\(folder) / \(name)" }

  /// Names with a number are those of years, quarters and copies; single letters stand for parts of the alphabet.
  private static func namesPart(_ sheet: String) -> Bool {
    let words = HeadingSynonyms.normalised(sheet).split(separator: " ")
    return !sheet.contains(where: \.isNumber) && words.contains { $0.count > 1 }
      && words.allSatisfy { !states.contains($0) }
  }

  /// Words for a state of systems, or of the list.
  private static let states: Set<Substring> = [
    "live", "active", "retired", "decommissioned", "archive", "archived", "closed", "old", "new", "current", "previous",
    "draft", "final", "legacy", "copy", "sheet", "tab", "data", "list", "all", "planned", "proposed", "cloud", "hosted",
    "premise", "premises", "prem", "saas", "internal", "external", "critical", "january", "february", "march", "april",
    "may", "june", "july", "august", "september", "october", "november", "december",
  ]

  /// What the user should know of it.
  func note(file: String) -> Diagnostic {
    Diagnostic(
      .note, "input.sheet_part", at: Diagnostic.Place(file: file),
      "its systems are kept apart from those of the same names in the other sheets",
      remedy: "add a column with the body, or with ids, that says which are the same")
  }
}
