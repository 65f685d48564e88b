extension LifecycleCatalogue {
  /// Ours with the dates of a user's files in the place of those we took from there, and with all that ours lacks.
  package func extended(by files: [CatalogueFile]) -> LifecycleCatalogue {
    let given = GivenProducts(files).all
    let names = BuiltInNames(self, for: given)
    var lines = zip(cycles, cycleSpellings).map { CycleTable.Line(cycle: $0, spellings: $1) }
    var products = self.products
    var added: [CycleTable.Line] = []
    let taken = takenNames
    for given in given {
      refresh(&lines, by: given, names)
      if let product = names.products(of: given.entry.id).first {
        added += further(of: given, as: product, names)
      } else {
        let product = Product(given.entry, known: []).leaving(taken)
        products.append(product)
        added += self.lines(of: given, as: product, names)
      }
    }
    let versioned = Set(added.map(\.cycle.product))
    lines.removeAll { $0.cycle.cycle.isEmpty && versioned.contains($0.cycle.product) }
    return LifecycleCatalogue(
      products: products, lines: lines + added, sources: sources + files.sources,
      canonicalText: canonicalText + "\n" + files.canonicalText("extend"))
  }

  /// Puts the given dates into the lines of ours that rest on the same place.
  private func refresh(_ lines: inout [CycleTable.Line], by given: GivenProducts.Given, _ names: BuiltInNames) {
    for (release, file) in given.releases {
      for position in names.positions(of: release) {
        guard let product = product(id: lines[position].cycle.product) else { continue }
        let name = lines[position].cycle.cycle
        lines[position] = CycleTable.Line(
          cycle: ProductCycle(release, of: product, named: name, file: file), spellings: lines[position].spellings)
      }
    }
  }

  /// The lines of a given product that none of ours stands for and none is written alike.
  private func further(
    of given: GivenProducts.Given, as product: Product, _ names: BuiltInNames
  ) -> [CycleTable.Line] {
    let own = zip(cycles, cycleSpellings).filter { $0.0.product == product.id }.flatMap { $0.1 }
    let spellings = VersionSpellings(claimed: own)
    return given.releases.compactMap { release, file in
      guard names.positions(of: release).isEmpty else { return nil }
      let free = spellings.spellings(of: release, names: [product.title] + product.aliases, own: [])
      if free.isEmpty { return nil }
      return CycleTable.Line(cycle: ProductCycle(release, of: product, file: file), spellings: free)
    }
  }

  /// Every name of our products.
  private var takenNames: Set<[ProductText.Piece]> {
    Set(products.flatMap { $0.aliases + $0.aliasesNeedingVersion }.map { ProductText($0).pieces })
  }
}

extension Product {
  /// The product without names that others bear.
  fileprivate func leaving(_ taken: Set<[ProductText.Piece]>) -> Product {
    func free(_ names: [String]) -> [String] { names.filter { !taken.contains(ProductText($0).pieces) } }
    return Product(
      id: id, title: title, vendors: vendors, category: category, needsScarceSkills: needsScarceSkills,
      isProprietary: isProprietary, aliases: free(aliases), aliasesNeedingVersion: free(aliasesNeedingVersion),
      identifiers: identifiers, note: note)
  }
}
