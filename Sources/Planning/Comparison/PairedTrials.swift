package import EstateModel
package import Simulation

/// Runs held against each other trial by trial: in every trial all of them meet the same world.
package struct PairedTrials: Sendable {
  package let seed: UInt64
  package let trials: Int
  /// By place of the run.
  private let sums: [PlanSums]
  /// Normal numbers of everything that is drawn for the whole estate at once, by name.
  private let normals: [(name: String, normals: ContiguousArray<Lanes>)]

  package init(
    seed: UInt64, trials: Int, sums: [PlanSums], normals: [(name: String, normals: ContiguousArray<Lanes>)]
  ) {
    self.seed = seed
    self.trials = trials
    self.sums = sums
    self.normals = normals
  }

  /// How often something happened in the trials.
  package struct Chance: Sendable, Hashable {
    package let times: Int
    package let trials: Int

    package var share: Double { Double(times) / Double(max(1, trials)) }
    /// Standard error of the share: what other trials would move it by.
    package var error: Double { (share * (1 - share) / Double(max(1, trials))).squareRoot() }
  }

  /// One run against another by one total.
  package struct Pair: Sendable, Hashable {
    /// Trials in which the run is better than the other.
    package let beats: Chance
    /// Trials in which both come to the same penny.
    package let ties: Chance
    /// The run's total less the other's in the same trial.
    package let difference: Quantiles
  }

  /// A run's total over the trials.
  package func quantiles(_ metric: ComparisonMetric, of place: Int) -> Quantiles? { sums[place][metric]?.quantiles }

  /// A run against another; `nil` for a total that no trials are kept of.
  package func pair(_ metric: ComparisonMetric, _ place: Int, against other: Int) -> Pair? {
    guard let left = sums[place][metric], let right = sums[other][metric] else { return nil }
    let difference = left - right
    let amounts = difference.trials
    let better = amounts.count { metric.moreIsBetter ? $0 > 0 : $0 < 0 }
    return Pair(
      beats: Chance(times: better, trials: trials),
      ties: Chance(times: amounts.count { $0 == 0 }, trials: trials), difference: difference.quantiles)
  }

  /// In how many trials a run is better than every other.
  package func isBest(_ metric: ComparisonMetric, _ place: Int) -> Chance? {
    let amounts = sums.compactMap { $0[metric]?.trials }
    guard amounts.count == sums.count else { return nil }
    let sign: Int64 = metric.moreIsBetter ? 1 : -1
    let times = (0..<trials).count { trial in
      amounts.indices.allSatisfy { $0 == place || sign * amounts[place][trial] > sign * amounts[$0][trial] }
    }
    return Chance(times: times, trials: trials)
  }

  /// In how many trials a run gains against doing nothing.
  package func gains(_ place: Int) -> Chance {
    Chance(times: sums[place][.netPresentValue]?.trials.count { $0 > 0 } ?? 0, trials: trials)
  }

  /// Places from the greatest median net present value to the least; ties in the order the runs were named.
  package var byWorth: [Int] {
    let medians = sums.map { $0[.netPresentValue]?.quantiles.p50 ?? .zero }
    return sums.indices.sorted { medians[$0] == medians[$1] ? $0 < $1 : medians[$0] > medians[$1] }
  }

  // MARK: - What it depends on

  /// What a number does to the lead of one run over another.
  package struct LeadDriver: Sendable, Hashable {
    /// A parameter, parameters that share a draw, or what a lever changes.
    package let name: String
    /// Part of the lead's variance that knowing the number would take away, from 0 to 1.
    package let share: Double
    /// Median lead over the tenth of the trials in which the number is least, and in which it is greatest.
    package let leadAtLow, leadAtHigh: Money
    /// Part of those trials in which the run is ahead.
    package let aheadAtLow, aheadAtHigh: Double

    /// One of the two tenths is led by the other run.
    package var turns: Bool { (leadAtLow < .zero) != (leadAtHigh < .zero) }
  }

  /// What the lead of one run over another by net present value depends on, the most first.
  package func drivers(of place: Int, over other: Int) -> [LeadDriver] {
    guard let left = sums[place][.netPresentValue], let right = sums[other][.netPresentValue] else { return [] }
    let leads = (left - right).trials
    return normals.map { name, normals in
      let effect = TrialEffect(of: normals, on: leads)
      let (low, high) = (effect.leastTenth.sorted(), effect.greatestTenth.sorted())
      func ahead(_ leads: [Int64]) -> Double { Double(leads.count { $0 > 0 }) / Double(max(1, leads.count)) }
      return LeadDriver(
        name: name, share: effect.share, leadAtLow: Money(pence: low[low.count / 2]),
        leadAtHigh: Money(pence: high[high.count / 2]), aheadAtLow: ahead(low), aheadAtHigh: ahead(high))
    }.sorted { ($1.share, $0.name) < ($0.share, $1.name) }
  }
}
