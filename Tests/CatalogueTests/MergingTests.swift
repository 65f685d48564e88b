import EstateModel
import Testing

@testable import Catalogue

/// What becomes of the catalogue when a user's files replace or extend it.
@Suite struct MergingTests {
  private static let fresh = """
    product,cycle,release_date,eol,extended_support,release_label
    mssqlserver,11.0-sp4,2017-10-05,2023-07-12,2026-07-08,2012 SP4
    mssqlserver,11.0-sp1,2012-11-07,2015-07-14,,2012 SP1
    acme-suite,4,2020-01-01,false,,
    acme-suite,3,2015-01-01,true,,
    """

  @Test func `Replacing leaves nothing but the file's version lines, found by our names`() throws {
    let catalogue = LifecycleCatalogue.builtIn.replaced(by: [try Self.file(Self.fresh)])
    #expect(catalogue.products.map(\.id) == ["acme-suite", "mssqlserver"] && catalogue.cycles.count == 4)
    let matcher = ProductMatcher(catalogue)
    let found = matcher.match("MS SQL 2012 Standard").candidates
    #expect(found.map(\.cycle) == ["11.0-sp4"] && found.first?.end.words == "2023-07-12")
    #expect(matcher.match("SQL Server 2012 SP1").candidates.map(\.cycle) == ["11.0-sp1"])
    #expect(matcher.match("COBOL") == .unknown && matcher.match("Windows Server 2012") == .unknown)
  }

  @Test func `Extending keeps ours, takes the file's dates for its lines, and adds what ours lacks`() throws {
    let builtIn = LifecycleCatalogue.builtIn
    let catalogue = builtIn.extended(by: [try Self.file(Self.fresh)])
    let matcher = ProductMatcher(catalogue)
    let found = try #require(matcher.match("SQL Server 2012").candidates.first)
    #expect(found.product == "sql-server" && found.cycle == "2012")
    #expect(found.end.words == "2023-07-12" && found.source == "fresh.csv" && found.locator == "line 2")
    #expect(matcher.match("COBOL").product == "cobol")
    #expect(matcher.match("Acme Suite 3").candidates.map(\.end) == [.past])
    #expect(matcher.match("Acme Suite 4").candidates.map(\.end) == [.notAnnounced])
    #expect(catalogue.cycles.count == builtIn.cycles.count + 3)
  }

  @Test func `The order of rows and of files changes nothing`() throws {
    let lines = Self.fresh.split(separator: "\n")
    let turned = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n")
    let files = try [Self.file(Self.fresh), Self.file("product,kind,identifier\nacme-suite,cpe,cpe:/a:acme:suite\n")]
    let texts = ["Acme Suite 3", "cpe:/a:acme:suite:4", "SQL Server 2012", "SQL Server"]
    func matches(_ files: [CatalogueFile]) -> [[String]] {
      let matcher = ProductMatcher(LifecycleCatalogue.builtIn.replaced(by: files))
      return texts.map { matcher.match($0).candidates.map { "\($0.product) \($0.cycle) \($0.end.words)" } }
    }
    #expect(matches(files) == matches(files.reversed()))
    #expect(matches(files) == matches([try Self.file(turned), files[1]]))
  }

  @Test func `What the digest is taken of tells replacing from extending and covers the file`() throws {
    let file = try Self.file(Self.fresh)
    let replaced = LifecycleCatalogue.builtIn.replaced(by: [file]).canonicalText
    let extended = LifecycleCatalogue.builtIn.extended(by: [file]).canonicalText
    #expect(replaced != extended && replaced.contains(Self.fresh) && extended.contains(Self.fresh))
  }

  @Test(arguments: [
    ("cpe:2.3:a:microsoft:sql_server:2012:sp4:*:*:*:*:x64:*", "sql-server 2012"),
    ("cpe:/a:microsoft:sql_server:2008:r2", "sql-server 2008 R2"),
    ("cpe:2.3:o:microsoft:windows_server_2008:r2:sp1:*:*:*:*:*:*", "windows-server 2008 R2"),
    ("cpe:2.3:a:microsoft:.net_framework:4.5.2:*:*:*:*:*:*:*", "dotnet-framework 4.5.2"),
    ("cpe:2.3:a:oracle:jdk:1.8.0:update202:*:*:*:*:*:*", "java 8"),
    ("cpe:/a:python:python:2.7.18", "python 2.7"),
    ("cpe:/a:slack:slack:2.0", nil), ("cpe:", nil), ("pkg:npm/progress@2.0.3", nil),
  ])
  func `A product named in CPE is found without any table of identifiers`(_ text: String, _ expected: String?) {
    let candidates = ProductMatcher(.builtIn).match(text).candidates
    #expect(candidates.first.map { "\($0.product) \($0.cycle)" } == expected && candidates.count < 2)
  }

