/// Finds the product and version line that a free text names.
///
/// A text is read as: makers' names, a product's name, its edition and version, and words that change nothing.
/// Any other word makes it something else: precision goes before recall, because a wrong date is worse than none.
/// - A text that states the product but no version, or the beginning of several, or a list of them, is ambiguous
///   over the version lines that it may mean.
/// - A version that the catalogue does not list is unknown; ``reading(of:)`` still tells the product.
package struct ProductMatcher: Sendable {
  /// A product's name stands at one of the first pieces, behind its maker's names.
  private static let furthestStart = 8

  /// Of the built-in catalogue.
  package static let builtIn = ProductMatcher(.builtIn)

  private let catalogue: LifecycleCatalogue
  private let names: ProductNames

  /// - Complexity: O(size of the catalogue).
  package init(_ catalogue: LifecycleCatalogue) {
    self.catalogue = catalogue
    names = ProductNames(catalogue)
  }

  /// What the text says; the same text always says the same.
  ///
  /// - Complexity: O(length of the text).
  package func match(_ text: String) -> ProductMatch {
    reading(of: text).match
  }

  /// What the text says, with the product even where its version is not listed.
  package func reading(of text: String) -> ProductReading {
    guard let identifier = ProductIdentifier(text) else { return reading(ofName: text) }
    let listed = reading(ofName: identifier.text)
    if listed.match != .unknown { return listed }
    return identifier.plainText.map { reading(ofName: $0) } ?? listed
  }

  /// What a name in plain words, or in the form of ``ProductIdentifier/text``, says.
  private func reading(ofName text: String) -> ProductReading {
    let pieces = ProductText(text).pieces
    var unlisted: Product?
    for start in pieces.indices.prefix(Self.furthestStart) {
      guard let name = names.longest(in: pieces, at: start) else { continue }
      let family = names.families[name.family]
      guard let lead = lead(pieces[..<start], of: family), isName(name, in: pieces, at: start, behind: lead) else {
        continue
      }
      // A name that the catalogue does not have, but that is not the one that stands inside it either.
      if family.products.isEmpty { return ProductReading(match: .unknown, product: unlisted) }
      var reader = VersionReader(pieces, after: name, at: start, in: family)
      switch reader.read(needsVersion: name.needsVersion && lead == .plain) {
      case .recognised(let cycles, let isExact):
        return reading(of: cycles, isExact: isExact, family: family, words: reader.words)
      case .unlistedVersion where unlisted == nil && family.products.count == 1:
        unlisted = catalogue.products[family.products[0]]
      case .unlistedVersion, .refused: continue
      }
    }
    return ProductReading(match: .unknown, product: unlisted)
  }

  /// What stands before a name.
  private enum Lead {
    /// Nothing, or words that change nothing.
    case plain
    /// A maker's name among them, which makes even a common word the product's name.
    case maker
  }

  /// Whether a name counts where it stands; nearly all do.
  ///
  /// A word without weight counts only before a year, at the beginning or behind its maker: `Server 2012` is Windows,
  /// and `Database server 2012` may be what runs on it.
  private func isName(
    _ name: ProductNames.Name, in pieces: [ProductText.Piece], at start: Int, behind lead: Lead
  ) -> Bool {
    guard name.pieces.allSatisfy({ ProductWords.leading.contains($0.text) }) else { return true }
    let next = start + name.pieces.count
    guard start == 0 || lead == .maker, next < pieces.count else { return false }
    return pieces[next].kind == .number && pieces[next].text.utf8.count == 4
  }

  /// Says what the pieces before a name are; `nil` where they are more than makers' names and words without weight.
  private func lead(_ pieces: ArraySlice<ProductText.Piece>, of family: ProductNames.Family) -> Lead? {
    var rest = pieces
    var lead = Lead.plain
    while let first = rest.first {
      if let vendor = family.vendors.first(where: { !$0.isEmpty && rest.starts(with: $0) }) {
        rest = rest.dropFirst(vendor.count)
        lead = .maker
      } else if ProductWords.leading.contains(first.text) {
        rest = rest.dropFirst()
      } else {
        return nil
      }
    }
    return lead
  }

  /// Turns positions into version lines; of products that share a name, a word of one's title chooses that one.
  private func reading(
    of positions: [Int], isExact: Bool, family: ProductNames.Family, words: Set<String>
  ) -> ProductReading {
    var cycles = positions.map { catalogue.cycles[$0] }
    if family.products.count > 1 {
      let chosen = cycles.filter { cycle in
        ProductText(cycle.productTitle).pieces.contains { words.contains($0.text) }
      }
      if !chosen.isEmpty { cycles = chosen }
    }
    let isCertain = cycles.count == 1 && (isExact || positions.count > 1)
    let match: ProductMatch = isCertain ? .match(cycles[0]) : .ambiguous(cycles)
    return ProductReading(match: match, product: match.product.flatMap(catalogue.product(id:)))
  }
}
