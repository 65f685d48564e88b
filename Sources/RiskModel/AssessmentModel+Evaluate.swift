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
    let treatment = recorder.apply(IndicatedTreatment.self, treatmentInputs(facts, risk.score))
    let oneOff = recorder.apply(OneOffCost.self, oneOffInputs(facts, treatment, annual))
    let delay = recorder.apply(DelayPerPound.self, .init(avoidableCost: avoidable, oneOffCost: oneOff))
    return Assessment(
      risk: risk.score, annualCost: annual.figure, costBasis: annual.basis, components: components,
      avoidableCost: avoidable, lockIn: lockIn, treatment: treatment, oneOffCost: oneOff,
      delayPerPound: delay?.central, leadTechnology: facts.products.lead.flatMap { index.title(at: $0) },
      leadEndOfSupport: facts.products.leadEnd)
  }

  /// The seven components of the avoidable cost, in the order of ``AvoidableComponent``.
  private func components<R: FormulaRecorder>(
    _ facts: SystemFacts, _ risk: RiskScore, _ annual: AnnualCost.Output, _ multiple: Term, _ lockIn: LockInPart?,
    _ recorder: inout R
  ) -> [Figure] {
    let p = parameters
    let (businessFit, vulnerabilities, issues) = (risk.likelihood[3], risk.likelihood[5], risk.likelihood[6])
    return [
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
          fallingDue: facts.products.supportFallingDue, uplift: p.supportUplift)),
      recorder.apply(
        LostStaffTime.self,
        .init(
          users: facts.users, businessFit: businessFit, issues: issues, hoursPerWeek: p.hoursLostPerWeek,
          workingWeeks: p.workingWeeks, hourlyCost: p.hourlyCost)),
      recorder.apply(
        ManualHandling.self,
        .init(
          transactionsPerYear: facts.transactionsPerYear, digitalShare: facts.digitalShare,
          unitCostGap: p.unitCostGap)),
      recorder.apply(
        ExpectedOutageLoss.self,
        .init(users: facts.users, downtimeHours: facts.downtimeHours, issues: issues, parameters: p.outage)),
      recorder.apply(
        ExpectedBreachLoss.self,
        .init(
          vulnerabilities: vulnerabilities, sensitivity: facts.sensitivity.map(p.multiple(for:)),
          probability: p.breachProbability, modernShare: p.modernBreachShare, cost: p.breachCost)),
      recorder.apply(
        LockInPremium.self,
        .init(
          contractAnnualValue: facts.contractAnnualValue, legacyMultiple: multiple, index: lockIn,
          premiumRate: p.lockInPremiumRate)),
    ]
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

  /// What the indicated treatment is chosen by.
  private func treatmentInputs(_ facts: SystemFacts, _ risk: RiskScore) -> IndicatedTreatment.Inputs {
    IndicatedTreatment.Inputs(
      isRetiring: facts.isRetiring, legacy: risk.legacy, isHardwareAlone: isHardwareAlone(risk.likelihood),
      scarceSkills: facts.products.scarceSkills, sourceOwned: facts.sourceOwned,
      hasSourceCode: facts.linesOfCode != nil, hosting: facts.hosting, namesSupplier: facts.namesSupplier)
  }

  /// What the one-off cost is made from.
  private func oneOffInputs(
    _ facts: SystemFacts, _ treatment: Treatment, _ annual: AnnualCost.Output
  ) -> OneOffCost.Inputs {
    OneOffCost.Inputs(
      treatment: treatment, replacementCost: facts.replacementCost, annualCost: annual.term,
      multiples: parameters.treatmentMultiples)
  }

  /// A criterion's score makes a system legacy.
  private func isLegacy(_ score: UInt8) -> Bool { Double(score) >= parameters.legacyThreshold.central }

  /// L5 alone makes the system legacy by its central score.
  private func isHardwareAlone(_ criteria: [CriterionScore]) -> Bool {
    isLegacy(criteria[4].central) && criteria.indices.allSatisfy { $0 == 4 || !isLegacy(criteria[$0].central) }
  }
}

extension ModelParameters {
  fileprivate var outage: OutageParameters {
    OutageParameters(
      frequency: outageFrequency, duration: outageDuration, idleShare: idleShare, modernDowntime: modernDowntime,
      modernFrequency: modernOutageFrequency, hourlyCost: hourlyCost)
  }

  fileprivate var treatmentMultiples: TreatmentMultiples {
    TreatmentMultiples(
      retire: retireMultiple, rehost: rehostMultiple, replatform: replatformMultiple,
      repurchase: repurchaseMultiple, refactor: refactorMultiple)
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
