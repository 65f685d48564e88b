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
  /// The assessment as of the same day of each year.
  let years: [Assessment]

  /// The components of avoidable cost in a year; unknown ones add nothing, and the sum is then a floor.
  func components(_ year: Int, _ world: End) -> [Double] {
    years[min(year, years.count - 1)].components.map { $0.estimate?.pounds(world) ?? 0 }
  }

  /// What part of the running cost is the contract's.
  func contractShare(_ world: End) -> Double { annual[world] > 0 ? min(1, contract[world] / annual[world]) : 0 }

  /// What part of the running cost is external labour.
  func labourShare(_ world: End) -> Double { annual[world] > 0 ? min(1, externalLabour[world] / annual[world]) : 0 }
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
