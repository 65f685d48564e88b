import ArgumentParser
import EstateModel
import EstateStore
import Foundation
import Planning
import Reporting
import Testing

@testable import domesday

/// Comparisons of stored runs: trial by trial, and of runs with different catalogues.
struct CompareTests {
  private static let day = ["--as-of", "2026-11-21"]
  private static let inventory = """
    system_id,system_name,organisation,products,annual_cost,cost_year,users,l1,l2,l3,l4,l5,l6,l7,c1,c2,c3,c4,c5,c6
    T1,Tide Tables,Harbour Board,Windows Server 2022,1000000,2024,500,,3,3,3,3,3,3,3,3,3,3,3,3
    T2,Berth Plan,Harbour Board,Windows Server 2008 R2,400000,2024,50,,5,5,4,3,4,4,5,5,5,5,5,5

    """
  /// Ends the support of a product that the built-in catalogue still supports.
  private static let ended = """
    product,cycle,release_date,eol,extended_support
    windows-server,2022,2021-08-18,2022-01-01,

    """

  private func assess(_ estate: String, _ options: [String] = []) async throws -> RunDocument {
    try await Assess.parse(["--estate", estate, "--quiet", "--trials", "104"] + Self.day + options).run()
    return try RunDocument(json: try EstateDatabase.open(at: estate).run("last").manifest)
  }

  private func compare(
    _ runs: [RunDocument], _ workplace: Workplace, jobs: Int = 2, seed: Int? = nil, trials: Int = 200
  ) async throws -> Comparison {
    var builder = ComparisonBuilder(
      try EstateDatabase.open(at: workplace.path("estate.sqlite")), jobs: jobs,
      output: try OutputOptions.parse(["--quiet"]), spillingTo: workplace.path(""), seed: seed, trials: trials)
    return try await builder.comparison(of: runs.map(\.run.id))
  }

  @Test("what another catalogue does is told as its part, to the penny, and the rest is not put on it")
  func catalogue() async throws {
    let workplace = try Workplace()
    _ = try await workplace.importing([try workplace.write(Self.inventory, to: "in.csv")])
    let estate = workplace.path("estate.sqlite")
    let fresh = try workplace.write(Self.ended, to: "fresh.csv")
    let hours = try workplace.write("title: Dear hours\nparameters: {staff.hourly_cost: 60}\n", to: "hours.yaml")
    let base = try await assess(estate)
    let other = try await assess(estate, ["--extend-catalogue", fresh, "--scenario", hours])
    let comparison = try await compare([base, other], workplace)
    let split = comparison.plans[1].split
    #expect(split[.avoidableCost, .catalogue] > .zero && split[.avoidableCost, .scenario] > .zero)
    for cause in [DifferenceCause.data, .day, .assumptions, .modelVersion] {
      #expect(split[.avoidableCost, cause] == .zero)
    }
    let moved = Money(other.totals.avoidable_cost.centralAmount) - Money(base.totals.avoidable_cost.centralAmount)
    #expect(split.sum(of: .avoidableCost) == moved)
    #expect(comparison.plans[1].notes.isEmpty)

    // The part is what a run with the catalogue alone differs by.
    let alone = try await assess(estate, ["--extend-catalogue", fresh])
    #expect(
      split[.avoidableCost, .catalogue]
        == Money(alone.totals.avoidable_cost.centralAmount) - Money(base.totals.avoidable_cost.centralAmount))

