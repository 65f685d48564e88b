/// The amounts at one end of a column, the farthest out first; of those that are as far out, the earlier first.
struct AmountEnd: Sendable {
  /// An amount and where it stands.
  struct Extreme: Sendable {
    let pence: Int64
    let line: Int
  }

  /// The greatest amounts are farthest out, not the least.
  private let isHigh: Bool
  private(set) var kept: [Extreme] = []
  /// The farthest out of those that are not kept; `nil` where all are.
  private(set) var leftOut: Int64?

  static let high = AmountEnd(isHigh: true)
  static let low = AmountEnd(isHigh: false)

  private init(isHigh: Bool) { self.isHigh = isHigh }

  /// Keeps an amount if it is among the `most` that are farthest out.
  mutating func keep(_ extreme: Extreme, most: Int) {
    if kept.count == most, !isFarther(extreme.pence, than: kept[most - 1].pence) { return leaveOut(extreme.pence) }
    var (start, end) = (0, kept.count)
    while start < end {
      let middle = (start + end) / 2
      if isFarther(extreme.pence, than: kept[middle].pence) { end = middle } else { start = middle + 1 }
    }
    kept.insert(extreme, at: start)
    if kept.count > most { leaveOut(kept.removeLast().pence) }
  }

  /// Keeps the `most` that are farthest out among these and those of later rows.
  mutating func merge(_ later: AmountEnd, most: Int) {
    if let pence = later.leftOut { leaveOut(pence) }
    guard let first = later.kept.first else { return }
    if kept.count == most, !isFarther(first.pence, than: kept[most - 1].pence) { return leaveOut(first.pence) }
    var both: [Extreme] = []
    both.reserveCapacity(kept.count + later.kept.count)
    var rest = kept[...]
    for extreme in later.kept {
      while let next = rest.first, !isFarther(extreme.pence, than: next.pence) { both.append(rest.removeFirst()) }
      both.append(extreme)
    }
    both += rest
    if both.count > most { leaveOut(both[most].pence) }
    kept = Array(both.prefix(most))
  }

  private func isFarther(_ pence: Int64, than other: Int64) -> Bool { isHigh ? pence > other : pence < other }

  private mutating func leaveOut(_ pence: Int64) {
    if leftOut.map({ isFarther(pence, than: $0) }) != false { leftOut = pence }
  }
}
