package import EstateModel

/// What a plan asks of a system beside its assessment, in the same money and by the same formulas.
extension AssessmentModel {
  /// A stated amount in pounds of the base year; `nil` where it is not known.
  package func amount(_ field: Field, of system: ITSystem) -> Spread? {
    FactReader(system, openBandFactor: parameters.openBandFactor, prices: prices).money(field)?.orZero.spread
  }

  /// How many interfaces a system declares; `nil` where it is not known.
  package func interfaceCount(of system: ITSystem) -> Int? {
    FactReader(system, openBandFactor: parameters.openBandFactor, prices: prices).interfaces()
  }

  /// What a treatment costs once, whether or not it is the indicated one.
  package func oneOffCost(of treatment: Treatment, for system: ITSystem, _ assessment: Assessment) -> Figure {
    let annual = assessment.annualCost.estimate.map {
      Term(
        Spread(low: $0.low.pounds, central: $0.central.pounds, high: $0.high.pounds),
        isAssumed: assessment.annualCost.isStarred)
    }
    let reader = FactReader(system, openBandFactor: parameters.openBandFactor, prices: prices)
    return OneOffCost.evaluate(
      OneOffCost.Inputs(
        treatment: treatment, replacementCost: reader.money(.replacementCost), annualCost: annual,
        multiples: treatmentMultiples))
  }

  private var treatmentMultiples: TreatmentMultiples {
    TreatmentMultiples(
      retire: parameters.retireMultiple, rehost: parameters.rehostMultiple,
      replatform: parameters.replatformMultiple, repurchase: parameters.repurchaseMultiple,
      refactor: parameters.refactorMultiple)
  }
}
