import EstateModel
import Testing

@testable import Catalogue

/// The data that the catalogue is built with.
struct CatalogueDataTests {
  private let catalogue = LifecycleCatalogue.builtIn

  @Test("holds at least 120 version lines, each known once")
  func size() {
    let names = catalogue.cycles.map { "\($0.product) \($0.cycle)" }
    #expect(catalogue.cycles.count { !$0.cycle.isEmpty } >= 120)
    #expect(Set(names).count == names.count)
  }

  @Test("every date has a source, and bought support ends after ordinary support")
  func dates() {
    let sources = Set(catalogue.sources.map(\.id))
    let faulty = catalogue.cycles.filter { cycle in
      let isUncited = cycle.endOfSupport != nil && !sources.contains(cycle.source)
      let isDisordered = cycle.endOfSupport.flatMap { end in cycle.extendedSupportEnd.map { $0 < end } } ?? false
      return isUncited || isDisordered
    }
    #expect(faulty.isEmpty)
  }

  @Test(
    "dates that makers publish",
    arguments: [
      ("windows-server 2008 R2", "2020-01-14", "2023-01-10"), ("windows-server 2012 R2", "2023-10-10", "2026-10-13"),
      ("windows-server 2016", "2027-01-12", ""), ("sql-server 2012", "2022-07-12", "2025-07-08"),
      ("rhel 6", "2020-11-30", "2024-06-30"), ("python 2.7", "2020-01-01", ""),
      ("oracle-database 11.2", "2015-01-31", ""),
    ])
  func published(name: String, end: String, extended: String) throws {
    let cycle = try #require(catalogue.cycles.first { "\($0.product) \($0.cycle)" == name })
    #expect(cycle.endOfSupport == CalendarDate(iso: end))
    if !extended.isEmpty { #expect(cycle.extendedSupportEnd == CalendarDate(iso: extended)) }
  }
}
