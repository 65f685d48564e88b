import ArgumentParser
import Diagnostics
import EstateModel
import EstateStore
import Foundation
import Planning
import Reporting
import Testing

@testable import domesday

/// Scenarios and comparisons over the sample estate.
struct ScenarioTests {
  private static let inventory = Repository.sample + "/beacons-and-buoys-canonical.csv"
  private static let day = ["--as-of", "2026-11-21"]

  private func assess(_ estate: String, _ scenario: String? = nil) async throws -> RunDocument {
    try await Assess.parse(
      ["--estate", estate, "--quiet", "--trials", "104"] + Self.day
        + (scenario.map { ["--scenario", $0] } ?? [])
    ).run()
    return try RunDocument(json: try EstateDatabase.open(at: estate).run("last").manifest)
  }

  @Test("a scenario that changes nothing gives the baseline's ranking and totals to the byte")
  func changesNothing() async throws {
    let workplace = try Workplace()
    let scenario = try workplace.write("title: Nothing new\nrationale: none\n", to: "nothing.yaml")
    #expect(try await workplace.analyse([Self.inventory]) == 0)
    #expect(try await workplace.analyse([Self.inventory], out: "again", ["--scenario", scenario]) == 0)
    #expect(try workplace.text("out/ranking.csv") == workplace.text("again/ranking.csv"))
    var (base, same) = (
      try RunDocument(json: try workplace.text("out/run.json")),
      try RunDocument(json: try workplace.text("again/run.json"))
    )
    #expect(same.run.scenario == "Nothing new" && same.plan == nil)
    // The name, the file that is kept, and the id, which is their digest, are all that differ.
    for document in [\RunDocument.run.id, \.run.scenario] { base[keyPath: document] = same[keyPath: document] }
    base.basis.scenario = same.basis.scenario
    #expect(try base.json() == same.json())
    same.run.scenario = ""
    #expect(try base.json() != same.json())
  }

