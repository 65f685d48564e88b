import Assumptions
import RiskModel

/// What the parameters say of carrying out one treatment.
struct TreatmentPlan: Sendable {
  /// Running cost afterwards, of that of a modern equivalent.
  let runShare: Spread
  /// Part of the avoidable cost that stays.
  let residual: Spread
  /// Chance of not completing.
  let failure: Spread
  /// From the start until the old system is left, optimism about duration included.
  ///
  /// - Unit: years.
  let duration: Spread

  /// Nothing is done.
  static let nothing = TreatmentPlan(
    runShare: Spread(exactly: 1), residual: Spread(exactly: 1), failure: .zero, duration: .zero)
}

extension TreatmentPlan {
  init(_ treatment: Treatment, _ parameters: ParameterSet) {
    let name = treatment.rawValue
    let near = treatment == .relocate ? "rehost" : name
    guard treatment != .retain else {
      self = .nothing
      return
    }
    let months = parameters.spread("modernise.months_\(near)")
    let bias = parameters.spread("optimism.duration")
    let share = treatment == .retire ? .zero : parameters.spread("modernise.run_\(near)")
    let outsourcing = parameters.spread("optimism.outsourced_running_cost")
    self.init(
      runShare: treatment == .repurchase ? Spread { share[$0] * (1 + outsourcing[$0]) } : share,
      residual: treatment == .retire ? .zero : parameters.spread("modernise.residual_\(name)"),
      failure: parameters.spread("modernise.failure_\(near)"),
      duration: Spread { months[$0] * (1 + bias[$0]) / 12 })
  }
}

/// The numbers of an appraisal that do not depend on the treatment.
struct AppraisalTerms: Sendable {
  let dualRunning: Spread
  let optimism: Spread
  let shortfall: Spread
  /// Years of the plan, of which the first is not discounted.
  let years: Int
  let rate: Double
  /// Whole years until an arrangement without a treatment takes effect.
  let arrangementYears: Int

  init(_ parameters: ParameterSet) {
    dualRunning = parameters.spread("modernise.dual_running")
    optimism = parameters.spread("optimism.one_off_cost")
    shortfall = parameters.spread("optimism.benefit_shortfall")
    // Beyond thirty years the Green Book's rate falls, and no plan of this kind looks so far.
    years = min(30, max(1, Int(parameters.spread("appraisal.period_years").central)))
    rate = parameters.spread("appraisal.rate_0_30").central
    let months = parameters.spread("exit.procurement_lead_months").central
    arrangementYears = max(1, Int((months / 12).rounded(.up)))
  }

  /// What a pound of a year is worth in the first year.
  ///
  /// - Source: HM Treasury, The Green Book: year 0 is not discounted.
  func discount(_ year: Int) -> Double {
    var factor = 1.0
    for _ in 0..<year { factor /= 1 + rate }
    return factor
  }
}

extension ParameterSet {
  /// A parameter's range.
  fileprivate func spread(_ id: String) -> Spread {
    let parameter = require(id)
    return Spread(low: parameter.low, central: parameter.central, high: parameter.high)
  }
}
