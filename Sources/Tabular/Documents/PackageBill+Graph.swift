extension PackageBill {
  /// Reads an SPDX document of version 3: a graph of elements that refer to one another by their ids.
  ///
  /// What the document, or a bill in it, calls its root is the system; a bill that is a root stands for its own roots.
  /// - Source: SPDX Specification 3.0.1, profiles Core and Software, and its JSON-LD context.
  init(graph: [JSONValue], line: Int) {
    let elements = Dictionary(
      graph.compactMap { element in Self.id(of: element).map { ($0, element) } },
      uniquingKeysWith: { first, _ in first })
    let document = graph.first { Self.type(of: $0) == "SpdxDocument" }
    let creation = Self.creation(of: document, elements, in: graph)
    version = creation?["specVersion"]?.string ?? ""
    created = creation?["created"]?.string ?? ""
    name = Self.stated(document?["name"]?.string)
    namespace = document.flatMap(Self.id) ?? ""
    packages = graph.filter { Self.packageTypes.contains(Self.type(of: $0)) }.map {
      Package($0, elements, line: line)
    }
    let collections = graph.filter { Self.collectionTypes.contains(Self.type(of: $0)) }
    described = Self.roots(of: document.map { [$0] } ?? collections, elements)
    let own = Set(collections.compactMap(Self.id))
    for relation in graph where relation["relationshipType"]?.string == "describes" {
      guard let from = relation["from"]?.string, own.contains(from) else { continue }
      described += Self.ids(relation["to"])
    }
  }

  /// Names of members by which the JSON form of version 3 is known.
  ///
  /// - Parameter elementNames: Names of the members of the elements of its graph.
  static func isGraph(_ names: Set<String>, elementNames: Set<String>) -> Bool {
    names.contains("@graph") && elementNames.contains("type")
      && !elementNames.isDisjoint(with: ["spdxId", "software_packageVersion", "specVersion"])
  }

  /// Packages of software, with what is made from them; sets of data are none.
  private static let packageTypes: Set<String> = ["software_Package", "ai_AIPackage"]
  private static let collectionTypes: Set<String> = ["SpdxDocument", "software_Sbom", "Bom", "Bundle"]

  private static func type(of element: JSONValue) -> String {
    (element["type"] ?? element["@type"])?.string ?? ""
  }

  private static func id(of element: JSONValue) -> String? { (element["spdxId"] ?? element["@id"])?.string }

  /// The ids that a member holds, one or several.
  private static func ids(_ value: JSONValue?) -> [String] {
    guard let value else { return [] }
    return value.string.map { [$0] } ?? value.items.compactMap(\.string)
  }

  /// Ids of the roots of collections; of one that is a collection itself, its own.
  private static func roots(of collections: [JSONValue], _ elements: [String: JSONValue]) -> [String] {
    var roots: [String] = []
    var seen: Set<String> = []
    var open = collections
    while !open.isEmpty {
      for id in ids(open.removeFirst()["rootElement"]) where seen.insert(id).inserted {
        if let element = elements[id], collectionTypes.contains(type(of: element)) {
          open.append(element)
        } else {
          roots.append(id)
        }
      }
    }
    return roots
  }

  /// What says when and by which version a document was made: in it, referred to, or the first there is.
  private static func creation(
    of document: JSONValue?, _ elements: [String: JSONValue], in graph: [JSONValue]
  ) -> JSONValue? {
    let stated = document?["creationInfo"]
    if let stated, stated["created"] != nil { return stated }
    return stated?.string.flatMap { elements[$0] } ?? graph.first { type(of: $0) == "CreationInfo" }
  }
}

extension PackageBill.Package {
  /// - Parameter elements: The elements of the graph by their ids, among them who supplied the package.
  fileprivate init(_ element: JSONValue, _ elements: [String: JSONValue], line: Int) {
    self.init(line: line)
    id = (element["spdxId"] ?? element["@id"])?.string ?? ""
    let address = PackageAddress(PackageBill.stated(element["software_packageUrl"]?.string))
    let stated = PackageBill.stated(element["name"]?.string)
    name = stated.isEmpty ? address?.name ?? "" : stated
    version = PackageBill.stated(element["software_packageVersion"]?.string)
    if version.isEmpty { version = address?.version ?? "" }
    description = PackageBill.stated((element["summary"] ?? element["description"])?.string)
    let agent = element["suppliedBy"] ?? element["originatedBy"]
    let agentID = agent?.string ?? agent?.items.first?.string
    supplier = PackageBill.stated((agentID.flatMap { elements[$0] } ?? agent)?["name"]?.string)
  }
}

/// What a package URL such as `pkg:npm/%40gulls/nest@2.1` calls a package.
///
/// - Source: Package-URL specification: `scheme:type/namespace/name@version?qualifiers#subpath`.
struct PackageAddress {
  let name: String
  let version: String

  /// `nil` where the text is no package URL.
  init?(_ text: String) {
    guard text.hasPrefix("pkg:") else { return nil }
    let path = text.dropFirst(4).prefix { $0 != "?" && $0 != "#" }
    guard let last = path.split(separator: "/").dropFirst().last else { return nil }
    let parts = last.split(separator: "@", maxSplits: 1)
    guard let first = parts.first else { return nil }
    name = Self.decoded(first)
    version = parts.count > 1 ? Self.decoded(parts[1]) : ""
  }

  /// The text with `%20` and the like as the characters they stand for.
  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.count == 2, let code = UInt8(digits, radix: 16) {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
