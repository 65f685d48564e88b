/// Reads an ArchiMate model, in the Open Group's exchange form or Archi's own, and makes its records when it ends.
///
/// Relations and the names of properties may come after what they belong to, so the whole model is kept meanwhile.
struct ArchitectureRecords: XMLVocabulary {
  private var assembly: RecordAssembly
  private var model = ArchitectureModel()
  /// The open elements of the document, from `<model>` down.
  private var path: [String] = []
  private var text: [UInt8] = []
  /// The model's element that is being read, and how deep it stands.
  private var element: ArchitectureModel.Element?
  private var elementDepth = 0
  private var propertyKey = ""
  /// Names of the folders that are open; blank until they are known.
  private var folders: [String] = []
  private var definition = ""
  private let limits: ReadingLimits

  init(limits: ReadingLimits) {
    assembly = RecordAssembly(headings: ArchitectureModel.headings, limits: limits)
    self.limits = limits
  }

  var headings: [String] { assembly.headings }

  var problems: [DocumentProblem] {
    let counts = model.counts.map { "\($0.count) \($0.type)" }
    guard !counts.isEmpty else { return [] }
    return [
      DocumentProblem(
        isNote: true, line: nil, code: "input.model",
        message: "the model holds \(counts.joined(separator: ", ")); its application components are the systems")
    ]
  }

  mutating func begin(_ name: String, attributes: [XMLAttribute], line: Int) {
    path.append(name)
    text.removeAll(keepingCapacity: true)
    switch name {
    case "element" where element == nil: beginElement(attributes, line: line)
    case "relationship": addRelation(attributes)
    case "property": beginProperty(attributes)
    case "propertyDefinition", "propertydef":
      definition = attributes.value("identifier") ?? ""
      if let name = attributes.value("name") { model.propertyNames[definition] = name }
    case "folder": folders.append(attributes.value("name") ?? "")
    case "item":
      folders.append("")
      if let id = attributes.value("identifierRef") ?? attributes.value("identifierref") {
        model.folders[id] = folderName
      }
    default: break
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard text.count + bytes.count <= limits.fieldBytes else { return }
    text.append(contentsOf: bytes)
  }

  mutating func end(into batch: inout RecordBatch) {
    let name = path.last ?? ""
    take(String(decoding: text.trimmingBlanks(), as: UTF8.self), of: name)
    text.removeAll(keepingCapacity: true)
    if path.count == elementDepth, let done = element {
      if !done.id.isEmpty { model.add(done) }
      element = nil
      elementDepth = 0
    }
    if name == "folder" || name == "item" { folders.removeLast() }
    path.removeLast()
    if path.isEmpty { deliver(into: &batch, fault: nil) }
  }

  mutating func breakOff(at line: Int, into batch: inout RecordBatch) {
    // What breaks off may have held the relations of any component.
    deliver(into: &batch, fault: .malformedXML(line: line))
  }

  private mutating func beginElement(_ attributes: [XMLAttribute], line: Int) {
    let type = ArchitectureModel.type(attributes.value("type") ?? "")
    if let source = attributes.value("source"), let target = attributes.value("target") {
      return model.add(ArchitectureModel.Relation(type: type, source: source, target: target))
    }
    // Diagrams, and groups in them, are pictures of the model and no part of it.
    guard !type.contains("Diagram"), !type.contains("Sketch"), !type.contains("Canvas") else { return }
    elementDepth = path.count
    element = ArchitectureModel.Element(
      id: attributes.value("identifier") ?? attributes.value("id") ?? "", type: type, line: line,
      name: attributes.value("name") ?? "", folder: folderName)
  }

  private mutating func addRelation(_ attributes: [XMLAttribute]) {
    guard let source = attributes.value("source"), let target = attributes.value("target") else { return }
    let type = ArchitectureModel.type(attributes.value("type") ?? "")
    model.add(ArchitectureModel.Relation(type: type, source: source, target: target))
  }

  private mutating func beginProperty(_ attributes: [XMLAttribute]) {
    propertyKey =
      attributes.value("propertyDefinitionRef") ?? attributes.value("identifierref") ?? attributes.value("key") ?? ""
    // Archi has the value beside the key, the exchange form in an element of its own.
    if let value = attributes.value("value"), !value.isEmpty { element?.properties.append((propertyKey, value)) }
  }

  /// Keeps the text of an element of the document that ends.
  private mutating func take(_ value: String, of name: String) {
    guard !value.isEmpty else { return }
    if path.count == elementDepth + 1, element != nil {
      switch name {
      case "name", "label": element?.name = value
      case "documentation": element?.documentation = value
      default: break
      }
    } else if name == "value", path.dropLast().last == "property", element != nil {
      element?.properties.append((propertyKey, value))
    } else if name == "name", path.dropLast().last == "propertyDefinition" {
      model.propertyNames[definition] = value
    } else if name == "label" || name == "name", path.dropLast().last == "item", !folders.isEmpty {
      folders[folders.count - 1] = value
    }
  }

  private var folderName: String { folders.filter { !$0.isEmpty }.joined(separator: "/") }

  private mutating func deliver(into batch: inout RecordBatch, fault: RecordFault?) {
    for record in model.records() {
      assembly.begin(line: record.line)
      for (heading, value) in record.values { assembly.add(value, under: heading) }
      if let fault { assembly.report(fault) }
      assembly.close(into: &batch)
    }
  }
}
