import EstateModel
import Testing

@testable import RiskModel

@Suite struct CostTests {
  /// Facts and the annual cost they give.
  struct Case: Sendable, CustomTestStringConvertible {
    let facts: [(Field, String)]
    let cost: String
    let basis: CostBasis
    let isStarred: Bool

    var testDescription: String { facts.map { "\($0.0.name) \($0.1)" }.joined(separator: ", ") }
  }

  static let cases = [
    Case(
      facts: [(.annualCost, "1200000.55"), (.costYear, "2024"), (.costSoftware, "5")], cost: "£1,200,000.55",
      basis: .reportedTotal, isStarred: false),
    Case(
      facts: [(.annualCost, "1000000"), (.costYear, "2014")], cost: "£1,250,000.00", basis: .reportedTotal,
      isStarred: false),
    Case(
      facts: [(.annualCost, "1000000"), (.costYear, "1987")], cost: "£1,000,000.00", basis: .reportedTotal,
      isStarred: true),
    Case(facts: [(.annualCost, "1000000")], cost: "£1,000,000.00", basis: .reportedTotal, isStarred: true),
    Case(facts: [(.annualCost, "-5000")], cost: "−£5,000.00", basis: .reportedTotal, isStarred: true),
    Case(
      facts: [(.annualCost, "1000..3000")], cost: "£2,000.00 (£1,000.00 to £3,000.00)", basis: .reportedTotal,
      isStarred: true),
    Case(
      facts: [(.annualCost, "1000+"), (.costYear, "2024")], cost: "£1,500.00 (£1,000.00 to £2,000.00)",
      basis: .reportedTotal, isStarred: true),
    Case(
      facts: [(.costSoftware, "100"), (.costHosting, "50"), (.costYear, "2024")], cost: "£150.00",
      basis: .reportedPools, isStarred: true),
    Case(
      facts: [(.contractAnnualValue, "700"), (.replacementCost, "9"), (.costYear, "2024")], cost: "£700.00",
      basis: .contractValue, isStarred: true),
    Case(
      facts: [(.replacementCost, "1000"), (.buildCost, "5")], cost: "£180.00 (£120.00 to £250.00)",
      basis: .maintenanceRate, isStarred: true),
    Case(
      facts: [(.users, "500")],
      cost: "unknown: needs annual_cost, contract_annual_value, replacement_cost, build_cost", basis: .unknown,
      isStarred: false),
  ]

  @Test("The annual cost takes the best basis that the facts give", arguments: cases)
  func annualCost(_ example: Case) {
    let assessment = TestModel.assess(example.facts)
    #expect(assessment.annualCost.outcome.text == example.cost)
    #expect(assessment.costBasis == example.basis && assessment.annualCost.isStarred == example.isStarred)
  }

  @Test("A credit is kept as the annual cost, and nothing is saved on it")
  func credit() {
    let assessment = TestModel.assess([(.annualCost, "-5000"), (.products, "OldOS 1")])
    #expect(assessment[.excessMaintenance].estimate == .zero)
  }

  @Test("Bought support is not counted again in a reported cost, and what falls due is counted on software")
  func supportPremium() {
    let facts: [[(Field, String)]] = [
      [(.annualCost, "1000"), (.costSoftware, "100"), (.products, "BoughtDB 11")],
      [(.contractAnnualValue, "1000"), (.products, "BoughtDB 11")],
      [(.annualCost, "1000"), (.costSoftware, "100"), (.products, "DueDB 12")],
      [(.annualCost, "1000"), (.products, "OldOS 9")],
      [(.annualCost, "1000")],
    ]
    #expect(
      facts.map { TestModel.assess($0)[.supportPremium].outcome.text } == [
        "£0.00", "£200.00 (£100.00 to £1,000.00)", "£20.00 (£10.00 to £100.00)", "£0.00", "unknown: needs products",
      ])
  }

  @Test("What no fact drives stays unknown, and nothing is avoidable where nothing is known")
  func nothingInvented() {
    let assessment = TestModel.assess([])
    #expect(assessment.components.allSatisfy { $0.estimate == nil } && assessment.components.count == 7)
    #expect(assessment.avoidableCost.estimate == nil && assessment.delayPerPound == nil)
    #expect(assessment.lockIn.index == nil && assessment.lockIn.decideBy == nil)
  }

  @Test("Amounts beyond all sense are cut and starred instead of ending the run")
  func overflow() {
    let assessment = TestModel.assess([
      (.users, "9000000000000000"), (.l4, "6"), (.annualCost, "90000000000000000"), (.costYear, "2024"),
      (.transactionsPerYear, "9000000000000000+"), (.digitalShare, "0"), (.downtimeHoursPerYear, "9000000000000+"),
    ])
    #expect(assessment.annualCost == .rounding(Spread(exactly: 1e12), starred: true))
    #expect(assessment.avoidableCost.isStarred)
  }

  @Test("A system names its lead technology, the cost of each treatment and the date to decide by")
  func modernisation() {
    let assessment = TestModel.assess([
      (.products, "OldOS 9; BoughtDB 11; OldOS 1"), (.annualCost, "500000"), (.costYear, "2024"), (.sourceOwned, "yes"),
      (.contractEnd, "2028-03-31"), (.noticeMonths, "6"),
    ])
    #expect(assessment.leadTechnology == "OldOS 1" && assessment.leadEndOfSupport == CalendarDate(iso: "2015-07-14"))
    #expect(assessment.options.count == 7 && assessment.lockIn.decideBy == CalendarDate(iso: "2026-12-31"))
    #expect(
      assessment.options[6].oneOffCost.outcome.text == "£2,500,000.00 (£1,000,000.00 to £5,000,000.00)")
    #expect(assessment.lockIn.monthsToLeave == Bounds(15, 42))
  }
}
