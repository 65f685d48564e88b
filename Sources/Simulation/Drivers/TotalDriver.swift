package import EstateModel
internal import RiskModel

/// How much one number of the assumption book drives a total: what the tornado is drawn of.
package struct TotalDriver: Sendable, Hashable {
  /// Ids of the parameters that share the draw.
  package let parameters: [String]
  /// Mean of the total over the tenth of the trials in which the number is least, and in which it is greatest.
  package let atLow, atHigh: Money
  /// Part of the total's variance that knowing the number would take away, from 0 to 1: its first-order effect.
  package let share: Double
}

extension SimulatedEstate {
  /// The numbers of the assumption book by their share in the variance of a total, the greatest first.
  ///
  /// - Source: first-order effects Var(E(Y|X)) / Var(Y) over equal bins (Saltelli and others, "Global sensitivity
  ///   analysis", 2008), less what bins of noise alone would show.
  package func drivers(of total: TrialSums) -> [TotalDriver] {
    let amounts = total.trials
    let drivers = DrawnParameter.allCases.map { drawn in
      let effect = TrialEffect(of: parameterNormals[drawn.rawValue], on: amounts)
      return TotalDriver(
        parameters: drawn.parameters.map(\.rawValue), atLow: Self.mean(effect.leastTenth),
        atHigh: Self.mean(effect.greatestTenth), share: effect.share)
    }
    return drivers.sorted { ($1.share, $0.parameters[0]) < ($0.share, $1.parameters[0]) }
  }

  private static func mean(_ amounts: [Int64]) -> Money {
    Money(pence: Int64((amounts.reduce(0.0) { $0 + Double($1) } / Double(amounts.count)).rounded()))
  }
}
