/// Makes records of XML of no known vocabulary: one of each child of the element that holds them.
///
/// Elements inside a record are columns named `a.b`, attributes too; what comes more than once is joined by semicolons.
/// ServiceNow writes a reference as a key with its name as the attribute `display_value`: the name is kept.
struct GenericRecords: XMLVocabulary {
  private var assembly: RecordAssembly
  private var companions = AmountCompanions()
  private let shape: XMLShape
  /// Names of the open elements around the records, as far as they lead to them.
  private var matched = 0
  /// How many elements are open.
  private var depth = 0
  /// Headings of the open elements of a record, the record's own being empty.
  private var open: [String] = []
  private var text: [UInt8] = []
  /// The open element has a name to show, and its text is only the key.
  private var hasDisplayValue = false
  /// The open record has elements or attributes in it, or its name says that it is one.
  private var isRecord = false
  private var name = ""
  private var line = 1
  /// Elements beside the records.
  private var leftOut: [LeftOut] = []
  /// Where the element beside the records that is open stands among them.
  private var leaving: Int?
  /// The name of an element in it that is a record if it has parts.
  private var likely: String?
  private let limits: ReadingLimits

  /// Elements of one name that stand beside the records.
  private struct LeftOut {
    let name: String
    /// Line of the first.
    let line: Int
    /// Elements in them that have parts, as records have.
    var records = 0
    /// They look like records of a list, not like parts of a heading.
    var holdsRecords = false
  }

  init(_ shape: XMLShape, limits: ReadingLimits) {
    assembly = RecordAssembly(limits: limits)
    self.shape = shape
    self.limits = limits
  }

  var headings: [String] { assembly.headings.map(EncodedName.decoded) }

  var problems: [DocumentProblem] {
    leftOut.map { found in
      let count = found.records
      let records = count > 0 ? ", with \(count) element\(count == 1 ? "" : "s") like records" : ""
      return DocumentProblem(
        isNote: !found.holdsRecords, line: found.line, code: "input.left_out",
        message: "<\(found.name)> stands beside the records and is left out\(records)",
        remedy: found.holdsRecords ? "put each list of systems in a file of its own" : nil)
    }
  }

  mutating func begin(_ name: String, attributes: [XMLAttribute], line: Int) {
    depth += 1
    if let around = open.last {
      takeText()
      isRecord = true
      open.append(around.isEmpty ? name : "\(around).\(name)")
    } else if matched == shape.container.count, depth == matched + 1 {
      assembly.begin(line: line)
      open = [""]
      (self.name, self.line) = (name, line)
      isRecord = !attributes.isEmpty || shape.names.contains(name)
      // Elements of several names are told apart by a column.
      if shape.hasSeveralNames { assembly.add(name, under: "element") }
    } else {
      noteBeside(name, hasParts: !attributes.isEmpty, line: line)
      if depth == matched + 1, matched < shape.container.count, shape.container[matched] == name { matched += 1 }
      return
    }
    take(attributes)
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !open.isEmpty, !hasDisplayValue else { return }
    guard text.count + bytes.count <= limits.fieldBytes else {
      return assembly.report(.fieldTooLarge(column: assembly.headings.count, limit: limits.fieldBytes))
    }
    text.append(contentsOf: bytes)
  }

  mutating func end(into batch: inout RecordBatch) {
    depth -= 1
    matched = min(matched, depth)
    guard !open.isEmpty else { return }
    takeText()
    hasDisplayValue = false
    open.removeLast()
    guard open.isEmpty else { return }
    guard isRecord else { return leaveOut(name, line: line) }
    assembly.qualifyAmounts(by: &companions)
    assembly.close(into: &batch)
  }

  mutating func breakOff(at line: Int, into batch: inout RecordBatch) {
    guard !open.isEmpty else { return }
    takeText()
    assembly.report(.malformedXML(line: line))
    assembly.qualifyAmounts(by: &companions)
    assembly.close(into: &batch)
    open = []
  }

  /// Notes an element around which there are no records, or that stands in such a one.
  private mutating func noteBeside(_ name: String, hasParts: Bool, line: Int) {
    switch depth - matched {
    case 1:
      leaving = nil
      guard depth > 1, !shape.container.contains(name) else { return }
      leaveOut(name, line: line)
      leaving = leftOut.firstIndex { $0.name == name }
    case 2:
      likely = hasParts ? nil : name
      if hasParts { countBeside(name) }
    case 3:
      if let likely { countBeside(likely) }
      likely = nil
    default: break
    }
  }

  /// Counts an element that might be a record of another list.
  private mutating func countBeside(_ name: String) {
    guard let leaving else { return }
    leftOut[leaving].records += 1
    if shape.names.contains(name) || leftOut[leaving].records > 1 { leftOut[leaving].holdsRecords = true }
  }

  private mutating func leaveOut(_ name: String, line: Int) {
    if leftOut.count < 8, !leftOut.contains(where: { $0.name == name }) {
      leftOut.append(LeftOut(name: name, line: line))
    }
  }

  private mutating func take(_ attributes: [XMLAttribute]) {
    let heading = open.last ?? ""
    hasDisplayValue = false
    for attribute in attributes {
      if attribute.name == "display_value", !heading.isEmpty {
        hasDisplayValue = !attribute.value.isEmpty
        assembly.add(attribute.value, under: heading)
      } else {
        assembly.add(attribute.value, under: heading.isEmpty ? attribute.name : "\(heading).\(attribute.name)")
      }
    }
  }

  /// Moves the text read so far into the column of the open element.
  private mutating func takeText() {
    guard !text.isEmpty, let heading = open.last else { return }
    text.withUnsafeBufferPointer { assembly.add($0, under: heading.isEmpty ? "text" : heading) }
    text.removeAll(keepingCapacity: true)
  }
}
