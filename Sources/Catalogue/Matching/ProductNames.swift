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
    /// By position in the catalogue; none for a name that is only known not to be another's.
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
      let names = product.aliases + product.identifiers.compactMap { ProductIdentifier($0)?.name }
      for alias in names {
        bearers[ProductText(alias).pieces, default: ([], false)].products.append(position)
      }
      for alias in product.aliasesNeedingVersion {
        let pieces = ProductText(alias).pieces
        bearers[pieces, default: ([], true)].products.append(position)
        bearers[pieces]?.needsVersion = true
      }
    }
    for name in catalogue.foreignNames + ProductWords.otherProducts {
      let pieces = ProductText(name).pieces
      if bearers[pieces] == nil { bearers[pieces] = ([], false) }
    }
    var positions: [FamilyKey: Int] = [:]
    let cycles = CycleSpellings(catalogue)
    for (pieces, bearer) in bearers {
      let key = FamilyKey(products: bearer.products, isWeak: bearer.needsVersion)
      let family = familyPosition(of: key, &positions, catalogue, cycles)
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
    of key: FamilyKey, _ positions: inout [FamilyKey: Int], _ catalogue: LifecycleCatalogue,
    _ cycles: CycleSpellings
  ) -> Int {
    if let position = positions[key] { return position }
    var words = ProductWords.editions
    let bearers = key.products.map { catalogue.products[$0] }
    for product in bearers { words.formUnion(ProductWords.kind(of: product.category)) }
    let vendors = bearers.flatMap { $0.vendors.map { ProductText($0).pieces } }
    families.append(
      Family(
        products: key.products, versions: cycles.tree(of: bearers, isWeak: key.isWeak), words: words,
        vendors: vendors))
    positions[key] = families.count - 1
    return families.count - 1
  }
}

/// What makes two names stand for the same family.
private struct FamilyKey: Hashable {
  let products: [Int]
  /// Names that need a version, which must be one of the product's own.
  let isWeak: Bool
}

/// Every spelling of the version lines, by product.
private struct CycleSpellings {
  private var byProduct: [String: [(pieces: [ProductText.Piece], cycle: Int, isShared: Bool)]] = [:]

  init(_ catalogue: LifecycleCatalogue) {
    for (position, cycle) in catalogue.cycles.enumerated() {
      for spelling in catalogue.cycleSpellings[position] {
        byProduct[cycle.product, default: []].append(
          (ProductText(spelling).pieces, position, spelling.hasPrefix("~")))
      }
    }
  }

  /// The versions of some products under one root.
  ///
  /// - Parameter isWeak: Leaves out what several lines share, such as the version of a kernel: beside a name that is
  ///   a common word, `6.1` is no Windows.
  func tree(of products: [Product], isWeak: Bool) -> VersionTree {
    var tree = VersionTree()
    for product in products {
      for spelling in byProduct[product.id] ?? [] where !(isWeak && spelling.isShared) {
        tree.insert(spelling.pieces, cycle: spelling.cycle)
      }
    }
    return tree
  }
}
