import ArgumentParser
import EstateModel
import EstateStore
import Foundation
import Reporting
import RiskModel
import Testing

@testable import domesday

/// What a joined fact does to figures, and how the thresholds of joins and duplicates are overridden.
struct JoinStarTests {
  private static let systems = """
    system_id,system_name,organisation,supplier,annual_cost
    S1,Lampkeeper,Harbours Office,Wick & Co,10000
    S2,Ferrybook,Harbours Office,Fenmark,20000
    """
  private static let contracts = """
    Contract Reference,Contract title,Buyer,Supplier,Start date,End date,Total contract value
    C1,Lampkeeper,Harbours Office,Wick & Co,2025-01-01,2029-12-31,500000
    """

  /// The line of the contract tests, which no assumption but a join can star.
  private func contractTests(_ system: ExplainedSystem?) throws -> Explanation.Line {
    try #require(system?.explanation.line("lockin.contract_tests"))
  }

  @Test("what is made from a joined fact is starred in text, JSON and report, until a person confirms the join")
  func stars() async throws {
    let workplace = try Workplace()
    _ = try workplace.write(Self.systems, to: "in/systems.csv")
    _ = try workplace.write(Self.contracts, to: "in/contracts.csv")
    #expect(try await workplace.analyse([workplace.path("in")]) == 0)
    var systems = try workplace.explained()
    #expect(try contractTests(systems["S1"]).isStarred)
    #expect(try !contractTests(systems["S2"]).isStarred)
    let system = try #require(systems["S1"])
    #expect(system.text.contains("    contract end: 2029-12-31 ★\n"))
    #expect(!system.text.contains("annual cost: £10,000.00 ★"))
    #expect(try system.json().contains("\"joined\" : true"))
    // The stated cost keeps its own standing; the contract's value does not pass for a stated one.
    #expect(system.assessment.lockIn.exitCost.isStarred)

    let list = try workplace.text("out/joins.csv")
    _ = try workplace.write(list.replacing("joined,,", with: "joined,yes,"), to: "in/decisions.csv")
    #expect(try await workplace.analyse([workplace.path("in")]) == 0)
    systems = try workplace.explained()
    #expect(try !contractTests(systems["S1"]).isStarred)
    #expect(systems["S1"]?.text.contains("    contract end: 2029-12-31\n") == true)
    #expect(systems["S1"]?.system.date(.contractEnd).value?.low == CalendarDate(iso: "2029-12-31"))
  }

  @Test("the thresholds of joins are assumptions that a file overrides, and the run verifies with them")
  func joinThreshold() async throws {
    let workplace = try Workplace()
    _ = try workplace.write(Self.systems, to: "in/systems.csv")
    // The supplier is another: buyer and name alone score less than the threshold.
    let contracts = Self.contracts.replacing("C1,Lampkeeper,", with: "C1,Rope for Lampkeeper,")
      .replacing("Wick & Co", with: "Chandler plc")
    _ = try workplace.write(contracts, to: "in/contracts.csv")
    let input = [workplace.path("in")]
    #expect(try await workplace.analyse(input) == 0)
    #expect(try RunDocument(json: workplace.text("out/run.json")).joins?.joined == 0)
    let low = try workplace.write(
      "id,low,central,high\njoin.threshold,0.4,0.6,0.8\n", to: "low.csv")
    let estate = workplace.path("estate.sqlite")
    #expect(try await workplace.analyse(input, out: "low", ["--assumptions", low, "--estate", estate]) == 0)
    #expect(try RunDocument(json: workplace.text("low/run.json")).joins?.joined == 1)
    let verified = try await Workplace.exitCode {
      try await Verify.parse(["last", "--estate", estate, "--quiet"]).run()
    }
    #expect(verified == 0)
    let ceiling = try workplace.write(
      "id,low,central,high\njoin.threshold,0.4,0.6,0.8\njoin.greatest_annual_value,1000,2000,3000\n",
      to: "ceiling.csv")
    #expect(try await workplace.analyse(input, out: "ceiling", ["--assumptions", ceiling]) == 0)
    #expect(try workplace.text("ceiling/quality.html").contains("lines.ceiling"))
  }

  @Test("the thresholds of duplicates are assumptions that a file overrides")
  func duplicateThreshold() async throws {
    let workplace = try Workplace()
    let file = try workplace.write(
      """
      system_id,system_name,organisation
      A,Lampkeeper,Harbours Office
      B,Lampkeeper,Harbours Office
      """, to: "systems.csv")
    #expect(try await workplace.analyse([file]) == 0)
    #expect(try RunDocument(json: workplace.text("out/run.json")).duplicates?.proposed == 1)
    let high = try workplace.write(
      "id,low,central,high\nduplicates.threshold_within,6,7,9\n", to: "high.csv")
    #expect(try await workplace.analyse([file], out: "high", ["--assumptions", high]) == 0)
    #expect(try RunDocument(json: workplace.text("high/run.json")).duplicates?.proposed == 0)
  }
}
