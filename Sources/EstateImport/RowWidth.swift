internal import Tabular

/// Tells rows with fewer fields than there are headings, or with text to the right of them.
struct RowWidth: Sendable {
  /// How many headings there are.
  let headings: Int
  /// Cells are told apart by a delimiter: one too many moves the cells behind it.
  let isDelimited: Bool

  /// Why a record is rejected for its width; `nil` where it is not.
  func problem(of record: RecordCells) -> RowProblem? {
    isDelimited && isTooWide(record) ? .tooManyFields(record.count, headings: headings) : nil
  }

  /// Counts an accepted record by its width.
  func count(_ record: RecordCells, in rows: inout CheckedRows) {
    if record.count < headings { rows.short.add(line: record.line) }
    if isTooWide(record) { rows.wide.add(line: record.line) }
  }

  private func isTooWide(_ record: RecordCells) -> Bool { record.count > headings && record.hasText(from: headings) }
}
