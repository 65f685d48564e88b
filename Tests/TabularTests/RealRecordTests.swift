import Tabular
import Testing

/// What the records of published files hold, column by column; counted with Python's csv module.
@Suite(SharedData.isThere)
struct RealRecordTests {
  /// A column of a file, how many different values it has, and how often some of them stand there.
  struct Column: Sendable, CustomTestStringConvertible {
    let file: String
    let heading: String
    var distinct: Int?
    let counts: [String: Int]
    var testDescription: String { "\(file): \(heading)" }
  }

  static let gsa = "gsa-it-standards/it-standards_2018-03-01_9a67da7.csv"
  static let omb = "omb-ai-inventory/2025_consolidated_COTS_AI_use_cases.csv"
  static let district = "dc-dataset-inventory/fy18_dataset_inventory_2018_03_11.csv"
  static let canada = "ore-ero-canada/ore_ero_software_uses.csv"

  static let columns = [
    Column(
      file: gsa, heading: "Status",
      counts: [
        "Exception": 379, "Denied": 287, "Approved - Preferred": 267, "Not yet submitted": 161, "Proposed": 152,
        "Sunsetting": 139, "Approved - Maintain": 104,
      ]),
    // A byte order mark in the first heading would make this column one that is not there.
    Column(file: gsa, heading: "Standard Name", distinct: 1_509, counts: ["10000ft Plans": 1]),
    Column(file: gsa, heading: "Approval Expiration Date", counts: ["-": 599, "2018-05": 78]),
    Column(file: omb, heading: "Agency", distinct: 45, counts: ["Department of State": 20]),
    Column(file: omb, heading: "Agency Use (Y/N)?", distinct: 3, counts: ["Y": 468, "N": 416, "": 16]),
    Column(
      file: omb, heading: "Estimated # of Licenses/Users", distinct: 7,
      counts: ["": 464, "1-100": 164, "101-1000": 116, "50,000+": 13]),
    Column(
      file: omb, heading: "Name of Commercial Product or Service Used", counts: ["": 438, "N/A": 16, "Various": 24]),
    Column(file: district, heading: "AGENCY_ACRONYM", distinct: 92, counts: ["OCTO": 221]),
    Column(
      file: district, heading: "DATASET_CLASSIFICATION_NAME", distinct: 5, counts: ["Open": 708, "Confidential": 508]),
    Column(file: canada, heading: "software_id", distinct: 97, counts: ["drupal": 11]),
    Column(file: canada, heading: "administration_code", distinct: 17, counts: ["aafc-aac": 62]),
    Column(file: canada, heading: "use_started", counts: ["1900-01-01": 66]),
    Column(
      file: "third-party-app-inventory/kjturner56_application_inventory.csv", heading: "criticality", distinct: 3,
      counts: ["High": 6, "Medium": 4, "Low": 2]),
    Column(
      file: "snipe-it/licenses-sample.csv", heading: "maintained", distinct: 2, counts: ["true": 22, "false": 28]),
    Column(file: "uk-foi-excerpts/uk_foi_systems.csv", heading: "annual_cost", counts: ["WITHHELD (s43)": 7]),
    Column(
      file: "uk-local-authorities/uk_local_authorities.csv", heading: "current-authority", distinct: 2,
      counts: ["True": 397, "False": 73]),
    Column(file: "uk-contracts/uk_it_contracts_ocds_excerpts.csv", heading: "value_gbp", counts: ["": 11]),
    Column(file: "cisa-kev/known_exploited_vulnerabilities.csv", heading: "cveID", distinct: 1_404, counts: [:]),
    Column(file: "endoflife/endoflife.csv", heading: "eol", counts: ["false": 644, "true": 479]),
    Column(file: "endoflife/products.csv", heading: "product", distinct: 464, counts: [:]),
    Column(file: "gao/aggregates.csv", heading: "report", counts: [:]),
  ]

  @Test("a published column holds the values that were counted independently", arguments: columns)
  func column(_ expected: Column) throws {
    let reading = try Reading(file: SharedData.path(expected.file), recordsAtOnce: 1_000)
    let place = try #require(reading.headings.firstIndex(of: expected.heading))
    let values = reading.rows.filter { !$0.isEmpty }.map { place < $0.count ? $0[place] : "" }
    if let distinct = expected.distinct { #expect(Set(values).count == distinct) }
    for (value, count) in expected.counts.sorted(by: { $0.key < $1.key }) {
      #expect(values.count { $0 == value } == count, "\(value)")
    }
    #expect(reading.failure == nil && !values.isEmpty)
  }

  /// Files without a count of their own elsewhere, and their records.
  static let counts: [(file: String, records: Int)] = [
    ("endoflife/products.csv", 464), ("endoflife/identifiers.csv", 1_683),
    ("uk-local-authorities/uk_local_authorities.csv", 470), ("cisa-kev/known_exploited_vulnerabilities.csv", 1_404),
    ("gao/aggregates.csv", 15), ("uk-contracts/uk_it_contracts_ocds_excerpts.csv", 33),
    ("third-party-app-inventory/kjturner56_application_inventory.csv", 12), ("uk-foi-excerpts/uk_foi_systems.csv", 11),
    ("sf-enterprise-systems/sf_enterprise_systems_first10.csv", 10), ("konveyor-tackle2/sample-applications.csv", 5),
    ("azure-migrate/AzureMigrateimporttemplate.csv", 2),
  ]

  @Test("a published file has the records that were counted independently", arguments: counts)
  func records(file: String, records: Int) throws {
    let reading = try Reading(file: SharedData.path(file), recordsAtOnce: 1_000)
    #expect(reading.rows.count { !$0.allSatisfy(\.isEmpty) } == records)
    #expect(reading.faults.allSatisfy { $0 == nil })
  }

  @Test("a pound sign in Windows-1252 is a pound sign")
  func poundSign() throws {
    let reading = try Reading(file: SharedData.path("uk-foi-excerpts/uk_foi_systems.csv"))
    let amounts = reading.rows.joined().filter { $0.contains("£") }
    #expect(amounts == ["£3,416.00", "£21, 984.00", "£66,616.00"])
    #expect(!reading.rows.joined().contains { $0.contains("Â") })
  }
}
