import EstateModel

/// The risk of a system, with the total that costs build on.
struct SystemRisk {
  let score: RiskScore
  let likelihoodTotal: CategoryTotal
}

extension AssessmentModel {
  /// Scores the thirteen criteria, the totals and the verdicts.
  @inline(__always)
  func risk<R: FormulaRecorder>(of system: ITSystem, _ facts: SystemFacts, _ recorder: inout R) -> SystemRisk {
    let likelihood = likelihood(of: system, facts, &recorder)
    let impact = impact(of: system, facts, &recorder)
    let likelihoodTotal = recorder.apply(LikelihoodTotal.self, .init(criteria: likelihood))
    let impactTotal = recorder.apply(ImpactTotal.self, .init(criteria: impact))
    let overall = recorder.apply(OverallRisk.self, .init(likelihood: likelihoodTotal, impact: impactTotal))
    let (assessed, inferred) = counts(likelihood, impact)
    let verdict = recorder.apply(
      RiskVerdict.self,
      .init(
        greatestLikelihood: greatest(likelihood), score: overall, isScored: assessed + inferred > 0,
        legacyThreshold: parameters.legacyThreshold, redThreshold: parameters.redThreshold))
    let isComplete = assessed == likelihood.count + impact.count
    let score = RiskScore(
      likelihood: likelihood, impact: impact, official: isComplete ? overall.central : nil, low: overall.low,
      central: overall.central, high: overall.high, legacy: verdict.legacy, red: verdict.red, band: verdict.band,
      assessedCount: assessed, inferredCount: inferred)
    return SystemRisk(score: score, likelihoodTotal: likelihoodTotal)
  }

  /// L1 to L7.
  private func likelihood<R: FormulaRecorder>(
    of system: ITSystem, _ facts: SystemFacts, _ recorder: inout R
  ) -> CriterionScores {
    let products = facts.products
    let criteria: InlineArray<7, CriterionScore> = [
      criterion(
        EndOfSupportLikelihood.self, .l1, system, &recorder,
        .init(worst: products.obsolescence, unknownProducts: products.unmatched)),
      criterion(
        ContractLikelihood.self, .l2, system, &recorder,
        .init(
          contractEnd: facts.contractEnd, replacementAgreed: facts.replacementAgreed, autoExtends: facts.autoExtends,
          asOf: asOf)),
      criterion(
        SkillsLikelihood.self, .l3, system, &recorder,
        .init(scarceSkills: products.matched > 0 ? products.scarceSkills : nil, supportStaff: facts.supportStaff)),
      criterion(BusinessFitLikelihood.self, .l4, system, &recorder, .init(stated: facts.businessFit)),
      criterion(
        HardwareLikelihood.self, .l5, system, &recorder,
        .init(installed: facts.hardwareInstalled, hosting: facts.hosting, asOf: asOf)),
      criterion(
        VulnerabilityLikelihood.self, .l6, system, &recorder,
        .init(
          worst: products.obsolescence, listedProducts: products.listedAsExploited,
          unknownScore: parameters.unknownLikelihood)),
      criterion(
        IncidentLikelihood.self, .l7, system, &recorder,
        .init(incidents: facts.incidentsPerYear, downtimeHours: facts.downtimeHours)),
    ]
    return CriterionScores(inPlace: criteria)
  }

  /// C1 to C6.
  private func impact<R: FormulaRecorder>(
    of system: ITSystem, _ facts: SystemFacts, _ recorder: inout R
  ) -> CriterionScores {
    let criteria: InlineArray<6, CriterionScore> = [
      criterion(NationalSecurityImpact.self, .c1, system, &recorder, .init()),
      criterion(ReputationImpact.self, .c2, system, &recorder, .init()),
      criterion(
        FinancialImpact.self, .c3, system, &recorder,
        .init(exitCharge: facts.exitCharge, replacementCost: facts.replacementCost)),
      criterion(
        StakeholderImpact.self, .c4, system, &recorder,
        .init(transactionsPerYear: facts.transactionsPerYear, criticality: facts.criticality)),
      criterion(
        OperationalImpact.self, .c5, system, &recorder,
        .init(users: facts.users, downtimeHours: facts.downtimeHours, outageHours: parameters.outageDuration)),
      criterion(InterfaceImpact.self, .c6, system, &recorder, .init(interfaces: facts.interfaces)),
    ]
    return CriterionScores(inPlace: criteria)
  }

  /// The inventory's score of a criterion; else what its rule infers; else all that is possible.
  @inline(__always)
  private func criterion<F: Formula, R: FormulaRecorder>(
    _ rule: F.Type, _ field: Field, _ system: ITSystem, _ recorder: inout R, _ inputs: @autoclosure () -> F.Inputs
  ) -> CriterionScore where F.Output == CriterionScore? {
    let scale: ClosedRange<Int> = field.rawValue >= Field.c1.rawValue ? 1...5 : 1...6
    let stated = system.cell(field).reading
    if stated.isKnown {
      let score = CriterionScore.assessed(UInt8(min(max(Int(stated.low), scale.lowerBound), scale.upperBound)))
      recorder.note(score, assessed: field, insteadOf: F.declaration)
      return score
    }
    if let inferred = recorder.apply(rule, inputs()) { return inferred }
    let unknown = scale.upperBound == 5 ? parameters.unknownImpact : parameters.unknownLikelihood
    return .unknown(within: scale, central: unknown.central)
  }

  /// The greatest likelihood criterion at its lowest and at its highest.
  private func greatest(_ likelihood: CriterionScores) -> ClosedRange<UInt8> {
    var low: UInt8 = 1
    var high: UInt8 = 1
    for criterion in likelihood {
      low = max(low, criterion.low)
      high = max(high, criterion.high)
    }
    return low...high
  }

  /// How many criteria are assessed, and how many inferred.
  private func counts(_ likelihood: CriterionScores, _ impact: CriterionScores) -> (assessed: Int, inferred: Int) {
    (
      likelihood.count(of: .assessed) + impact.count(of: .assessed),
      likelihood.count(of: .inferred) + impact.count(of: .inferred)
    )
  }
}

extension CriterionScores {
  /// How many criteria have a basis.
  fileprivate func count(of basis: CriterionScore.Basis) -> Int {
    var count = 0
    for criterion in self where criterion.basis == basis { count += 1 }
    return count
  }
}

extension CriterionScore {
  /// A criterion of which nothing is known: any score of the scale, and a central one that an assumption sets.
  fileprivate static func unknown(within scale: ClosedRange<Int>, central: Double) -> CriterionScore {
    let (low, high) = (UInt8(scale.lowerBound), UInt8(scale.upperBound))
    let middle = min(max(central.rounded(), Double(low)), Double(high))
    return CriterionScore(low: low, central: UInt8(middle), high: high, basis: .unknown)
  }
}
