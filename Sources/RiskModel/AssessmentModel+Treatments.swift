import EstateModel

/// The figures of a system that its treatments build on.
struct SystemFigures {
  /// Pounds a year; `nil` where unknown.
  let annualCost: Term?
  let isCostReported: Bool
  let legacyMultiple: Term
  let excessMaintenance: Figure
  let supportPremium: Figure
  let avoidableCost: Figure

  /// The facts without which no treatment has a worth.
  fileprivate var missing: FieldList {
    if case .unknown(let missing) = avoidableCost { return missing }
    return Self.missingCost
  }

  private static let missingCost: FieldList = [.annualCost]
}

extension AssessmentModel {
  /// The treatments of a system and which of them is best.
  struct Choice {
    let options: [TreatmentOption]
    let best: Treatment
    let bestChange: Treatment?
    let runnerUp: Treatment?
    let quadrant: Quadrant?
    /// Of the best treatment that changes something.
    let programmeRisk: LockInPart?
    let changeCost: Figure?
    /// Share of the avoidable cost that it leaves.
    let changeResidual: Term?
  }

  /// One allowed treatment as it was worked.
  private struct Plan {
    let treatment: Treatment
    let risk: LockInPart?
    let residual: Term
    let nonCompletion: Term
    let worth: PresentValue.Inputs
    let output: PresentValue.Output

    var sides: WorthSides { WorthSides(worth) }
  }

  /// Rules treatments out, works the worth of the others, and chooses.
  @inline(__always)
  func choice<R: FormulaRecorder>(
    _ facts: SystemFacts, _ risk: SystemRisk, _ figures: SystemFigures, _ recorder: inout R
  ) -> Choice {
    let quadrant = recorder.apply(TimeQuadrant.self, quadrantInputs(risk))
    let isRetiring = facts.isRetiring || retiresSoon(facts)
    let isHardwareAlone = isHardwareAlone(risk.score.likelihood)
    let modern = recorder.apply(
      ModernEquivalentCost.self, .init(annualCost: figures.annualCost, legacyMultiple: figures.legacyMultiple))
    let conditions = recorder.apply(ProgrammeConditions.self, conditionInputs(facts, risk))
    var options: [TreatmentOption] = []
    var plans: [Plan] = []
    options.reserveCapacity(Treatment.inOrder.count)
    for treatment in Treatment.inOrder {
      let ruling = recorder.apply(
        TreatmentRuling.self,
        .init(
          treatment: treatment, legacy: risk.score.legacy, red: risk.score.red, isRetiring: isRetiring,
          quadrant: quadrant, hosting: facts.hosting, proprietary: facts.products.proprietary,
          sourceOwned: facts.sourceOwned))
      guard ruling == .allowed else {
        options.append(TreatmentOption(treatment, ruling: ruling))
        continue
      }
      let plan = plan(treatment, facts, figures, modern, conditions, isHardwareAlone, &recorder)
      if R.explains { plans.append(plan) }
      options.append(
        TreatmentOption(
          treatment, oneOffCost: plan.worth.oneOffCost, worth: plan.output.figure, residual: plan.residual,
          failure: plan.nonCompletion.spread, programmeRisk: plan.risk))
    }
    let indicated = recorder.apply(
      IndicatedTreatment.self,
      .init(
        isRetiring: isRetiring, legacy: risk.score.legacy, isHardwareAlone: isHardwareAlone,
        scarceSkills: facts.products.scarceSkills, sourceOwned: facts.sourceOwned,
        hasSourceCode: facts.linesOfCode != nil))
    let best = recorder.apply(BestTreatment.self, .init(options: options, indicated: indicated))
    if R.explains { explain(best, plans, &recorder) }
    let change = options.first { $0.treatment == best.bestChange }
    return Choice(
      options: options, best: best.best, bestChange: best.bestChange, runnerUp: best.runnerUp, quadrant: quadrant,
      programmeRisk: change?.programmeRisk,
      changeCost: change?.oneOffCost, changeResidual: change?.residual)
  }

