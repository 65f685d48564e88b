import Catalogue
import Diagnostics
import EstateModel
import Reporting

/// Prints a catalogue, a part of it, or what a file would bring to it.
struct CataloguePrinter {
  /// A version line for machines, under the names of endoflife.date's table where it has one.
  private struct Line: Encodable {
    let product: String
    let title: String
    let cycle: String
    let release_date: String
    let eol: String
    let extended_support: String
    let source: String
    let locator: String

    init(_ cycle: ProductCycle) {
      product = cycle.product
      title = cycle.productTitle
      self.cycle = cycle.cycle
      release_date = cycle.released?.description ?? ""
      eol = cycle.end.cell
      extended_support = cycle.extendedEnd.cell
      source = cycle.source
      locator = cycle.locator
    }

    static let heading = "product,title,cycle,release_date,eol,extended_support,source,locator\n"
    var row: String {
      let cells = [product, title, cycle, release_date, eol, extended_support, source, locator]
      return cells.map(CSVCell.guarded).joined(separator: ",") + "\n"
    }
  }

  private let given: GivenCatalogue

  init(_ given: GivenCatalogue) {
    self.given = given
  }

  /// Every product in words, or every version line for machines.
  func list(_ format: OutputFormat) throws -> String {
    let lines = given.catalogue.cycles
    switch format {
    case .csv: return Line.heading + lines.map { Line($0).row }.joined()
    case .json: return try JSONDocument.text(of: lines.map(Line.init))
    case .text:
      let byProduct = Dictionary(grouping: lines, by: \.product)
      return given.catalogue.products.map { Self.words($0, byProduct[$0.id] ?? []) }.joined()
        + "\(lines.count.grouped) version lines of \(given.catalogue.products.count.grouped) products\n"
    }
  }

  /// Products with their version lines.
  func show(_ ids: [String], _ format: OutputFormat) throws -> String {
    let lines = ids.flatMap(given.catalogue.cycles(of:))
    switch format {
    case .csv: return Line.heading + lines.map { Line($0).row }.joined()
    case .json: return try JSONDocument.text(of: lines.map(Line.init))
    case .text: return ids.compactMap(given.catalogue.product(id:)).map(sheet).joined(separator: "\n")
    }
  }

  /// One line for a product.
  private static func words(_ product: Product, _ lines: [ProductCycle]) -> String {
    let ends = lines.compactMap(\.endOfSupport).sorted()
    let span = ends.first.flatMap { first in ends.last.map { ", support ends \(first) to \($0)" } } ?? ", no dates"
    return "\(product.id)  \(product.title): \(lines.count) version lines\(span)\n"
  }

  /// All that is known of a product.
  private func sheet(_ product: Product) -> String {
    var text = "\(product.title)  [\(product.id)]\n"
    let names = (product.aliases + product.aliasesNeedingVersion.map { "\($0) with a version" })
    text += "  names: \(printable(names.joined(separator: ", "), limit: 1_000))\n"
    text += "  proprietary: \(product.isProprietary.map { $0 ? "yes" : "no" } ?? "unknown")"
    text += "; skills \(product.needsScarceSkills ? "scarce" : "common")\n"
    for cycle in given.catalogue.cycles(of: product.id) { text += "  \(Self.words(cycle))\n" }
    let exploits = given.exploits.exploits(of: product.id)
    if !exploits.isEmpty {
      text += "  possible, as the list tells no versions: \(exploits.count) known exploited vulnerabilities\n"
      for exploit in exploits { text += "    \(exploit.id)  \(printable(exploit.title))\n" }
    }
    return text
  }

  /// A version line with its ends and where they come from.
  private static func words(_ cycle: ProductCycle) -> String {
    let name = cycle.cycle.isEmpty ? "any version" : cycle.cycle
    let end = cycle.end.words.isEmpty ? "end of support unknown" : "support: \(cycle.end.words)"
    let extended = cycle.extendedEnd.words.isEmpty ? "" : "; bought support: \(cycle.extendedEnd.words)"
    return "\(name)  \(end)\(extended)  [\(printable(cycle.source)), \(printable(cycle.locator))]"
  }

  /// What a file is, what it holds, and what it would change.
  static func summary(of file: CatalogueFile) -> String {
    var text = "\(printable(file.name))\n  \(file.kind.rawValue)\n"
    if !file.exploits.isEmpty {
      let products = Set(file.exploits.map { "\($0.vendor) \($0.product)" }).count
      text += "  \(file.exploits.count.grouped) vulnerabilities of \(products.grouped) products, without versions\n"
    }
    guard file.releaseCount > 0 else {
      if file.productCount > 0 { text += "  names of \(file.productCount.grouped) products, for matching\n" }
      return text
    }
    let ends = file.endCounts
    let builtIn = LifecycleCatalogue.builtIn
    let extended = builtIn.extended(by: [file])
    let refreshed = extended.cycles.count { $0.source == file.name }
    text += """
        \(file.releaseCount.grouped) version lines of \(file.productCount.grouped) products
        support ends on a day \(ends.dated.grouped), no end announced \(ends.notAnnounced.grouped), ended on a day not given \
      \(ends.past.grouped), not stated \(ends.unknown.grouped); bought support stated \(file.extendedCount.grouped)
        --catalogue would replace the built-in \(builtIn.cycles.count.grouped) version lines by these
        --extend-catalogue would make \(extended.cycles.count.grouped) version lines, \(refreshed.grouped) of them from here

      """
    return text
  }
}
