import EstateModel
import RiskModel

/// One system as the ranking shows it.
package struct RankingRow: Sendable, Hashable {
  /// Place in the ranking, from 1.
  let rank: Int
  let systemID: String
  let name: String
  let organisation: String
  let band: Band
  /// The framework's own score; `nil` unless all 13 criteria are assessed.
  let score: OverallScore?
  let scoreLow: OverallScore
  let scoreHigh: OverallScore
  let legacy: Verdict
  let red: Verdict
  let annualCost: Figure
  let avoidableCost: Figure
  /// Central avoidable cost over the national total, 0 to 1.
  let shareOfNational: Double?
  let lockIn: LockInPart?
  let exitCost: Figure
  let decideBy: CalendarDate?
  let treatment: Treatment
  let oneOffCost: Figure
  /// Net present social value of the treatment; `nil` until it is worked out.
  let presentValue: Money?
  /// Share of trials in which the system is among the first; `nil` without a simulation.
  let topProbability: Double?
  /// Where the system's first row stands: `systems.csv:214`.
  let evidence: String
}
