package import EstateModel

/// The sum of one figure over many systems, and for how many of them it is known.
package struct FigureSum: Sendable, Hashable {
  /// The sum over the systems for which the figure is known.
  package private(set) var sum = Estimate.zero
  package private(set) var known = 0
  package private(set) var unknown = 0
  /// Systems whose known figure rests on an assumption, an inference or an unknown input.
  package private(set) var starred = 0

  package init() {}

  /// Adds one system's figure.
  mutating func add(_ figure: Figure) {
    switch figure {
    case .known(let estimate, let isStarred):
      sum = sum.saturatingSum(estimate)
      known += 1
      starred += isStarred ? 1 : 0
    case .unknown: unknown += 1
    case .notApplicable: return
    }
  }

  /// Adds a body's share of a system that is counted elsewhere.
  mutating func addShare(_ estimate: Estimate) { sum = sum.saturatingSum(estimate) }

  /// Adds the sum over other systems.
  mutating func merge(_ other: FigureSum) {
    sum = sum.saturatingSum(other.sum)
    known += other.known
    unknown += other.unknown
    starred += other.starred
  }
}

extension Estimate {
  /// The sum, end by end, which stops at the greatest amount there is: absurd inputs must not end the run.
  package func saturatingSum(_ other: Estimate) -> Estimate {
    Estimate(
      low: low.saturatingSum(other.low), central: central.saturatingSum(other.central),
      high: high.saturatingSum(other.high))
  }
}

extension Money {
  /// The sum, or the greatest amount of its sign.
  package func saturatingSum(_ other: Money) -> Money {
    let (sum, overflow) = pence.addingReportingOverflow(other.pence)
    return Money(pence: overflow ? (pence < 0 ? .min : .max) : sum)
  }
}
