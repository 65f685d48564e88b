internal import Diagnostics

/// A kind of XML document, and how records are made of it.
protocol XMLVocabulary {
  /// The headings known so far.
  var headings: [String] { get }
  /// What is wrong with the document beside its records, as far as it has been read.
  var problems: [DocumentProblem] { get }
  /// An element begins, the root element included.
  mutating func begin(_ name: String, attributes: [XMLAttribute], line: Int)
  /// Text of the innermost element, in pieces.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>)
  /// The innermost element ends, by which records may be completed.
  mutating func end(into batch: inout RecordBatch)
  /// The document goes wrong here: the record that was begun is faulty.
  mutating func breakOff(at line: Int, into batch: inout RecordBatch)
  /// Whether systems may follow that ``readPlainSystems(_:count:line:into:)`` can read.
  var awaitsPlainSystems: Bool { get }
  /// Adds the systems that a text begins with, as far as it takes no parser to read them.
  mutating func readPlainSystems(
    _ text: UnsafePointer<UInt8>, count: Int, line: Int, into batch: inout RecordBatch
  ) -> PlainRun
}

extension XMLVocabulary {
  var problems: [DocumentProblem] { [] }
  var awaitsPlainSystems: Bool { false }

  mutating func readPlainSystems(
    _ text: UnsafePointer<UInt8>, count: Int, line: Int, into batch: inout RecordBatch
  ) -> PlainRun { PlainRun() }
}

/// Reads XML of a known vocabulary as records, in one pass and with a chunk of the file in memory.
///
/// A class because it owns a parser that C code calls back, while ``TableReader`` has to be able to hold it in the place
/// of other readers.
final class XMLReader: RecordSource {
  let format: SourceFormat
  private var text: XMLText
  private let parser: SAXParser
  private let records: XMLRecords
  private var ended = false
  /// What stopped the reading; thrown once the records before it have been delivered.
  private var problem: TabularError?

  /// Reads the document up to its root element, which tells the vocabulary.
  ///
  /// - Parameters:
  ///   - fileName: Name of the file without its ending, for documents that have no name of their own.
  ///   - related: Objects of all files of the run, for those that refer to one another.
  init(_ source: consuming ByteSource, fileName: String, related: TypedObjects) throws(TabularError) {
    let limits = source.limits
    let records = XMLRecords(sample: source.sample, fileName: fileName, related: related, limits: limits)
    guard let parser = SAXParser(reportingTo: records, limits: limits) else { throw .unreadable(systemError: 0) }
    var text = XMLText(source)
    var ended = false
    var problem: TabularError?
    do throws(TabularError) {
      while records.format == nil, !ended { ended = try text.advance(parser, records) }
    } catch {
      // Records may stand between the root element and the fault, and are delivered before it is told.
      guard records.format != nil else { throw error }
      problem = error
      records.breakOff(error)
    }
    guard let format = records.format else { throw .malformedXML(line: 1, reason: .truncated) }
    self.format = format
    self.text = text
    self.parser = parser
    self.records = records
    self.ended = ended
    self.problem = problem
  }

  var headings: [String] { records.headings }
  var encoding: String { parser.encoding }
  var sha256: String { text.window.source.sha256 }
  var bytesRead: Int { text.window.source.bytesRead }
  var totalBytes: Int { text.window.source.totalBytes }

  func notes(file: String) -> [Diagnostic] { records.problems.map { $0.diagnostic(file: file) } }

  /// Adds the next records to the batch, those of a whole chunk at a time; false where there are no more.
  func read(into batch: inout RecordBatch, maximumRecords: Int, maximumBytes: Int) throws(TabularError) -> Bool {
    while !ended, problem == nil, records.batch.records.count < maximumRecords,
      records.batch.bytes.count < maximumBytes
    {
      do throws(TabularError) {
        ended = try text.advance(parser, records)
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
  static func feed(
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
