import ArgumentParser
import EstateModel
import EstateStore
import Foundation
import GRDB
import Planning
import Reporting
import Testing

@testable import domesday

/// Entries that are one system: proposed, confirmed or denied, and counted once in every total.
struct DuplicateTests {
  private static let heading =
    "system_id,system_name,organisation,supplier,products,contract_id,annual_cost,shared_with,users,l4\n"
  private static let north = """
    \(heading)N1,Revenues and Benefits,North Council,Ombra Ltd,Ombra Academy,RB-2019-044,1000.01,,50,4
    N2,Payroll,North Council,Wagehouse Ltd,Wagehouse,,500.00,,10,2
    N3,Castle Housing,North Council,Castle Ltd,Castle,,300.00,,20,5

    """
  private static let south = """
    \(heading)S1,Revenues & Benefits,South Council,Ombra,Ombra Academy,RB 2019 044,900,,60,
    S2,Payroll,South Council,Wagehouse Ltd,Wagehouse,,400.00,,12,3
    S3,Castle Housing System,South Council,Castle Ltd,Castle,,200.00,,20,5
    S4,Castle Housing,South Council,Castle Ltd,Castle,,250.00,,20,5

    """

  /// Analyses both inventories, and returns the exit code.
  private func analyse(
    _ place: Workplace, out: String = "out", links: String? = nil, _ options: [String] = []
  ) async throws -> Int32 {
    let files = [try place.write(Self.north, to: "north.csv"), try place.write(Self.south, to: "south.csv")]
    var all = options
    if let links { all += ["--links", try place.write(links, to: "links.csv")] }
    return try await place.analyse(
      options.contains("--reversed") ? files.reversed() : files, out: out, all.filter { $0 != "--reversed" })
  }

  private func document(_ place: Workplace, _ out: String = "out") throws -> RunDocument {
    try RunDocument(json: try place.text("\(out)/run.json"))
  }

  /// The rows of a table of a report, by heading.
  private func table(_ place: Workplace, _ path: String) throws -> [[String: String]] {
    let lines = try place.text(path).split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return lines.dropFirst().map { Dictionary(zip(lines[0], $0)) { first, _ in first } }
  }

