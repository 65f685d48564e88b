import ArgumentParser
import Catalogue
import Foundation
import Reporting
import Testing

@testable import domesday

/// The command `catalogue`, and runs that rest on a user's catalogue.
@Suite struct CatalogueCommandTests {
  private static let fresh = """
    product,cycle,release_date,eol,extended_support
    windows-server,2012,2012-10-30,2040-10-10,
    acme-suite,4,2020-01-01,true,
    """
  private static let listed = """
    cveID,vendorProject,product,vulnerabilityName,dateAdded,knownRansomwareCampaignUse
    CVE-2031-4711,Acme,Suite,Acme Suite hole,2031-01-02,Known
    """
  private static let inventory = """
    system_name,organisation,products,annual_cost
    Tide Tables,Harbour Board,Windows Server 2012; Acme Suite 4,1000
    """

  @Test func `Each name read gets one row, and none of them can run as a formula`() throws {
    var table = MatchTable(ProductMatcher(.builtIn))
    for name in ["Windows Server 2012 R2", "SAP ECC", "Slack Client for Windows", "=1+1", "a \"b\", c", "", "PHP 99.1"]
    {
      table.append(name)
    }
    let rows = table.take().split(separator: "\n", omittingEmptySubsequences: false)
    #expect(rows[0] == "Windows Server 2012 R2,match,windows-server,2012 R2,2023-10-10,2026-10-13,")
    #expect(rows[1].hasPrefix("SAP ECC,ambiguous,sap-ecc,,,,sap-ecc 6.0 EHP0; "))
    #expect(rows[2] == "Slack Client for Windows,unknown,,,,,")
    #expect(rows[3] == "'=1+1,unknown,,,,,")
    #expect(rows[4] == "\"a \"\"b\"\", c\",unknown,,,,,")
    #expect(rows[5] == ",unknown,,,,," && rows[6] == "PHP 99.1,unknown,php,,,," && rows.count == 8)
  }

  @Test func `The printed list can be given back and says the same`() throws {
    let place = try Workplace()
    let builtIn = try GivenCatalogue([])
    let list = try place.write(CataloguePrinter(builtIn).list(.csv), to: "list.csv")
    let again = try GivenCatalogue([.init(path: list, use: .replace)])
    #expect(again.catalogue.cycles.count == builtIn.catalogue.cycles.count)
    for name in [
      "Windows Server 2008 R2", "SQL Server 2012 SP4", "COBOL", "z/OS", "Oracle 11g", "Office 2010", "Access 2003",
      "Office",
      "Windows", "Java EE 7", "SAP ECC 6.0",
    ] {
      func words(_ given: GivenCatalogue) -> [String] {
        given.matcher.match(name).candidates.map { "\($0.product) \($0.cycle) \($0.end.words) \($0.extendedEnd.words)" }
          .sorted()
      }
      #expect(words(again) == words(builtIn), "\(name)")
    }
  }

  @Test func `A run on a user's catalogue says so, moves with it, and can be made again only with it`() async throws {
    let place = try Workplace()
    let inventory = try place.write(Self.inventory, to: "in.csv")
    let catalogue = try place.write(Self.fresh, to: "fresh.csv")
    #expect(try await place.analyse([inventory], out: "ours") == 0)
    #expect(try await place.analyse([inventory], ["--catalogue", catalogue]) == 0)
    let ours = try RunDocument(json: place.text("ours/run.json"))
    let theirs = try RunDocument(json: place.text("out/run.json"))
    #expect(ours.basis.catalogue_files == nil && ours.basis.catalogue_sha256 != theirs.basis.catalogue_sha256)
    #expect(theirs.basis.catalogue_files?.map(\.use) == [.replace])
    #expect(try place.text("out/method.html").contains("replaced by"))

    let report = ["--estate", place.path("out/estate.sqlite"), "--out", place.path("again"), "--quiet"]
    try await Report.parse(report).run()
    #expect(try place.text("again/run.json") == place.text("out/run.json"))

    let kept = try place.write(Self.fresh, to: "kept.csv")
    _ = try place.write(Self.fresh + "acme-suite,5,,false,\n", to: "fresh.csv")
    await #expect(throws: ValidationError.self) { try await Report.parse(report).run() }
    try await Report.parse(report + ["--catalogue", kept]).run()
    await #expect(throws: ValidationError.self) { try await Report.parse(report + ["--catalogue", catalogue]).run() }
  }

  @Test func `An exploit listed by product alone is shown as possible and leaves the range of L6 open`() async throws {
    let place = try Workplace()
    let inventory = try place.write(Self.inventory, to: "in.csv")
    let list = try place.write(Self.listed, to: "kev.csv")
    #expect(try await place.analyse([inventory], out: "without") == 0)
    #expect(try await place.analyse([inventory], ["--kev", list]) == 0)
    let page = try place.text("out/system-1.html")
    #expect(page.contains("CVE-2031-4711") && page.contains("possible"))
    #expect(try !place.text("without/system-1.html").contains("CVE-2031-4711"))
    func scores(_ run: String) throws -> [Substring] {
      let rows = try place.text("\(run)/ranking.csv").split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false)
      }
      let columns = ["litraf_low", "litraf_high", "red", "legacy"].compactMap { rows[0].firstIndex(of: Substring($0)) }
      return columns.map { rows[1][$0] }
    }
    #expect(try scores("out") == scores("without"))
  }

  @Test func `A broken catalogue stops the run before anything is written`() async throws {
    let place = try Workplace()
    let inventory = try place.write(Self.inventory, to: "in.csv")
    let broken = try place.write("product,cycle,eol\np,1,soon\n", to: "broken.csv")
    #expect(try await place.analyse([inventory], ["--catalogue", broken]) == 1)
    await #expect(throws: ValidationError.self) {
      try await place.analyse([inventory], ["--catalogue", place.path("missing.csv")])
    }
    #expect(!FileManager.default.fileExists(atPath: place.path("out/run.json")))
    #expect(throws: ExitCode(3)) { try CatalogueCommand.Check.parse([broken]).run() }
  }
}
