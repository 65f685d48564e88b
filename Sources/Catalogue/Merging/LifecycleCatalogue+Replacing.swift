extension LifecycleCatalogue {
  /// The version lines of a user's files and no other; of ours, the names stay by which inventories write them.
  package func replaced(by files: [CatalogueFile]) -> LifecycleCatalogue {
    let all = GivenProducts(files).all
    let names = BuiltInNames(self, for: all)
    var products: [Product] = []
    var lines: [CycleTable.Line] = []
    for given in all {
      let product = Product(given.entry, known: names.products(of: given.entry.id))
      products.append(product)
      lines += self.lines(of: given, as: product, names)
    }
    let known = Set(products.flatMap { $0.aliases + $0.aliasesNeedingVersion })
    return LifecycleCatalogue(
      products: products, lines: lines, sources: files.sources, canonicalText: files.canonicalText("replace"),
      foreignNames: self.products.flatMap(\.aliases).filter { !known.contains($0) })
  }

  /// The version lines of a given product, as lines of `product`.
  func lines(of given: GivenProducts.Given, as product: Product, _ names: BuiltInNames) -> [CycleTable.Line] {
    let own = given.releases.map { names.positions(of: $0.release).flatMap { cycleSpellings[$0] } }
    let spellings = VersionSpellings(claimed: own.flatMap { $0 })
    let titles = [product.title, given.entry.title] + product.aliases
    return zip(given.releases, own).map { given, own in
      var found = spellings.spellings(of: given.release, names: titles, own: own)
      // A line all of whose spellings mean a later one was the first issue.
      if found.isEmpty { found = [given.release.cycle.isEmpty ? "" : "\(given.release.cycle) rtm"] }
      return CycleTable.Line(cycle: ProductCycle(given.release, of: product, file: given.file), spellings: found)
    }
  }
}

extension ProductCycle {
  /// A version line that a file gives.
  init(_ release: CatalogueFile.Release, of product: Product, named name: String? = nil, file: String) {
    self.init(
      of: product, cycle: name ?? release.cycle, released: release.released, end: release.end,
      extendedEnd: release.extended, source: file, locator: "line \(release.line)")
  }
}

extension [CatalogueFile] {
  /// The files as sources.
  var sources: [CatalogueSource] {
    map { CatalogueSource(id: $0.name, title: $0.kind.rawValue, publisher: "", date: "", url: "") }
  }

  /// What a digest of the catalogue is taken of.
  func canonicalText(_ use: String) -> String {
    map { "\(use)\n\($0.text)" }.joined(separator: "\n")
  }
}
