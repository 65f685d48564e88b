/// An ArchiMate model: its elements and the relations between them.
///
/// Application components are systems. Nodes, devices and system software that serve, realise or carry one are what it runs
/// on and its products, also where technology services or artifacts stand between; components that serve each other, or
/// exchange something, are its interfaces, also through application services.
/// - Source: ArchiMate 3.2 specification, chapters 5 (relationships), 9 and 10; ArchiMate 2.1 for the older names.
struct ArchitectureModel {
  /// The columns of every record, before those that the elements' properties are.
  static let headings = [
    "system_id", "system_name", "description", "products", "interfaces", "part_of", "folder", "runs_on",
  ]

  struct Element {
    let id: String
    /// The type's name in ArchiMate 3, such as `ApplicationComponent`.
    let type: String
    let line: Int
    var name = ""
    var documentation = ""
    var folder = ""
    /// Keys as the document has them, which may stand for names that come later.
    var properties: [(key: String, value: String)] = []
  }

  struct Relation {
    let type: String
    let source: String
    let target: String
  }

  private(set) var elements: [Element] = []
  private var positions: [String: Int] = [:]
  private(set) var relations: [Relation] = []
  /// Names of properties by the keys that elements use.
  var propertyNames: [String: String] = [:]
  /// Folders that are stated apart from the elements, by element.
  var folders: [String: String] = [:]

  mutating func add(_ element: Element) {
    positions[element.id] = elements.count
    elements.append(element)
  }

  mutating func add(_ relation: Relation) { relations.append(relation) }

  /// The type's name in ArchiMate 3, without a prefix.
  static func type(_ written: String) -> String {
    let name = written.split(separator: ":").last.map(String.init) ?? written
    let bare = name.hasSuffix("Relationship") ? String(name.dropLast("Relationship".count)) : name
    switch bare {
    case "UsedBy": return "Serving"
    case "Realisation": return "Realization"
    case "Specialisation": return "Specialization"
    case _ where bare.hasPrefix("Infrastructure"): return "Technology" + bare.dropFirst("Infrastructure".count)
    default: return bare
    }
  }

  /// A record for each application component, in the order of the document.
  func records() -> [(line: Int, values: DocumentRecord)] {
    var incoming: [String: [Relation]] = [:]
    var outgoing: [String: [Relation]] = [:]
    for relation in relations {
      incoming[relation.target, default: []].append(relation)
      outgoing[relation.source, default: []].append(relation)
    }
    let graph = Graph(model: self, incoming: incoming, outgoing: outgoing)
    return elements.filter { $0.type == "ApplicationComponent" }.map { component in
      let technology = graph.technology(under: component.id)
      let properties = component.properties.map { (propertyNames[$0.key] ?? $0.key, $0.value) }
      return (
        component.line,
        [
          ("system_id", component.id),
          ("system_name", component.name),
          ("description", component.documentation),
          ("products", list(technology.map(product))),
          ("interfaces", list(graph.neighbours(of: component.id).map(\.name))),
          ("part_of", list(graph.wholes(of: component.id).map(\.name))),
          ("folder", folders[component.id] ?? component.folder),
          ("runs_on", list(technology.map(\.name))),
        ] + properties
      )
    }
  }

  /// How many elements there are of each type, by name.
  var counts: [(type: String, count: Int)] {
    Dictionary(grouping: elements, by: \.type).map { ($0.key, $0.value.count) }.sorted { $0.type < $1.type }
  }

  fileprivate func element(_ id: String) -> Element? { positions[id].map { elements[$0] } }

  /// The element's name, with its version where a property states one that the name lacks.
  private func product(_ element: Element) -> String {
    let version = element.properties.first { (propertyNames[$0.key] ?? $0.key).lowercased() == "version" }?.value
    guard let version, !element.name.contains(version) else { return element.name }
    return "\(element.name) \(version)"
  }

