internal import CByteScan

/// Cuts records from text, one after the other, and adds them to batches in UTF-8.
struct RecordScanner: ~Copyable {
  /// How a record's bytes become UTF-8.
  enum Recoding {
    /// They are UTF-8 already or else Windows-1252, record by record: nobody has said which.
    case detected
    /// They are UTF-8, by declaration or because they have been recoded; anything else is a fault.
    case declaredUTF8(TextEncoding)
    /// They are Windows-1252 by declaration.
    case windows1252
  }

  let delimiter: UInt8
  let recoding: Recoding
  let limits: ReadingLimits

  /// Records with characters outside ASCII that were valid UTF-8.
  private(set) var recordsInUTF8 = 0
  /// Records that were not UTF-8 and were taken for Windows-1252, though nobody had declared it.
  private(set) var recodedRecords = 0
  /// Line of the first of them.
  private(set) var firstRecodedLine: Int?

  private var output: UnsafeMutablePointer<UInt8>
  private var capacity = 4_096
  private let ends: UnsafeMutablePointer<Int32>

  init(delimiter: Delimiter, recoding: Recoding, limits: ReadingLimits) {
    self.delimiter = delimiter.byte
    self.recoding = recoding
    self.limits = limits
    output = Self.allocate(capacity)
    ends = UnsafeMutablePointer<Int32>.allocate(capacity: limits.columns)
  }

  deinit {
    output.deallocate()
    ends.deallocate()
  }

  /// Cuts the first record from a text and adds it to the batch, unless the text does not hold all of it.
  ///
  /// - Returns: how the scan ended, and the number of line ends the record took.
  mutating func scan(
    _ text: UnsafePointer<UInt8>, count: Int, supply: TextWindow.Supply, line: Int, into batch: inout RecordBatch
  ) -> (outcome: RecordScan.Outcome, lineEnds: Int) {
    reserve(count)
    var scan = RecordScan(
      text, count: count, supply: supply, delimiter: delimiter, limits: limits, output: output, ends: ends)
    let outcome = scan.run()
    let taken: Int
    switch outcome {
    case .incomplete: return (outcome, 0)
    case .record(let bytes), .cut(let bytes): taken = bytes
    }
    if scan.mayHoldHighBytes, scan.fieldCount > 0 {
      let original = UnsafeBufferPointer(start: text, count: taken)
      addRecoded(scan, original, line: line, to: &batch)
    } else {
      add(scan, line: line, fault: scan.fault, to: &batch)
    }
    return (outcome, scan.lineEnds)
  }

  /// Adds the record in the output to the batch as it is.
  private func add(_ scan: RecordScan, line: Int, fault: RecordFault?, to batch: inout RecordBatch) {
    let base = Int32(batch.bytes.count)
    let firstField = batch.fieldEnds.count
    batch.bytes.append(contentsOf: UnsafeBufferPointer(start: output, count: scan.length))
    for index in 0..<scan.fieldCount { ends[index] &+= base }
    batch.fieldEnds.append(contentsOf: UnsafeBufferPointer(start: ends, count: scan.fieldCount))
    batch.records.append(
      RecordBatch.Record(line: line, firstField: firstField, fieldCount: scan.fieldCount, fault: fault))
  }

  /// Adds a record that may hold characters outside ASCII.
  private mutating func addRecoded(
    _ scan: RecordScan, _ original: UnsafeBufferPointer<UInt8>, line: Int, to batch: inout RecordBatch
  ) {
    // A blank or a delimiter cut from between two halves of a character must not make it whole: check the original.
    let isASCII = !original.contains { $0 >= 0x80 }
    if isASCII { return add(scan, line: line, fault: scan.fault, to: &batch) }
    switch recoding {
    case .windows1252:
      addDecoded(scan, line: line, fault: scan.fault, to: &batch) { Windows1252.decode($0) }
    case .detected where UTF8Text.isValid(original):
      recordsInUTF8 += 1
      add(scan, line: line, fault: scan.fault, to: &batch)
    case .declaredUTF8 where UTF8Text.isValid(original):
      add(scan, line: line, fault: scan.fault, to: &batch)
    case .detected:
      recodedRecords += 1
      firstRecodedLine = firstRecodedLine ?? line
      addDecoded(scan, line: line, fault: scan.fault, to: &batch) { Windows1252.decode($0) }
    case .declaredUTF8(let encoding):
      addDecoded(scan, line: line, fault: scan.fault ?? .invalidEncoding(encoding), to: &batch) {
        Array(String(decoding: $0, as: UTF8.self).utf8)
      }
    }
  }

  /// Adds the record in the output to the batch, each field's bytes turned into UTF-8.
  private func addDecoded(
    _ scan: RecordScan, line: Int, fault: RecordFault?, to batch: inout RecordBatch,
    decode: (UnsafeBufferPointer<UInt8>) -> [UInt8]
  ) {
    var start = 0
    for index in 0..<scan.fieldCount {
      let end = Int(ends[index])
      batch.appendField(decode(UnsafeBufferPointer(start: output + start, count: end - start)))
      start = end
    }
    batch.closeRecord(line: line, fault: fault)
  }

  /// Makes the output large enough for any record of a text of this size.
  private mutating func reserve(_ count: Int) {
    guard count > capacity else { return }
    output.deallocate()
    capacity = count
    output = Self.allocate(capacity)
  }

  private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<UInt8> {
    UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + byte_scan_padding)
  }
}
