/// What a drawn number does to an amount: how much of its variance, and what the amount is where the number is extreme.
///
/// - Source: first-order effects Var(E(Y|X)) / Var(Y) over equal bins (Saltelli and others, "Global sensitivity
///   analysis", 2008), less what bins of noise alone would show.
package struct TrialEffect: Sendable {
  /// Bins of equal numbers of trials.
  private static let bins = 20

  /// Part of the variance that knowing the number would take away, from 0 to 1.
  package let share: Double
  /// The amounts of the tenth of the trials in which the number is least, and of that in which it is greatest.
  package let leastTenth, greatestTenth: [Int64]

  /// - Parameters:
  ///   - normals: The normal number behind the draw in every trial.
  ///   - amounts: The amount in every trial; at least one.
  package init(of normals: ContiguousArray<Lanes>, on amounts: [Int64]) {
    let order = amounts.indices.sorted {
      (normals[$0 / Lanes.width][$0 % Lanes.width], $0) < (normals[$1 / Lanes.width][$1 % Lanes.width], $1)
    }
    var effect = BinnedEffect(bins: Self.bins)
    for (rank, trial) in order.enumerated() {
      effect.add(Double(amounts[trial]), bin: rank * Self.bins / order.count)
    }
    share = effect.share
    let tenth = max(1, order.count / 10)
    leastTenth = order.prefix(tenth).map { amounts[$0] }
    greatestTenth = order.suffix(tenth).map { amounts[$0] }
  }
}