  @Test("a run compared with itself differs in nothing; with another, by causes that sum to the penny")
  func compared() async throws {
    let workplace = try Workplace()
    #expect(try await workplace.analyse([Self.inventory]) == 0)
    let scenario = try workplace.write(
      "title: Dear hours\nparameters: {staff.hourly_cost: 60}\n", to: "hours.yaml")
    let base = try await assess(workplace.path("out/estate.sqlite"))
    let other = try await assess(workplace.path("out/estate.sqlite"), scenario)
    let database = try EstateDatabase.open(at: workplace.path("out/estate.sqlite"))
    var builder = ComparisonBuilder(
      database, jobs: 2, output: try OutputOptions.parse(["--quiet"]), spillingTo: workplace.path("out"), trials: 104)
    let comparison = try await builder.comparison(of: [base.run.id, base.run.id, other.run.id])
    for metric in ComparisonMetric.allCases {
      #expect(comparison.plans[1].split.sum(of: metric) == .zero)
      #expect(comparison.difference(metric, of: 1, from: 0).high == .zero)
    }
    let split = comparison.plans[2].split
    #expect(split[.avoidableCost, .scenario] > .zero)
    #expect(split[.avoidableCost, .scenario] == split.sum(of: .avoidableCost))
    #expect(
      split.sum(of: .avoidableCost)
        == Money(other.totals.avoidable_cost.centralAmount) - Money(base.totals.avoidable_cost.centralAmount))
    #expect(ComparisonText(comparison).text.contains("every total is the same to the penny"))
  }

  @Test("every sample scenario fits the sample estate; a run is planned year by year, and verify makes it again")
  func samples() async throws {
    let workplace = try Workplace()
    _ = try await workplace.importing([Repository.sample])
    let estate = workplace.path("estate.sqlite")
    let folder = Repository.sample + "/scenarios"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }.sorted()
    #expect(files.count >= 6)
    for file in files {
      let document = try await assess(estate, folder + "/" + file)
      #expect(document.run.scenario != "baseline", "\(file)")
    }
    let plan = try #require(try await assess(estate, folder + "/break-up-oxbow.yaml").plan)
    #expect(plan.years.count == 10 && plan.years[0].year == "2026/27" && plan.systems == 35)
    #expect(plan.years[1].one_off.central > 0 && plan.years[1].budget == 15_000_000)
    try await Verify.parse(["last", "--estate", estate, "--quiet"]).run()
  }

  @Test(
    "what a scenario asks of an estate that cannot be is told with its line, its column and what to do",
    arguments: [
      // A misspelt id, a selection that matches nothing, and a treatment that the facts forbid.
      ("treatments:\n  - {do: retain, systems: {id: BBA000l}}\n", "scenario.value", 3, 32, "write BBA"),
      (
        "treatments:\n  - do: retain\n    systems: {band: red, not: {band: red}}\n", "scenario.nothing", 3, 5,
        "widen it"
      ),
      (
        "treatments:\n  - {do: rehost, systems: everything, start: 2027}\n", "scenario.forbidden", 3, 5, "where-allowed"
      ),
    ])
  func mistakes(text: String, code: String, line: Int, column: Int, remedy: String) async throws {
    let workplace = try Workplace()
    _ = try await workplace.importing([Repository.sample])
    let file = try workplace.write("title: t\n" + text, to: "mistaken.yaml")
    let sight = try ScenarioCommand.EstateSight.parse(
      ["--estate", workplace.path("estate.sqlite")] + Self.day)
    let seen = try await sight.look(at: file, jobs: 2, output: try OutputOptions.parse(["--quiet"]))
    let problem = try #require(seen.diagnostics.first { $0.severity == .error })
    #expect(problem.code == code)
    #expect(problem.place.line == line && problem.place.column == column, "\(problem)")
    #expect(problem.remedy?.contains(remedy) == true && problem.excerpt != nil, "\(problem)")
  }

  @Test(
    "the figures on the page of a comparison and in its tables are those of its JSON, and only its owner reads them")
  func page() async throws {
    let workplace = try Workplace()
    #expect(try await workplace.analyse([Self.inventory]) == 0)
    let scenario = try workplace.write(
      "title: Platforms\ntreatments: [{do: replatform, systems: everything, start: 2028, where-allowed: yes}]\n",
      to: "platforms.yaml")
    let estate = workplace.path("out/estate.sqlite")
    let runs = [try await assess(estate).run.id, try await assess(estate, scenario).run.id]
    try await Compare.parse(
      runs + ["--estate", estate, "--out", workplace.path("page"), "--format", "json", "--trials", "104", "--quiet"]
    ).run()
    var builder = ComparisonBuilder(
      try EstateDatabase.open(at: estate), jobs: 2, output: try OutputOptions.parse(["--quiet"]),
      spillingTo: workplace.path("out"), trials: 104)
    let json = try ComparisonTables.json(try await builder.comparison(of: runs))
    let document = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let page = try workplace.text("page/comparison.html")
    let twin = try workplace.text("page/data/comparison_plans.json")
    let rows = try #require(
      (try JSONSerialization.jsonObject(with: Data(twin.utf8)) as? [String: Any])?["rows"] as? [[String: Any]])
    let compared = try #require(document["runs"] as? [[String: Any]])
    #expect(compared.count == 2 && rows.count == 2)
    var above = 0
    for (run, row) in zip(compared, rows) {
      let totals = try #require(run["totals"] as? [String: [String: Any]])
      for metric in ComparisonMetric.allCases {
        for end in ["low", "central", "high"] {
          let amount = try #require(totals[metric.rawValue]?[end] as? Double)
          #expect(row["\(metric.rawValue)_\(end)"] as? Double == amount)
        }
        var shown: [Double] = []
        if [.invested, .netPresentValue, .avoidableAtEnd].contains(metric) {
          shown.append(try #require(totals[metric.rawValue]?["central"] as? Double))
        }
        if ComparisonMetric.decisive.contains(metric) {
          let trials = try #require(totals[metric.rawValue]?["trials"] as? [String: Double])
          shown += try ["p10", "p50", "p90"].map { try #require(trials[$0]) }
        }
        for amount in shown { #expect(page.contains(Money(pounds: amount).short), "\(metric) \(amount)") }
        above += shown.count { $0 != 0 }
      }
    }
    #expect(above >= 15, "there is something to compare")
    let described = try workplace.text("page/data/csv-metadata.json")
    for table in ["plans", "years", "causes", "movements", "trials", "pairs", "drivers"] {
      #expect(described.contains("\"comparison_\(table).csv\""))
      let schema = try workplace.text("page/data/comparison_\(table).schema.json")
      #expect(schema.contains("domesday.table.comparison_\(table)/1"))
    }
    for file in ["comparison.html", "report.css", "data/comparison_plans.csv", "data/comparison_movements.json"] {
      let mode = try FileManager.default.attributesOfItem(atPath: workplace.path("page/" + file))[.posixPermissions]
      #expect(mode as? Int == 0o600, "\(file)")
    }
  }
}
