internal import Assumptions
internal import EstateModel
internal import RiskModel

extension MethodContent {
  init(_ outcome: RunOutcome) {
    self.init(
      totals: Self.totals(outcome), drivers: outcome.simulation?.drivers ?? [],
      formulas: FormulaRegistry.entries.map(\.declaration), parameters: outcome.parameters.all,
      sources: outcome.parameters.sources, checks: outcome.plausibility.checks.map(PlausibilityCheck.init),
      catalogue: outcome.catalogue, assumptionsDigest: outcome.document.basis.assumptions_sha256)
  }

  /// The estate's totals with their quantiles.
  private static func totals(_ outcome: RunOutcome) -> [SimulatedTotal] {
    guard let simulation = outcome.simulation else { return [] }
    return GroupTotals(outcome.accounts.estate, nil, simulation.estate).simulated
  }
}

extension MethodContent.PlausibilityCheck {
  /// A check with its numbers in words.
  init(_ check: Plausibility.Check) {
    let isShare = check.formula.unit == "share"
    func words(_ number: Double) -> String {
      isShare ? "\(Quantity.decimal(number * 100, 1)) %" : Quantity.decimal(number, 2)
    }
    let expected = check.finding.expected
    self.init(
      formula: check.formula.id, statement: check.formula.title,
      expected: expected.low == 0
        ? "at most \(words(expected.high))" : "\(words(expected.low)) to \(words(expected.high))",
      observed: check.finding.observed.map { "\(words($0)): \(check.substituted)" }, holds: check.finding.holds)
  }
}
