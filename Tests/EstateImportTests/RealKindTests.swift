import EstateModel
import Foundation
import Testing

@testable import EstateImport

/// What real files are taken for, and how many of their rows come in; counted with Python's csv module.
@Suite(.enabled(if: realData != nil, "the folder shared/data is not beside the repository"))
struct RealKindTests {
  struct Expectation: Sendable, CustomTestStringConvertible {
    let path: String
    let kind: FileKind
    var rows = 0
    var systems = 0
    var rejects = 0
    var testDescription: String { path }
  }

  static let expectations: [Expectation] = [
    Expectation(
      path: "gsa-it-standards/it-standards_2018-03-01_9a67da7.csv", kind: .software, rows: 1509, systems: 1509),
    // 438 rows name no product, 16 say N/A and 24 Various; the others name 299 products of agencies.
    Expectation(
      path: "omb-ai-inventory/2025_consolidated_COTS_AI_use_cases.csv", kind: .software, rows: 422, systems: 299,
      rejects: 478),
    Expectation(path: "ore-ero-canada/ore_ero_software_uses.csv", kind: .software, rows: 131, systems: 128),
    Expectation(path: "konveyor-tackle2/sample-applications.csv", kind: .systems, rows: 5, systems: 3),
    Expectation(path: "konveyor-tackle2/template_application_import.csv", kind: .systems, rows: 3, systems: 3),
    Expectation(path: "konveyor-tackle2/app_name_with_spaces.csv", kind: .systems, rows: 2, systems: 1),
    Expectation(path: "konveyor-tackle2/mandatory_and_empty_rows.csv", kind: .systems, rows: 2, systems: 2),
    Expectation(path: "konveyor-tackle2/missing_application_name.csv", kind: .systems, rejects: 1),
    Expectation(path: "konveyor-tackle2/valid_application_rows.csv", kind: .systems, rows: 2, systems: 2),
    Expectation(path: "snipe-it/assets-sample.csv", kind: .assets, rows: 22, systems: 22),
    Expectation(path: "snipe-it/licenses-sample.csv", kind: .software, rows: 49, systems: 49, rejects: 1),
    Expectation(path: "snipe-it/accessories-sample.csv", kind: .none),
    Expectation(path: "snipe-it/components-sample.csv", kind: .none),
    Expectation(path: "snipe-it/locations-sample.csv", kind: .none),
    Expectation(path: "azure-migrate/AzureMigrateimporttemplate.csv", kind: .assets, rows: 2, systems: 2),
    Expectation(
      path: "third-party-app-inventory/kjturner56_application_inventory.csv", kind: .systems, rows: 12, systems: 12),
    Expectation(path: "sf-enterprise-systems/sf_enterprise_systems_first10.csv", kind: .systems, rows: 10, systems: 10),
    Expectation(path: "uk-foi-excerpts/uk_foi_systems.csv", kind: .systems, rows: 11, systems: 11),
    Expectation(path: "uk-spend-nasty/adur-public-toilets.csv", kind: .none),
    Expectation(path: "uk-spend-nasty/spendover25kdownloadSep.csv", kind: .spend, rows: 189, systems: 189),
    Expectation(path: "uk-contracts/uk_it_contracts_ocds_excerpts.csv", kind: .contracts, rows: 33, systems: 33),
    Expectation(path: "dc-dataset-inventory/fy18_dataset_inventory_2018_03_11.csv", kind: .none),
    Expectation(path: "uk-local-authorities/uk_local_authorities.csv", kind: .none),
    Expectation(path: "endoflife/endoflife.csv", kind: .none),
    Expectation(path: "endoflife/identifiers.csv", kind: .none),
    Expectation(path: "cisa-kev/known_exploited_vulnerabilities.csv", kind: .none),
    Expectation(path: "frictionless-nasty/encoding-issue-274.csv", kind: .none),
    Expectation(path: "hmt-gdp-deflators/gdp_deflator_calendar_2024=100_hmt_dec2025.csv", kind: .none),
  ]

  @Test("a real file is taken for what it is, and every row is accounted for", arguments: expectations)
  func file(_ expected: Expectation) async throws {
    let table = try await ImportTable(file: #require(realData).appending(path: expected.path).path())
    #expect(table.finding.kind == expected.kind, "\(table.finding.reason)")
    #expect(table.rows.count == expected.rows)
    #expect(table.systems.count == expected.systems)
    #expect(table.rejects.count == expected.rejects)
    #expect(table.read == table.rows.count + table.rejects.count + table.blank)
  }
}
