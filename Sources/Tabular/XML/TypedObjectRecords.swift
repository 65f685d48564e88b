/// Makes records of an iTop export when `<Set>` ends: its applications, or its machines where it has none.
///
/// Objects refer to others by number, in this file and in the other files of the run.
struct TypedObjectRecords: XMLVocabulary {
  private var reading = TypedObjectReading()
  private var depth = 0
  private var assembly: RecordAssembly
  private let related: TypedObjects
  private let limits: ReadingLimits
  private(set) var problems: [DocumentProblem] = []

  /// - Parameter related: The objects of all files of the run.
  init(related: TypedObjects, limits: ReadingLimits) {
    self.related = related
    self.limits = limits
    assembly = RecordAssembly(headings: ConfigurationItems.machineHeadings, limits: limits)
  }

  var headings: [String] { assembly.headings }

  mutating func begin(_ name: String, attributes: [XMLAttribute], line: Int) {
    depth += 1
    reading.begin(name, attributes: attributes, line: line)
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) { reading.text(bytes) }

  mutating func end(into batch: inout RecordBatch) {
    depth -= 1
    reading.end()
    if depth == 0 { deliver(into: &batch) }
  }

  mutating func breakOff(at line: Int, into batch: inout RecordBatch) {
    deliver(into: &batch)
    guard let broken = reading.unfinished.first, isRow(broken) else { return }
    assembly.begin(line: broken.line)
    assembly.add(broken.id, under: "system_id")
    assembly.add(broken.name, under: "system_name")
    assembly.report(.malformedXML(line: line))
    assembly.close(into: &batch)
  }

  private var hasApplications: Bool { reading.objects.items.contains { ConfigurationItems.isApplication($0.type) } }

  private func isRow(_ item: TypedObjects.Item) -> Bool {
    hasApplications ? ConfigurationItems.isApplication(item.type) : ConfigurationItems.isMachine(item.type)
  }

  private mutating func deliver(into batch: inout RecordBatch) {
    let own = reading.objects.items
    var objects = reading.objects
    objects.add(related)
    let model = ConfigurationItems(objects)
    if hasApplications {
      assembly = RecordAssembly(headings: ConfigurationItems.applicationHeadings, limits: limits)
    }
    for item in own where isRow(item) {
      assembly.begin(line: item.line)
      for (heading, value) in hasApplications ? model.application(item) : model.machine(item) {
        assembly.add(value, under: heading)
      }
      assembly.close(into: &batch)
    }
    tell(own, missing: model.missing(from: own))
  }

  /// Says what the file holds beside its rows, and what it refers to in vain.
  private mutating func tell(_ own: [TypedObjects.Item], missing: [String]) {
    let counts = reading.objects.counts.map { "\($0.count) \($0.type)" }.joined(separator: ", ")
    let rows = own.contains(where: isRow) ? "" : "; they tell what the applications of other files run on"
    problems.append(
      DocumentProblem(isNote: true, line: nil, code: "input.objects", message: "the file holds \(counts)\(rows)"))
    guard let first = missing.first else { return }
    problems.append(
      DocumentProblem(
        line: nil, code: "input.missing_objects",
        message:
          "\(missing.count) reference\(missing.count == 1 ? "" : "s") to objects in none of the files, such as \(first)",
        remedy: "export those classes too, and name all the files in one command"))
  }
}
