extension Product {
  /// A product that a file gives, with the names and properties that we know it by.
  ///
  /// - Parameter own: Our products that it is, the likest first; of none, skills are taken to be common, as
  ///   endoflife.date follows what is in wide use, and whether it is proprietary stays unknown.
  init(_ entry: CatalogueFile.ProductEntry, known own: [Product]) {
    let title = own.first?.title ?? (entry.title.isEmpty ? entry.id : entry.title)
    var names = NameList(known: own)
    // Of a product of ours, the names are chosen with care already: `office` alone is no Microsoft Office.
    let given = own.isEmpty ? [entry.id.spaced] + entry.aliases.map(\.spaced) : []
    for name in [title, entry.title] + given { names.add(name) }
    self.init(
      id: entry.id, title: title, vendors: (own.flatMap(\.vendors) + entry.vendors).uniqued,
      category: own.first?.category ?? Category(endOfLife: entry.category),
      needsScarceSkills: own.contains(where: \.needsScarceSkills), isProprietary: own.first?.isProprietary,
      aliases: names.aliases, aliasesNeedingVersion: names.needingVersion, identifiers: entry.identifiers,
      note: own.first?.note ?? "")
  }
}

/// The names of a product, each once however it is written.
private struct NameList {
  private(set) var aliases: [String]
  private(set) var needingVersion: [String]
  private var seen: Set<[ProductText.Piece]>
  private let vendors: [[ProductText.Piece]]

  init(known own: [Product]) {
    aliases = own.flatMap(\.aliases)
    needingVersion = own.flatMap(\.aliasesNeedingVersion)
    vendors = own.flatMap(\.vendors).map { ProductText($0).pieces }
    seen = Set((aliases + needingVersion).map { ProductText($0).pieces })
  }

  /// The name is a known one with its maker's before it, under which it may stand for several products.
  private func isKnownBehindMaker(_ pieces: [ProductText.Piece]) -> Bool {
    vendors.contains { !$0.isEmpty && pieces.starts(with: $0) && seen.contains(Array(pieces.dropFirst($0.count))) }
  }

  /// Adds a name that a file gives; a common word counts only where a version follows.
  mutating func add(_ name: String) {
    let pieces = ProductText(name).pieces
    guard !pieces.isEmpty, !isKnownBehindMaker(pieces), seen.insert(pieces).inserted else { return }
    let isCommon = pieces.count == 1 && (pieces[0].text.count < 5 || ProductWords.common.contains(pieces[0].text))
    if isCommon { needingVersion.append(name) } else { aliases.append(name) }
  }
}

extension Product.Category {
  /// The category of endoflife.date's.
  fileprivate init(endOfLife name: String) {
    self =
      switch name {
      case "os": .operatingSystem
      case "database": .database
      case "lang": .language
      case "framework": .runtime
      case "server-app": .middleware
      case "device": .hardware
      default: .other
      }
  }
}

extension CatalogueFile.ProductEntry {
  /// The makers' names, from the product's CPE names.
  fileprivate var vendors: [String] {
    identifiers.compactMap { identifier in
      guard identifier.hasPrefix("cpe:"), let name = ProductIdentifier(identifier)?.name else { return nil }
      return name.split(separator: ":").dropFirst().first.map(String.init)
    }
  }
}

extension String {
  /// A stable id in words.
  fileprivate var spaced: String { replacing("-", with: " ").replacing("_", with: " ") }
}

extension [String] {
  /// Each element once, at its first place.
  fileprivate var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
