internal import RiskModel

/// Puts a system's place in the ranking into one number for each trial: the greater leads.
struct RankLanes: Sendable {
  /// Least scores, in 168ths, of the bands red, high and medium.
  private let red, high, medium: Lanes

  init(_ parameters: ModelParameters) {
    red = Lanes(repeating: Double(OverallScore(points: parameters.redThreshold.central).numerator))
    high = Lanes(repeating: Double(OverallScore.high.numerator))
    medium = Lanes(repeating: Double(OverallScore.medium.numerator))
  }

  /// One in each trial in which the system is red.
  @inline(__always)
  func isRed(_ figures: TrialFigures) -> Lanes {
    Lanes().replacing(with: Lanes(repeating: 1), where: figures.score .>= red)
  }

  /// Four for each band, two for a known delay for each pound, and a share that grows with what orders within.
  @inline(__always)
  func keys(_ figures: TrialFigures, _ exposure: Exposure) -> Lanes {
    let (nothing, one) = (Lanes(), Lanes(repeating: 1))
    var keys = exposure.knows(.avoidableCost) ? Self.share(figures.avoidableCost, Lanes(repeating: 1e11)) : nothing
    let delay = Lanes(repeating: 2) + Self.share(figures.costOfDelay * figures.changeEnds, figures.changeCost)
    keys = keys.replacing(with: delay, where: figures.changeCost .> nothing)
    guard exposure.isScored else { return keys }
    let four = Lanes(repeating: 4)
    var band = one
    band += nothing.replacing(with: one, where: figures.score .>= medium)
    band += nothing.replacing(with: one, where: figures.score .>= high)
    band += nothing.replacing(with: one, where: figures.score .>= red)
    return keys + four * band
  }

  /// `a / b` as a share below one, in the same order: a / (a + b).
  @inline(__always)
  private static func share(_ a: Lanes, _ b: Lanes) -> Lanes {
    let least = Lanes(repeating: 1e-9)
    return a / (a + b).greater(least)
  }
}
