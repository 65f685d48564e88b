internal import EstateModel
internal import RiskModel

/// A total in every trial, in whole pence, so that the order in which systems are added plays no part.
package struct TrialSums: Sendable {
  /// Eight trials each.
  private(set) var sums: ContiguousArray<SIMD8<Int64>>

  package init(blocks: Int) { sums = ContiguousArray(repeating: SIMD8(), count: blocks) }

  init(_ sums: ContiguousArray<SIMD8<Int64>>) { self.sums = sums }

  /// Adds one system's amounts of eight trials.
  @inline(__always)
  mutating func add(_ amounts: SIMD8<Int64>, block: Int) { sums[block] &+= amounts }

  /// Adds eight trials' amounts in pounds, each rounded once to whole pence, halves to even.
  @inline(__always)
  package mutating func add(pounds: Lanes, block: Int) {
    let most = Lanes(repeating: Figure.ceiling)
    sums[block] &+= (pounds.lesser(most).greater(-most) * Lanes(repeating: 100)).integers
  }

  /// The amount of each trial less that of another total in the same trial.
  package static func - (left: TrialSums, right: TrialSums) -> TrialSums {
    var difference = left
    for block in difference.sums.indices { difference.sums[block] &-= right.sums[block] }
    return difference
  }

  /// Adds the total over other systems.
  package mutating func merge(_ other: TrialSums) {
    for block in sums.indices { sums[block] &+= other.sums[block] }
  }

  /// The amounts of all trials, in their order.
  package var trials: [Int64] { sums.flatMap { block in (0..<Lanes.width).map { block[$0] } } }

  /// The quantiles of the total: of the sums, not sums of quantiles.
  package var quantiles: Quantiles {
    let sorted = trials.sorted()
    return Quantiles(trials: sorted.count) { Money(pence: sorted[$0]) }
  }
}
