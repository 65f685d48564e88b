/// Makes one record of a CycloneDX bill of materials, when `<bom>` ends.
///
/// Elements are known by their local names: the namespace changes with every version of the specification, which is read
/// from it.
struct SoftwareBillRecords: XMLVocabulary {
  private var assembly: RecordAssembly
  private var bill = SoftwareBill()
  private let fileName: String
  private var line = 1
  /// The open elements, from `<bom>` down.
  private var path: [String] = []
  /// The open components and services, the innermost last.
  private var open: [OpenPart] = []
  private var text: [UInt8] = []
  private var fault: RecordFault?
  private let limits: ReadingLimits

  /// A component or service that is being read.
  private struct OpenPart {
    enum Role { case system, component, service, kin }
    let role: Role
    let type: String?
    /// How many elements are open inside of it where its own values stand.
    let depth: Int
    /// Its place among the bill's components, where it is one.
    let index: Int
    var part: SoftwareBill.Part
  }

  init(limits: ReadingLimits, namespace: String, fileName: String) {
    assembly = RecordAssembly(headings: SoftwareBill.headings, limits: limits)
    self.limits = limits
    self.fileName = fileName
    bill.specVersion = namespace.split(separator: "/").last.map(String.init) ?? ""
  }

  var headings: [String] { assembly.headings }
  var problems: [DocumentProblem] { bill.problems }

  mutating func begin(_ name: String, attributes: [XMLAttribute], line: Int) {
    let around = path.last ?? ""
    path.append(name)
    text.removeAll(keepingCapacity: true)
    switch (around, name) {
    case ("", _):
      self.line = line
      bill.serialNumber = attributes.value("serialNumber") ?? ""
    case ("metadata", "component"): beginPart(.system, attributes, line: line)
    case ("components", "component") where isOfSystem: beginPart(.component, attributes, line: line)
    case ("services", "service") where isOfSystem: beginPart(.service, attributes, line: line)
    case (_, "component") where SoftwareBill.kinNames.contains(around): beginPart(.kin, attributes, line: line)
    case ("dependencies", "dependency") where attributes.value("ref") == nil:
      bill.report("a dependency does not say of which component", line: line)
    default: break
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard text.count + bytes.count <= limits.fieldBytes else { return }
    text.append(contentsOf: bytes)
  }

  mutating func end(into batch: inout RecordBatch) {
    let value = String(decoding: text.trimmingBlanks(), as: UTF8.self)
    text.removeAll(keepingCapacity: true)
    if let innermost = open.last, path.count == innermost.depth {
      close(innermost)
      open.removeLast()
    } else if !value.isEmpty {
      take(value)
    }
    path.removeLast()
    if path.isEmpty { deliver(into: &batch) }
  }

  mutating func breakOff(at line: Int, into batch: inout RecordBatch) {
    fault = .malformedXML(line: line)
    deliver(into: &batch)
  }

  private mutating func beginPart(_ role: OpenPart.Role, _ attributes: [XMLAttribute], line: Int) {
    let part = SoftwareBill.Part(line: line, isTopLevel: open.isEmpty)
    var index = 0
    // Its place is before the components inside of it, which end before it does.
    if role == .component {
      index = bill.components.count
      bill.components.append(part)
    }
    open.append(OpenPart(role: role, type: attributes.value("type"), depth: path.count, index: index, part: part))
  }

  /// The list that is open is the bill's own or that of a component, not the tools' that made it.
  private var isOfSystem: Bool { path.count == 3 || !open.isEmpty }

  /// Keeps the text of an element that is one of the bill's own, or of the innermost component's.
  private mutating func take(_ value: String) {
    if let last = open.indices.last {
      let inside = path[open[last].depth...]
      switch (inside.joined(separator: "/"), open[last].role) {
      case ("name", _): open[last].part.name = value
      case ("version", _): open[last].part.version = value
      case ("description", .system): bill.description = value
      case ("supplier/name", .system), ("publisher", .system): if bill.supplier.isEmpty { bill.supplier = value }
      default: break
      }
      return
    }
    switch path.dropFirst().joined(separator: "/") {
    case "metadata/timestamp": bill.timestamp = value
    // The supplier of the whole outranks what was read of the component before.
    case "metadata/supplier/name": bill.supplier = value
    case "metadata/manufacturer/name", "metadata/manufacture/name": if bill.supplier.isEmpty { bill.supplier = value }
    default: break
    }
  }

  private mutating func close(_ done: OpenPart) {
    switch done.role {
    case .system:
      bill.name = done.part.name
      bill.version = done.part.version
      bill.otherComponents += 1
    case .component:
      bill.components[done.index] = done.part
      bill.check(done.part, type: done.type)
    case .service: bill.services.append(done.part)
    case .kin: bill.otherComponents += 1
    }
  }

  private mutating func deliver(into batch: inout RecordBatch) {
    bill.checkWhole()
    assembly.begin(line: line)
    for (heading, value) in bill.record(fileName: fileName) { assembly.add(value, under: heading) }
    if let fault { assembly.report(fault) }
    assembly.close(into: &batch)
  }
}
