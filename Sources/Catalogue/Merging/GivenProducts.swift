/// What some files say of products, brought together by product, whatever the order of rows.
struct GivenProducts {
  /// One product with its version lines.
  struct Given {
    var entry: CatalogueFile.ProductEntry
    /// By cycle, each with the file that gives it.
    var releases: [(release: CatalogueFile.Release, file: String)] = []
  }

  /// In the order of ids.
  let all: [Given]

  /// Of a version line that several files give, the last file's counts.
  init(_ files: [CatalogueFile]) {
    var given: [String: Given] = [:]
    for file in files {
      for entry in file.products {
        given[entry.id, default: Given(entry: .init(id: entry.id))].entry.take(entry)
      }
      for release in file.releases {
        var product = given[release.product] ?? Given(entry: .init(id: release.product))
        product.releases.append((release, file.name))
        given[release.product] = product
      }
    }
    // What only tables of names speak of has no version lines and is no product of the catalogue.
    all = given.values.filter { !$0.releases.isEmpty }.map(\.withLastReleases).sorted { $0.entry.id < $1.entry.id }
  }
}

extension GivenProducts.Given {
  /// The same with each cycle once, in the order of cycles.
  fileprivate var withLastReleases: Self {
    var last: [String: (release: CatalogueFile.Release, file: String)] = [:]
    for release in releases { last[release.release.cycle] = release }
    var result = self
    result.releases = last.values.sorted { $0.release.cycle < $1.release.cycle }
    return result
  }
}

extension CatalogueFile.ProductEntry {
  /// Adds what another file says of the product.
  fileprivate mutating func take(_ other: Self) {
    if title.isEmpty { title = other.title }
    if category.isEmpty { category = other.category }
    aliases += other.aliases.filter { !aliases.contains($0) }
    identifiers += other.identifiers.filter { !identifiers.contains($0) }
  }
}
