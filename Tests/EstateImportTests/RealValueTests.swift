import Diagnostics
import EstateModel
import Foundation
import Testing

@testable import EstateImport

/// What the cells of real files are read as; counted and added up with Python.
@Suite(.enabled(if: realData != nil, "the folder shared/data is not beside the repository"))
struct RealValueTests {
  private func table(_ name: String) async throws -> ImportTable {
    try await ImportTable(file: #require(realData).appending(path: name).path())
  }

  private func readings(_ table: ImportTable, _ field: Field) -> [EstateModel.Reading] {
    table.texts(of: field).map { ValueGrammar.read($0, as: field) }
  }

  @Test("a month is a range of days, a dash is no date, and one date of a published list is ambiguous")
  func dates() async throws {
    let table = try await table("gsa-it-standards/it-standards_2018-03-01_9a67da7.csv")
    let heading = "Approval Expiration Date"
    let column = try #require(table.mapping.columns.firstIndex { $0.heading == heading })
    let field = table.mapping.columns[column].field ?? .retirementDate
    let dates = table.rows.map { ValueGrammar.read(column < $0.cells.count ? $0.cells[column] : "", as: field) }
    #expect(dates.count { $0.isKnown && $0.low < $0.high } == 909)
    #expect(dates.count { $0.state == .unknown } == 599)
    #expect(dates.count { $0.caveats.contains(.ambiguousDate) } == 1)
    if table.mapping.columns[column].field != nil { #expect(table.log.counts["inventory.ambiguous_date"] == 1) }
  }

  @Test("bands of users stay ranges, and an open end stays open")
  func bands() async throws {
    let table = try await table("omb-ai-inventory/2025_consolidated_COTS_AI_use_cases.csv")
    #expect(table.mapping.columns.first { $0.heading.hasPrefix("Estimated #") }?.field == .users)
    let bands = Set(readings(table, .users).filter(\.isKnown)).sorted { $0.low < $1.low }
    // In thousandths; the last has no upper end.
    let open = EstateModel.Reading.unbounded
    let lows: [Int64] = [1_000, 101_000, 1_001_000, 5_001_000, 10_000_000, 50_000_000]
    let highs: [Int64] = [100_000, 1_000_000, 5_000_000, 10_000_000, 50_000_000, open]
    #expect(bands.map(\.low) == lows)
    #expect(bands.map(\.high) == highs)
  }

  @Test("the placeholder date of a published list is flagged, and is no age")
  func placeholders() async throws {
    let table = try await table("ore-ero-canada/ore_ero_software_uses.csv")
    let column = try #require(table.mapping.columns.firstIndex { $0.heading == "use_started" })
    let field = try #require(table.mapping.columns[column].field)
    let dates = readings(table, field)
    let stated = table.texts(of: field).filter { $0 == "1900-01-01" }
    #expect(stated.count == 66)
    #expect(stated.allSatisfy { ValueGrammar.read($0, as: field).reason == .placeholder })
    // The other placeholder of the list is 0001-01-01, once.
    #expect(dates.count { $0.state == .unknown && $0.reason == .placeholder } == 67)
    #expect(table.log.counts["inventory.placeholder"] == 67)
    #expect(dates.count(where: \.isKnown) == 131 - 67)
  }

  @Test("applications of an import file and the dependencies between them stay apart")
  func dependencies() async throws {
    let table = try await table("konveyor-tackle2/sample-applications.csv")
    #expect(table.systems.count == 3)
    let ends = table.texts(of: .interfaces).filter { !$0.isEmpty }
    #expect(ends.sorted() == ["Customers", "Inventory"])
    let gateway = table.rows.first { $0.cells.contains("API Gateway") }?.key
    for (row, end) in zip(table.rows, table.texts(of: .interfaces)) where !end.isEmpty { #expect(row.key == gateway) }
  }

  @Test("an application without a name is an error with its line")
  func missingName() async throws {
    let table = try await table("konveyor-tackle2/missing_application_name.csv")
    let errors = table.log.shown.filter { $0.severity == .error }.map { "\($0.code) \($0.place.line ?? 0)" }
    #expect(errors == ["inventory.identity 2", "input.all_rejected 0"])
  }

  @Test("amounts of a council's answer are read with a blank inside, and what is withheld is not zero")
  func withheld() async throws {
    let table = try await table("uk-foi-excerpts/uk_foi_systems.csv")
    let costs = readings(table, .annualCost)
    #expect(costs.filter(\.isKnown).map(\.low) == [341_600, 2_198_400, 6_661_600])
    #expect(costs.count { $0.state == .unknown && $0.reason == .withheld } == 7)
    #expect(costs.count { $0.isKnown && $0.low == 0 } == 0)
  }

  @Test("a number of users with a comma is one number, and only the database has a version")
  func users() async throws {
    let table = try await table("third-party-app-inventory/kjturner56_application_inventory.csv")
    let users = readings(table, .users)
    #expect(users.first?.low == 1_200_000 && users.first?.high == 1_200_000)
    // 1,200 and those of the other eleven, added up by hand.
    #expect(users.map(\.low).reduce(0, +) == 4_285_000)
    let products = table.texts(of: .products)
    #expect(products.filter { $0.contains(where: \.isNumber) } == ["SQL Server 2008"])
  }

  @Test("that a contract is suitable for small firms says nothing of its supplier")
  func suitability() async throws {
    let table = try await table("uk-contracts/uk_it_contracts_ocds_excerpts.csv")
    let column = try #require(table.mapping.columns.first { $0.heading == "sme_suitable" })
    #expect(column.field != .supplierIsSME)
  }
}
