package import EstateModel

/// A fact for want of which components of a system's avoidable cost are unknown.
package enum AbsentFact: UInt8, Sendable, CaseIterable {
  case annualCost, users, transactionsPerYear, digitalShare, contractAnnualValue, classification

  /// The column that states it.
  package var field: Field {
    switch self {
    case .annualCost: .annualCost
    case .users: .users
    case .transactionsPerYear: .transactionsPerYear
    case .digitalShare: .digitalShare
    case .contractAnnualValue: .contractAnnualValue
    case .classification: .classification
    }
  }
}

/// A system as it would be if something that it does not state were known.
package struct AnsweredExposure: Sendable {
  package let exposure: Exposure
  /// What would have to be answered as well; `nil` where the one answer is enough.
  package let alsoNeeds: Field?
}

extension Exposure {
  /// The system with an absent fact somewhere in a range; `nil` where it is stated, or where no component waits for it.
  ///
  /// No figure of the system is made from this: it is for telling what an answer would be worth.
  ///
  /// - Parameter range: In base-year pounds, people or transactions; a digital share and a marking need none.
  package func answering(_ fact: AbsentFact, by range: Spread) -> AnsweredExposure? {
    switch fact {
    case .annualCost: answeringAnnualCost(range)
    case .users: answeringUsers(range)
    case .transactionsPerYear, .digitalShare: answeringVolume(fact, range)
    case .contractAnnualValue: answeringContract(range)
    case .classification: sensitivity == nil ? marked(.official) : nil
    }
  }

  /// The system with data of a marking.
  package func marked(_ level: SensitivityLevel) -> AnsweredExposure {
    var answered = self
    answered.sensitivity = level
    answered.learn(.expectedBreachLoss)
    return AnsweredExposure(exposure: answered, alsoNeeds: isKnown(.l6) ? nil : .l6)
  }

  /// The system with an unanswered criterion of likelihood known, wherever it lies; `nil` where no component waits for it.
  ///
  /// - Parameter lane: 0 to 6 for L1 to L7.
  package func answering(likelihood lane: Int) -> Exposure? {
    guard knownLikelihood & (1 << lane) == 0 else { return nil }
    var answered = self
    let losesTime = users != nil && !isKnown(.l4) && !isKnown(.l7)
    if annualCost != nil, knownLikelihood == 0 { answered.learn(.excessMaintenance) }
    switch Field.likelihood[lane] {
    case .l4 where losesTime: answered.learn(.lostStaffTime)
    case .l6 where sensitivity != nil: answered.learn(.expectedBreachLoss)
    case .l7:
      if losesTime { answered.learn(.lostStaffTime) }
      if users != nil { answered.learn(.expectedOutageLoss) }
    default: break
    }
    return answered.knownFigures == knownFigures ? nil : answered
  }

  // MARK: - One fact each

  private func answeringAnnualCost(_ range: Spread) -> AnsweredExposure? {
    guard annualCost == nil else { return nil }
    var answered = self
    answered.annualCost = range
    answered.costSource = .stated
    answered.learn(.excessMaintenance)
    return AnsweredExposure(exposure: answered, alsoNeeds: knownLikelihood == 0 ? .products : nil)
  }

  private func answeringUsers(_ range: Spread) -> AnsweredExposure? {
    guard users == nil else { return nil }
    var answered = self
    answered.users = range
    let tellsTime = isKnown(.l4) || isKnown(.l7)
    let tellsOutage = downtimeHours != nil || isKnown(.l7)
    if tellsTime || !tellsOutage { answered.learn(.lostStaffTime) }
    if tellsOutage || !tellsTime { answered.learn(.expectedOutageLoss) }
    return AnsweredExposure(exposure: answered, alsoNeeds: tellsTime || tellsOutage ? nil : .incidentsPerYear)
  }

  /// Transactions, or the share of them that is handled online, which is anything between none and all.
  private func answeringVolume(_ fact: AbsentFact, _ range: Spread) -> AnsweredExposure? {
    var answered = self
    answered.learn(.manualHandling)
    switch (fact, transactionsPerYear) {
    case (.transactionsPerYear, nil):
      answered.transactionsPerYear = range
      // Assumed: half, the middle of what an unknown share can be; it orders questions and enters no figure.
      if !isManualShareKnown { answered.manualShare = 0.5 }
      return AnsweredExposure(exposure: answered, alsoNeeds: isManualShareKnown ? nil : .digitalShare)
    case (.digitalShare, let volume?) where !isManualShareKnown:
      answered.transactionsPerYear = Spread(low: 0, central: volume.central / 2, high: volume.central)
      answered.manualShare = 1
      return AnsweredExposure(exposure: answered, alsoNeeds: nil)
    default: return nil
    }
  }

  /// Without an annual cost the contract would be that too: the annual cost is the question to ask.
  private func answeringContract(_ range: Spread) -> AnsweredExposure? {
    guard contractAnnualValue == nil, annualCost != nil else { return nil }
    var answered = self
    answered.contractAnnualValue = range
    answered.learn(.lockInPremium)
    return AnsweredExposure(exposure: answered, alsoNeeds: isLockInKnown ? nil : .contractEnd)
  }

  /// Whether some fact tells a criterion of likelihood.
  private func isKnown(_ field: Field) -> Bool {
    Field.likelihood.firstIndex(of: field).map { knownLikelihood & (1 << $0) != 0 } ?? false
  }

  private mutating func learn(_ component: AvoidableComponent) {
    knownFigures |= 1 << EstateFigure.component(component).position | 1 << EstateFigure.avoidableCost.position
  }
}
