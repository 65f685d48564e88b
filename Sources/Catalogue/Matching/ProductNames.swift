/// The names of products, found by their first piece.
struct ProductNames: Sendable {
  /// A name and what it stands for.
  struct Name: Sendable {
    let pieces: [ProductText.Piece]
    /// Position of the family of products that bear the name.
    let family: Int
    /// The name is too common to count without a version behind it.
    let needsVersion: Bool
  }

  /// Products that share a name, so that only the version, or a word of a title, tells them apart.
  struct Family: Sendable {
    /// By position in the catalogue.
    let products: [Int]
    let versions: VersionTree
    /// Words that may stand between the name and the version.
    let words: Set<String>
    /// The makers' names, cut into pieces.
    let vendors: [[ProductText.Piece]]
  }

  private(set) var families: [Family] = []
  private var namesByFirstPiece: [String: [Name]] = [:]

  /// - Complexity: O(aliases + version lines).
  init(_ catalogue: LifecycleCatalogue) {
    var bearers: [[ProductText.Piece]: (products: [Int], needsVersion: Bool)] = [:]
    for (position, product) in catalogue.products.enumerated() {
      for alias in product.aliases {
        bearers[ProductText(alias).pieces, default: ([], false)].products.append(position)
      }
      for alias in product.aliasesNeedingVersion {
        let pieces = ProductText(alias).pieces
        bearers[pieces, default: ([], true)].products.append(position)
        bearers[pieces]?.needsVersion = true
      }
    }
    var positions: [[Int]: Int] = [:]
    let cycles = CycleSpellings(catalogue)
    for (pieces, bearer) in bearers {
      let family = familyPosition(of: bearer.products, &positions, catalogue, cycles)
      add(Name(pieces: pieces, family: family, needsVersion: bearer.needsVersion))
    }
    for key in namesByFirstPiece.keys {
      namesByFirstPiece[key]?.sort { $0.pieces.count > $1.pieces.count }
    }
  }

  /// The longest name that begins at a position.
  func longest(in pieces: [ProductText.Piece], at position: Int) -> Name? {
    namesByFirstPiece[pieces[position].text]?.first { pieces[position...].starts(with: $0.pieces) }
  }

  /// Files a name under its first piece.
  private mutating func add(_ name: Name) {
    guard let first = name.pieces.first else { return }
    namesByFirstPiece[first.text, default: []].append(name)
  }

  /// Where the family of some products stands; made when it is first asked for.
  private mutating func familyPosition(
    of products: [Int], _ positions: inout [[Int]: Int], _ catalogue: LifecycleCatalogue, _ cycles: CycleSpellings
  ) -> Int {
    if let position = positions[products] { return position }
    var words = ProductWords.editions
    let bearers = products.map { catalogue.products[$0] }
    for product in bearers { words.formUnion(ProductWords.kind(of: product.category)) }
    let vendors = bearers.flatMap { $0.vendors.map { ProductText($0).pieces } }
    families.append(
      Family(products: products, versions: cycles.tree(of: bearers), words: words, vendors: vendors))
    positions[products] = families.count - 1
    return families.count - 1
  }
}

/// Every spelling of the version lines, by product.
private struct CycleSpellings {
  private var byProduct: [String: [(pieces: [ProductText.Piece], cycle: Int)]] = [:]

  init(_ catalogue: LifecycleCatalogue) {
    for (position, cycle) in catalogue.cycles.enumerated() {
      for spelling in [cycle.cycle] + catalogue.cycleSpellings[position] {
        byProduct[cycle.product, default: []].append((ProductText(spelling).pieces, position))
      }
    }
  }

  /// The versions of some products under one root.
  func tree(of products: [Product]) -> VersionTree {
    var tree = VersionTree()
    for product in products {
      for spelling in byProduct[product.id] ?? [] { tree.insert(spelling.pieces, cycle: spelling.cycle) }
    }
    return tree
  }
}
