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
    let amounts = total.trials.map(Double.init)
    let drivers = DrawnParameter.allCases.map { drawn in
      let normals = parameterNormals[drawn.rawValue]
      let order = amounts.indices.sorted {
        (normals[$0 / Lanes.width][$0 % Lanes.width], $0) < (normals[$1 / Lanes.width][$1 % Lanes.width], $1)
      }
      let tenth = max(1, order.count / 10)
      var effect = BinnedEffect(bins: Self.driverBins)
      for (rank, trial) in order.enumerated() { effect.add(amounts[trial], bin: rank * Self.driverBins / order.count) }
      return TotalDriver(
        parameters: drawn.parameters.map(\.rawValue), atLow: Self.mean(amounts, order.prefix(tenth)),
        atHigh: Self.mean(amounts, order.suffix(tenth)), share: effect.share)
    }
    return drivers.sorted { ($1.share, $0.parameters[0]) < ($0.share, $1.parameters[0]) }
  }

  /// Bins of equal numbers of trials.
  private static let driverBins = 20

  private static func mean(_ amounts: [Double], _ trials: ArraySlice<Int>) -> Money {
    Money(pence: Int64((trials.reduce(0.0) { $0 + amounts[$1] } / Double(trials.count)).rounded()))
  }
}
