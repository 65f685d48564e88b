internal import EstateModel
internal import RiskModel

/// What trials say of one question: how much of each doubt lies between its answers.
struct AnswerEffect {
  /// Parts that an answer is told apart by.
  static let bins = 10
  /// A system that is among the first ten in less than this part of the trials, or out of them, is not in doubt.
  private static let leastContested = 0.05

  private var cost = BinnedEffect(bins: bins)
  private var red = BinnedEffect(bins: bins)
  private var top = BinnedEffect(bins: bins)
  private var added = 0.0
  private var trials = 0.0

  /// Takes eight trials.
  ///
  /// - Parameters:
  ///   - today: Avoidable cost as it is counted without an answer.
  ///   - answered: The same with the answer that was drawn.
  ///   - counted: What of it no answer can change.
  ///   - red: One in each trial in which the system is red.
  ///   - top: One in each trial in which it is among the first ten.
  mutating func add(today: Lanes, answered: Lanes, counted: Lanes, red isRed: Lanes, top isTop: Lanes, bins: Lanes) {
    for lane in 0..<Lanes.width {
      cost.add(answered[lane] - counted[lane], bin: Int(bins[lane]))
      red.add(isRed[lane], bin: Int(bins[lane]))
      top.add(isTop[lane], bin: Int(bins[lane]))
    }
    added += (answered - today).sum()
    trials += Double(Lanes.width)
  }

  /// What the question's answer is worth.
  ///
  /// - Parameter totalVariance: Of the estate's avoidable cost, in pence squared.
  func fact(_ question: Inquiry.Question, place: Int, totalVariance: Double) -> OpenFact {
    let explained = cost.explainedBeyondNoise
    let isAbsent = question.answered != nil
    let whole = totalVariance + (isAbsent ? explained : 0)
    let least = Self.leastContested * (1 - Self.leastContested)
    return OpenFact(
      place: place, field: question.field, alsoNeeds: question.alsoNeeds,
      adds: isAbsent ? Money(pence: Int64((added / max(1, trials)).rounded())) : nil,
      narrows: Money(pence: Int64(explained.squareRoot().rounded())),
      shareOfTotal: whole > 0 ? min(1, explained / whole) : 0, settlesRed: red.shareBeyondNoise,
      settlesTop: top.variance >= least ? top.shareBeyondNoise : 0)
  }
}
