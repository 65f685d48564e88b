/// Makes records of the reports that FusionInventory, OCS and GLPI agents send: `<REQUEST>` with `<CONTENT>`.
///
/// The report of an agent on its own machine is one record; a report on a network is one for each `<DEVICE>`. What
/// identifies the report comes at its end, so that the records are made when `<REQUEST>` ends.
struct AgentRecords: XMLVocabulary {
  private var assembly: RecordAssembly
  /// The open elements, from `<REQUEST>` down.
  private var path: [String] = []
  /// Text of the innermost element so far.
  private var text: [UInt8] = []
  private var report = AgentReport()
  private var holdsContent = false
  private let limits: ReadingLimits

  init(limits: ReadingLimits) {
    assembly = RecordAssembly(headings: AgentReport.headings, limits: limits)
    self.limits = limits
  }

  var headings: [String] { assembly.headings }

  mutating func begin(_ name: String, attributes: [XMLAttribute], line: Int) {
    path.append(name)
    text.removeAll(keepingCapacity: true)
    switch path {
    case ["REQUEST"]: report.line = line
    case ["REQUEST", "CONTENT"]: holdsContent = true
    case ["REQUEST", "CONTENT", "DEVICE"]: report.devices.append(AgentReport.Device(line: line))
    case ["REQUEST", "CONTENT", "SOFTWARES"]: report.software.append(AgentReport.Product())
    default: break
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard text.count + bytes.count <= limits.fieldBytes else { return }
    text.append(contentsOf: bytes)
  }

  mutating func end(into batch: inout RecordBatch) {
    take(String(decoding: text.trimmingBlanks(), as: UTF8.self))
    text.removeAll(keepingCapacity: true)
    path.removeLast()
    if path.isEmpty { deliver(into: &batch, fault: nil) }
  }

  mutating func breakOff(at line: Int, into batch: inout RecordBatch) {
    deliver(into: &batch, fault: .malformedXML(line: line))
  }

  /// Keeps the text of the element that ends, where it is one the report is read for.
  private mutating func take(_ value: String) {
    guard !value.isEmpty else { return }
    let place = path.dropFirst().drop { $0 == "CONTENT" }
    switch (place.first, place.count) {
    case ("SOFTWARES", 2): report.noteSoftware(place.last ?? "", value)
    case ("DEVICE", 2...): report.noteDevice(place.dropFirst().joined(separator: "/"), value)
    case (_, 1...2): report.note(place.joined(separator: "/"), value)
    default: break
    }
  }

  /// Adds the records of the report to the batch; none for a message without content, such as a prologue.
  private mutating func deliver(into batch: inout RecordBatch, fault: RecordFault?) {
    guard holdsContent else { return }
    for record in report.records {
      assembly.begin(line: record.line)
      for (heading, value) in record.values { assembly.add(value, under: heading) }
      if let fault { assembly.report(fault) }
      assembly.close(into: &batch)
    }
  }
}
