import EstateModel

/// Works formulas and keeps the terms that trials draw, so that an assessment and its trials cannot rest on different ones.
struct ExposureRecorder: FormulaRecorder {
  static var explains: Bool { false }

  var exposure = Exposure()

  @inline(__always)
  mutating func apply<F: Formula>(_ formula: F.Type, _ inputs: F.Inputs) -> F.Output {
    take(inputs)
    let output = F.evaluate(inputs)
    if let best = output as? BestTreatment.Output { exposure.change = best.bestChange }
    return output
  }

  @inline(__always)
  func note(
    _ score: CriterionScore, assessed field: Field, insteadOf declaration: @autoclosure () -> FormulaDeclaration
  ) {}

  /// Takes what a formula is given; the choice by type costs nothing once it is specialised.
  @inline(__always)
  private mutating func take<Inputs>(_ inputs: Inputs) {
    switch inputs {
    case let inputs as AnnualCost.Inputs: take(inputs)
    case let inputs as SupportPremium.Inputs: take(inputs)
    case let inputs as ManualHandling.Inputs: take(inputs)
    case let inputs as ExpectedOutageLoss.Inputs: take(inputs)
    case let inputs as ExitCost.Inputs: take(inputs)
    case let inputs as CommercialLockIn.Inputs: take(inputs)
    case let inputs as TechnicalLockIn.Inputs: take(inputs)
    case let inputs as MarketLockIn.Inputs: take(inputs)
    case let inputs as ExitLockIn.Inputs: take(inputs)
    case let inputs as OneOffCost.Inputs: exposure.replacementCost = inputs.replacementCost?.orZero.spread
    case let inputs as CostOfDelay.Inputs: take(inputs)
    case let inputs as ResidualRisk.Inputs: exposure.isHardwareAlone = inputs.isHardwareAlone
    default: return
    }
  }

  private mutating func take(_ inputs: AnnualCost.Inputs) {
    let sources: [(Term?, Exposure.CostSource)] = [
      (inputs.reported ?? inputs.pools, .stated), (inputs.contractAnnualValue, .contractValue),
      (inputs.replacementCost?.orZero, .replacementCost), (inputs.buildCost?.orZero, .buildCost),
    ]
    for case (let term?, let source) in sources {
      exposure.annualCost = term.spread
      exposure.costSource = source
      return
    }
  }

  private mutating func take(_ inputs: SupportPremium.Inputs) {
    exposure.supportBase = inputs.isReported ? .softwareCost : .annualCost
    exposure.supportApplies = inputs.isReported ? inputs.fallingDue : inputs.onBoughtSupport
    exposure.softwareCost = inputs.softwareCost?.orZero.spread
  }

  private mutating func take(_ inputs: ManualHandling.Inputs) {
    exposure.transactionsPerYear = inputs.transactionsPerYear?.spread
    exposure.manualShare = min(max(1 - (inputs.digitalShare ?? 0), 0), 1)
    exposure.isManualShareKnown = inputs.digitalShare != nil
  }

  private mutating func take(_ inputs: ExpectedOutageLoss.Inputs) {
    exposure.users = inputs.users?.spread
    exposure.downtimeHours = inputs.downtimeHours?.spread
  }

  private mutating func take(_ inputs: ExitCost.Inputs) {
    exposure.exitCharge = inputs.exitCharge?.orZero.spread
    exposure.contractAnnualValue = inputs.contractAnnualValue?.orZero.spread
  }

  private mutating func take(_ inputs: CostOfDelay.Inputs) {
    guard inputs.supportCost != nil, inputs.dueShare > 0 else { return }
    exposure.cliffShare = inputs.dueShare
    exposure.cliffBase = exposure.softwareCost == nil ? .annualCost : .softwareCost
  }
}

// MARK: - Lock-in

extension ExposureRecorder {
  private mutating func take(_ inputs: CommercialLockIn.Inputs) {
    exposure.lockIn.remainingYears = inputs.remainingYears
    exposure.lockIn.noticeMonths = inputs.noticeMonths?.spread
    add {
      CommercialLockIn.evaluate(inputs.settingUnknowns(to: $0))
    } withoutRanges: {
      CommercialLockIn.evaluate(inputs.settingUnknowns(to: $0, keepingRanges: false))
    }
  }

  private mutating func take(_ inputs: TechnicalLockIn.Inputs) {
    add {
      TechnicalLockIn.evaluate(
        .init(
          dataOpenness: inputs.dataOpenness, dataExport: inputs.dataExport, sourceOwned: inputs.sourceOwned,
          interfaces: inputs.interfaces, unknownShare: $0))
    }
  }

  private mutating func take(_ inputs: MarketLockIn.Inputs) {
    add {
      MarketLockIn.evaluate(
        .init(
          scarceSkills: inputs.scarceSkills, proprietary: inputs.proprietary, soleSupplier: inputs.soleSupplier,
          unknownShare: $0))
    }
  }

  private mutating func take(_ inputs: ExitLockIn.Inputs) {
    exposure.lockIn.scoresExitCost = inputs.exitCost != nil && inputs.annualCost.map { $0[.low] > 0 } ?? false
    add {
      ExitLockIn.evaluate(
        .init(
          exitCost: inputs.exitCost, annualCost: inputs.annualCost, monthsToLeave: inputs.monthsToLeave,
          unknownShare: $0))
    } withoutRanges: {
      ExitLockIn.evaluate(.init(exitCost: nil, annualCost: nil, monthsToLeave: nil, unknownShare: $0))
    }
  }

  /// Adds the points of one part: it is worked with every open question scoring nothing, and with it scoring all.
  ///
  /// - Parameters:
  ///   - part: The part with its ranges as they are.
  ///   - withoutRanges: The part without the items that trials draw; the same where there are none.
  private mutating func add(
    _ part: (Term) -> LockInPart, withoutRanges: ((Term) -> LockInPart)? = nil
  ) {
    let (nothing, all) = (Term(exactly: 0), Term(exactly: 1))
    let least = part(nothing)
    exposure.lockIn.open += (part(all).central - least.central).rounded()
    let fixed = withoutRanges.map { $0(nothing) } ?? least
    exposure.lockIn.fixed += fixed.central
    exposure.lockIn.possible += fixed.high - fixed.central
  }
}

extension CommercialLockIn.Inputs {
  /// The same with every open question scoring a share of its points.
  fileprivate func settingUnknowns(to share: Term, keepingRanges: Bool = true) -> Self {
    Self(
      contractEnd: keepingRanges ? contractEnd : nil, noticeMonths: keepingRanges ? noticeMonths : nil,
      breakClause: breakClause, autoExtends: autoExtends, soleSupplier: soleSupplier, unknownShare: share, asOf: asOf)
  }
}