  @Test("likely duplicates are proposed with their evidence and move no figure; payrolls of two bodies are not")
  func proposed() async throws {
    let place = try Workplace()
    #expect(try await analyse(place) == 0)
    let pairs = try place.text("out/duplicates.csv").split(separator: "\n")
    #expect(pairs.count == 3)
    #expect(
      pairs[0]
        == "verdict,system_a,system_b,share_b,name_a,name_b,organisation_a,organisation_b,score,threshold,evidence")
    #expect(pairs[1].hasPrefix(",south council|#s3,south council|#s4,,Castle Housing System,Castle Housing,"))
    #expect(pairs[2].hasPrefix(",north council|#n1,south council|#s1,,Revenues and Benefits,Revenues & Benefits,"))
    #expect(pairs[2].contains("contract \"\"RB-2019-044\"\" (+5)"))
    let run = try document(place)
    #expect(run.duplicates?.proposed == 2 && run.duplicates?.entries_joined == 0)
    #expect(run.estate.systems == 7 && run.totals.annual_cost.central == Decimal(string: "3550.01"))
    let page = try place.text("out/quality.html")
    #expect(page.contains("Pairs that are likely to be one system") && page.contains("Revenues &amp; Benefits"))
    #expect(try place.text("out/data/duplicates.csv") == place.text("out/duplicates.csv"))
  }

  @Test("the pairs are the same with one thread or four, and in whatever order files come")
  func deterministic() async throws {
    let place = try Workplace()
    #expect(try await analyse(place, ["--jobs", "1"]) == 0)
    #expect(try await analyse(place, out: "again", ["--jobs", "4", "--reversed"]) == 0)
    #expect(try place.text("out/duplicates.csv") == place.text("again/duplicates.csv"))
  }

  @Test("the pairs with verdicts filled in are a links file: the same count once, with their shares, and reconcile")
  func confirmed() async throws {
    let place = try Workplace()
    #expect(try await analyse(place) == 0)
    var pairs = try place.text("out/duplicates.csv").split(separator: "\n").map(String.init)
    pairs[1] = "different" + pairs[1]
    pairs[2] = "same" + pairs[2].replacing("south council|#s1,,", with: "south council|#s1,30%,")
    let links = pairs.joined(separator: "\n") + "\n"
    #expect(try await analyse(place, links: links) == 0)
    let run = try document(place)
    #expect(run.estate.systems == 6 && run.ledger.accepted == 7)
    #expect(run.duplicates?.proposed == 0 && run.duplicates?.entries_joined == 1 && run.duplicates?.denied == 1)
    // 1,000.01 of the first entry is believed, not the 900 of the second: 3,550.01 less 900.
    #expect(run.totals.annual_cost.central == Decimal(string: "2650.01"))
    let bodies = try table(place, "out/data/bodies.csv")
    // 70 % of 1,000.01 is 700.007, cut to whole pence; the other body bears the rest.
    #expect(bodies.map { $0["annual_cost_central"] } == ["1500.00", "1150.01"])
    #expect(bodies.map { $0["systems"] } == ["3", "3"] && bodies.map { $0["shared_in"] } == ["0", "1"])
    for name in ["suppliers", "technologies", "treatments"] {
      let sum = try table(place, "out/data/\(name).csv").reduce(Decimal(0)) {
        $0 + (Decimal(string: $1["annual_cost_central"] ?? "") ?? 0)
      }
      #expect(sum == Decimal(string: "2650.01"), "\(name)")
    }
    let page = try place.text("out/quality.html")
    #expect(page.contains("1 entry is counted with another; 1 pair was called different"))
    #expect(page.contains("Revenues &amp; Benefits of South Council [south council|#s1], which bears 30.0%"))
    let pages = try FileManager.default.contentsOfDirectory(atPath: place.path("out")).filter {
      $0.hasPrefix("system-")
    }
    #expect(try pages.contains { try place.text("out/\($0)").contains("What each body bears") })
  }

  @Test("entries that disagree are told, and the first is believed")
  func disagreement() async throws {
    let place = try Workplace()
    let links = "verdict,system_a,system_b\nsame,north council|#n1,south council|#s1\n"
    #expect(try await analyse(place, links: links) == 0)
    let page = try place.text("out/quality.html")
    #expect(page.contains("annual_cost is &quot;900&quot; here and &quot;1000.01&quot;") || page.contains("1000.01"))
    #expect(!page.contains("organisation is"))
    let bodies = try table(place, "out/data/bodies.csv")
    // Equal parts of 1,000.01: the owner has the odd penny.
    #expect(bodies.map { $0["annual_cost_central"] } == ["1300.01", "1350.00"])
  }

  @Test("a run with links is made again from its manifest; a links file that has changed is a difference")
  func verified() async throws {
    let place = try Workplace()
    let links = "verdict,system_a,system_b\nsame,N1,S1\n"
    let estate = place.path("estate.sqlite")
    #expect(try await analyse(place, links: links, ["--estate", estate]) == 0)
    func verify() async throws -> Int32 {
      try await Workplace.exitCode { try await Verify.parse(["last", "--estate", estate, "--quiet"]).run() }
    }
    #expect(try await verify() == 0)
    // A later system of the same name must not make an older run's links ambiguous.
    let more = try place.write("system_id,organisation\nS1,Far Council\n", to: "more.csv")
    #expect(try await place.importing([more]) == 0)
    #expect(try await verify() == 0)
    _ = try place.write(links + "different,N2,S2\n", to: "links.csv")
    #expect(try await verify() == 5)
    try FileManager.default.removeItem(atPath: place.path("links.csv"))
    #expect(try await verify() == 0)
    try await DatabaseQueue(path: estate).write {
      try $0.execute(sql: "UPDATE run SET manifest = replace(manifest, 'same,N1,S1', 'different,N1,S1')")
    }
    #expect(try await verify() == 5)
  }

  @Test("a mistake in a links file ends the command with exit code 3, before anything is written in its place")
  func mistakes() async throws {
    let place = try Workplace()
    for links in ["verdict,system_a\n", "verdict,system_a,system_b\nsame,N1,absent\n"] {
      #expect(try await analyse(place, links: links) == 3)
    }
    #expect(!FileManager.default.fileExists(atPath: place.path("out/run.json")))
  }

  @Test("runs with and without links differ in their data, to the penny, and the plan of a scenario counts once")
  func compared() async throws {
    let place = try Workplace()
    let estate = place.path("estate.sqlite")
    #expect(try await analyse(place, ["--estate", estate]) == 0)
    let links = try place.write("verdict,system_a,system_b\nsame,N1,S1\n", to: "links.csv")
    let code = try await Workplace.exitCode {
      try await Assess.parse(
        ["--estate", estate, "--as-of", "2026-11-21", "--trials", "104", "--links", links, "--quiet"]
      ).run()
    }
    #expect(code == 0)
    let database = try EstateDatabase.open(at: estate)
    var builder = ComparisonBuilder(
      database, jobs: 2, output: try OutputOptions.parse(["--quiet"]), spillingTo: place.folder.path())
    let comparison = try await builder.comparison(of: ["-2", "last"])
    #expect(comparison.plans.map(\.systems) == [7, 6])
    #expect(comparison.plans[1].totals[.annualCost].central.pence == 265_001)
  }
}