  private func list(_ names: [String]) -> String {
    names.filter { !$0.isEmpty }.map { $0.replacing(";", with: ",") }.joined(separator: "; ")
  }
}

/// The relations of a model from both of their ends.
private struct Graph {
  let model: ArchitectureModel
  let incoming: [String: [ArchitectureModel.Relation]]
  let outgoing: [String: [ArchitectureModel.Relation]]

  private static let carrying: Set<String> = ["Serving", "Realization", "Assignment", "Association"]
  private static let whole: Set<String> = ["Composition", "Aggregation"]
  private static let exchange: Set<String> = ["Serving", "Flow", "Triggering", "Association"]
  private static let products: Set<String> = ["Node", "Device", "SystemSoftware"]

  private func isTechnology(_ type: String) -> Bool {
    Self.products.contains(type) || type.hasPrefix("Technology") || ["Artifact", "Equipment"].contains(type)
  }

  /// The nodes, devices and system software that carry an element, the nearest first.
  func technology(under id: String) -> [ArchitectureModel.Element] {
    var found: [ArchitectureModel.Element] = []
    var seen: Set<String> = [id]
    // Parts of a node that was reached from one of its parts may carry something else, except the node's own software.
    var queue: [(id: String, takesParts: Bool)] = [(id, false)]
    var next = 0
    while next < queue.count {
      let (current, takesParts) = queue[next]
      next += 1
      var reached: [(id: String, takesParts: Bool)] = []
      for relation in incoming[current] ?? [] where relation.source != current {
        if Self.carrying.contains(relation.type) { reached.append((relation.source, true)) }
        if Self.whole.contains(relation.type), current != id { reached.append((relation.source, false)) }
      }
      for relation in outgoing[current] ?? [] {
        if relation.type == "Association", current == id { reached.append((relation.target, true)) }
        if Self.whole.contains(relation.type), takesParts { reached.append((relation.target, false)) }
      }
      // By name, so that the order of the relations in the document plays no part.
      for step in reached.sorted(by: { key($0.id) < key($1.id) }) {
        guard let element = model.element(step.id), isTechnology(element.type), seen.insert(step.id).inserted else {
          continue
        }
        if Self.products.contains(element.type) { found.append(element) }
        queue.append(step)
      }
    }
    return found
  }

  private func key(_ id: String) -> (name: String, id: String) { (model.element(id)?.name ?? "", id) }

  /// The components that exchange something with a component, by name: directly or through application services.
  func neighbours(of id: String) -> [ArchitectureModel.Element] {
    var found: [ArchitectureModel.Element] = []
    var seen: Set<String> = [id]
    func note(_ other: String) {
      guard let element = model.element(other), element.type == "ApplicationComponent", seen.insert(other).inserted
      else { return }
      found.append(element)
    }
    for relation in outgoing[id] ?? [] {
      if Self.exchange.contains(relation.type) { note(relation.target) }
      guard isExposed(relation) else { continue }
      for use in outgoing[relation.target] ?? [] where Self.exchange.contains(use.type) { note(use.target) }
    }
    for relation in incoming[id] ?? [] where Self.exchange.contains(relation.type) {
      note(relation.source)
      for offer in incoming[relation.source] ?? [] where isExposed(offer) { note(offer.source) }
    }
    return found.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }

  /// The components that a component is a part of.
  func wholes(of id: String) -> [ArchitectureModel.Element] {
    (incoming[id] ?? []).filter { Self.whole.contains($0.type) }.compactMap { model.element($0.source) }
      .filter { $0.type == "ApplicationComponent" }
  }

  /// A component offers a service, a function or an interface by this relation.
  private func isExposed(_ relation: ArchitectureModel.Relation) -> Bool {
    guard let type = model.element(relation.target)?.type, type.hasPrefix("Application"), type != "ApplicationComponent"
    else { return false }
    return ["Realization", "Assignment", "Composition", "Aggregation"].contains(relation.type)
  }
}
