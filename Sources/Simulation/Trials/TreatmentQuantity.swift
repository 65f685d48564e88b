package import RiskModel

/// A number that the worth of treatments rests on and that is unknown for the whole estate at once.
///
/// It is drawn once in a trial. What a treatment leaves and how long it takes are products of two parameters in places;
/// such a product is drawn as one range.
package enum TreatmentQuantity: Sendable, Hashable {
  case dualRunning, oneOffCostBias, benefitShortfall
  case runShare(Treatment), residual(Treatment), duration(Treatment)

  /// The name that the draw is keyed by, so that assessments and plans of one seed lie in the same worlds.
  package var name: String {
    switch self {
    case .dualRunning: "modernise.dual_running"
    case .oneOffCostBias: "worth.optimism_bias"
    case .benefitShortfall: "optimism.benefit_shortfall"
    case .runShare(let treatment): "modernise.run_\(treatment.rawValue)"
    case .residual(let treatment): "modernise.residual_\(treatment.rawValue)"
    case .duration(let treatment): "modernise.months_\(treatment.rawValue)"
    }
  }
}

/// What the programme of one system draws, beyond the numbers of ``DrawnFact``.
package enum ProgrammeDraw: Int, Sendable {
  case externalLabour = 64
  /// The chance of not completing.
  case failure
}
