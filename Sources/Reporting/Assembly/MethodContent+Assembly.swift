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
    [redShare(outcome), legacyShare(outcome), excessBelowCost(outcome), nationalShares(outcome)]
  }

  private static func redShare(_ outcome: RunOutcome) -> PlausibilityCheck {
    let expected = outcome.parameters.require("plausibility.red_share_of_legacy")
    let legacy = outcome.survey.assessedLegacy
    let share = legacy == 0 ? nil : Double(outcome.survey.assessedRed) / Double(legacy)
    return PlausibilityCheck(
      statement: "Red-rated share of the legacy systems that are assessed in full",
      expected: "\(percent(expected.low)) to \(percent(expected.high))",
      observed: share.map { "\(percent($0)) of \(legacy.grouped) systems" },
      holds: share.map { $0 >= expected.low && $0 <= expected.high })
  }

  /// - Source: State of digital government review, DSIT, January 2025: 28 % of systems on average. The ends of 25 and
  ///   45 % are assumed.
  private static func legacyShare(_ outcome: RunOutcome) -> PlausibilityCheck {
    let totals = outcome.accounts.estate
    let scored = totals.systems - totals.unscored
    let share = scored == 0 ? nil : Double(totals.legacy) / Double(scored)
    return PlausibilityCheck(
      statement: "Legacy share of the systems of which any criterion is known", expected: "25 % to 45 %",
      observed: share.map { "\(percent($0)) of \(scored.grouped) systems" },
      holds: share.map { (0.25...0.45).contains($0) })
  }

  /// What an estate avoids of the national total, beside what it spends of the national spend.
  private static func nationalShares(_ outcome: RunOutcome) -> PlausibilityCheck {
    let (avoidable, annual) = (outcome.accounts.estate[.avoidableCost], outcome.accounts.estate[.annualCost])
    let (total, spend) = (outcome.frame.total.amount, outcome.frame.digitalSpend.amount)
    let isKnown = avoidable.known > 0 && annual.known > 0
    let ofTotal = avoidable.sum.central.pounds / total.pounds
    let ofSpend = annual.sum.central.pounds / spend.pounds
    return PlausibilityCheck(
      statement: "Avoidable cost is no greater a share of \(total.short) than annual cost is of \(spend.short)",
      expected: "at most \(Quantity.percentage(ofSpend))", observed: isKnown ? Quantity.percentage(ofTotal) : nil,
      holds: isKnown ? ofTotal <= ofSpend : nil)
  }

  private static func percent(_ share: Double) -> String { "\(ByteText.decimal(share * 100, decimals: 0)) %" }

  private static func excessBelowCost(_ outcome: RunOutcome) -> PlausibilityCheck {
    let excess = outcome.accounts.estate[.component(.excessMaintenance)].sum.central
    let cost = outcome.accounts.estate[.annualCost]
    return PlausibilityCheck(
      statement: "Excess maintenance is below annual cost", expected: "below \(cost.sum.central.short)",
      observed: cost.known > 0 ? excess.short : nil, holds: cost.known > 0 ? excess < cost.sum.central : nil)
  }
}
