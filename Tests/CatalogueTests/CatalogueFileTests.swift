import Diagnostics
import EstateModel
import Testing

@testable import Catalogue

/// What is read from the files that users bring, and what is said of broken ones.
@Suite struct CatalogueFileTests {
  private static let table = """
    product,cycle,release_date,eol,support,extended_support,latest,release_label,codename
    acme-os,9,2024-01-31,false,,,9.1,,
    acme-os,8,2019-01-31,2024-02-29,,2027-02-28,8.8,,
    acme-os,7,,true,,true,7.7,Acme OS 7 SP2,
    """

  @Test func `A table's date, true and false stay what they are`() throws {
    let file = try Self.file(Self.table)
    #expect(file.kind == .releases)
    #expect(file.releases.map(\.end) == [.notAnnounced, .on(try Self.day("2024-02-29")), .past])
    #expect(file.releases.map(\.extended) == [.unknown, .on(try Self.day("2027-02-28")), .past])
    #expect(file.releases.map(\.line) == [2, 3, 4])
    #expect(file.endCounts == (dated: 1, notAnnounced: 1, past: 1, unknown: 0))
  }

  @Test func `The older API's list of cycles takes its product from the file's name`() throws {
    let file = try Self.file(
      """
      [{"cycle": "3.10", "releaseDate": "2021-10-04", "eol": "2026-10-31", "extendedSupport": true, "lts": false},
       {"cycle": 2, "eol": true, "extendedSupport": false}]
      """, name: "downloads/acme-lang.json")
    #expect(file.kind == .cycles)
    #expect(file.releases.map(\.product) == ["acme-lang", "acme-lang"] && file.releases.map(\.cycle) == ["3.10", "2"])
    #expect(file.releases.map(\.end) == [.on(try Self.day("2026-10-31")), .past])
    #expect(file.releases.map(\.extended) == [.notAnnounced, .unknown])
  }

  @Test func `The export of API v1 gives products with their names and releases`() throws {
    let file = try Self.file(
      """
      {"schema_version": "1.2.0", "result": [{"name": "acme-db", "label": "Acme DB", "category": "database",
        "aliases": ["acmedb"], "identifiers": [{"type": "cpe", "id": "cpe:2.3:a:acme:db"}, {"type": "repology", "id": "x"}],
        "releases": [
          {"name": "5", "label": "5 LTS", "releaseDate": "2020-05-01", "isEol": true, "eolFrom": "2023-05-01",
           "isEoes": false, "eoesFrom": null},
          {"name": "6", "label": "6", "releaseDate": null, "isEol": false, "eolFrom": null, "isEoes": null},
          {"name": "4", "label": "4", "isEol": true, "eolFrom": null, "isEoes": true, "eoesFrom": null}]}]}
      """)
    #expect(file.kind == .export && file.products.map(\.identifiers) == [["cpe:2.3:a:acme:db"]])
    #expect(file.releases.map(\.end) == [.on(try Self.day("2023-05-01")), .notAnnounced, .past])
    #expect(file.releases.map(\.extended) == [.notAnnounced, .unknown, .past])
  }

  @Test func `CISA's list is read alike from its table and from its JSON`() throws {
    let table = try Self.file(
      """
      cveID,vendorProject,product,vulnerabilityName,dateAdded,knownRansomwareCampaignUse
      CVE-2024-1234,Acme,"DB, Server","Acme hole",2024-05-06,Known
      """)
    let document = try Self.file(
      """
      {"title": "list", "count": 1, "vulnerabilities": [{"cveID": "CVE-2024-1234", "vendorProject": "Acme",
       "product": "DB, Server", "vulnerabilityName": "Acme hole", "dateAdded": "2024-05-06",
       "knownRansomwareCampaignUse": "Known"}]}
      """)
    #expect(table.exploits.count == 1 && table.exploits == document.exploits)
    #expect(table.kind == .exploitTable && document.kind == .exploitList)
  }

  /// A broken file, the place of its first problem, its code and a part of its remedy.
  struct Broken: Sendable {
    let text: String
    let place: String
    let code: String
    let remedy: String
  }

  static let broken = [
    Broken(text: "", place: "f", code: "catalogue.empty", remedy: "endoflife.date"),
    Broken(text: "a,b\n1,2\n", place: "f:1", code: "catalogue.kind", remedy: "endoflife.date"),
    Broken(
      text: "product,cicle,eol\np,1,true\n", place: "f:1", code: "catalogue.column", remedy: "rename \"cicle\" to cycle"
    ),
    Broken(
      text: "product,cycle,eol\np,1,2026-02-30\n", place: "f:2:3", code: "catalogue.date", remedy: "2026-11-21"),
    Broken(text: "product,cycle,eol\np,1\n", place: "f:2", code: "catalogue.width", remedy: "as many cells"),
    Broken(text: "product,cycle,eol\np,,true\n", place: "f:2:2", code: "catalogue.blank", remedy: "delete the row"),
    Broken(
      text: "product,cycle,eol\np,1,true\np,1,false\n", place: "f:3:2", code: "catalogue.repeated", remedy: "keep one"),
    Broken(text: "product,cycle,eol\np,\"1,true\n", place: "f:2", code: "catalogue.csv", remedy: "mend the line"),
    Broken(text: "{\"a\": \n nope}", place: "f:2", code: "catalogue.json", remedy: "mend the line"),
    Broken(text: "{\"a\": 1}", place: "f:1", code: "catalogue.kind", remedy: "endoflife.date"),
    Broken(
      text: "[{\"cycle\": \"1\",\n\"eol\": \"soon\"}]", place: "f:2", code: "catalogue.date", remedy: "2026-11-21"),
    Broken(
      text: "{\"result\": [\n{\"name\": \"p\",\n\"releases\": [{\"nome\": \"1\"}]}]}", place: "f:3",
      code: "catalogue.key",
      remedy: "rename \"nome\""),
    Broken(
      text: "{\"result\": [{\"name\": \"p\"}]}", place: "f:1", code: "catalogue.releases", remedy: "products/full"),
    Broken(text: String(repeating: "[", count: 500), place: "f:1", code: "catalogue.json", remedy: "mend"),
  ]

  @Test(arguments: broken) func `A broken file is refused with line, problem and remedy`(_ broken: Broken) throws {
    let error = try #require(throws: CatalogueFileError.self) { try Self.file(broken.text, name: "f") }
    let first = try #require(error.diagnostics.first)
    #expect(first.place.description == broken.place && first.code == broken.code)
    #expect(first.remedy?.contains(broken.remedy) == true)
  }

  private static func file(_ text: String, name: String = "catalogue") throws -> CatalogueFile {
    try CatalogueFile(Array(text.utf8), name: name)
  }

  private static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }
}
