import Catalogue
import EstateModel

/// Tells the products apart that people name in one text: `Java 8, Oracle 12c / RHEL 7`.
///
/// What stands between commas may as well be versions of one product (`Windows Server 2012, 2016`), so a text is divided
/// only where the catalogue knows two different products in it.
struct ProductDivision {
  let match: (String) -> ProductMatch

  /// The products that a text names, in its order: the text itself where it is of one.
  func names(in text: String) -> [String] {
    let lists = text.split(separator: /,|\s\+\s|\s?&\s?|\s(?:and|on|with)\s/.ignoresCase())
    return divided(text, into: lists).flatMap { divided($0, into: $0.split(separator: "/")) }
  }

  private func divided(_ text: String, into pieces: [Substring]) -> [String] {
    guard pieces.count > 1 else { return [text] }
    var names: [String] = []
    var products: Set<String> = []
    for piece in pieces.map(\.trimmed) where !piece.isEmpty {
      if let product = match(piece).product {
        products.insert(product)
      } else if let last = names.last, case let joined = "\(last), \(piece)", match(joined).product != nil {
        // An edition, or one more version, of the product before it.
        names[names.count - 1] = joined
        continue
      }
      names.append(piece)
    }
    return products.count > 1 ? names : [text]
  }
}

extension ProductMatch {
  /// The id of the one product that is meant; `nil` where none is, or several may be.
  fileprivate var product: String? {
    switch self {
    case .match(let cycle): cycle.product
    case .ambiguous(let cycles): Set(cycles.map(\.product)).count == 1 ? cycles.first?.product : nil
    case .unknown: nil
    }
  }
}
