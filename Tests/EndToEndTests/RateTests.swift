import ArgumentParser
import EstateModel
import EstateStore
import Foundation
import Planning
import Reporting
import RiskModel
import Testing

@testable import domesday

/// What works with a stored run honours the exchange rates that it rests on: its explanation, and the trials of a comparison.
struct RateTests {
  /// One system that costs two million dollars, or the pounds that they are worth.
  private static func inventory(_ cost: String) -> String {
    """
    system_id,system_name,organisation,annual_cost,cost_year,users,l1,l2,l3,l4,l5,l6,l7,c1,c2,c3,c4,c5,c6
    S1,Ledger,Harbour Board,"\(cost)",2026,500,5,5,5,4,3,4,4,5,5,5,5,5,5

    """
  }
  private static let rates = "currency,pounds,date,source\nUSD,0.5,2026-03-31,Bank of Somewhere\n"

  private func imported(_ cost: String) async throws -> Workplace {
    let place = try Workplace()
    _ = try await place.importing([try place.write(Self.inventory(cost), to: "estate.csv")])
    return place
  }

  private func assess(_ place: Workplace, _ options: [String]) async throws -> RunDocument {
    let estate = place.path("estate.sqlite")
    try await Assess.parse(
      ["--estate", estate, "--quiet", "--trials", "104", "--as-of", "2026-11-21"] + options
    ).run()
    return try RunDocument(json: try EstateDatabase.open(at: estate).run("last").manifest)
  }

  private func paired(_ runs: [RunDocument], _ place: Workplace) async throws -> PairedTrials {
    var builder = ComparisonBuilder(
      try EstateDatabase.open(at: place.path("estate.sqlite")), jobs: 2,
      output: try OutputOptions.parse(["--quiet"]), spillingTo: place.path(""), seed: nil, trials: 200)
    return try #require(try await builder.comparison(of: runs.map(\.run.id)).paired)
  }

  private func explained(_ run: RunDocument, _ place: Workplace) throws -> ExplainedSystem {
    let database = try EstateDatabase.open(at: place.path("estate.sqlite"))
    let key = try #require(try database.findSystems(matching: "Ledger").first)
    return try ExplainedSystem(
      key: key, database: database, run: try database.run(run.run.id), document: run, setup: ModelSetup(of: run))
  }

  @Test("an explanation converts at the rates of its run, says so, and leaves the amount unknown in a run without")
  func explanation() async throws {
    let place = try await imported("US$2,000,000")
    let without = try await assess(place, [])
    let with = try await assess(place, ["--rates", try place.write(Self.rates, to: "rates.csv")])
    #expect(try explained(without, place).assessment.annualCost.estimate == nil)
    let system = try explained(with, place)
    #expect(system.assessment.annualCost.estimate?.central == Money(pounds: 1_000_000))
    #expect(system.text.contains("says \"US$2,000,000\", USD at £0.5 of 2026-03-31 (Bank of Somewhere)\n"))
  }

  @Test("the trials of a comparison convert at the rates of each run: they come to what the same pounds come to")
  func trials() async throws {
    let place = try await imported("US$2,000,000")
    let without = try await assess(place, [])
    let with = try await assess(place, ["--rates", try place.write(Self.rates, to: "rates.csv")])
    let dollars = try await paired([without, with], place)
    let pounds = try await imported("£1,000,000")
    let stated = try await paired(
      [try await assess(pounds, []), try await assess(pounds, ["--assumptions", try dearer(pounds)])], pounds)
    var differing = 0
    for metric in ComparisonMetric.allCases {
      guard let converted = dollars.quantiles(metric, of: 1) else { continue }
      #expect(converted == stated.quantiles(metric, of: 0), "\(metric)")
      if converted != dollars.quantiles(metric, of: 0) { differing += 1 }
    }
    #expect(differing > 0)
  }

  /// An assumption that makes a second run of another estate to compare with.
  private func dearer(_ place: Workplace) throws -> String {
    try place.write("id,low,central,high\nstaff.hourly_cost,60,70,80\n", to: "dearer.csv")
  }
}
