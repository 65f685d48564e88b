internal import EstateModel
internal import RiskModel

/// What trials say of one system, and what of it they draw.
package struct SystemTrials: Sendable {
  /// A number of the system that is drawn, because it is not settled.
  package struct Draw: Sendable, Hashable {
    package enum Shape: String, Sendable {
      /// Whole scores from a PERT distribution.
      case scores = "whole scores, PERT"
      case pert = "PERT"
      case uniform
    }

    /// A canonical column, or the id of a formula whose result it is.
    package let name: String
    package let low, central, high: Double
    package let shape: Shape
    /// What else moves with it: `supplier` or `technology`; `nil` where nothing does.
    package let sharedBy: String?
  }

  /// Quantiles of a number of points.
  package struct Points: Sendable, Hashable {
    package let p10, p50, p90: Double

    init(_ trials: [Double]) {
      let sorted = trials.sorted()
      func point(_ p: Double) -> Double { sorted[Quantiles.Rank(p, of: sorted.count).middle] }
      (p10, p50, p90) = (point(0.1), point(0.5), point(0.9))
    }
  }

  /// By ``EstateFigure/position``; `nil` for those that the system does not know.
  package let quantiles: [Quantiles?]
  /// Of the framework's 30; `nil` for an unscored system.
  package let score: Points?
  /// Of 100; `nil` where no question of it is answered.
  package let lockIn: Points?
  /// Part of the trials in which the drawn score is red.
  package let redShare: Double
  /// Part of the trials in which the treatment is worth more than nothing; `nil` where nothing is done or no worth is known.
  package let worthwhileShare: Double?
  /// In the order of the canonical columns' kinds: criteria, facts, the programme.
  package let draws: [Draw]
}

extension SystemDraws {
  /// What of the system is drawn, in words.
  var drawn: [SystemTrials.Draw] {
    criteria.map(draw) + openFacts.map(draw)
      + (failure.isRange
        ? [
          SystemTrials.Draw(
            name: "programme.non_completion", low: failure.low, central: exposure.failure.central,
            high: failure.low + failure.width, shape: .pert, sharedBy: nil)
        ] : [])
  }

  private func draw(_ criterion: Criterion) -> SystemTrials.Draw {
    let scores = criterion.isLikelihood ? exposure.likelihood : exposure.impact
    let lane = criterion.isLikelihood ? criterion.draw : criterion.draw - 7
    return SystemTrials.Draw(
      name: criterion.field.name, low: Double(criterion.low), central: Double(scores.central[lane]),
      high: Double(scores.high[lane]), shape: .scores, sharedBy: shared(criterion.coupling))
  }

  private func draw(_ fact: FactDraw) -> SystemTrials.Draw {
    SystemTrials.Draw(
      name: (fact.fact.field ?? .products).name, low: fact.low, central: central(of: fact.fact) ?? fact.low,
      high: fact.low + fact.width, shape: fact.shape == FactShapes.uniform ? .uniform : .pert,
      sharedBy: shared(fact.fact.coupling))
  }

  private func central(of fact: DrawnFact) -> Double? {
    let spread: Spread? =
      switch fact {
      case .annualCost: exposure.annualCost
      case .softwareCost: exposure.softwareCost
      case .users: exposure.users
      case .downtimeHours: exposure.downtimeHours
      case .transactionsPerYear: exposure.transactionsPerYear
      case .contractAnnualValue: exposure.contractAnnualValue ?? exposure.annualCost
      case .exitCharge: exposure.exitCharge
      case .replacementCost: exposure.replacementCost ?? exposure.annualCost
      case .remainingYears: exposure.lockIn.remainingYears
      case .noticeMonths: exposure.lockIn.noticeMonths
      case .supportApplies, .lockInApplies: nil
      }
    return spread?.central
  }

  private func shared(_ coupling: Coupling) -> String? {
    switch coupling {
    case .supplier where supplier != nil: "supplier"
    case .technology where technology != nil: "technology"
    default: nil
    }
  }
}
