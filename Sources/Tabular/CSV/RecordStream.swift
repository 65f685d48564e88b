/// The records of a delimited text, one after the other: the window it is read through, and the scanner that cuts it.
struct RecordStream: ~Copyable {
  private(set) var window: TextWindow
  private(set) var scanner: RecordScanner
  /// Line of the next record, from 1.
  private var line = 1

  init(window: consuming TextWindow, scanner: consuming RecordScanner) {
    self.window = window
    self.scanner = scanner
  }

  /// Adds the next record to the batch; false at the end of the source.
  mutating func next(into batch: inout RecordBatch) throws(TabularError) -> Bool {
    while true {
      let supply = window.supply
      if window.count == 0 {
        if supply == .ended { return false }
        try window.refill()
        continue
      }
      let (outcome, lineEnds) = scanner.scan(
        window.text, count: window.count, supply: supply, line: line, into: &batch)
      line += lineEnds
      switch outcome {
      case .record(let taken):
        window.consume(taken)
        return true
      case .cut(let taken):
        window.consume(taken)
        try window.skipLine()
        line += 1
        return true
      case .incomplete:
        try window.refill()
      }
    }
  }

  /// Adds records to the batch until one is enough, or the source ends.
  mutating func fill(
    _ batch: inout RecordBatch, whileWanted wanted: (RecordBatch) -> Bool
  ) throws(TabularError) {
    while wanted(batch) {
      guard try next(into: &batch) else { return }
    }
  }
}
