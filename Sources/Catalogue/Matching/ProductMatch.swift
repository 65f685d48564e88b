/// What a text says of the catalogue.
package enum ProductMatch: Sendable, Hashable {
  /// One version line, certainly.
  case match(ProductCycle)
  /// One of these version lines: the text states the product but not enough of its version, or several versions.
  case ambiguous([ProductCycle])
  /// No product of the catalogue, or a version of one that the catalogue does not list.
  case unknown
}

extension ProductMatch {
  /// The version lines that the text may mean.
  package var candidates: [ProductCycle] {
    switch self {
    case .match(let cycle): [cycle]
    case .ambiguous(let cycles): cycles
    case .unknown: []
    }
  }

  /// Id of the product, where all candidates are of one: `SQL Server` without a version is still SQL Server.
  package var product: String? {
    guard let first = candidates.first?.product, candidates.allSatisfy({ $0.product == first }) else { return nil }
    return first
  }
}

/// A match, and the product of a text whose version is not in the catalogue.
package struct ProductReading: Sendable, Hashable {
  package let match: ProductMatch
  /// The product, where the text names a single one, whether or not the catalogue lists its version.
  package let product: Product?
}
