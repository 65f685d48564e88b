import Assumptions
import RiskModel

/// A number that a plan rests on and that is unknown for the whole estate at once: it is drawn once in a trial.
///
/// What a treatment leaves and how long it takes are products of two parameters in places; such a product is drawn as one
/// range.
enum PlanQuantity: Sendable, Hashable {
  case dualRunning, oneOffCostBias, benefitShortfall
  case runShare(Treatment), residual(Treatment), duration(Treatment)
  case effect(lever: String, LeverEffect.Target)

  /// Its name: that of a parameter, or what a lever changes. The draw is keyed by it, so that all plans share it.
  var name: String {
    switch self {
    case .dualRunning: "modernise.dual_running"
    case .oneOffCostBias: "optimism.one_off_cost"
    case .benefitShortfall: "optimism.benefit_shortfall"
    case .runShare(let treatment): "modernise.run_\(treatment.rawValue)"
    case .residual(let treatment): "modernise.residual_\(treatment.rawValue)"
    case .duration(let treatment): "modernise.months_\(treatment.rawValue)"
    case .effect(let lever, let target): "\(lever): \(target.words)"
    }
  }
}
