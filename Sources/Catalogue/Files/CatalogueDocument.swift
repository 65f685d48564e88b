import Diagnostics
import EstateModel
import Tabular

/// Reads a JSON catalogue in any of its known shapes, and collects what is wrong with it.
struct CatalogueDocument {
  private typealias Content = CatalogueFileReader.Content

  private let file: String
  private(set) var problems: [Diagnostic] = []
  private var lines = FirstLines()

  init(file: String) {
    self.file = file
  }

  /// What a document holds; `nil` where it is of no known shape.
  mutating func read(_ document: LocatedJSON) -> CatalogueFileReader.Content? {
    if let cycles = document.elements {
      guard cycles.first.map({ $0["cycle"] != nil }) ?? false else { return nil }
      var content = Content(kind: .cycles)
      let product = file.fileStem
      content.releases = cycles.compactMap { release($0, of: product, by: .versionZero) }
      return content
    }
    if let list = document["vulnerabilities"]?.elements {
      var content = Content(kind: .exploitList)
      content.exploits = list.compactMap { exploit($0) }
      return content
    }
    if let result = document["result"] { return export(result.elements ?? [result]) }
    return nil
  }

  // MARK: - Products of API v1

  private mutating func export(_ products: [LocatedJSON]) -> CatalogueFileReader.Content? {
    var content = Content(kind: .export)
    for product in products {
      guard let id = text("name", of: product, in: "a product") else { continue }
      if let first = lines.note(id, line: product.line) {
        report(
          "catalogue.repeated", product, "\(id) stands twice, first on line \(first)", remedy: "keep one of the two")
      }
      guard let releases = product["releases"]?.elements else {
        report(
          "catalogue.releases", product, "the product \(id) has no releases",
          remedy: "download https://endoflife.date/api/v1/products/full, which holds them")
        continue
      }
      let identifiers = (product["identifiers"]?.elements ?? []).filter { ["cpe", "purl"].contains($0["type"]?.text) }
      content.products.append(
        .init(
          id: id, title: product["label"]?.text ?? "", category: product["category"]?.text ?? "",
          aliases: (product["aliases"]?.elements ?? []).compactMap(\.text),
          identifiers: identifiers.compactMap { $0["id"]?.text }))
      content.releases += releases.compactMap { release($0, of: id, by: .versionOne) }
    }
    return content
  }

  // MARK: - Version lines

  /// The names by which a version of the API calls its values.
  private enum Shape {
    case versionZero, versionOne

    var cycle: String { self == .versionZero ? "cycle" : "name" }
    var label: String { self == .versionZero ? "releaseLabel" : "label" }
  }

  private mutating func release(
    _ item: LocatedJSON, of product: String, by shape: Shape
  ) -> CatalogueFile.Release? {
    guard let cycle = text(shape.cycle, of: item, in: "a version line of \(product)") else { return nil }
    if let first = lines.note("\(product)/\(cycle)", line: item.line) {
      report(
        "catalogue.repeated", item, "\(product) \(cycle) stands twice, first on line \(first)",
        remedy: "keep one of the two")
    }
    let ends =
      shape == .versionZero
      ? (value("eol", of: item), extended(of: item))
      : (value("eolFrom", unless: "isEol", of: item), value("eoesFrom", unless: "isEoes", of: item))
    let label = CatalogueFile.Release.label(
      item[shape.label]?.text ?? "", cycle: cycle, codename: item["codename"]?.text ?? "")
    return CatalogueFile.Release(
      product: product, cycle: cycle, label: label,
      released: value("releaseDate", of: item).date, end: ends.0, extended: ends.1, line: item.line)
  }

  /// A day, `true` or `false` under a key.
  private mutating func value(_ key: String, of item: LocatedJSON) -> SupportEnd {
    guard let member = item[key], !member.isNull else { return .unknown }
    if let flag = member.flag { return flag ? .past : .notAnnounced }
    if let text = member.text, let end = SupportEnd(cell: text) { return end }
    report(
      "catalogue.date", member, "\(key) \"\(member.text ?? "")\" is neither a day nor true or false",
      remedy: "write a day as \"2026-11-21\"")
    return .unknown
  }

  /// The older API says by `true` that support is sold, and by `false` that none is.
  private mutating func extended(of item: LocatedJSON) -> SupportEnd {
    switch value("extendedSupport", of: item) {
    case .past: .notAnnounced
    case .notAnnounced, .unknown: .unknown
    case .on(let date): .on(date)
    }
  }

  /// A day under one key; without a day, whether support is over under another.
  private mutating func value(_ key: String, unless flagKey: String, of item: LocatedJSON) -> SupportEnd {
    let stated = value(key, of: item)
    if stated != .unknown { return stated }
    return value(flagKey, of: item)
  }

  // MARK: - Exploits

  private mutating func exploit(_ item: LocatedJSON) -> Exploit? {
    guard let id = text("cveID", of: item, in: "a vulnerability"), let product = text("product", of: item, in: id)
    else {
      return nil
    }
    if let first = lines.note(id, line: item.line) {
      report("catalogue.repeated", item, "\(id) stands twice, first on line \(first)", remedy: "keep one of the two")
    }
    return Exploit(
      id: id, vendor: item.words("vendorProject"), product: product, title: item.words("vulnerabilityName"),
      added: value("dateAdded", of: item).date, isUsedForRansom: item.words("knownRansomwareCampaignUse") == "Known")
  }

  // MARK: - Problems

  /// A text that must be there.
  private mutating func text(_ key: String, of item: LocatedJSON, in whole: String) -> String? {
    let text = item.words(key)
    if !text.isEmpty { return text }
    let near = NearName.suggestion(for: key, among: item.keys)
    report(
      "catalogue.key", item, "\(whole) has no \"\(key)\"",
      remedy: near.map { "rename \"\($0)\" to \"\(key)\"" } ?? "add \"\(key)\"")
    return nil
  }

  private mutating func report(_ code: String, _ item: LocatedJSON, _ message: String, remedy: String) {
    problems.append(Diagnostic(.error, code, at: .init(file: file, line: item.line), message, remedy: remedy))
  }
}

extension String {
  /// The last part of a path without its ending: `python` of `data/python.json`.
  fileprivate var fileStem: String {
    let name = split(separator: "/").last ?? ""
    return String(name.split(separator: ".").first ?? "")
  }
}

extension LocatedJSON {
  /// The text under a key without spaces at its ends; empty where there is none.
  fileprivate func words(_ key: String) -> String {
    let text = self[key]?.text ?? ""
    let head = text.drop { $0 == " " || $0 == "\t" }
    return String(head.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
