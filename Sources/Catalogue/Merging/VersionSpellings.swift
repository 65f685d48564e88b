/// How the version lines of a given product are written, with what we know of them first.
///
/// `SQL Server 2012` means the line whose dates ours has, its last service pack, although endoflife.date lists the
/// packs one by one: a spelling that we give to a line is no other line's.
struct VersionSpellings {
  private var claimed: Set<[ProductText.Piece]> = []

  /// - Parameter own: Spellings of ours, for any line of the product.
  init(claimed own: [String]) {
    claimed = Set(own.map { ProductText($0).pieces })
  }

  /// The spellings of a line that is not claimed by another.
  ///
  /// - Parameters:
  ///   - names: Of the product, which a label may repeat.
  ///   - own: Spellings that we give to this line.
  func spellings(of release: CatalogueFile.Release, names: [String], own: [String]) -> [String] {
    let candidates = [release.cycle, release.label.dropping(names)].filter { !$0.isEmpty }
    let ours = Set(own.map { ProductText($0).pieces })
    let free = candidates.filter { spelling in
      let pieces = ProductText(spelling).pieces
      // Where we write `11.0`, the file's `11` would pass for every 11.
      return !ours.contains(pieces) && !claimed.contains(pieces) && !ours.contains(pieces + [.zeroPart])
    }
    return own + (free.count == 2 && ProductText(free[0]).pieces == ProductText(free[1]).pieces ? [free[0]] : free)
  }
}

extension String {
  /// The text without a product's name at its front.
  fileprivate func dropping(_ names: [String]) -> String {
    let lower = lowercased()
    let name = names.filter { lower.hasPrefix($0.lowercased() + " ") }.max { $0.count < $1.count }
    return name.map { String(dropFirst($0.count + 1)) } ?? self
  }
}
