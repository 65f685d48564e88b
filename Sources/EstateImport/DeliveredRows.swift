internal import Diagnostics
internal import EstateModel

/// What the rows that were read of a table come to.
struct DeliveredRows {
  private var accepted = 0
  private var rejected = 0
  private var short = RowTally()
  private var wide = RowTally()
  /// The amounts of each column of money; a column that turns up later comes behind the others.
  private(set) var amounts: ContiguousArray<ColumnAmounts> = []
  /// In how many accepted rows each organisation stands, as it is written; no more of them than ``ByteTable/limit``.
  private(set) var organisations: [String: Int] = [:]

  mutating func add(_ rows: CheckedRows) {
    accepted += rows.evidence.rows.count
    rejected += rows.rejects.count
    short += rows.short
    wide += rows.wide
    for (name, count) in rows.organisations.all
    where organisations.count < ByteTable<Int>.limit || organisations[name] != nil {
      organisations[name, default: 0] += count
    }
    for column in rows.amounts {
      if let place = amounts.firstIndex(where: { $0.column == column.column }) {
        amounts[place].merge(column)
      } else {
        amounts.append(column)
      }
    }
  }

  /// Why there is nothing of the table; `nil` where a row was accepted, or there was none.
  func failure(file: String) -> Diagnostic? {
    guard rejected > 0, accepted == 0 else { return nil }
    return Diagnostic(
      .error, "input.all_rejected", at: Diagnostic.Place(file: file),
      "none of its \(rejected) row\(rejected == 1 ? "" : "s") is accepted",
      remedy: "see what is said of the first; a heading may mean something else than it is read as")
  }

  /// What there is to say of uneven rows and of amounts; nothing of short rows where most are, because the tool leaves
  /// out what is empty at their ends.
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
    return notes + amounts.flatMap { AmountRemarks(file: file, amounts: $0).all }
  }
}

extension RowTally {
  fileprivate var words: String { count == 1 ? "1 row has" : "\(count) rows have" }
}
