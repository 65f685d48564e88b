package import EstateModel

/// What carrying out one treatment of one system takes and leaves, optimism about its duration taken out.
package struct TreatmentProgramme: Sendable, Hashable {
  /// Running cost afterwards, of that of a modern equivalent.
  package let runShare: Spread
  /// Share of the avoidable cost that stays.
  package let residual: Spread
  /// Chance of not completing.
  package let failure: Spread
  /// From the start until the old system is left.
  ///
  /// - Unit: years.
  package let years: Spread

  package init(runShare: Spread, residual: Spread, failure: Spread, years: Spread) {
    self.runShare = runShare
    self.residual = residual
    self.failure = failure
    self.years = years
  }

  /// Nothing is done.
  package static let nothing = TreatmentProgramme(
    runShare: Spread(exactly: 1), residual: Spread(exactly: 1), failure: .zero, years: .zero)
}

/// What a plan asks of a system beside its assessment, in the same money and by the same formulas.
extension AssessmentModel {
  /// A stated amount in pounds of the base year; `nil` where it is not known.
  package func amount(_ field: Field, of system: ITSystem) -> Spread? {
    reader(of: system).money(field)?.orZero.spread
  }

  /// How many interfaces a system declares; `nil` where it is not known.
  package func interfaceCount(of system: ITSystem) -> Int? { reader(of: system).interfaces() }

  /// What a treatment costs once, whether or not it is the best one.
  package func oneOffCost(of treatment: Treatment, for system: ITSystem, _ assessment: Assessment) -> Figure {
    let annual = assessment.annualCost.estimate.map { Term($0.pounds, isAssumed: assessment.annualCost.isStarred) }
    return OneOffCost.evaluate(
      OneOffCost.Inputs(
        treatment: treatment, replacementCost: reader(of: system).money(.replacementCost), annualCost: annual,
        multiple: parameters.treatments[treatment]?.costMultiple))
  }

  /// The terms on which a treatment of a system is carried out.
  package func programme(of treatment: Treatment, for assessment: Assessment) -> TreatmentProgramme {
    let terms = parameters.programme(
      of: treatment, isHardwareAlone: isHardwareAlone(assessment.risk.likelihood))
    let option = assessment.options.first { $0.treatment == treatment && $0.ruling == .allowed }
    return TreatmentProgramme(
      runShare: terms.runShare, residual: terms.residual, failure: option?.failure ?? terms.failure, years: terms.years)
  }

  private func reader(of system: ITSystem) -> FactReader {
    FactReader(system, openBandFactor: parameters.openBandFactor, prices: prices)
  }
}

extension ModelParameters {
  /// The terms of a treatment before the risk of a system's programme enters.
  ///
  /// - Parameter isHardwareAlone: Old hardware alone makes the system legacy.
  package func programme(of treatment: Treatment, isHardwareAlone: Bool) -> TreatmentProgramme {
    guard let terms = treatments[treatment] else { return .nothing }
    let months = TreatmentDuration.evaluate(.init(treatment: treatment, months: terms.months, bias: durationBias))
    let share = RunShare.evaluate(.init(treatment: treatment, share: terms.runShare, bias: runningCostBias))
    let residual = ResidualRisk.evaluate(
      .init(
        treatment: treatment, isHardwareAlone: isHardwareAlone, residual: terms.residual,
        cured: treatments.refactor.residual))
    return TreatmentProgramme(
      runShare: share.spread, residual: residual.spread, failure: terms.failure.spread,
      years: Spread { months[$0] / 12 })
  }
}

extension Assessment {
  /// The same with a treatment that somebody has chosen in the place of the best; unchanged where the facts forbid it.
  package func choosing(_ treatment: Treatment?) -> Assessment {
    guard let treatment, treatment != self.treatment,
      let option = options.first(where: { $0.treatment == treatment }), option.ruling == .allowed
    else { return self }
    return Assessment(
      risk: risk, annualCost: annualCost, costBasis: costBasis, components: components, avoidableCost: avoidableCost,
      lockIn: lockIn, options: options, best: treatment,
      bestChange: treatment == .retain ? bestChange : treatment, runnerUp: self.treatment, quadrant: quadrant,
      programmeRisk: programmeRisk, costOfDelay: costOfDelay,
      delayPerPound: DelayPerPound.evaluate(
        .init(costOfDelay: costOfDelay, residual: option.residual, oneOffCost: option.oneOffCost))?.central,
      leadTechnology: leadTechnology, leadEndOfSupport: leadEndOfSupport)
  }
}