  /// Works one treatment that the facts allow.
  @inline(__always)
  private func plan<R: FormulaRecorder>(
    _ treatment: Treatment, _ facts: SystemFacts, _ figures: SystemFigures, _ modern: Term?, _ conditions: LockInPart,
    _ isHardwareAlone: Bool, _ recorder: inout R
  ) -> Plan {
    let terms = parameters.treatments[treatment]
    let cost = recorder.apply(
      OneOffCost.self,
      .init(
        treatment: treatment, replacementCost: facts.replacementCost, annualCost: figures.annualCost,
        multiple: terms?.costMultiple))
    guard let terms else { return retained(cost, facts, figures, modern, &recorder) }
    let months = recorder.apply(
      TreatmentDuration.self, .init(treatment: treatment, months: terms.months, bias: parameters.durationBias))
    let share = recorder.apply(
      RunShare.self, .init(treatment: treatment, share: terms.runShare, bias: parameters.runningCostBias))
    let residual = recorder.apply(
      ResidualRisk.self,
      .init(
        treatment: treatment, isHardwareAlone: isHardwareAlone, residual: terms.residual,
        cured: parameters.treatments.refactor.residual))
    let dual = recorder.apply(
      DualRunning.self,
      .init(
        treatment: treatment, months: months, share: parameters.dualRunningShare, runShare: share,
        modernEquivalent: modern))
    let risk = recorder.apply(
      ProgrammeRisk.self,
      .init(
        treatment: treatment, conditions: conditions, oneOffCost: cost, months: terms.months,
        small: parameters.smallProgramme,
        large: parameters.largeProgramme, unknownShare: parameters.lockInUnknownShare))
    let nonCompletion = recorder.apply(
      NonCompletion.self, .init(treatment: treatment, risk: risk, failure: terms.failure))
    let benefit = recorder.apply(
      AnnualBenefit.self,
      .init(
        treatment: treatment, avoidableCost: figures.avoidableCost, modernEquivalent: modern, runShare: share,
        residual: residual))
    if R.explains {
      _ = recorder.apply(
        RunCostAfter.self,
        .init(
          treatment: treatment, annualCost: figures.annualCost, modernEquivalent: modern, runShare: share,
          residual: residual, excessMaintenance: figures.excessMaintenance))
    }
    let worth = PresentValue.Inputs(
      treatment: treatment, annualBenefit: benefit, oneOffCost: cost, dualRunning: dual, months: months,
      costBias: parameters.oneOffCostBias, shortfall: parameters.benefitShortfall, nonCompletion: nonCompletion,
      period: parameters.appraisalYears,
      discounting: parameters.discounting, missing: figures.missing)
    let output = recorder.apply(PresentValue.self, worth)
    return Plan(
      treatment: treatment, risk: risk, residual: residual, nonCompletion: nonCompletion, worth: worth, output: output)
  }

  /// Doing nothing: it costs nothing once and is worth nothing, for all else is measured against it.
  private func retained<R: FormulaRecorder>(
    _ cost: Figure, _ facts: SystemFacts, _ figures: SystemFigures, _ modern: Term?, _ recorder: inout R
  ) -> Plan {
    let p = parameters
    let (nothing, all) = (Term(exactly: 0), Term(exactly: 1))
    if R.explains {
      _ = recorder.apply(
        RunCostAfter.self,
        .init(
          treatment: .retain, annualCost: figures.annualCost, modernEquivalent: modern, runShare: all, residual: all,
          excessMaintenance: figures.excessMaintenance))
    }
    let worth = PresentValue.Inputs(
      treatment: .retain, annualBenefit: nil, oneOffCost: cost, dualRunning: nil, months: nothing,
      costBias: p.oneOffCostBias, shortfall: p.benefitShortfall, nonCompletion: nothing, period: p.appraisalYears,
      discounting: p.discounting, missing: [])
    return Plan(
      treatment: .retain, risk: nil, residual: all, nonCompletion: nothing, worth: worth,
      output: recorder.apply(PresentValue.self, worth))
  }

