/// What the catalogue knows by a product text.
package enum ProductMatch: Sendable, Hashable {
  /// The text names one version line.
  case match(ProductCycle)
  /// The text names a product and leaves open which of these version lines.
  case ambiguous([ProductCycle])
  /// The text names nothing in the catalogue, or too much besides to be sure.
  case unknown
}

/// Finds the product and version line that a free text names, and would rather not say than guess.
///
/// A text matches where it begins, after makers' names, with a phrase that names a product; where a version the
/// catalogue knows follows; and where everything else in it is an edition, a patch level or the like. A word that makes
/// it an accessory (driver, client, viewer …) or names what it is used for or on ends the match or cuts it short.
package struct ProductMatcher: Sendable {
  /// A phrase by which a product is named.
  private struct Name: Sendable {
    let words: [Substring]
    let product: Int
    /// The phrase names the product only with a version.
    let needsVersion: Bool
  }

  private struct Spelling: Sendable {
    let words: [Substring]
    let version: Int
  }

  private let products: [LifecycleCatalogue.Product]
  /// Names by their first word, the longest first.
  private let names: [Substring: [Name]]
  /// For each product its versions' spellings, the longest first.
  private let spellings: [[Spelling]]

  package init(_ catalogue: LifecycleCatalogue) {
    products = catalogue.products
    var names: [Substring: [Name]] = [:]
    for (index, product) in catalogue.products.enumerated() {
      for (phrases, needsVersion) in [(product.aliases, false), (product.bareWords, true)] {
        for phrase in phrases {
          let words = ProductWords(phrase).words
          guard let first = words.first else { continue }
          names[first, default: []].append(Name(words: words, product: index, needsVersion: needsVersion))
        }
      }
    }
    self.names = names.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    spellings = catalogue.products.map { product in
      product.versions.enumerated().flatMap { index, version in
        version.spellings.map { Spelling(words: ProductWords($0).words, version: index) }
      }.sorted { left, right in
        (left.words.count, left.words.joined().count) > (right.words.count, right.words.joined().count)
      }
    }
  }

  /// The product and version line that a text names.
  package func match(_ text: String) -> ProductMatch {
    let words = ProductWords(text).words
    var best = ProductMatch.unknown
    for start in words.indices {
      for name in names[words[start]] ?? [] where words[start...].starts(with: name.words) {
        switch match(name, words: words, from: start) {
        case .match(let cycle): return .match(cycle)
        case .ambiguous(let cycles): if best == .unknown { best = .ambiguous(cycles) }
        case .unknown: break
        }
      }
      guard ProductVocabulary.makers.contains(words[start]) else { break }
    }
    return best
  }

  private func match(_ name: Name, words: [Substring], from start: Int) -> ProductMatch {
    let behind = words[(start + name.words.count)...]
    let own = behind.prefix { !ProductVocabulary.joints.contains($0) }
    if own.contains(where: ProductVocabulary.accessories.contains) { return .unknown }
    let versions = products[name.product].versions
    if let (version, rest) = version(of: name.product, in: own) {
      return isNoise(rest) ? .match(versions[version].cycle) : .unknown
    }
    guard isNoise(own), !own.contains(where: \.isNumeric) else { return .unknown }
    if name.needsVersion, !behind.isEmpty { return .unknown }
    if versions.count == 1, versions[0].spellings.isEmpty { return .match(versions[0].cycle) }
    return .ambiguous(versions.map(\.cycle))
  }

  /// The version that the words begin with, behind noise, and the words left over.
  private func version(
    of product: Int, in words: ArraySlice<Substring>
  ) -> (version: Int, rest: [Substring])? {
    for start in words.indices {
      for spelling in spellings[product] {
        if let end = Self.end(of: spelling.words, in: words[start...]) {
          return (spelling.version, Array(words[..<start]) + Array(words[end...]))
        }
      }
      guard ProductVocabulary.noise.contains(words[start]) else { return nil }
    }
    return nil
  }

  /// Where a spelling ends that the words begin with; its last word may go on after a point, as `11.2.0.4` after `11.2`.
  private static func end(of spelling: [Substring], in words: ArraySlice<Substring>) -> Int? {
    guard let last = spelling.last, words.count >= spelling.count else { return nil }
    let end = words.startIndex + spelling.count
    guard words[..<(end - 1)].elementsEqual(spelling.dropLast()) else { return nil }
    let word = words[end - 1]
    guard word.hasPrefix(last) else { return nil }
    guard let next = word.dropFirst(last.count).first else { return end }
    return "._-".contains(next) ? end : nil
  }

  /// The words say nothing of what is named: editions, and numbers that follow a word such as `sp`, or have points.
  private func isNoise(_ words: some Sequence<Substring>) -> Bool {
    var previous: Substring?
    for word in words {
      let isPatch = word.isNumeric && (word.contains(".") || word.count >= 4 || previous != nil)
      if !isPatch, !ProductVocabulary.noise.contains(word) { return false }
      previous = word
    }
    return true
  }
}
