package import EstateModel

/// What the ranking orders systems by: band, then delay per pound, avoidable cost, highest and lowest score.
///
/// Systems that tie in all of them are put into the order of their keys by whoever ranks.
package struct RankKey: Sendable, Hashable, Comparable {
  package let band: Band
  /// What a year's delay costs for each pound of one-off cost; systems without it come last in their band.
  package let delayPerPound: Double?
  /// Central avoidable cost; nothing where it is unknown.
  package let avoidableCost: Money
  package let highestScore: OverallScore
  package let lowestScore: OverallScore
  package init(_ assessment: Assessment) {
    band = assessment.risk.band
    delayPerPound = assessment.delayPerPound
    avoidableCost = assessment.avoidableCost.estimate?.central ?? .zero
    highestScore = assessment.risk.high
    lowestScore = assessment.risk.low
  }

  package static func < (left: RankKey, right: RankKey) -> Bool {
    if left.band != right.band { return left.band < right.band }
    if left.delayPerPound != right.delayPerPound {
      guard let leftDelay = left.delayPerPound else { return false }
      guard let rightDelay = right.delayPerPound else { return true }
      return leftDelay > rightDelay
    }
    if left.avoidableCost != right.avoidableCost { return left.avoidableCost > right.avoidableCost }
    if left.highestScore != right.highestScore { return left.highestScore > right.highestScore }
    return left.lowestScore > right.lowestScore
  }
}
