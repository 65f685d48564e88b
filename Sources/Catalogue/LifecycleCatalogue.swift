import EstateModel
import Tabular

/// A publication that lifecycle dates rest on.
package struct CatalogueSource: Sendable, Hashable {
  package let id: String
  package let title: String
  package let publisher: String
  /// When it was published or read, as the source gives it.
  package let date: String
  package let url: String
}

/// The products that old public estates are made of, how inventories name them, and when their support ends.
package struct LifecycleCatalogue: Sendable {
  /// A product with its version lines.
  struct Product: Sendable {
    let vendor: String
    /// Phrases that name the product, with or without a version behind them.
    let aliases: [String]
    /// Words that name the product only where one of its versions follows, such as `office`.
    let bareWords: [String]
    let versions: [Version]
  }

  /// A version line and how it is written.
  struct Version: Sendable {
    let cycle: ProductCycle
    /// Spellings of the version as they follow the product's name; empty for a product without versions.
    let spellings: [String]
  }

  let products: [Product]
  package let sources: [CatalogueSource]
  /// The data as they were read, for a digest.
  package let canonicalText: String

  /// Every version line, by product.
  package var cycles: [ProductCycle] { products.flatMap { $0.versions.map(\.cycle) } }

  /// The catalogue that the product carries.
  package static let builtIn = LifecycleCatalogue(
    products: EmbeddedData.products, cycles: EmbeddedData.cycles, sources: EmbeddedData.sources)

  private static let productHeading = [
    "id", "title", "vendor", "category", "needs_scarce_skills", "is_proprietary", "aliases", "aliases_needing_version",
    "note",
  ]
  private static let cycleHeading = [
    "product", "cycle", "versions", "released", "end_of_support", "extended_support_end", "source", "locator",
  ]

  /// Reads the three tables; a mistake in them is our own bug.
  init(products: String, cycles: String, sources: String) {
    let cyclesOfProduct = Dictionary(
      grouping: SmallTable.rows(of: cycles, headed: Self.cycleHeading), by: { $0[0] })
    self.products = SmallTable.rows(of: products, headed: Self.productHeading).map { row in
      Product(row, cycles: cyclesOfProduct[row[0]] ?? [])
    }
    self.sources = SmallTable.rows(of: sources, headed: ["id", "title", "publisher", "date", "url"]).map {
      CatalogueSource(id: $0[0], title: $0[1], publisher: $0[2], date: $0[3], url: $0[4])
    }
    canonicalText = [products, cycles, sources].joined(separator: "\n")
  }
}

extension LifecycleCatalogue.Product {
  /// - Parameters:
  ///   - row: The product's row of `products.csv`.
  ///   - cycles: Its rows of `cycles.csv`.
  fileprivate init(_ row: [String], cycles: [[String]]) {
    vendor = row[2]
    aliases = Self.list(row[6])
    bareWords = Self.list(row[7])
    let unversioned = [row[0], "", "", "", "", "", "", ""]
    versions = (cycles.isEmpty ? [unversioned] : cycles).map { cycle in
      LifecycleCatalogue.Version(
        cycle: ProductCycle(
          product: row[0], productTitle: row[1], cycle: cycle[1], endOfSupport: Self.date(cycle[4]),
          extendedSupportEnd: Self.date(cycle[5]), needsScarceSkills: row[4] == "yes", isProprietary: row[5] == "yes",
          source: cycle[6]),
        spellings: cycle[1].isEmpty ? [] : [cycle[1].lowercased()] + Self.list(cycle[2]))
    }
  }

  private static func list(_ cell: String) -> [String] {
    cell.split(separator: ";").map(\.trimmed).filter { !$0.isEmpty }
  }

  private static func date(_ cell: String) -> CalendarDate? {
    if cell.isEmpty { return nil }
    guard let date = CalendarDate(iso: cell) else { preconditionFailure("the catalogue has no date \(cell)") }
    return date
  }
}
