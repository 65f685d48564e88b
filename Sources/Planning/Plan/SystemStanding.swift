import EstateModel
import RiskModel

/// One system before any plan: what it costs today, and how that goes on if nothing is done.
struct SystemStanding {
  /// Running cost a year.
  let annual: Spread
  /// The contract's annual value; nothing where it is not known.
  let contract: Spread
  let externalLabour: Spread
  let exitCost: Spread?
  let interfaces: Int
  /// Estimated one-off cost of the planned treatment, without optimism.
  let oneOff: Spread?
  /// The components of avoidable cost in each year; the last stands for all later ones.
  let losses: [[Spread]]

  /// - Parameter years: The assessment on the same day of each year. Unknown components add nothing to a year's sum,
  ///   which is then a floor, as it is in the assessment.
  init(
    annual: Spread, contract: Spread, externalLabour: Spread, exitCost: Spread?, interfaces: Int, oneOff: Spread?,
    years: [Assessment]
  ) {
    self.init(
      annual: annual, contract: contract, externalLabour: externalLabour, exitCost: exitCost, interfaces: interfaces,
      oneOff: oneOff, losses: years.map { $0.components.map { $0.estimate?.spread ?? .zero } })
  }

  init(
    annual: Spread, contract: Spread, externalLabour: Spread, exitCost: Spread?, interfaces: Int, oneOff: Spread?,
    losses: [[Spread]]
  ) {
    (self.annual, self.contract, self.externalLabour, self.exitCost) = (annual, contract, externalLabour, exitCost)
    (self.interfaces, self.oneOff, self.losses) = (interfaces, oneOff, losses)
  }

  /// The components of avoidable cost in a year, at one end.
  func components(_ year: Int, _ world: End) -> FlowComponents<Double> {
    let spreads = losses[min(year, losses.count - 1)]
    return FlowComponents { spreads[$0][world] }
  }

  /// What part of the running cost is the contract's, by the central figures.
  var contractShare: Double { annual.central > 0 ? min(1, contract.central / annual.central) : 0 }
}

extension Estimate {
  /// One end, in pounds.
  func pounds(_ end: End) -> Double {
    switch end {
    case .low: low.pounds
    case .central: central.pounds
    case .high: high.pounds
    }
  }

  /// The ends in pounds.
  var spread: Spread { Spread { pounds($0) } }
}
