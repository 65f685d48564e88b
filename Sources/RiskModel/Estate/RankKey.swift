package import EstateModel

/// What the ranking orders systems by: the measure of the order asked for, then that of the default order.
///
/// The default order is band, then delay per pound, avoidable cost, highest and lowest score. Systems that tie in all of
/// them are put into the order of their keys by whoever ranks. Keys of one ranking share one order.
package struct RankKey: Sendable, Hashable, Comparable {
  /// What another order than the default one puts first; the least first, those without it last.
  package let measure: Int64?
  package let band: Band
  /// What a year's delay costs for each pound of one-off cost; systems without it come last in their band.
  package let delayPerPound: Double?
  /// Central avoidable cost; nothing where it is unknown.
  package let avoidableCost: Money
  package let highestScore: OverallScore
  package let lowestScore: OverallScore

  package init(_ assessment: Assessment, by order: RankingOrder = .delay) {
    let risk = assessment.risk
    measure = order.measure(
      avoidableCost: assessment.avoidableCost.estimate?.central, band: risk.band,
      highest: Int(risk.high.numerator), lowest: Int(risk.low.numerator), lockIn: assessment.lockIn.index?.central,
      worth: assessment.worth.estimate?.central, decideBy: assessment.lockIn.decideBy)
    band = risk.band
    delayPerPound = assessment.delayPerPound
    avoidableCost = assessment.avoidableCost.estimate?.central ?? .zero
    highestScore = risk.high
    lowestScore = risk.low
  }

  /// What the key begins with, as one number: of two keys the one with the smaller number is the smaller.
  ///
  /// Keys of the same number may still differ. A million systems are put into order by it, and by their whole keys only
  /// where it ties.
  package var leading: UInt64 {
    if let measure { return UInt64(bitPattern: measure ^ .min) >> 1 }
    let place = (1 << 63 as UInt64) | UInt64(band.rawValue) << 60
    guard let delayPerPound else { return place | (UInt64.max >> 4) }
    // The bits of numbers above zero are in the order of the numbers, those of numbers below it in the opposite one. A
    // zero with a sign is the same as one without, as comparison has it.
    let bits = (delayPerPound + 0).bitPattern
    return place | (bits >> 63 == 1 ? bits : bits ^ .max >> 1) >> 4
  }

  package static func < (left: RankKey, right: RankKey) -> Bool {
    if left.measure != right.measure { return precedes(left.measure, right.measure, by: <) }
    if left.band != right.band { return left.band < right.band }
    if left.delayPerPound != right.delayPerPound { return precedes(left.delayPerPound, right.delayPerPound, by: >) }
    if left.avoidableCost != right.avoidableCost { return left.avoidableCost > right.avoidableCost }
    if left.highestScore != right.highestScore { return left.highestScore > right.highestScore }
    return left.lowestScore > right.lowestScore
  }

  /// A value comes before another, and any value before none.
  private static func precedes<Value>(_ left: Value?, _ right: Value?, by isFirst: (Value, Value) -> Bool) -> Bool {
    guard let left else { return false }
    guard let right else { return true }
    return isFirst(left, right)
  }
}
