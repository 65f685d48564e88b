internal import Diagnostics

/// Reads a delimited text as records, in one pass and with a window of the file in memory.
///
/// A class because its stream owns buffers that must be freed exactly once, while ``TableReader`` has to be able to hold
/// it in the place of other readers.
final class CSVReader: RecordSource {
  let headings: [String]
  let skippedLines: [Int]
  let titles: [String]
  private let detected: Dialect
  private let encodingIsDeclared: Bool
  private(set) var stream: RecordStream
  /// Records that were read in search of the headings, and how many of them have been passed over or delivered.
  private var readAhead = RecordBatch()
  private var delivered = 0

  /// Finds out how the text is written, and reads it up to its headings.
  init(_ source: consuming ByteSource, encoding: TextEncoding?, delimiter: Delimiter?) throws(TabularError) {
    let sample = TextSample(source.sample, declared: encoding)
    let dialect = try DialectDetection(sample, isWhole: source.sampleIsWhole, delimiter: delimiter).dialect
    let scanner = RecordScanner(
      delimiter: dialect.delimiter, recoding: Self.recoding(sample, encoding), limits: source.limits)
    let window = TextWindow(source, encoding: sample.encoding, markLength: sample.markLength)
    var stream = RecordStream(window: window, scanner: scanner)
    var ahead = RecordBatch()
    try stream.fill(&ahead, whileWanted: HeadingRow.needsMore(than:))
    guard let heading = HeadingRow.index(in: ahead) else { throw .empty }
    let record = ahead.records[heading]
    if let fault = record.fault { throw HeadingRow.error(fault, line: record.line) }
    let lines = HeadingLines(from: heading, in: ahead)
    headings = lines.headings
    skippedLines = ahead.records[..<lines.records.lowerBound].map(\.line)
    titles = lines.titles
    detected = dialect
    encodingIsDeclared = encoding != nil
    self.stream = stream
    readAhead = ahead
    delivered = lines.records.upperBound
  }

  /// How bytes become UTF-8, given what is known of their encoding.
  ///
  /// A byte order mark does not settle it: files are stitched together from others.
  private static func recoding(_ sample: TextSample, _ declared: TextEncoding?) -> RecordScanner.Recoding {
    if sample.encoding.isUTF16 { return .declaredUTF8(sample.encoding) }
    switch declared {
    case .windows1252: return .windows1252
    case .some: return .declaredUTF8(.utf8)
    case nil: return .detected
    }
  }

  /// Adds the next records to the batch; false where there are no more.
  func read(into batch: inout RecordBatch, maximumRecords: Int, maximumBytes: Int) throws(TabularError) -> Bool {
    let isWanted = { (batch: RecordBatch) in
      batch.records.count < maximumRecords && batch.bytes.count < maximumBytes
    }
    while delivered < readAhead.records.count, isWanted(batch) { deliverReadAhead(into: &batch) }
    try stream.fill(&batch, whileWanted: isWanted)
    return !batch.isEmpty
  }

  /// Adds the next of the records that were read in search of the headings.
  private func deliverReadAhead(into batch: inout RecordBatch) {
    let record = readAhead.records[delivered]
    for column in 0..<record.fieldCount {
      batch.appendField(readAhead.bytes[readAhead.range(ofField: record.firstField + column)])
    }
    batch.closeRecord(line: record.line, fault: record.fault)
    delivered += 1
    if delivered == readAhead.records.count {
      readAhead.removeAll(keepingCapacity: false)
      delivered = 0
    }
  }
}

extension CSVReader {
  var format: SourceFormat { .csv }
  var encoding: String { currentDialect.encoding.rawValue }

  var dialect: Dialect? { currentDialect }

  /// How the text is written, its encoding as the records read so far show it.
  private var currentDialect: Dialect {
    var dialect = detected
    guard !encodingIsDeclared, !detected.encoding.isUTF16, !detected.hasBOM else { return dialect }
    if stream.scanner.recordsInUTF8 > 0 {
      dialect.encoding = .utf8
    } else if stream.scanner.recodedRecords > 0 {
      dialect.encoding = .windows1252
    }
    return dialect
  }

  var sha256: String { stream.window.source.sha256 }
  var bytesRead: Int { stream.window.source.bytesRead }
  var totalBytes: Int { stream.window.source.totalBytes }

  /// Tells of skipped lines, and of records in another encoding than the rest.
  func notes(file: String) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    if let note = HeadingRow.note(skippedLines: skippedLines, file: file) { notes.append(note) }
    if currentDialect.encoding == .utf8, let line = stream.scanner.firstRecodedLine {
      let count = stream.scanner.recodedRecords
      let message =
        "\(count) row\(count == 1 ? " is" : "s are") not UTF-8 as the others are, and read as Windows-1252"
      notes.append(
        Diagnostic(
          .note, "input.encoding", at: Diagnostic.Place(file: file, line: line), message,
          remedy: "check the accents and currency signs of those rows"))
    }
    return notes
  }
}
