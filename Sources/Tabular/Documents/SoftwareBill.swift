/// A CycloneDX bill of materials: the software list of one system.
///
/// The system is the component that the bill's metadata describes. All other components, those inside one another too,
/// and services that state a version, are its products.
struct SoftwareBill {
  /// The columns of its record, in their order.
  static let headings = [
    "system_name", "description", "supplier", "products", "version", "component_count", "top_level_component_count",
    "service_count", "services", "serial_number", "spec_version", "timestamp",
  ]

  /// Versions of the specification that are understood.
  ///
  /// - Source: cyclonedx.org/specification, version history, up to 1.7 (October 2025).
  static let knownVersions = (0...7).map { "1.\($0)" }

  /// A component or a service.
  struct Part {
    var name = ""
    var version = ""
    var line: Int
    /// It is no component of a component.
    var isTopLevel: Bool

    /// Name and version as an item of a list, in which a semicolon would begin the next item.
    var product: String { (version.isEmpty ? name : "\(name) \(version)").replacing(";", with: ",") }
  }

  var name = ""
  var version = ""
  var description = ""
  var supplier = ""
  var serialNumber = ""
  var specVersion = ""
  var timestamp = ""
  var components: [Part] = []
  /// Components that are no products of the system: the system itself, and those that others were made from.
  var otherComponents = 0
  var services: [Part] = []
  /// What breaks the specification, though the rest can be read.
  private(set) var problems: [DocumentProblem] = []

  /// The bill's record; a bill that describes no system has the name of its file.
  func record(fileName: String) -> DocumentRecord {
    let products = components.filter { !$0.name.isEmpty } + services.filter { !$0.name.isEmpty && !$0.version.isEmpty }
    return [
      ("system_name", name.isEmpty ? fileName : name),
      ("description", description),
      ("supplier", supplier),
      ("products", products.map(\.product).joined(separator: "; ")),
      ("version", version),
      ("component_count", String(components.count + otherComponents)),
      ("top_level_component_count", String(components.count { $0.isTopLevel })),
      ("service_count", String(services.count)),
      ("services", services.filter { !$0.name.isEmpty }.map(\.product).joined(separator: "; ")),
      ("serial_number", serialNumber),
      ("spec_version", specVersion),
      ("timestamp", timestamp),
    ]
  }

  mutating func report(_ message: String, line: Int?) {
    problems.append(
      DocumentProblem(
        line: line, code: "sbom.invalid", message: message, remedy: "make the bill of materials anew with its tool"))
  }

  /// Checks a component that has been read whole.
  mutating func check(_ part: Part, type: String?) {
    let label = part.name.isEmpty ? "a component" : "the component \"\(part.name)\""
    if part.name.isEmpty { report("a component has no name and is left out of the products", line: part.line) }
    guard let type, !type.isEmpty else { return report("\(label) has no type", line: part.line) }
    if !Self.types.contains(type) { report("\(label) is of the unknown type \"\(type)\"", line: part.line) }
  }

  /// Checks what the bill says of itself.
  mutating func checkWhole() {
    if !Self.knownVersions.contains(specVersion) {
      report("the version of the specification is \"\(specVersion)\", which is not known", line: nil)
    }
    if !timestamp.isEmpty, !timestamp.contains("T") {
      report("the timestamp \"\(timestamp)\" is not a date with a time", line: nil)
    }
    if components.isEmpty, services.isEmpty { report("it lists no components and no services", line: nil) }
  }

  /// Names of lists of components that a component is related to, in its pedigree.
  static let kinNames: Set<String> = ["ancestors", "descendants", "variants"]

  /// - Source: CycloneDX 1.7, enumeration `classification` of components.
  private static let types: Set<String> = [
    "application", "framework", "library", "container", "platform", "operating-system", "device", "device-driver",
    "firmware", "file", "machine-learning-model", "data", "cryptographic-asset",
  ]
}

extension SoftwareBill {
  /// Reads the JSON form.
  init(_ document: JSONValue, line: Int) {
    specVersion = document["specVersion"]?.string ?? ""
    serialNumber = document["serialNumber"]?.string ?? ""
    timestamp = document["metadata", "timestamp"]?.string ?? ""
    let system = document["metadata", "component"] ?? .null
    name = system["name"]?.string ?? ""
    version = system["version"]?.string ?? ""
    description = system["description"]?.string ?? ""
    let suppliers = [
      document["metadata", "supplier", "name"], document["metadata", "manufacturer", "name"],
      document["metadata", "manufacture", "name"], system["supplier", "name"], system["publisher"],
    ]
    supplier = suppliers.lazy.compactMap { $0?.string }.first ?? ""
    add(document["components"], line: line, isTopLevel: true)
    if document["metadata", "component"] != nil { otherComponents += 1 }
    add(system["components"], line: line, isTopLevel: false)
    addServices(document["services"], line: line, isTopLevel: true)
    for dependency in document["dependencies"]?.items ?? [] where dependency["ref"]?.string == nil {
      report("a dependency does not say of which component", line: line)
    }
    checkWhole()
  }

  private mutating func add(_ list: JSONValue?, line: Int, isTopLevel: Bool) {
    for item in list?.items ?? [] {
      let part = Part(
        name: item["name"]?.string ?? "", version: item["version"]?.string ?? "", line: line, isTopLevel: isTopLevel)
      components.append(part)
      check(part, type: item["type"]?.string)
      add(item["components"], line: line, isTopLevel: false)
      for kin in item["pedigree"]?.members ?? [] where Self.kinNames.contains(kin.name) {
        otherComponents += kin.value.items.count
      }
    }
  }

  private mutating func addServices(_ list: JSONValue?, line: Int, isTopLevel: Bool) {
    for item in list?.items ?? [] {
      services.append(
        Part(
          name: item["name"]?.string ?? "", version: item["version"]?.string ?? "", line: line, isTopLevel: isTopLevel))
      addServices(item["services"], line: line, isTopLevel: false)
    }
  }
}
