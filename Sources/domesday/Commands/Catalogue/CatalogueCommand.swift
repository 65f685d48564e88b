import ArgumentParser
import Catalogue
import Diagnostics
import EstateModel
import Foundation
import Tabular

/// `domesday catalogue`: the products, their version lines and the end of their support.
struct CatalogueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue",
    abstract: "Lists, shows, matches and checks products and the end of their support.",
    discussion: """
      A file of endoflife.date given with --catalogue replaces the built-in catalogue, and with --extend-catalogue
      is added to it. To change single dates, print the list as CSV, edit it, and give it with --catalogue.
      """,
    subcommands: [List.self, Show.self, Match.self, Check.self], defaultSubcommand: List.self)

  /// `domesday catalogue list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists every product, or as CSV or JSON every version line; the CSV can be given back with --catalogue."
    )

    @OptionGroup var catalogue: CatalogueOptions

    @Option(help: "text, csv or json.")
    var format: OutputFormat = .text

    func run() throws {
      Terminal.data(try CataloguePrinter(try catalogue.catalogue(quiet: false)).list(format))
    }
  }

  /// `domesday catalogue show PRODUCT`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Shows a product with its version lines, their sources, and the exploits listed for it.")

    @Argument(help: "The product's id, or a name by which inventories call it.")
    var product: String

    @OptionGroup var catalogue: CatalogueOptions

    @Option(help: "text, csv or json.")
    var format: OutputFormat = .text

    func run() throws {
      let given = try catalogue.catalogue(quiet: true)
      let ids = given.ids(for: product)
      guard !ids.isEmpty else {
        let near = NearName.suggestion(for: product, among: given.catalogue.products.flatMap { [$0.id] + $0.aliases })
        throw ValidationError(
          "the catalogue has no product \"\(printable(product))\"" + (near.map { "; did you mean \($0)?" } ?? ""))
      }
      Terminal.data(try CataloguePrinter(given).show(ids, format))
    }
  }

  /// `domesday catalogue match`.
  struct Match: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Reads product names, one a line, from standard input and says which product each is, as CSV.",
      discussion: "The verdict is match, ambiguous or unknown; a name that is ambiguous comes with its candidates.")

    @OptionGroup var catalogue: CatalogueOptions

    func run() throws {
      var table = MatchTable(try catalogue.catalogue(quiet: false).matcher)
      Terminal.data(MatchTable.heading)
      while let line = readLine() {
        table.append(line)
        if table.isFull { Terminal.data(table.take()) }
      }
      Terminal.data(table.take())
    }
  }

  /// `domesday catalogue check FILE...`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Says what catalogue files are, what they hold and what they would change; writes nothing.")

    @Argument(help: "endoflife.date files, CSV or JSON, or CISA's list of known exploited vulnerabilities.")
    var files: [String]

    func run() throws {
      var isRefused = false
      for path in files {
        if let reason = GivenFile.obstacle(to: path) {
          Terminal.error("\(printable(path)): error: it cannot be read: \(reason) [catalogue.file]\n")
          isRefused = true
          continue
        }
        let bytes = try GivenFile.bytes(path, of: "catalogue check")
        do {
          Terminal.data(CataloguePrinter.summary(of: try CatalogueFile(bytes, name: path)))
        } catch {
          GivenCatalogue.show(error)
          isRefused = true
        }
      }
      if isRefused { try ExitStatus.rejected.exit() }
    }
  }
}

extension GivenCatalogue {
  /// The products that an id or a name may mean.
  fileprivate func ids(for name: String) -> [String] {
    if catalogue.product(id: name) != nil { return [name] }
    let reading = matcher.reading(of: name)
    let ids = Set(reading.match.candidates.map(\.product) + [reading.product?.id].compactMap { $0 })
    return ids.sorted()
  }
}
