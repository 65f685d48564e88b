import EstateModel

/// The annual benefit at which a treatment is worth exactly nothing.
enum SwitchingBenefit: Formula {
  typealias Inputs = WorthSides

  static let declaration = FormulaDeclaration(
    "worth.switching_benefit", .worth, title: "Switching value of the annual benefit", unit: "£ a year",
    expression: "present value of costs / (delivered share × (A(period) − A(duration))), all central",
    prose: """
      Of the best treatment: the benefit as planned, before any shortfall, below which it is not worth its cost. \
      Unknown where the worth is, where nothing is done, and where no benefit falls within the period.
      """,
    source: "HM Treasury, The Green Book: switching values")

  static var examples: [WorkedExample] {
    [
      example(
        "£2,064,492.75 / (0.7 × 6.641503) = £444,067.46", .ofExamples(benefit: 5e5), gives: "444,067.46"),
      example("worth unknown", .ofExamples(benefit: nil), gives: "unknown"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Term? {
    guard inputs.treatment != .retain, inputs.output.figure.estimate != nil, inputs.benefitWeight > 0 else {
      return nil
    }
    let benefit = min(inputs.output.costs.central / inputs.benefitWeight, 1e12)
    return Term(exactly: Money(pounds: benefit).pounds, isAssumed: inputs.output.isStarred)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let costs = inputs.output.figure.estimate == nil ? nil : inputs.output.costs.central.pounds
    return Derivation(
      [.init("treatment", inputs.treatment.rawValue), .init("present value of costs", costs)],
      "\(costs ?? "unknown") / \(inputs.benefitWeight.words)")
  }
}