  @Test func `A package URL is found by its identifier, with its version and without`() throws {
    let files = try [
      Self.file("product,cycle,eol\nacme-core,5,2024-01-01\nacme-core,6,false\n"),
      Self.file("product,kind,identifier\nacme-core,purl,pkg:npm/%40acme/core\n"),
    ]
    let matcher = ProductMatcher(LifecycleCatalogue.builtIn.replaced(by: files))
    #expect(matcher.match("pkg:npm/%40acme/core@5.9.1?arch=x").candidates.map(\.cycle) == ["5"])
    #expect(matcher.match("pkg:npm/%40acme/core").candidates.map(\.cycle) == ["5", "6"])
    #expect(matcher.match("pkg:npm/%40acme/core-js@5.9.1") == .unknown)
  }

  @Test func `All of endoflife.date is read, and its known dates are found by the names of inventories`() throws {
    guard let files = try RealCatalogue.endOfLifeFiles() else { return }
    let counts = files[0].endCounts
    #expect(files[0].releaseCount == 8_351 && files[0].productCount == 464)
    #expect(counts == (dated: 7_228, notAnnounced: 644, past: 479, unknown: 0) && files[0].extendedCount == 584)
    let matcher = ProductMatcher(LifecycleCatalogue.builtIn.replaced(by: files))
    let known: [(text: String, cycle: String, end: String, extended: String)] = [
      ("Windows Server 2008 R2", "windows-server 2008-r2-sp1", "2020-01-14", "2023-01-10"),
      ("Windows Server 2012 R2 Datacenter", "windows-server 2012-r2", "2023-10-10", "2026-10-13"),
      ("SQL Server 2012", "mssqlserver 11.0-sp4", "2022-07-12", "2025-07-08"),
      ("RHEL 6.10", "rhel 6", "2020-11-30", "2024-06-30"),
      ("Java 8", "oracle-jdk 8", "2022-03-31", "2030-12-31"), ("Python 2.7", "python 2.7", "2020-01-01", ""),
      ("Oracle 11gR2", "oracle-database 11.2", "2015-01-31", "2020-12-31"),
    ]
    for (text, name, end, extended) in known {
      let cycle = try #require(matcher.match(text).candidates.first)
      #expect(["\(cycle.product) \(cycle.cycle)", cycle.end.words, cycle.extendedEnd.words] == [name, end, extended])
    }
  }

  @Test func `CISA's list gives its exploits as possible, by product alone`() throws {
    guard let files = try RealCatalogue.files(["cisa-kev/known_exploited_vulnerabilities.csv"]),
      let documents = try RealCatalogue.files(["cisa-kev/known_exploited_vulnerabilities.json"])
    else { return }
    #expect(files[0].exploits.count == 1_404 && Set(files[0].exploits) == Set(documents[0].exploits))
    let index = ExploitIndex(files[0].exploits, in: .builtIn, matcher: nil)
    let tomcat = index.exploits(for: "Apache Tomcat 7.0").map(\.id)
    // The rows of the list whose vendor is Apache and whose product is Tomcat.
    #expect(Set(tomcat) == Set(files[0].exploits.filter { $0.vendor == "Apache" && $0.product == "Tomcat" }.map(\.id)))
    #expect(!tomcat.isEmpty && index.exploits(for: "Fortinet FortiOS 6.0").count > 5)
    for text in ["COBOL", "Slack Client for Windows", "Bespoke case management system"] {
      #expect(index.exploits(for: text) == [], "\(text)")
    }
  }

  private static func file(_ text: String) throws -> CatalogueFile {
    try CatalogueFile(Array(text.utf8), name: "fresh.csv")
  }
}
