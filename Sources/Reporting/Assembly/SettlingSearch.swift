internal import EstateModel
internal import RiskModel

/// Finds the smallest change of scores that takes a system off red, or the answer that would settle whether it is.
struct SettlingSearch {
  private let likelihood: [Int]
  private let impact: [Int]
  private let risk: RiskScore

  init(_ risk: RiskScore) {
    self.risk = risk
    likelihood = risk.likelihood.map { Int($0.central) }
    impact = risk.impact.map { Int($0.central) }
  }

  var answer: SettlingAnswer {
    switch risk.red {
    case .no: return .nothing
    case .possibly: return question
    case .yes: return .change(smallestChange)
    }
  }

  /// Red is 16 points: 2,688 of the 168ths that a product of (sum + 7 max) and (sum + 6 max) counts.
  private static let red = 16 * 168

  // MARK: - What to bring down

  /// The fewest points in all, found over every pair of new highest scores.
  private var smallestChange: [SettlingAnswer.Step] {
    var best: (points: Int, likelihood: [Int], impact: [Int])?
    for highestLikelihood in 1...(likelihood.max() ?? 1) {
      for highestImpact in 1...(impact.max() ?? 1) {
        let capped = (likelihood.map { min($0, highestLikelihood) }, impact.map { min($0, highestImpact) })
        guard let (lowered, points) = lowering(capped.0, capped.1) else { continue }
        if points < best?.points ?? .max { best = (points, lowered.0, lowered.1) }
      }
    }
    guard let best else { return [] }
    return zip(Field.likelihood + Field.impact, zip(likelihood + impact, best.likelihood + best.impact))
      .compactMap { field, scores in
        scores.0 == scores.1 ? nil : SettlingAnswer.Step(field: field, from: scores.0, to: scores.1)
      }
  }

  /// The capped scores lowered point by point, each time where it helps more, until they are not red; with the points
  /// lowered in all.
  private func lowering(_ likelihood: [Int], _ impact: [Int]) -> (([Int], [Int]), points: Int)? {
    var scores = (likelihood, impact)
    while Self.score(scores.0, scores.1) >= Self.red {
      let fewer = (Self.lowered(scores.0), Self.lowered(scores.1))
      switch fewer {
      case (let left?, let right?):
        if Self.score(left, scores.1) <= Self.score(scores.0, right) { scores.0 = left } else { scores.1 = right }
      case (let left?, nil): scores.0 = left
      case (nil, let right?): scores.1 = right
      case (nil, nil): return nil
      }
    }
    let before = self.likelihood.reduce(0, +) + self.impact.reduce(0, +)
    return (scores, before - scores.0.reduce(0, +) - scores.1.reduce(0, +))
  }

  /// The same with one point less on its last highest score; `nil` where all are 1.
  private static func lowered(_ scores: [Int]) -> [Int]? {
    guard let highest = scores.max(), highest > 1, let index = scores.lastIndex(of: highest) else { return nil }
    var scores = scores
    scores[index] -= 1
    return scores
  }

  /// The overall score in 168ths.
  private static func score(_ likelihood: [Int], _ impact: [Int]) -> Int {
    let left = likelihood.reduce(0, +) + 7 * (likelihood.max() ?? 0)
    let right = impact.reduce(0, +) + 6 * (impact.max() ?? 0)
    return left * right
  }

  // MARK: - What to ask

  /// The criterion that is not settled and whose lowest answer brings the highest possible score down most.
  private var question: SettlingAnswer {
    let criteria = Array(risk.likelihood) + risk.impact
    let fields = Field.likelihood + Field.impact
    var best: (score: Int, field: Field)?
    for index in criteria.indices where criteria[index].low < criteria[index].high {
      let highs = criteria.enumerated().map { Int($0.offset == index ? $0.element.low : $0.element.high) }
      let score = Self.score(Array(highs[..<7]), Array(highs[7...]))
      if score < best?.score ?? .max { best = (score, fields[index]) }
    }
    return best.map { .ask($0.field, settles: $0.score < Self.red) } ?? .nothing
  }
}
