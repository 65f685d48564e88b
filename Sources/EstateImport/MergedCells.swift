internal import Diagnostics
internal import EstateModel
internal import Tabular

/// Lets what a cell says go for all the rows it was merged over: a directorate beside its ten systems.
///
/// Amounts and numbers of things stay in the first row, since nobody can tell whether they are each row's or are shared.
struct MergedCells {
  /// Cells whose first row is still to come, by that row's line.
  private var coming: [Int: [MergedCell]] = [:]
  /// Cells that go over the rows at hand, by column, with the last line and the text.
  private var open: [Int: (last: Int, text: ContiguousArray<UInt8>)] = [:]
  private var spread = RowTally()
  private var countedOnce = RowTally()

  /// Writes the texts of merged cells into the blank cells below them, in every row that has text of its own.
  mutating func spread(over batch: inout RecordBatch, mapping: ColumnMapping) {
    for cell in batch.mergedCells { coming[cell.lines.lowerBound, default: []].append(cell) }
    guard !coming.isEmpty || !open.isEmpty else { return }
    var result = RecordBatch(likely: batch)
    for record in batch.records {
      open = open.filter { record.line <= $0.value.last }
      let width = batch.isEmptyRecord(record) ? 0 : (open.keys.max() ?? -1) + 1
      for column in 0..<max(record.fieldCount, width) {
        let own = batch.range(of: column, in: record).map { batch.bytes[$0] } ?? []
        result.appendField(own.isEmpty && width > 0 ? open[column]?.text[...] ?? [] : own)
      }
      result.closeRecord(line: record.line, fault: record.fault)
      begin(record, in: batch, mapping)
    }
    batch = result
  }

  /// Takes up the cells that begin in a row.
  private mutating func begin(_ record: RecordBatch.Record, in batch: RecordBatch, _ mapping: ColumnMapping) {
    for cell in coming.removeValue(forKey: record.line) ?? [] {
      guard let text = batch.range(of: cell.column, in: record), !text.isEmpty else { continue }
      if mapping.columns.indices.contains(cell.column), mapping.columns[cell.column].isSummed {
        countedOnce.add(line: record.line)
      } else {
        spread.add(line: record.line)
        open[cell.column] = (cell.lines.upperBound, ContiguousArray(batch.bytes[text]))
      }
    }
  }

  /// What there is to say of the merged cells.
  func notes(file: String) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    if spread.count > 0 {
      let cells = spread.count == 1 ? "1 merged cell goes" : "\(spread.count) merged cells go"
      notes.append(
        Diagnostic(
          .note, "input.merged_cells", at: Diagnostic.Place(file: file, line: spread.firstLine),
          "\(cells) for every row beside \(spread.count == 1 ? "it" : "them")",
          remedy: "if only the first row is meant, divide the cell"))
    }
    if countedOnce.count > 0 {
      let cells = countedOnce.count == 1 ? "1 amount or number is" : "\(countedOnce.count) amounts or numbers are"
      notes.append(
        Diagnostic(
          .warning, "input.merged_amounts", at: Diagnostic.Place(file: file, line: countedOnce.firstLine),
          "\(cells) merged over several rows, and counted once, with the first of them",
          remedy: "write into each row what is its own"))
    }
    return notes
  }
}

extension ColumnMapping.Column {
  /// Whether values of the column are added up, so that one written twice would count twice.
  fileprivate var isSummed: Bool {
    guard let field = role?.grammar ?? field else { return false }
    return field.kind == .money || field.kind == .quantity && field != .noticeMonths
  }
}