    try FileManager.default.removeItem(atPath: fresh)
    let without = try await compare([base, alone], workplace)
    let lost = without.plans[1]
    #expect(lost.split[.avoidableCost, .catalogue] == split[.avoidableCost, .catalogue])
    #expect(lost.split[.avoidableCost, .modelVersion] == .zero)
    #expect(lost.notes.count == 1 && lost.notes[0].contains("fresh.csv"))
    #expect(ComparisonText(without).text.contains("fresh.csv"))
  }

  @Test("the trials are the same to the byte with any number of jobs, and another seed gives others")
  func jobs() async throws {
    let workplace = try Workplace()
    _ = try await workplace.importing([Repository.sample])
    let estate = workplace.path("estate.sqlite")
    let folder = Repository.sample + "/scenarios/"
    var runs: [RunDocument] = []
    for name in ["do-nothing", "break-up-oxbow", "best-worth"] {
      runs.append(try await assess(estate, ["--scenario", folder + name + ".yaml"]))
    }
    let one = try await compare(runs, workplace, jobs: 1)
    let json = try ComparisonTables.json(one)
    #expect(try ComparisonTables.json(try await compare(runs, workplace, jobs: 3)) == json)
    let other = try await compare(runs, workplace, seed: 7)
    #expect(try ComparisonTables.json(other) != json)
    let pair = try #require(one.paired?.pair(.netPresentValue, 2, against: 0))
    let again = try #require(other.paired?.pair(.netPresentValue, 2, against: 0))
    #expect(pair.beats.share > 0.5 && abs(pair.beats.share - again.beats.share) < 5 * (pair.beats.error + 0.01))
    #expect(ComparisonText(one).text.contains("Probability that the row beats the column: net present value"))
    #expect(!ComparisonText(try await compare(runs, workplace, trials: 0)).text.contains("Probability that"))
  }

  @Test("a page for others names no system and does not lie beside the estate; what it cannot withhold is refused")
  func profile() async throws {
    let workplace = try Workplace()
    _ = try await workplace.importing([Repository.sample])
    let estate = workplace.path("estate.sqlite")
    let folder = Repository.sample + "/scenarios/"
    var runs: [String] = []
    for name in ["do-nothing", "best-worth"] {
      runs.append(try await assess(estate, ["--scenario", folder + name + ".yaml"]).run.id)
    }
    let brand = try workplace.write("name: Harbour Board\ncolours: {head: \"#102030\"}\n", to: "brand.yaml")
    let common = runs + ["--estate", estate, "--quiet", "--trials", "104"]
    try await Compare.parse(
      common + ["--out", workplace.path("others"), "--profile", "cross-government", "--brand", brand]
    ).run()
    try await Compare.parse(common + ["--out", workplace.path("own")]).run()
    let movements = try workplace.text("own/data/comparison_movements.csv").split(separator: "\n").map(String.init)
    // Names with a comma or a quotation mark are quoted; those without are enough to look for.
    let names = movements.dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false)[3] }
      .filter { !$0.contains("\"") && $0.count > 8 }
    #expect(names.count > 10)
    let others = try ["comparison.html", "data/comparison_movements.csv", "data/comparison_movements.json"]
      .map { try workplace.text("others/" + $0) }
    let told = names.filter { name in others.contains { $0.contains(name) } }
    #expect(told.isEmpty, "\(told.prefix(3))")
    #expect(try workplace.text("own/comparison.html").contains(names[0]))
    #expect(try workplace.text("others/comparison.html").contains("Harbour Board"))
    for wrong in [
      ["--profile", "publishable"], ["--profile", "publishable", "--out", workplace.path("")], ["--brand", brand],
      ["--profile", "publishable", "--out", workplace.path("x"), "--format", "json"],
    ] {
      #expect(throws: (any Error).self) { try Compare.parse(common + wrong) }
    }
  }

  @Test("a table exported for others has no small number, and one of single systems is refused")
  func exported() async throws {
    let workplace = try Workplace()
    _ = try await workplace.importing([try workplace.write(Self.inventory, to: "in.csv")])
    let estate = workplace.path("estate.sqlite")
    _ = try await assess(estate)
    let common = ["--estate", estate, "--quiet", "--table", "bodies", "--out"]
    try await Export.parse(common + [workplace.path("own/bodies.csv")]).run()
    try await Export.parse(common + [workplace.path("others/bodies.csv"), "--profile", "publishable"]).run()
    #expect(try workplace.text("own/bodies.csv").contains("Harbour Board"))
    #expect(!(try workplace.text("others/bodies.csv").contains("Harbour Board")))
    for table in ["ranking", "systems", "facts", "joins"] {
      #expect(throws: (any Error).self) {
        try Export.parse(["--estate", estate, "--table", table, "--profile", "cross-government"])
      }
    }
  }
}
