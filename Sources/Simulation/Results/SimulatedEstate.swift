package import RiskModel

/// What trials say of one system.
package struct SystemOutcome: Sendable, Hashable {
  /// `nil` where the avoidable cost is unknown.
  package internal(set) var avoidableCost: Quantiles?
  /// Trials in which the drawn score is red.
  package internal(set) var redTrials: Int32 = 0
  /// Trials in which it is among the first ten of the ranking.
  package internal(set) var topTrials: Int32 = 0
  /// Trials in which it is among the first ``TopRanking/list``.
  package internal(set) var listTrials: Int32 = 0
  /// Trials in which the treatment is worth more than nothing; `nil` where nothing is done or the worth is unknown.
  package internal(set) var worthwhileTrials: Int32?
}

/// The heads of the ranking whose probabilities are given.
package enum TopRanking {
  /// The systems to move first.
  package static let first = 10
  /// The list for treatment that the report's summary shows.
  package static let list = 100
}

/// What trials say of an estate: every total, and every system.
package struct SimulatedEstate: Sendable {
  package let seed: UInt64
  package let trials: Int
  /// How many of the trials the totals of groups rest on.
  package let groupTrials: Int
  /// By place of the system.
  package internal(set) var systems: ContiguousArray<SystemOutcome>
  /// By ``EstateFigure/position``.
  let sums: [TrialSums]
  /// By number of the group.
  package let groups: [GroupSums]
  /// The normal number behind each drawn parameter in every trial.
  let parameterNormals: [ContiguousArray<Lanes>]
  /// The key of ``RankLanes`` that the last of the ``TopRanking/first`` has in every trial.
  let topKeys: ContiguousArray<Lanes>

  /// The estate's total of a figure in every trial.
  package subscript(figure: EstateFigure) -> TrialSums { sums[figure.position] }
}
