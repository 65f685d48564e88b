import Simulation

/// A number that a plan rests on and that is unknown for the whole estate at once: it is drawn once in a trial.
enum PlanQuantity: Sendable, Hashable {
  case treatment(TreatmentQuantity)
  case effect(lever: String, LeverEffect.Target)

  /// Its name: that of a parameter, or what a lever changes. The draw is keyed by it, so that all plans share it.
  var name: String {
    switch self {
    case .treatment(let quantity): quantity.name
    case .effect(let lever, let target): "\(lever): \(target.words)"
    }
  }
}
