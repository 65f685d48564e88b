package import EstateModel

/// The sum of one figure over many systems, and for how many of them it is known.
///
/// Summed in 128 bits, so that no inputs make a sum depend on the order of the systems.
package struct FigureSum: Sendable, Hashable {
  private var low: Int128 = 0
  private var central: Int128 = 0
  private var high: Int128 = 0
  package private(set) var known = 0
  package private(set) var unknown = 0
  /// Systems whose known figure rests on an assumption, an inference or an unknown input.
  package private(set) var starred = 0

  package init() {}

  /// The sum over the systems for which the figure is known.
  package var sum: Estimate {
    Estimate(low: Money(clamping: low), central: Money(clamping: central), high: Money(clamping: high))
  }

  /// Whether there is an amount at all: of a system, or of a share in one that is counted elsewhere.
  package var hasAmount: Bool { known > 0 || sum != .zero }

  /// One system's figure.
  init(of figure: Figure) {
    switch figure {
    case .known(let estimate, let isStarred):
      addShare(estimate)
      known = 1
      starred = isStarred ? 1 : 0
    case .unknown: unknown = 1
    case .notApplicable: return
    }
  }

  /// Adds a body's share of a system that is counted elsewhere.
  mutating func addShare(_ estimate: Estimate) {
    low += Int128(estimate.low.pence)
    central += Int128(estimate.central.pence)
    high += Int128(estimate.high.pence)
  }

  /// Adds the sum over other systems.
  mutating func merge(_ other: FigureSum) {
    low += other.low
    central += other.central
    high += other.high
    known += other.known
    unknown += other.unknown
    starred += other.starred
  }
}

extension Money {
  /// The amount, or the greatest of its sign where it is too large to hold.
  fileprivate init(clamping pence: Int128) { self.init(pence: Int64(clamping: pence)) }
}
