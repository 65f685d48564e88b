internal import Diagnostics
internal import EstateModel

/// How many rows or cells there are of some kind, and where the first stands.
struct RowTally: Sendable {
  private(set) var count = 0
  /// Line of the first, from 1; `nil` where there is none.
  private(set) var firstLine: Int?

  mutating func add(line: Int) {
    count += 1
    firstLine = firstLine ?? line
  }

  static func += (tally: inout RowTally, other: RowTally) {
    tally.count += other.count
    tally.firstLine = tally.firstLine ?? other.firstLine
  }
}

/// Counts accepted rows that have fewer fields than there are headings, or more, to say so once.
struct UnevenRows {
  private(set) var accepted = 0
  private var short = RowTally()
  private var wide = RowTally()

  mutating func add(_ rows: CheckedRows) {
    accepted += rows.evidence.rows.count
    short += rows.short
    wide += rows.wide
  }

  /// What there is to say of them; nothing of short rows where most are, because the tool leaves out what is empty at
  /// their ends.
  ///
  /// - Parameter isDelimited: Only a delimiter can be missing; cells that a sheet leaves out are blank.
  func notes(file: String, mapping: ColumnMapping, isDelimited: Bool) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    let headings = "the \(mapping.columns.count) headings"
    if isDelimited, short.count > 0, short.count * 2 <= accepted, mapping.recordTypeColumn == nil {
      notes.append(
        Diagnostic(
          .note, "inventory.short_rows", at: Diagnostic.Place(file: file, line: short.firstLine),
          "\(short.words) fewer fields than \(headings); what is missing counts as blank",
          remedy: "see that no delimiter is missing inside the row"))
    }
    if wide.count > 0 {
      notes.append(
        Diagnostic(
          .note, "inventory.wide_rows", at: Diagnostic.Place(file: file, line: wide.firstLine),
          "\(wide.words) cells to the right of \(headings), which are kept but not read",
          remedy: "give their column a heading, if they are more than remarks"))
    }
    return notes
  }
}

extension RowTally {
  fileprivate var words: String { count == 1 ? "1 row has" : "\(count) rows have" }
}
