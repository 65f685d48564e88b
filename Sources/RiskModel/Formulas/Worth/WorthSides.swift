import EstateModel

/// What the ratios and switching values of one treatment are worked from.
struct WorthSides {
  let treatment: Treatment
  let presentValue: PresentValue.Inputs
  let output: PresentValue.Output

  init(_ inputs: PresentValue.Inputs) {
    treatment = inputs.treatment
    presentValue = inputs
    output = PresentValue.evaluate(inputs)
  }

  /// What a pound of one-off cost takes from the worth: optimism bias and discounting.
  var costWeight: Double {
    (1 + presentValue.costBias.central) * presentValue.discounting.mean(presentValue.years(.central))
  }

  /// What a pound of annual benefit adds to the worth: delivery and discounting.
  var benefitWeight: Double { presentValue.delivered(.central) * presentValue.benefitAnnuity(.central) }
}
