/// Which of our products and version lines those of a user's files are.
///
/// Ours say which line of endoflife.date their dates were taken from; a line that none of ours was taken from is ours
/// where it is written alike.
struct BuiltInNames {
  private let catalogue: LifecycleCatalogue
  /// Positions of our version lines by `product/cycle` of endoflife.date.
  private var located: [String: [Int]] = [:]
  /// Positions of our version lines that no given line is the source of, by product and spelling.
  private var spelled: [String: [[ProductText.Piece]: [Int]]] = [:]
  /// Our products by a product of the files, and how many lines they share.
  private var owners: [String: [String: Int]] = [:]

  /// Products of the files, which are lent to no other.
  private let givenIDs: Set<String>

  /// - Parameter given: What the files hold.
  init(_ catalogue: LifecycleCatalogue, for given: [GivenProducts.Given]) {
    self.catalogue = catalogue
    givenIDs = Set(given.map(\.entry.id))
    let keys = Set(given.flatMap { $0.releases.map(\.release.key) })
    for product in catalogue.products { owners[product.id] = [product.id: 1_000] }
    for (position, cycle) in catalogue.cycles.enumerated() {
      if cycle.source == "endoflife" {
        owners[String(cycle.locator.prefix { $0 != "/" }), default: [:]][cycle.product, default: 0] += 1
        if keys.contains(cycle.locator) {
          located[cycle.locator, default: []].append(position)
          continue
        }
      }
      for spelling in catalogue.cycleSpellings[position] where !spelling.hasPrefix("~") {
        spelled[cycle.product, default: [:]][ProductText(spelling).pieces, default: []].append(position)
      }
    }
  }

  /// Positions of our version lines that a given one is.
  func positions(of release: CatalogueFile.Release) -> [Int] {
    if let positions = located[release.key] { return positions }
    guard let product = products(of: release.product).first else { return [] }
    return spelled[product.id]?[ProductText(release.cycle).pieces] ?? []
  }

  /// Our products that a given one is, the one that shares most with it first.
  func products(of id: String) -> [Product] {
    let ranked = (owners[id] ?? [:]).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return ranked.filter { $0.key == id || !givenIDs.contains($0.key) }.compactMap { catalogue.product(id: $0.key) }
  }
}

extension CatalogueFile.Release {
  /// As our locators name it: `windows-server/2008-r2-sp1`.
  fileprivate var key: String { "\(product)/\(cycle)" }
}
