/// What a trial needs of one system: the terms from which each of its figures follows for a draw of facts and parameters.
///
/// A value without references, so that a million of them fit into memory. Whether a figure is known at all, and which
/// treatment is indicated, is as assessed: a trial draws numbers, it does not change what is known or decided.
package struct Exposure: Sendable, Hashable {
  /// A category's criteria at their ends, the first in the first lane; lanes without a criterion hold 0.
  package struct Scores: Sendable, Hashable {
    package var low = SIMD8<UInt8>()
    package var central = SIMD8<UInt8>()
    package var high = SIMD8<UInt8>()

    init() {}

    /// The scores of a category.
    init(_ criteria: CriterionScores) {
      for (lane, score) in criteria.enumerated() {
        low[lane] = score.low
        central[lane] = score.central
        high[lane] = score.high
      }
    }
  }

  /// What the annual cost is made from.
  package enum CostSource: UInt8, Sendable {
    /// The spread is the cost itself.
    case stated
    /// The spread is the contract's annual value.
    case contractValue
    /// The spread is a capital cost, of which the maintenance rate is a part.
    case replacementCost, buildCost

    package var isCapital: Bool { self == .replacementCost || self == .buildCost }
  }

  /// What a premium for extended support is a part of.
  package enum SupportBase: UInt8, Sendable {
    case annualCost, softwareCost
  }

  /// What the lock-in index adds up from, in points.
  package struct LockInPoints: Sendable, Hashable {
    /// Points of answered questions that are no range.
    package var fixed = 0.0
    /// Points of unanswered questions, of which the unknown share counts.
    package var open = 0.0
    /// Points that an ambiguous product name may or may not earn.
    package var possible = 0.0
    /// Years until the contract ends, none once it has.
    package var remainingYears: Spread?
    package var noticeMonths: Spread?
    /// The exit cost over the annual cost scores points.
    package var scoresExitCost = false

    package init() {}
  }

  package internal(set) var likelihood = Scores()
  package internal(set) var impact = Scores()
  package internal(set) var isScored = false
  /// Which criteria of likelihood some fact tells, one bit each.
  package internal(set) var knownLikelihood: UInt8 = 0
  /// Some question of the lock-in index is answered.
  package internal(set) var isLockInKnown = false

  /// Base-year pounds; `nil` where unknown.
  package internal(set) var annualCost: Spread?
  package internal(set) var costSource = CostSource.stated
  package internal(set) var softwareCost: Spread?
  package internal(set) var supportBase = SupportBase.annualCost
  package internal(set) var supportApplies = Verdict.no
  package internal(set) var users: Spread?
  package internal(set) var downtimeHours: Spread?
  package internal(set) var transactionsPerYear: Spread?
  /// The share of transactions that is not handled online.
  package internal(set) var manualShare = 0.0
  package internal(set) var isManualShareKnown = false
  package internal(set) var sensitivity: SensitivityLevel?
  package internal(set) var contractAnnualValue: Spread?
  package internal(set) var exitCharge: Spread?
  package internal(set) var lockIn = LockInPoints()
  package internal(set) var treatment = Treatment.retain
  /// The treatment's chance of not completing.
  package internal(set) var failure = Spread.zero
  /// Old hardware alone makes the system legacy, so that new hardware cures it.
  package internal(set) var isHardwareAlone = false
  /// The best treatment that changes something, whose cost delay is set against; `nil` where none is allowed.
  package internal(set) var change: Treatment?
  /// The stated price of what takes the system's place, which treatments count that replace it.
  package internal(set) var replacementCost: Spread?
  /// What the end of support that falls due raises the price of; `nil` where nothing falls due or no cost is known.
  package internal(set) var cliffBase: SupportBase?
  /// The part of the horizon for which the raised price is paid.
  package internal(set) var cliffShare = 0.0

  /// Which figures are known, one bit each by ``EstateFigure/position``.
  @usableFromInline package internal(set) var knownFigures: UInt16 = 0
  /// Some amount is so absurd that it was cut; draws are cut likewise.
  package internal(set) var isCut = false

  /// The same, with the contract as far from its end as another says: leap days are no ageing.
  package func keepingContractTerm(of other: Exposure) -> Exposure {
    var kept = self
    kept.lockIn.remainingYears = other.lockIn.remainingYears
    return kept
  }

  /// A figure has an amount.
  @inlinable
  package func knows(_ figure: EstateFigure) -> Bool { knownFigures & (1 << figure.position) != 0 }
}

/// The marking of a system's data as the cost of a breach tells markings apart.
package enum SensitivityLevel: UInt8, Sendable, CaseIterable {
  case official, sensitive, secret
}
