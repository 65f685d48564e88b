import RiskModel

/// The numbers of an appraisal that depend on no system and no treatment.
struct AppraisalTerms: Sendable {
  let dualRunning: Spread
  /// Optimism bias on one-off cost.
  let optimism: Spread
  /// Part of the planned benefit that does not come.
  let shortfall: Spread
  /// Years of the plan, of which the first is not discounted.
  let years: Int
  /// Whole years until an arrangement without a treatment takes effect.
  let arrangementYears: Int
  private let discounts: [Double]

  init(_ parameters: ModelParameters) {
    dualRunning = parameters.dualRunningShare.spread
    optimism = parameters.oneOffCostBias.spread
    shortfall = parameters.benefitShortfall.spread
    // Beyond thirty years nobody plans systems, and every year costs an assessment.
    years = min(30, max(1, Int(parameters.appraisalYears.central)))
    arrangementYears = max(1, Int((parameters.procurementLeadMonths.central / 12).rounded(.up)))
    discounts = (0..<years).map(parameters.discounting.rates.factor)
  }

  /// What a pound of a year is worth in the first year.
  func discount(_ year: Int) -> Double { discounts[year] }
}
