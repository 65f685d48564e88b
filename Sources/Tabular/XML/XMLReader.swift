/// A kind of XML document, and how records are made of it.
protocol XMLVocabulary {
  /// The headings known so far.
  var headings: [String] { get }
  /// An element begins, the root element included.
  mutating func begin(_ name: String, attributes: [(name: String, value: String)], line: Int)
  /// Text of the innermost element, in pieces.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>)
  /// The innermost element ends, by which records may be completed.
  mutating func end(into batch: inout RecordBatch)
  /// The document goes wrong here: the record that was begun is faulty.
  mutating func breakOff(at line: Int, into batch: inout RecordBatch)
}

/// Reads XML of a known vocabulary as records, in one pass and with a chunk of the file in memory.
///
/// A class because it owns a parser that C code calls back, while ``TableReader`` has to be able to hold it in the place
/// of other readers.
final class XMLReader: RecordSource {
  let format: SourceFormat
  private var source: ByteSource
  private let parser: SAXParser
  private let records: XMLRecords
  private var chunk: [UInt8]
  private var ended = false
  /// What stopped the reading; thrown once the records before it have been delivered.
  private var problem: TabularError?

  /// Reads the document up to its root element, which tells the vocabulary.
  init(_ source: consuming ByteSource) throws(TabularError) {
    let limits = source.limits
    let records = XMLRecords(limits: limits)
    guard let parser = SAXParser(reportingTo: records, limits: limits) else { throw .unreadable(systemError: 0) }
    var chunk = [UInt8](repeating: 0, count: limits.chunkBytes)
    var ended = false
    var problem: TabularError?
    do throws(TabularError) {
      while records.format == nil, !ended {
        ended = try Self.feed(parser, from: &source, through: &chunk)
      }
    } catch {
      // Records may stand between the root element and the fault, and are delivered before it is told.
      guard records.format != nil else { throw error }
      problem = error
      records.breakOff(error)
    }
    guard let format = records.format else { throw .malformedXML(line: 1, reason: .truncated) }
    self.format = format
    self.source = source
    self.parser = parser
    self.records = records
    self.chunk = chunk
    self.ended = ended
    self.problem = problem
  }

  var headings: [String] { records.headings }
  var encoding: String { parser.encoding }
  var sha256: String { source.sha256 }
  var bytesRead: Int { source.bytesRead }
  var totalBytes: Int { source.totalBytes }

  /// Adds the next records to the batch, those of a whole chunk at a time; false where there are no more.
  func read(into batch: inout RecordBatch, maximumRecords: Int, maximumBytes: Int) throws(TabularError) -> Bool {
    while !ended, problem == nil, records.batch.records.count < maximumRecords,
      records.batch.bytes.count < maximumBytes
    {
      do throws(TabularError) {
        ended = try Self.feed(parser, from: &source, through: &chunk)
      } catch {
        problem = error
        records.breakOff(error)
      }
    }
    // The two batches change places, so that the room of both is used again.
    swap(&batch, &records.batch)
    records.batch.removeAll()
    if batch.isEmpty, let problem { throw problem }
    return !batch.isEmpty
  }

  /// Reads a chunk of the source and parses it; true at the end of the source.
  private static func feed(
    _ parser: SAXParser, from source: inout ByteSource, through chunk: inout [UInt8]
  ) throws(TabularError) -> Bool {
    let count = try chunk.withUnsafeMutableBufferPointer { buffer throws(TabularError) in
      try source.read(into: UnsafeMutableRawBufferPointer(buffer))
    }
    guard count > 0 else {
      try parser.finish()
      return true
    }
    try chunk.withUnsafeBufferPointer { buffer throws(TabularError) in
      try parser.feed(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: buffer[..<count])))
    }
    return false
  }
}

/// Receives a document, chooses the vocabulary by its root element, and collects the records made of it.
///
/// A class because the parser that reports to it and the reader that empties it share it.
private final class XMLRecords: SAXReceiver {
  var batch = RecordBatch()
  private(set) var format: SourceFormat?
  private var vocabulary: (any XMLVocabulary)?
  private let limits: ReadingLimits

  init(limits: ReadingLimits) {
    self.limits = limits
  }

  var headings: [String] { vocabulary?.headings ?? [] }

  func begin(_ name: String, attributes: [(name: String, value: String)], line: Int) throws(TabularError) {
    if vocabulary == nil { try choose(root: name) }
    vocabulary?.begin(name, attributes: attributes, line: line)
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    vocabulary?.text(bytes)
  }

  func end() {
    vocabulary?.end(into: &batch)
  }

  /// Delivers the record that was begun when the document went wrong.
  func breakOff(_ error: TabularError) {
    guard case .malformedXML(let line, _) = error else { return }
    vocabulary?.breakOff(at: line, into: &batch)
  }

  private func choose(root: String) throws(TabularError) {
    switch root {
    case "estate":
      format = .estateXML
      vocabulary = EstateRecords(limits: limits)
    case "REQUEST":
      format = .agentXML
      vocabulary = AgentRecords(limits: limits)
    default: throw .unsupportedXML(root: root)
    }
  }
}
