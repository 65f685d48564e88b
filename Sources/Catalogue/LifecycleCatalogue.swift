package import EstateModel

/// Products, their version lines and the sources of their dates: the facts of support that assessments rest on.
///
/// Ordinary support counts with its security updates, as included in the licence or the subscription that everybody
/// has; extended support is what has to be bought on top of it.
package struct LifecycleCatalogue: Sendable {
  package let products: [Product]
  /// All version lines; a product without any has one whose `cycle` is empty.
  package let cycles: [ProductCycle]
  package let sources: [CatalogueSource]
  /// The three tables as they were read, one after the other: what a digest of the catalogue is taken of.
  package let canonicalText: String
  /// How each version line is written, in the order of `cycles`; `~` marks what several of them share.
  let cycleSpellings: [[String]]
  /// Names of products that this catalogue does not have, which must not be taken for others' names with an edition.
  let foreignNames: [String]
  private let productPositions: [String: Int]

  /// The source of what is only our knowledge that a product exists.
  static let ownSource = "domesday"

  /// Reads the three tables, whose columns are those of the built-in catalogue.
  ///
  /// - Throws: ``CatalogueError`` for the first row that cannot be right.
  package init(products: String, cycles: String, sources: String) throws(CatalogueError) {
    let decodedProducts = try ProductTable.products(in: products)
    let decodedSources = try SourceTable.sources(in: sources)
    let lines = try CycleTable.lines(in: cycles, of: decodedProducts, citing: decodedSources)
    self.init(
      products: decodedProducts, lines: lines, sources: decodedSources,
      canonicalText: [products, cycles, sources].joined(separator: "\n"))
  }

  /// A catalogue of parts that fit together; a product without version lines is given one whose `cycle` is empty.
  init(
    products: [Product], lines: [CycleTable.Line], sources: [CatalogueSource], canonicalText: String,
    foreignNames: [String] = []
  ) {
    self.products = products
    self.foreignNames = foreignNames
    self.sources = sources
    self.canonicalText = canonicalText
    let named = Set(lines.map(\.cycle.product))
    let unversioned = products.filter { !named.contains($0.id) }
    cycles = lines.map(\.cycle) + unversioned.map { ProductCycle(of: $0, cycle: "", source: Self.ownSource) }
    cycleSpellings = lines.map(\.spellings) + unversioned.map { _ in [""] }
    productPositions = Dictionary(uniqueKeysWithValues: products.enumerated().map { ($1.id, $0) })
  }

  /// The product with an id.
  package func product(id: String) -> Product? {
    productPositions[id].map { products[$0] }
  }

  /// The version lines of a product, in the order of the table.
  package func cycles(of product: String) -> [ProductCycle] {
    cycles.filter { $0.product == product }
  }
}

extension LifecycleCatalogue {
  /// Last day on which support can be bought, by title of the version line; only where it outlasts ordinary support.
  package var boughtSupportEnds: [String: CalendarDate] {
    let ends = cycles.compactMap { cycle -> (String, CalendarDate)? in
      guard let end = cycle.endOfSupport, let bought = cycle.extendedSupportEnd, bought > end else { return nil }
      return (cycle.title, bought)
    }
    return Dictionary(ends, uniquingKeysWith: min)
  }

  /// The catalogue this program is built with, decoded when it is first asked for.
  package static let builtIn: LifecycleCatalogue = {
    do {
      return try LifecycleCatalogue(
        products: EmbeddedData.products, cycles: EmbeddedData.cycles, sources: EmbeddedData.sources)
    } catch {
      preconditionFailure("the built-in catalogue: \(error)")
    }
  }()
}
