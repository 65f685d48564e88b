/// An SPDX document of the versions 2.0 to 2.3, 3.0 and 3.1: the software list of one system.
///
/// The system is the package that the document describes; where it describes several or none, it is the document
/// itself. All other packages are its products. Files and snippets of code are no products.
/// - Source: SPDX Specification 2.3, clauses 6 (document), 7 (packages) and 11 (relationships); for version 3 see
///   ``init(graph:line:)``.
struct PackageBill {
  /// A package of the document.
  struct Package {
    var id = ""
    var name = ""
    var version = ""
    var supplier = ""
    var description = ""
    let line: Int
  }

  var version = ""
  var name = ""
  var namespace = ""
  var created = ""
  var packages: [Package] = []
  /// Ids of what the document describes.
  var described: [String] = []
  private(set) var problems: [DocumentProblem] = []

  /// The id by which a document calls itself.
  static let ownID = "SPDXRef-DOCUMENT"

  /// Keeps what a relation between two elements says of the document.
  mutating func relate(_ element: String, _ type: String, _ other: String) {
    if type == "DESCRIBES", element == Self.ownID { described.append(other) }
    if type == "DESCRIBED_BY", other == Self.ownID { described.append(element) }
  }

  /// The document's record, under the headings of ``SoftwareBill``; checks what it says on the way.
  mutating func record(fileName: String) -> DocumentRecord {
    let about = Set(described)
    let systems = packages.indices.filter { about.contains(packages[$0].id) }
    // A document of one package describes that, whether it says so or not.
    let only = systems.count == 1 ? systems.first : packages.count == 1 && about.isEmpty ? 0 : nil
    let system = only.map { packages[$0] } ?? Package(name: name, line: 1)
    let parts = packages.indices.filter { $0 != only }.map { packages[$0] }
    check(parts)
    var bill = SoftwareBill()
    bill.name = system.name.isEmpty ? name : system.name
    bill.version = system.version
    bill.description = system.description
    bill.supplier = Self.party(system.supplier)
    bill.serialNumber = namespace
    bill.specVersion = version
    bill.timestamp = created
    bill.components = parts.map {
      SoftwareBill.Part(name: $0.name, version: $0.version, line: $0.line, isTopLevel: true)
    }
    bill.otherComponents = only == nil ? 0 : 1
    return bill.record(fileName: fileName)
  }

  private static let knownVersions: Set<String> = [
    "SPDX-2.0", "SPDX-2.1", "SPDX-2.2", "SPDX-2.3", "3.0", "3.0.0", "3.0.1", "3.1", "3.1.0",
  ]

  private mutating func check(_ parts: [Package]) {
    if !Self.knownVersions.contains(version) {
      report("the version of the specification is \"\(version)\", which is not known", line: nil)
    }
    for part in parts where part.name.isEmpty {
      report("the package \"\(part.id)\" has no name and is left out of the products", line: part.line)
    }
    if parts.isEmpty { report("it lists no packages beside what it describes", line: nil) }
  }

  private mutating func report(_ message: String, line: Int?) {
    problems.append(
      DocumentProblem(
        line: line, code: "sbom.invalid", message: message, remedy: "make the SPDX document anew with its tool"))
  }

  /// A text, or nothing for the words with which SPDX says that there is none.
  static func stated(_ text: String?) -> String { text == "NOASSERTION" || text == "NONE" ? "" : text ?? "" }

  /// The name of `Organization: Gull Ltd (sales@gull.example)`.
  private static func party(_ text: String) -> String {
    var name = text[...]
    for kind in ["Organization:", "Person:"] where name.hasPrefix(kind) { name = name.dropFirst(kind.count) }
    if name.hasSuffix(")"), let open = name.lastIndex(of: "(") { name = name[..<open] }
    return String(decoding: Array(name.utf8).trimmingBlanks(), as: UTF8.self)
  }
}

extension PackageBill {
  /// Reads the JSON form, also where it lies in a member `sbom`, as GitHub hands it out.
  init(_ value: JSONValue, line: Int) {
    let document = value["sbom"] ?? value
    if let graph = document["@graph"] {
      self.init(graph: graph.items, line: line)
      return
    }
    self.init()
    version = document["spdxVersion"]?.string ?? ""
    name = document["name"]?.string ?? ""
    namespace = document["documentNamespace"]?.string ?? ""
    created = document["creationInfo", "created"]?.string ?? ""
    described = (document["documentDescribes"]?.items ?? []).compactMap(\.string)
    packages = (document["packages"]?.items ?? []).map { item in
      Package(
        id: item["SPDXID"]?.string ?? "", name: Self.stated(item["name"]?.string),
        version: Self.stated(item["versionInfo"]?.string), supplier: Self.stated(item["supplier"]?.string),
        description: Self.stated(item["description"]?.string ?? item["summary"]?.string), line: line)
    }
    for relation in document["relationships"]?.items ?? [] {
      guard let element = relation["spdxElementId"]?.string, let type = relation["relationshipType"]?.string,
        let other = relation["relatedSpdxElement"]?.string
      else { continue }
      relate(element, type, other)
    }
  }

  /// Names of members by which the JSON form is known.
  static func isNamed(by names: Set<String>) -> Bool {
    names.contains("spdxVersion")
      || names.contains("SPDXID") && !names.isDisjoint(with: ["creationInfo", "packages", "documentNamespace"])
  }
}
