package import EstateModel

/// What a ranking puts first.
package enum RankingOrder: String, Sendable, CaseIterable {
  /// Band, and inside it what a year's delay costs for each pound of one-off cost.
  case delay
  /// The greatest avoidable annual cost.
  case avoidable
  /// Band, then the highest and the lowest possible score.
  case risk
  /// The highest lock-in index.
  case lockIn = "lock-in"
  /// The greatest net present social value.
  case worth
  /// The earliest day by which to decide.
  case decideBy = "decide-by"

  /// What is ordered by, the least first; `nil` where it is unknown, which comes last, and for the default order.
  ///
  /// - Parameters:
  ///   - band: As the risk is rated; so are the highest and the lowest score, in 168ths of a point.
  ///   - lockIn: The central index.
  package func measure(
    avoidableCost: Money?, band: Band, highest: Int, lowest: Int, lockIn: Double?, worth: Money?,
    decideBy: CalendarDate?
  ) -> Int64? {
    switch self {
    case .delay: nil
    case .avoidable: avoidableCost.map { -$0.pence }
    case .risk: (Int64(band.rawValue) * 10_000 + Int64(10_000 - highest)) * 10_000 + Int64(10_000 - lowest)
    case .lockIn: lockIn.map { -Int64(($0 * 10).roundedWithHalves) }
    case .worth: worth.map { -$0.pence }
    case .decideBy: decideBy.map { Int64($0.dayNumber) }
    }
  }
}
