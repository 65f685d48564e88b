import EstateModel

/// How many pounds of benefit a treatment brings for a pound of cost.
enum BenefitCostRatio: Formula {
  typealias Inputs = WorthSides

  static let declaration = FormulaDeclaration(
    "worth.bcr", .worth, title: "Benefit-cost ratio", unit: "£ of benefit for each £ of cost",
    expression: "present value of benefits / present value of costs",
    prose: """
      Of the best treatment. Above 1 where the worth is above nothing. The low end sets the low benefits against the \
      high costs, or the low costs where the benefits are negative. Unknown where there is no cost or the worth is unknown.
      """,
    source: "HM Treasury, The Green Book, and Green Book Review 2020, CP 331")

  static var examples: [WorkedExample] {
    [
      example("£2,324,526.03 / £2,064,492.75", .ofExamples(benefit: 5e5), gives: "1.126"),
      example("worth unknown", .ofExamples(benefit: nil), gives: "unknown"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Term? {
    let (benefits, costs) = (inputs.output.benefits, inputs.output.costs)
    guard inputs.output.figure.estimate != nil, costs.low > 0 else { return nil }
    return Term(
      Spread { benefits[$0] / costs[benefits[$0] < 0 ? $0 : $0.opposite] }, isAssumed: inputs.output.isStarred)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let isKnown = inputs.output.figure.estimate != nil
    let benefits = isKnown ? inputs.output.benefits.words(\.pounds) : nil
    let costs = isKnown ? inputs.output.costs.words(\.pounds) : nil
    return Derivation(
      [
        .init("treatment", inputs.treatment.rawValue), .init("present value of benefits", benefits),
        .init("present value of costs", costs),
      ], "\(benefits ?? "unknown") / \(costs ?? "unknown")")
  }
}

extension WorthSides {
  /// The inputs that the examples of the ratios and switching values share: 24 months, £1m, twice by optimism bias,
  /// £100,000 of dual running, 30 % of the benefit lost, ten years.
  static func ofExamples(
    benefit: Double?, cost: Double = 1e6, period: Term = Term(exactly: 10)
  ) -> WorthSides {
    WorthSides(
      PresentValue.Inputs(
        treatment: .replatform, annualBenefit: benefit.map { Term(exactly: $0) },
        oneOffCost: .rounding(Spread(exactly: cost), starred: false), dualRunning: Term(exactly: 1e5),
        months: Term(exactly: 24), costBias: Term(exactly: 1), shortfall: Term(exactly: 0.3),
        nonCompletion: Term(exactly: 0.15), period: period,
        discounting: DiscountTable(DiscountRates(to30: 0.035, to75: 0.03, to125: 0.025)), missing: [.annualCost]))
  }
}
