import Assumptions
import EstateModel
import Testing

@testable import RiskModel

@Suite struct PlausibilityTests {
  @Test("An estate of legacy systems alone breaks the check of their share, and nothing is corrected")
  func breach() throws {
    var accounts = EstateAccounts()
    for _ in 0..<40 {
      accounts.add(
        TestModel.assess([(.annualCost, "1000000"), (.costYear, "2024"), (.l1, "6")]),
        EstateAccounts.Parties(owner: "DfX", supplier: nil))
    }
    let checks = Self.checks(accounts)
    // 40 of 40 are legacy and bear all of the cost: a share of 1 each.
    #expect(checks.breaches.map(\.formula.id).contains("plausibility.legacy_share"))
    #expect(checks.checks.map(\.finding.observed).dropFirst().prefix(2) == [1, 1])
    #expect(checks.checks[4].finding.holds == true && checks.checks[0].finding.holds == nil)
    #expect(accounts.estate.legacy == 40)
  }

  @Test("A handful of systems is too few to be judged")
  func few() {
    var accounts = EstateAccounts()
    accounts.add(
      TestModel.assess([(.annualCost, "1000000"), (.l1, "6")]), EstateAccounts.Parties(owner: "DfX", supplier: nil))
    #expect(Self.checks(accounts).breaches.isEmpty)
  }

  private static func checks(_ accounts: EstateAccounts) -> Plausibility {
    Plausibility(
      accounts.estate, assessedLegacy: 0, assessedRed: 0, parameters: TestModel.baseline.parameters, frame: .dsit2025)
  }
}
