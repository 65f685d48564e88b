/// One of the seven treatments of one system: whether the facts allow it, and what it costs and is worth.
package struct TreatmentOption: Sendable, Hashable {
  package let treatment: Treatment
  package let ruling: Ruling
  /// As estimated; no optimism bias and no overrun is in it. Not applicable where the treatment is ruled out.
  package let oneOffCost: Figure
  /// Net present social value against doing nothing. Not applicable where the treatment is ruled out.
  package let worth: Figure
  /// Share of the avoidable cost that stays; all of it where the treatment is ruled out.
  package let residual: Term
  /// Chance of not completing; nothing where the treatment is ruled out.
  package let failure: Spread
  /// Points of 100; `nil` where nothing is done or the treatment is ruled out.
  package let programmeRisk: LockInPart?

  /// A treatment that the facts allow.
  init(
    _ treatment: Treatment, oneOffCost: Figure, worth: Figure, residual: Term, failure: Spread = .zero,
    programmeRisk: LockInPart? = nil
  ) {
    self.treatment = treatment
    ruling = .allowed
    self.oneOffCost = oneOffCost
    self.worth = worth
    self.residual = residual
    self.failure = failure
    self.programmeRisk = programmeRisk
  }

  /// A treatment that is ruled out.
  init(_ treatment: Treatment, ruling: Ruling) {
    self.treatment = treatment
    self.ruling = ruling
    oneOffCost = .notApplicable
    worth = .notApplicable
    residual = Term(exactly: 1)
    failure = .zero
    programmeRisk = nil
  }
}

extension Treatment {
  /// All treatments, those that change less first.
  package static let inOrder = Treatment.allCases

  /// Place among ``inOrder``.
  var position: Int {
    switch self {
    case .retain: 0
    case .retire: 1
    case .rehost: 2
    case .relocate: 3
    case .repurchase: 4
    case .replatform: 5
    case .refactor: 6
    }
  }
}