  /// What only an explanation shows of the choice: ratios, switching values, and what may go wrong.
  private func explain<R: FormulaRecorder>(
    _ best: BestTreatment.Output, _ plans: [Plan], _ recorder: inout R
  ) {
    let p = parameters
    let period = p.appraisalYears.central
    _ = recorder.apply(OptimismBias.self, p.optimism)
    _ = recorder.apply(DiscountFactor.self, .init(year: max(0, Int(period) - 1), rates: p.discounting.rates))
    _ = recorder.apply(Annuity.self, .init(years: period, discounting: p.discounting))
    if let chosen = plans.first(where: { $0.treatment == best.best }) {
      let sides = chosen.sides
      _ = recorder.apply(BenefitCostRatio.self, sides)
      _ = recorder.apply(Payback.self, sides)
      _ = recorder.apply(SwitchingCost.self, sides)
      _ = recorder.apply(SwitchingBenefit.self, sides)
      _ = recorder.apply(PeriodSensitivity.self, sides)
      let other = plans.first { $0.treatment == best.runnerUp }
      _ = recorder.apply(ChoiceFlip.self, .init(best: sides, runnerUp: other?.sides))
    }
    guard let change = plans.first(where: { $0.treatment == best.bestChange }), let risk = change.risk else { return }
    let chance = recorder.apply(LargeOverrunChance.self, .init(risk: risk, chance: p.largeOverrunChance))
    _ = recorder.apply(
      CostAtRisk.self,
      .init(
        oneOffCost: change.worth.oneOffCost, overrunChance: chance, largeOverrun: p.largeOverrun,
        nonCompletion: change.nonCompletion))
    _ = recorder.apply(
      ReferenceClass.self,
      .init(oneOffCost: change.worth.oneOffCost, p50: p.overrunP50, p80: p.overrunP80, p95: p.overrunP95))
  }
}

extension AssessmentModel {
  /// What the TIME quadrant is told by.
  private func quadrantInputs(_ risk: SystemRisk) -> TimeQuadrant.Inputs {
    TimeQuadrant.Inputs(
      likelihoodTotal: risk.likelihoodTotal.spread.central,
      isLikelihoodKnown: risk.score.likelihood.contains { $0.isKnown }, businessFit: risk.score.likelihood[3],
      stakeholders: risk.score.impact[3], operation: risk.score.impact[4], interfaces: risk.score.impact[5],
      technicalCut: parameters.legacyThreshold,
      functionalCut: parameters.functionalCut)
  }

  /// What makes any programme risky.
  func conditionInputs(_ facts: SystemFacts, _ risk: SystemRisk) -> ProgrammeConditions.Inputs {
    ProgrammeConditions.Inputs(
      interfaces: facts.interfaces, skills: risk.score.likelihood[2], documentation: facts.documentation,
      dataOpenness: facts.dataOpenness, dataExport: facts.dataExport, unknownShare: parameters.lockInUnknownShare)
  }

  /// A retirement date lies within the framework's horizon.
  private func retiresSoon(_ facts: SystemFacts) -> Bool {
    guard let retirement = facts.retirement else { return false }
    return retirement.high <= asOf.adding(months: Int(parameters.supportHorizonYears.central * 12))
  }

  /// A criterion's score makes a system legacy.
  func isLegacy(_ score: UInt8) -> Bool { Double(score) >= parameters.legacyThreshold.central }

  /// L5 alone makes the system legacy by its central score.
  func isHardwareAlone(_ criteria: CriterionScores) -> Bool {
    isLegacy(criteria[4].central) && criteria.indices.allSatisfy { $0 == 4 || !isLegacy(criteria[$0].central) }
  }
}
