import EstateModel
import Foundation
import Testing

@testable import Catalogue

/// Whether the built-in tables hang together and agree with what they cite.
@Suite struct CatalogueDataTests {
  private static let catalogue = LifecycleCatalogue.builtIn

  @Test func `There are version lines enough, each of a product and from a source`() {
    let catalogue = Self.catalogue
    let versioned = catalogue.cycles.filter { !$0.cycle.isEmpty }
    #expect(versioned.count >= 150)
    #expect(versioned.count { $0.endOfSupport != nil } >= 120)
    let sources = Set(catalogue.sources.map(\.id))
    let lost = catalogue.cycles.filter { catalogue.product(id: $0.product) == nil || !sources.contains($0.source) }
    #expect(lost.isEmpty)
    let idle = sources.subtracting(catalogue.cycles.map(\.source))
    #expect(idle.isEmpty, "sources that nothing cites")
  }

  @Test func `A version line without a source of its own has no dates`() {
    let invented = Self.catalogue.cycles.filter {
      $0.source == LifecycleCatalogue.ownSource
        && !($0.released == nil && $0.endOfSupport == nil && $0.extendedSupportEnd == nil)
    }
    #expect(invented.isEmpty)
  }

  @Test func `No product has two names that read the same`() {
    var twice: [String] = []
    for product in Self.catalogue.products {
      var seen: Set<[ProductText.Piece]> = []
      for alias in product.aliases + product.aliasesNeedingVersion
      where !seen.insert(ProductText(alias).pieces).inserted { twice.append("\(product.id): \(alias)") }
    }
    #expect(twice == [])
  }

  @Test func `Two version lines share a spelling only where both say so`() {
    let catalogue = Self.catalogue
    var owners: [String: [(cycle: String, isShared: Bool)]] = [:]
    for (position, cycle) in catalogue.cycles.enumerated() {
      for spelling in catalogue.cycleSpellings[position] where !spelling.isEmpty {
        let pieces = ProductText(spelling).pieces.map(\.text).joined(separator: " ")
        owners["\(cycle.product): \(pieces)", default: []].append((cycle.cycle, spelling.hasPrefix("~")))
      }
    }
    let clashes = owners.filter { $0.value.count > 1 && !$0.value.allSatisfy(\.isShared) }
    #expect(clashes.keys.sorted() == [])
  }

  @Test func `Products that share a name share no version, unless a word of a title decides`() {
    var bearers: [[ProductText.Piece]: Set<String>] = [:]
    for product in Self.catalogue.products {
      for alias in product.aliases + product.aliasesNeedingVersion {
        bearers[ProductText(alias).pieces, default: []].insert(product.id)
      }
    }
    let families = Set(bearers.values.filter { $0.count > 1 })
    #expect(families == [["windows", "windows-server"], ["dotnet", "dotnet-framework"]])
  }

  @Test func `A table with a mistake is refused with its line`() {
    let products = ProductTable.columns.joined(separator: ",") + "\ncobol,COBOL,,language,yes,no,cobol,,\n"
    let sources = SourceTable.columns.joined(separator: ",") + "\na,A,,,\n"
    let heading = CycleTable.columns.joined(separator: ",")
    let cases: [(row: String, problem: CatalogueError.Problem)] = [
      ("fortran,77,,,,,a,", .unknownProduct("fortran")),
      ("cobol,85,,,,,b,", .unknownSource("b")),
      ("cobol,85,,,2026-02-30,,a,", .notADate(column: "end_of_support", "2026-02-30")),
      ("cobol,85,,2020-01-01,2019-01-01,,a,", .datesOutOfOrder("85")),
      ("cobol,85,,,,,a", .width(found: 7, expected: 8)),
      ("cobol,\"85,,,,,a,", .unclosedQuote),
    ]
    for (row, problem) in cases {
      let expected = CatalogueError(table: .cycles, line: 2, problem: problem)
      #expect(throws: expected, "\(row)") {
        try LifecycleCatalogue(products: products, cycles: "\(heading)\n\(row)\n", sources: sources)
      }
    }
  }

  @Test func `Known dates are as the public tables give them`() throws {
    let known: [(product: String, cycle: String, end: String, extended: String?)] = [
      ("windows-server", "2008 R2", "2020-01-14", "2023-01-10"),
      ("windows-server", "2012 R2", "2023-10-10", "2026-10-13"),
      ("windows-server", "2016", "2027-01-12", "2030-01-12"),
      ("sql-server", "2012", "2022-07-12", "2025-07-08"), ("rhel", "6", "2020-11-30", "2024-06-30"),
      ("java", "8", "2022-03-31", "2030-12-31"), ("python", "2.7", "2020-01-01", nil),
      ("oracle-database", "11.2", "2015-01-31", "2020-12-31"), ("sap-ecc", "6.0 EHP7", "2027-12-31", "2030-12-31"),
    ]
    for (product, name, end, extended) in known {
      let cycle = try #require(Self.catalogue.cycles(of: product).first { $0.cycle == name })
      #expect(cycle.endOfSupport?.description == end, "\(product) \(name)")
      #expect(cycle.extendedSupportEnd?.description == extended, "\(product) \(name)")
    }
  }

  @Test func `Every date taken from endoflife.date is the one it gives`() throws {
    guard let published = try Self.endOfLifeRows() else {
      print("skipped: no shared/data beside the repository")
      return
    }
    let cited = Self.catalogue.cycles.filter { $0.source == "endoflife" }
    let deviations = cited.filter { cycle in
      guard let row = published[cycle.locator] else { return true }
      let dates = [cycle.released, cycle.endOfSupport, cycle.extendedSupportEnd].map { $0?.description }
      return dates != [2, 3, 5].map { CalendarDate(iso: row[$0])?.description }
    }
    #expect(cited.count > 700)
    #expect(deviations.map(\.locator) == [], "version lines that deviate")
  }

  /// The published table by `product/cycle`; `nil` where it is not at hand.
  private static func endOfLifeRows() throws -> [String: [Substring]]? {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: "shared/data/endoflife/endoflife.csv")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
    var rows: [String: [Substring]] = [:]
    for line in text.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      rows["\(cells[0])/\(cells[1])"] = cells
    }
    return rows
  }
}
