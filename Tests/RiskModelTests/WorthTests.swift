import EstateModel
import Testing

@testable import RiskModel

/// Treatments, their worth and the choice among them.
@Suite struct WorthTests {
  /// A legacy system on a known cost, with many users whom it fails.
  private static let facts: [(Field, String)] = [
    (.annualCost, "1000000"), (.costYear, "2024"), (.l1, "6"), (.l4, "6"), (.l7, "2"), (.users, "20000"),
    (.sourceOwned, "yes"), (.hosting, "own data centre"),
  ]

  @Test("The worth of a treatment is what the Green Book's arithmetic gives by hand")
  func byHand() throws {
    // Annual cost £1m; nothing else is avoidable but what is given here.
    let explanation = TestModel.explain(Self.facts)
    let assessment = TestModel.assess(Self.facts)
    let avoidable = try #require(assessment.avoidableCost.estimate?.central.pounds)
    let multiple = 1_000_000 / (1_000_000 - (assessment[.excessMaintenance].estimate?.central.pounds ?? 0))
    // Replatform: 12 months × 1.32; half of the avoidable cost and 15 % of the modern equivalent's cost are saved,
    // 30 % of that does not come; £1.5m twice over, and a quarter of the time beside the old system.
    let years = 12 * 1.32 / 12
    let modern = 1_000_000 / multiple
    let benefit = (0.5 * avoidable + 0.15 * modern) * 0.7
    let annuity = { (x: Double) in
      (0..<Int(x)).reduce(0) { $0 + Self.power(1 / 1.035, $1) } + (x - Double(Int(x))) * Self.power(1 / 1.035, Int(x))
    }
    let costs = (1_500_000 * 2 + 0.25 * years * 0.85 * modern) * annuity(years) / years
    let worth = benefit * (annuity(10) - annuity(years)) - costs
    let option = try #require(assessment.options.first { $0.treatment == .replatform })
    let computed = try #require(option.worth.estimate?.central.pounds)
    #expect(abs(computed - worth) < 0.02)
    #expect(explanation.line("worth.npsv") != nil && assessment.treatment != .retain)
  }

  @Test("Without an annual cost no treatment but retaining has a worth, and the missing facts are named")
  func unknownCost() {
    let assessment = TestModel.assess([(.l1, "6"), (.l4, "6"), (.users, "100"), (.replacementCost, "5000")].dropLast())
    let worths = assessment.options.filter { $0.ruling == .allowed && $0.treatment != .retain }.map(\.worth)
    #expect(!worths.isEmpty && worths.allSatisfy { $0 == .unknown(missing: [.annualCost]) })
    #expect(assessment.treatment == .replatform && assessment.worth == .unknown(missing: [.annualCost]))
    #expect(assessment.runnerUp == nil && assessment.delayPerPound == nil)
  }

  @Test("A red system is not retained, a system on its way out is retired, and one that is not legacy stays")
  func rulings() {
    let red: [(Field, String)] = zip(Field.likelihood + Field.impact, repeatElement("5", count: 13)).map { ($0, $1) }
    let cost: [(Field, String)] = [(.annualCost, "1000000"), (.costYear, "2024")]
    let retiring: [(Field, String)] = cost + [(.l1, "6"), (.retirementDate, "2027-06-30")]
    let later: [(Field, String)] = cost + [(.l1, "6"), (.retirementDate, "2036-06-30")]
    let modern: [(Field, String)] = cost + Field.likelihood.map { ($0, "2") }
    #expect(TestModel.assess(red + cost).options[0].ruling == .redRated)
    #expect(TestModel.assess(red + cost).treatment != .retain)
    #expect(TestModel.assess(retiring).treatment == .retire)
    #expect(TestModel.assess(retiring).options.map(\.ruling).filter { $0 == .retiring }.count == 5)
    #expect(TestModel.assess(later).options[1].ruling == .serviceNeeded)
    #expect(TestModel.assess(modern).treatment == .retain)
    #expect(TestModel.assess(modern).options.map(\.ruling).filter { $0 == .notLegacy }.count == 5)
  }

  @Test("Facts about a programme narrow its risk and the chance that it is not completed")
  func programme() throws {
    let bare = TestModel.assess(Self.facts)
    let known = TestModel.assess(
      Self.facts + [
        (.interfaces, "none"), (.l3, "2"), (.documentation, "good"), (.dataFormat, "CSV"), (.dataExport, "yes"),
      ]
    )
    let (wide, narrow) = (try #require(bare.programmeRisk), try #require(known.programmeRisk))
    #expect(wide.low <= narrow.low && narrow.high < wide.high && narrow.high <= 40)
  }

  @Test("A cliff of support within three years adds to the cost of delay, one within a year does not again")
  func cliff() throws {
    let cost: [(Field, String)] = [(.annualCost, "1000000"), (.costYear, "2024"), (.costSoftware, "90000")]
    let later = TestModel.explain(cost + [(.products, "LaterDB 13")])
    let due = TestModel.explain(cost + [(.products, "DueDB 12")])
    let line = try #require(later.line("delay.cost"))
    #expect(line.inputs[4].value == "2.0014")
    #expect(due.line("delay.cost")?.inputs[4].value == "none within the horizon")
  }

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1.0) { product, _ in product * base }
  }
}
