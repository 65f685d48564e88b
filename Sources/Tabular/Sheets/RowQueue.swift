/// Rows of a sheet that were parsed and not yet delivered, and how often each is to be delivered.
struct RowQueue {
  private(set) var parsed = RecordBatch()
  /// Records that stand for several equal rows, in their order; all others stand for one.
  private var repeats: [(record: Int, times: Int)] = []
  /// The next record to deliver, and how often it has been.
  private var next = (record: 0, times: 0)
  /// The last line with text.
  private var lastLine: Int?

  /// Blank rows that are delivered between two rows with text; more of them say no more.
  ///
  /// - Source: assumed; a sheet of a million rows costs nothing, and a gap between two tables is never as long.
  private static let mostBlanks = 1_000

  /// How many records there are to deliver.
  var count: Int { parsed.records.count - next.record }

  /// Adds a row, which the next rows of the sheet may repeat, and the blank ones before it.
  ///
  /// A row without text is none, unless one with text follows.
  mutating func append(_ row: inout SheetRow, line: Int, times: Int = 1) {
    guard !row.isEmpty else { return }
    if let lastLine, line - lastLine > 1 {
      for blank in (lastLine + 1..<line).prefix(Self.mostBlanks) { parsed.closeRecord(line: blank) }
    }
    lastLine = line + times - 1
    row.close(into: &parsed, line: line)
    guard times > 1 else { return }
    repeats.append((parsed.records.count - 1, times))
  }

  /// Adds cells that cover others below them.
  mutating func append(_ cells: [MergedCell]) { parsed.mergedCells += cells }

  /// Leaves out the first records.
  mutating func drop(_ count: Int) {
    next.record += count
    repeats.removeAll { $0.record < next.record }
  }

  /// Adds rows to an empty batch.
  mutating func deliver(into batch: inout RecordBatch, maximumRecords: Int, maximumBytes: Int) {
    if repeats.isEmpty, next == (0, 0) {
      // The two batches change places, so that the room of both is used again.
      swap(&batch, &parsed)
      return parsed.removeAll()
    }
    swap(&batch.mergedCells, &parsed.mergedCells)
    while next.record < parsed.records.count, batch.records.count < maximumRecords, batch.bytes.count < maximumBytes {
      let record = parsed.records[next.record]
      for column in 0..<record.fieldCount {
        batch.appendField(parsed.bytes[parsed.range(ofField: record.firstField + column)])
      }
      batch.closeRecord(line: record.line + next.times, fault: record.fault)
      next.times += 1
      if let times = repeats.first?.times, repeats.first?.record == next.record {
        guard next.times == times else { continue }
        repeats.removeFirst()
      }
      next = (next.record + 1, 0)
    }
    guard next.record == parsed.records.count else { return }
    parsed.removeAll()
    next = (0, 0)
  }
}

/// Puts a row of a sheet together from its cells, of which only those with text are written.
struct SheetRow {
  private struct Cell {
    let column: Int
    let text: Range<Int>
  }

  private var cells: [Cell] = []
  private var bytes: ContiguousArray<UInt8> = []
  private var fault: RecordFault?
  private var isInOrder = true
  private let limits: ReadingLimits

  /// Bytes of one cell that are kept: more than the 32,767 characters that spreadsheets allow.
  private static let cellBytes = 128 << 10

  init(limits: ReadingLimits) {
    self.limits = limits
  }

  /// Text that all cells hold together.
  var byteCount: Int { bytes.count }

  /// No cell has text.
  var isEmpty: Bool { cells.isEmpty && fault == nil }

  /// Sets the text of a cell, by its column from 0.
  mutating func set(_ text: some Collection<UInt8>, column: Int) {
    guard !text.isEmpty else { return }
    guard column < limits.columns else {
      fault = fault ?? .tooManyColumns(limit: limits.columns)
      return
    }
    let limit = min(limits.fieldBytes, Self.cellBytes)
    if text.count > limit { fault = fault ?? .fieldTooLarge(column: column + 1, limit: limit) }
    let start = bytes.count
    bytes.append(contentsOf: text.prefix(limit))
    guard bytes.count <= limits.recordBytes else {
      bytes.removeSubrange(start...)
      fault = fault ?? .recordTooLarge(limit: limits.recordBytes)
      return
    }
    if let last = cells.last, last.column >= column { isInOrder = false }
    cells.append(Cell(column: column, text: start..<bytes.count))
  }

  /// Adds the row to a batch and begins another.
  mutating func close(into batch: inout RecordBatch, line: Int) {
    defer { clear() }
    if !isInOrder { cells.sort { ($0.column, $0.text.lowerBound) < ($1.column, $1.text.lowerBound) } }
    var column = 0
    for (index, cell) in cells.enumerated() {
      // Of a cell that is written twice the later one counts.
      if index + 1 < cells.count, cells[index + 1].column == cell.column { continue }
      while column < cell.column {
        batch.appendField(EmptyCollection())
        column += 1
      }
      batch.appendField(bytes[cell.text])
      column += 1
    }
    if cells.isEmpty { batch.appendField(EmptyCollection()) }
    batch.closeRecord(line: line, fault: fault)
  }

  /// Begins another row.
  mutating func clear() {
    cells.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    fault = nil
    isInOrder = true
  }
}
