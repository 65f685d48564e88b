import Diagnostics
import EstateModel
import Tabular

/// One row of a user's table, read cell by cell, with what is wrong in it.
struct CatalogueRow {
  private let file: String
  private let heading: [String]
  private let record: SmallTable.Record
  private(set) var problems: [Diagnostic] = []

  init(file: String, heading: [String], record: SmallTable.Record) {
    self.file = file
    self.heading = heading
    self.record = record
  }

  var line: Int { record.line }

  /// The cell under a heading; empty where there is no such column.
  subscript(column: String) -> String {
    position(of: column).map { record.cells[$0] } ?? ""
  }

  /// A cell that must not be empty.
  mutating func filled(_ column: String) -> String? {
    if !self[column].isEmpty { return self[column] }
    report("catalogue.blank", column, "\(column) is empty", remedy: "fill the cell, or delete the row")
    return nil
  }

  /// A day, `true`, `false` or nothing.
  mutating func supportEnd(_ column: String) -> SupportEnd {
    let cell = self[column]
    if let end = SupportEnd(cell: cell) { return end }
    report(
      "catalogue.date", column, "\(column) \"\(cell)\" is neither a day nor true or false",
      remedy: "write a day as 2026-11-21, true where support has ended, false where no end is announced")
    return .unknown
  }

  /// A day, or nothing.
  mutating func date(_ column: String) -> CalendarDate? {
    let cell = self[column]
    if cell.isEmpty { return nil }
    if let date = CalendarDate(iso: cell) { return date }
    report("catalogue.date", column, "\(column) \"\(cell)\" is not a day", remedy: "write a day as 2026-11-21")
    return nil
  }

  /// Notes a problem with a cell.
  mutating func report(_ code: String, _ column: String, _ message: String, remedy: String) {
    let place = Diagnostic.Place(file: file, line: line, column: position(of: column).map { $0 + 1 })
    problems.append(Diagnostic(.error, code, at: place, message, excerpt: record.text, remedy: remedy))
  }

  private func position(of column: String) -> Int? {
    heading.firstIndex(of: column.lowercased())
  }
}

extension SupportEnd {
  /// What a cell says; `nil` where it is neither a day nor a word for one.
  init?(cell: String) {
    switch cell.lowercased() {
    case "": self = .unknown
    case "false": self = .notAnnounced
    case "true": self = .past
    default:
      guard let date = CalendarDate(iso: cell) else { return nil }
      self = .on(date)
    }
  }
}

/// Where each key was first met, so that a repetition can be told.
struct FirstLines {
  private var lines: [String: Int] = [:]

  /// Notes a key; the line of its first appearance where it is not new.
  mutating func note(_ key: String, line: Int) -> Int? {
    if let first = lines[key] { return first }
    lines[key] = line
    return nil
  }
}
