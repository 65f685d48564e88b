import EstateModel

extension AssessmentModel {
  /// Works the formulas in order and gathers what they yield.
  @inline(__always)
  func evaluate<R: FormulaRecorder>(
    _ system: ITSystem, products index: inout ProductIndex, recorder: inout R
  ) -> Assessment {
    let reader = FactReader(system, openBandFactor: parameters.openBandFactor, prices: prices)
    let facts = SystemFacts(reader, products: &index)
    let risk = risk(of: system, facts, &recorder)
    let annual = recorder.apply(AnnualCost.self, annualCostInputs(facts))
    let exit = exit(facts, &recorder)
    let lockIn = lockIn(facts, annual, exit, &recorder)
    let multiple = recorder.apply(LegacyMultiple.self, legacyMultipleInputs(risk))
    let components = components(facts, risk.score, annual, multiple, lockIn.index, &recorder)
    let avoidable = recorder.apply(AvoidableCost.self, .init(components: components))
    let figures = SystemFigures(
      annualCost: annual.term, isCostReported: annual.isReported, legacyMultiple: multiple,
      excessMaintenance: components[0], supportPremium: components[1], avoidableCost: avoidable)
    let choice = choice(facts, risk, figures, &recorder)
    let costOfDelay = recorder.apply(CostOfDelay.self, costOfDelayInputs(facts, figures))
    let delay = recorder.apply(
      DelayPerPound.self,
      .init(
        costOfDelay: costOfDelay, residual: choice.changeResidual ?? Term(exactly: 1),
        oneOffCost: choice.changeCost ?? .known(.zero, starred: false)))
    return Assessment(
      risk: risk.score, annualCost: annual.figure, costBasis: annual.basis, components: components,
      avoidableCost: avoidable, lockIn: lockIn, options: choice.options, best: choice.best,
      bestChange: choice.bestChange, runnerUp: choice.runnerUp,
      quadrant: choice.quadrant, programmeRisk: choice.programmeRisk, costOfDelay: costOfDelay,
      delayPerPound: delay?.central, leadTechnology: facts.products.lead.flatMap { index.title(at: $0) },
      leadEndOfSupport: facts.products.leadEnd)
  }

  /// The seven components of the avoidable cost, in the order of ``AvoidableComponent``.
  private func components<R: FormulaRecorder>(
    _ facts: SystemFacts, _ risk: RiskScore, _ annual: AnnualCost.Output, _ multiple: Term, _ lockIn: LockInPart?,
    _ recorder: inout R
  ) -> ComponentFigures {
    let (businessFit, vulnerabilities, issues) = (risk.likelihood[3], risk.likelihood[5], risk.likelihood[6])
    let figures: InlineArray<7, Figure> = [
      recorder.apply(
        ExcessMaintenance.self,
        .init(
          annualCost: annual.term, legacyMultiple: multiple,
          isLikelihoodKnown: risk.likelihood.contains { $0.isKnown })),
      recorder.apply(
        SupportPremium.self,
        .init(
          annualCost: annual.term, isReported: annual.isReported, softwareCost: facts.costSoftware,
          isProductKnown: facts.products.matched > 0, onBoughtSupport: facts.products.onBoughtSupport,
          fallingDue: facts.products.supportFallingDue, uplift: parameters.supportUplift)),
      recorder.apply(
        LostStaffTime.self,
        .init(
          users: facts.users, businessFit: businessFit, issues: issues, hoursPerWeek: parameters.hoursLostPerWeek,
          workingWeeks: parameters.workingWeeks, hourlyCost: parameters.hourlyCost)),
      recorder.apply(
        ManualHandling.self,
        .init(
          transactionsPerYear: facts.transactionsPerYear, digitalShare: facts.digitalShare,
          unitCostGap: parameters.unitCostGap)),
      recorder.apply(
        ExpectedOutageLoss.self,
        .init(users: facts.users, downtimeHours: facts.downtimeHours, issues: issues, parameters: parameters.outage)),
      recorder.apply(
        ExpectedBreachLoss.self,
        .init(
          vulnerabilities: vulnerabilities, sensitivity: facts.sensitivity.map { parameters.multiple(for: $0) },
          probability: parameters.breachProbability, modernShare: parameters.modernBreachShare,
          cost: parameters.breachCost)),
      recorder.apply(
        LockInPremium.self,
        .init(
          contractAnnualValue: facts.contractAnnualValue, legacyMultiple: multiple, index: lockIn,
          premiumRate: parameters.lockInPremiumRate)),
    ]
    return ComponentFigures(inPlace: figures)
  }
}

extension AssessmentModel {
  /// What the annual cost is made from.
  private func annualCostInputs(_ facts: SystemFacts) -> AnnualCost.Inputs {
    AnnualCost.Inputs(
      reported: facts.annualCost, pools: facts.costPools, contractAnnualValue: facts.contractAnnualValue,
      buildCost: facts.buildCost, replacementCost: facts.replacementCost,
      maintenanceRate: parameters.maintenanceRate)
  }

  /// What the legacy multiple is made from.
  private func legacyMultipleInputs(_ risk: SystemRisk) -> LegacyMultiple.Inputs {
    LegacyMultiple.Inputs(
      likelihoodTotal: Term(risk.likelihoodTotal.spread, isAssumed: risk.likelihoodTotal.isStarred),
      legacy: risk.score.legacy,
      isCentrallyLegacy: risk.score.likelihood.contains { isLegacy($0.central) },
      at4: parameters.legacyMultipleAt4, at6: parameters.legacyMultipleAt6)
  }

  /// What a year's delay costs.
  private func costOfDelayInputs(_ facts: SystemFacts, _ figures: SystemFigures) -> CostOfDelay.Inputs {
    CostOfDelay.Inputs(
      avoidableCost: figures.avoidableCost, excessMaintenance: figures.excessMaintenance,
      supportPremium: figures.supportPremium, growth: parameters.supportGrowth,
      horizonYears: parameters.supportHorizonYears,
      supportCost: facts.costSoftware ?? (figures.isCostReported ? nil : figures.annualCost),
      uplift: parameters.supportUplift, yearsToCliff: facts.products.supportCliff.map { $0.years(since: asOf) })
  }
}

extension ModelParameters {
  fileprivate var outage: OutageParameters {
    OutageParameters(
      frequency: outageFrequency, duration: outageDuration, idleShare: idleShare, modernDowntime: modernDowntime,
      modernFrequency: modernOutageFrequency, hourlyCost: hourlyCost)
  }

  /// What a breach costs for data of a marking, as a multiple of the published costs.
  fileprivate func multiple(for sensitivity: Sensitivity) -> Term {
    switch sensitivity {
    case .official: sensitivityOfficial
    case .sensitive: sensitivitySensitive
    case .secret: sensitivitySecret
    }
  }
}
