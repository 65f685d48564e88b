internal import Diagnostics
internal import EstateModel

/// Counts accepted rows that have fewer fields than there are headings, to say so once.
struct ShortRows {
  private var count = 0
  private var accepted = 0
  private var firstLine: Int?

  mutating func add(_ rows: CheckedRows) {
    accepted += rows.evidence.rows.count
    guard let short = rows.short else { return }
    count += short.count
    firstLine = firstLine ?? short.firstLine
  }

  /// The note; `nil` where no row is short, or most are because the tool leaves out what is empty at their ends.
  func note(file: String, mapping: ColumnMapping) -> Diagnostic? {
    guard count > 0, count * 2 <= accepted, mapping.recordTypeColumn == nil else { return nil }
    let rows = count == 1 ? "1 row has" : "\(count) rows have"
    return Diagnostic(
      .note, "inventory.short_rows", at: Diagnostic.Place(file: file, line: firstLine),
      "\(rows) fewer fields than the \(mapping.columns.count) headings; what is missing counts as blank",
      remedy: "see that no delimiter is missing inside the row")
  }
}
