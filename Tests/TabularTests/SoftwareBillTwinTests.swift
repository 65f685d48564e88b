import Foundation
import Testing

@testable import Tabular

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Every CycloneDX file against a plain reading of it by Foundation: the products, one by one and in their order.
@Suite(SharedData.isThere)
struct SoftwareBillTwinTests {
  /// What a bill holds, by a reading that shares nothing with the one under test.
  struct Plain: Equatable {
    var products: [String] = []
    var all = 0
    var top = 0
  }

  static let files: [String] = {
    let folders = ["cyclonedx", "cyclonedx-spec-tests"]
    return folders.flatMap { folder in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: SharedData.path(folder))) ?? []
      // What is invalid has no products that are right.
      return names.filter { !$0.hasPrefix("invalid") }.sorted().map { "\(folder)/\($0)" }
    }
  }()

  @Test("a bill lists every component with its version, and counts them", arguments: files)
  func plain(file: String) throws {
    let path = SharedData.path(file)
    let reading = try Reading(file: path)
    let record = reading.record(0)
    let plain = file.hasSuffix(".json") ? try Self.json(path) : try Self.xml(path)
    let products = record["products"].map { $0.components(separatedBy: "; ") } ?? []
    #expect(reading.format == .softwareBill && reading.rows.count == 1)
    #expect(products == plain.products)
    #expect(record["component_count"] == String(plain.all))
    #expect(record["top_level_component_count"] == String(plain.top))
  }

  @Test("the XML and the JSON form of one bill give the same record")
  func forms() throws {
    let records = try ["xml", "json"].map {
      try Reading(file: SharedData.path("cyclonedx/SBOM_laravel-7.12.0_bom.1.4.\($0)")).record(0)
    }
    // The two were made at different seconds, under numbers of their own.
    let own: Set = ["serial_number", "timestamp"]
    #expect(records[0].filter { !own.contains($0.key) } == records[1].filter { !own.contains($0.key) })
    #expect((records[0]["products"] ?? "").components(separatedBy: "; ").count == 62)
  }

  // MARK: - Plain readings

  private static func product(_ name: String?, _ version: String?) -> String {
    [name ?? "", version ?? ""].filter { !$0.isEmpty }.joined(separator: " ").replacing(";", with: ",")
  }

  private static func json(_ path: String) throws -> Plain {
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: path))) as? [String: Any])
    var plain = Plain()
    func walk(_ list: Any?, isTop: Bool) {
      for part in list as? [[String: Any]] ?? [] {
        plain.all += 1
        plain.top += isTop ? 1 : 0
        plain.products.append(product(part["name"] as? String, part["version"] as? String))
        walk(part["components"], isTop: false)
      }
    }
    walk(document["components"], isTop: true)
    if (document["metadata"] as? [String: Any])?["component"] != nil { plain.all += 1 }
    func services(_ list: Any?) {
      for part in list as? [[String: Any]] ?? [] {
        if let version = part["version"] as? String { plain.products.append(product(part["name"] as? String, version)) }
        services(part["services"])
      }
    }
    services(document["services"])
    return plain
  }

  private static func xml(_ path: String) throws -> Plain {
    let root = try #require(try XMLDocument(contentsOf: URL(fileURLWithPath: path)).rootElement())
    func children(_ element: XMLElement, _ name: String) -> [XMLElement] {
      (element.children ?? []).compactMap { $0 as? XMLElement }.filter { $0.localName == name }
    }
    func text(_ element: XMLElement, _ name: String) -> String? {
      children(element, name).first?.stringValue?.trimmingCharacters(in: .whitespacesAndNewlines)
    }
    var plain = Plain()
    func walk(_ around: XMLElement, isTop: Bool) {
      for part in children(around, "components").flatMap({ children($0, "component") }) {
        plain.all += 1
        plain.top += isTop ? 1 : 0
        plain.products.append(product(text(part, "name"), text(part, "version")))
        walk(part, isTop: false)
      }
    }
    walk(root, isTop: true)
    // The described system, and what components were made from, are counted and no products.
    func others(_ element: XMLElement, isKin: Bool) {
      for child in (element.children ?? []).compactMap({ $0 as? XMLElement }) {
        let name = child.localName ?? ""
        if name == "tools" { continue }
        if name == "component", isKin || element.localName == "metadata" { plain.all += 1 }
        others(child, isKin: ["ancestors", "descendants", "variants"].contains(name))
      }
    }
    others(root, isKin: false)
    func services(_ around: XMLElement) {
      for part in children(around, "services").flatMap({ children($0, "service") }) {
        if let version = text(part, "version"), !version.isEmpty {
          plain.products.append(product(text(part, "name"), version))
        }
        services(part)
      }
    }
    services(root)
    return plain
  }
}
