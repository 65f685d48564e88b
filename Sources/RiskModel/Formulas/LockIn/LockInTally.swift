/// Adds up the items of one part of the lock-in index.
struct LockInTally {
  /// The share of an item's points that an unanswered question scores.
  let unknownShare: Term
  private var low = 0.0
  private var central = 0.0
  private var high = 0.0
  private var known = 0
  private var items = 0

  init(unknownShare: Term) {
    self.unknownShare = unknownShare
  }

  /// Adds an item that scores a share of its points, from 0 to 1; `nil` where it is unknown.
  mutating func add(_ points: Double, _ share: Spread?) {
    let counted = (share ?? unknownShare.spread).clamped(to: 0...1)
    low += points * counted.low
    central += points * counted.central
    high += points * counted.high
    known += share == nil ? 0 : 1
    items += 1
  }

  /// Adds an item that scores all of its points or none.
  mutating func add(_ points: Double, if holds: Bool?) {
    add(points, holds.map { Spread(exactly: $0 ? 1 : 0) })
  }

  /// Adds an item that may hold.
  mutating func add(_ points: Double, if verdict: Verdict?) {
    add(
      points,
      verdict.map { Spread(low: $0 == .yes ? 1 : 0, central: $0 == .yes ? 1 : 0, high: $0 == .no ? 0 : 1) })
  }

  var part: LockInPart { LockInPart(low: low, central: central, high: high, known: known, items: items) }
}
