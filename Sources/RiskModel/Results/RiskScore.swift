package import EstateModel

/// One criterion of the Legacy IT Risk Assessment Framework as far as it is known.
package struct CriterionScore: Sendable, Hashable {
  /// How a criterion came by its score.
  package enum Basis: UInt8, Sendable {
    /// The inventory carries the score.
    case assessed
    /// A rule over other facts gives the score or narrows it.
    case inferred
    /// Nothing is known: any score is possible.
    case unknown
  }

  package let low: UInt8
  package let central: UInt8
  package let high: UInt8
  package let basis: Basis

  package init(low: UInt8, central: UInt8, high: UInt8, basis: Basis) {
    precondition(low <= central && central <= high, "a score's central value lies within its range")
    self.low = low
    self.central = central
    self.high = high
    self.basis = basis
  }

  /// A score that the inventory carries.
  package static func assessed(_ score: UInt8) -> CriterionScore {
    CriterionScore(low: score, central: score, high: score, basis: .assessed)
  }

  /// A score that a rule settles.
  package static func inferred(_ score: UInt8) -> CriterionScore {
    inferred(score, score, score)
  }

  /// A score that a rule narrows to a range.
  package static func inferred(_ low: UInt8, _ central: UInt8, _ high: UInt8) -> CriterionScore {
    CriterionScore(low: low, central: central, high: high, basis: .inferred)
  }

  package var isKnown: Bool { basis != .unknown }

  @inline(__always)
  package subscript(end: End) -> UInt8 {
    switch end {
    case .low: low
    case .central: central
    case .high: high
    }
  }

  /// The greater of two scores end by end, on the weaker of their bases.
  package func worse(_ other: CriterionScore) -> CriterionScore {
    CriterionScore(
      low: max(low, other.low), central: max(central, other.central), high: max(high, other.high),
      basis: basis.rawValue > other.basis.rawValue ? basis : other.basis)
  }
}

/// The criteria of a category, in their order.
package typealias CriterionScores = InlineList<7, CriterionScore>

/// A product of likelihood and impact totals, held exactly as a number of 168ths.
///
/// - Unit: 168ths of a point. Likelihood total = (sum + 7 max) / 14, impact total = (sum + 6 max) / 12.
package struct OverallScore: Sendable, Hashable, Comparable {
  package let numerator: Int32

  package init(numerator: Int32) { self.numerator = numerator }

  /// A score of so many points; a fraction finer than a 168th is rounded up, so that a threshold is never lowered.
  package init(points: Double) {
    numerator = Int32((points * 168).rounded(.up))
  }

  package var value: Double { Double(numerator) / 168 }

  package static func < (left: Self, right: Self) -> Bool { left.numerator < right.numerator }
}

/// Whether something holds for certain, may hold, or does not.
package enum Verdict: UInt8, Sendable, Comparable, CaseIterable {
  case no, possibly, yes

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Where a system stands in the ranking's first order.
package enum Band: UInt8, Sendable, Comparable, CaseIterable {
  case red, possiblyRed, high, medium, low, unscored

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// The risk assessment of one system.
package struct RiskScore: Sendable, Hashable {
  /// L1 to L7.
  package let likelihood: CriterionScores
  /// C1 to C6.
  package let impact: CriterionScores
  /// The framework's own score; only where all 13 criteria are assessed.
  package let official: OverallScore?
  /// All unknown criteria at their lowest.
  package let low: OverallScore
  package let central: OverallScore
  /// All unknown criteria at their highest.
  package let high: OverallScore
  package let legacy: Verdict
  package let red: Verdict
  package let band: Band
  package let assessedCount: Int
  package let inferredCount: Int

  package init(
    likelihood: CriterionScores, impact: CriterionScores, official: OverallScore?, low: OverallScore,
    central: OverallScore, high: OverallScore, legacy: Verdict, red: Verdict, band: Band, assessedCount: Int,
    inferredCount: Int
  ) {
    self.likelihood = likelihood
    self.impact = impact
    self.official = official
    self.low = low
    self.central = central
    self.high = high
    self.legacy = legacy
    self.red = red
    self.band = band
    self.assessedCount = assessedCount
    self.inferredCount = inferredCount
  }
}
