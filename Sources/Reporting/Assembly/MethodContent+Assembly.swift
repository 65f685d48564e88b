internal import Assumptions
internal import EstateModel
internal import RiskModel

extension MethodContent {
  init(_ outcome: RunOutcome) {
    self.init(
      formulas: FormulaRegistry.entries.map(\.declaration), parameters: outcome.parameters.all,
      sources: outcome.parameters.sources, checks: Self.checks(outcome), catalogue: outcome.catalogue,
      assumptionsDigest: outcome.document.basis.assumptions_sha256)
  }

  /// The estate beside what is known of the sector; a breach is a warning, never a correction.
  private static func checks(_ outcome: RunOutcome) -> [PlausibilityCheck] {
    [redShare(outcome), excessBelowCost(outcome)]
  }

  private static func redShare(_ outcome: RunOutcome) -> PlausibilityCheck {
    let expected = outcome.parameters.require("plausibility.red_share_of_legacy")
    let legacy = outcome.survey.assessedLegacy
    let share = legacy == 0 ? nil : Double(outcome.survey.assessedRed) / Double(legacy)
    func percent(_ share: Double) -> String { "\(ByteText.decimal(share * 100, decimals: 0)) %" }
    return PlausibilityCheck(
      statement: "Red-rated share of the legacy systems that are assessed in full",
      expected: "\(percent(expected.low)) to \(percent(expected.high))",
      observed: share.map { "\(percent($0)) of \(legacy.grouped) systems" },
      holds: share.map { $0 >= expected.low && $0 <= expected.high })
  }

  private static func excessBelowCost(_ outcome: RunOutcome) -> PlausibilityCheck {
    let excess = outcome.accounts.estate[.component(.excessMaintenance)].sum.central
    let cost = outcome.accounts.estate[.annualCost]
    return PlausibilityCheck(
      statement: "Excess maintenance is below annual cost", expected: "below \(cost.sum.central.short)",
      observed: cost.known > 0 ? excess.short : nil, holds: cost.known > 0 ? excess < cost.sum.central : nil)
  }
}
