/// Turns the JSON values that are records into records of a batch, in the way of the document's kind.
struct JSONRecords {
  /// Names of members around a list that hold for every record in it.
  static let standingNames: Set<String> = [
    "organisation", "organization", "department", "authority", "council", "agency", "public_body", "sector",
  ]

  private let format: SourceFormat
  private let declared: TextEncoding?
  private let limits: ReadingLimits
  private var flat: FlatRecord
  /// For documents that are looked up in rather than read from beginning to end.
  private var documents: RecordAssembly
  /// What such a document holds, until the record is closed.
  private var found: [DocumentRecord] = []
  private var fault: RecordFault?
  private var line = 0
  /// Records whose bytes were no UTF-8, and the line of the first.
  private(set) var recodedLines = 0
  private(set) var firstRecodedLine: Int?

  /// What is wrong with documents beside their records.
  private(set) var problems: [DocumentProblem] = []
  private let fileName: String

  /// - Parameters:
  ///   - encoding: The encoding, where the user has named it.
  ///   - fileName: Name of the file without its ending, for documents that have no name of their own.
  init(_ format: SourceFormat, limits: ReadingLimits, encoding: TextEncoding?, fileName: String) {
    self.format = format
    self.fileName = fileName
    self.limits = limits
    declared = encoding
    flat = FlatRecord(limits: limits)
    let headings: [String] =
      switch format {
      case .agentJSON: AgentReport.headings
      case .contracts: ContractingProcess.headings
      case .softwareBill, .packageBill: SoftwareBill.headings
      default: []
      }
    documents = RecordAssembly(headings: headings, limits: limits)
  }

  private var isFlat: Bool { format == .json }

  var headings: [String] { isFlat ? flat.headings : documents.headings }

  /// Gives the record that is being read the name it stands under.
  mutating func setKey(_ key: String, under heading: String) { flat.key = (heading, key) }

  mutating func addStanding(_ value: String, under heading: String) { flat.addStanding(value, under: heading) }

  /// Begins a record of which nothing has been read.
  mutating func begin(line: Int) {
    self.line = line
    fault = nil
    found = []
    flat.begin(line: line)
  }

  /// Reads a record, which is not closed yet.
  mutating func take(from cursor: inout JSONCursor, line: Int) throws(JSONStop) {
    _ = try cursor.peek()
    let start = cursor.position
    begin(line: line)
    try read(from: &cursor)
    let written = cursor.stretch(from: start)
    if cursor.hasLoneSurrogate { report(.invalidEncoding(.utf8)) }
    guard !UTF8Text.isValid(written) else { return }
    guard declared == nil || declared == .windows1252 else { return report(.invalidEncoding(.utf8)) }
    begin(line: line)
    recodedLines += 1
    firstRecodedLine = firstRecodedLine ?? line
    try readAgain(Windows1252.decode(written))
  }

  /// Reads a record from bytes that have been recoded.
  private mutating func readAgain(_ bytes: [UInt8]) throws(JSONStop) {
    try bytes.withUnsafeBufferPointer { buffer throws(JSONStop) in
      guard let base = buffer.baseAddress else { return }
      var cursor = JSONCursor(base, count: buffer.count, isLast: true, depthLimit: limits.depth)
      try read(from: &cursor)
    }
  }

  private mutating func read(from cursor: inout JSONCursor) throws(JSONStop) {
    guard !isFlat else { return try cursor.value(&flat) }
    var tree = JSONTree()
    try cursor.value(&tree)
    switch format {
    case .agentJSON: found = AgentReport(tree.value, line: line).records.map(\.values)
    case .contracts: found = ContractingProcess(tree.value).records
    case .softwareBill:
      let bill = SoftwareBill(tree.value, line: line)
      problems += bill.problems
      found = [bill.record(fileName: fileName)]
    case .packageBill:
      var bill = PackageBill(tree.value, line: line)
      found = [bill.record(fileName: fileName)]
      problems += bill.problems
    default: break
    }
  }

  mutating func report(_ found: RecordFault) {
    fault = fault ?? found
    flat.report(found)
  }

  /// Adds what was read to a batch.
  mutating func close(into batch: inout RecordBatch) {
    guard !isFlat else { return flat.close(into: &batch) }
    if found.isEmpty, fault != nil { found = [[]] }
    for values in found {
      documents.begin(line: line)
      for (heading, value) in values { documents.add(value, under: heading) }
      if let fault { documents.report(fault) }
      documents.close(into: &batch)
    }
  }
}

/// The values of a record made from parts of a document, under their headings.
typealias DocumentRecord = [(heading: String, value: String)]
