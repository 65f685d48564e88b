import EstateModel

/// The one-off cost at which a treatment is worth exactly nothing.
enum SwitchingCost: Formula {
  typealias Inputs = WorthSides

  static let declaration = FormulaDeclaration(
    "worth.switching_cost", .worth, title: "Switching value of the one-off cost", unit: "£",
    expression: """
      one-off cost + worth / ((1 + optimism bias) × A(duration) / duration), all central
      """,
    prose: """
      Of the best treatment, in pounds of the estimate before optimism bias. Below nothing, no cost is low enough. \
      Unknown where the worth is, and where nothing is done.
      """,
    source: "HM Treasury, The Green Book: switching values")

  static var examples: [WorkedExample] {
    [
      example(
        "£1m + £260,033.27 / (2 × 0.983092) = £1m + £132,252.79", .ofExamples(benefit: 5e5), gives: "1,132,252.79"),
      example("worth unknown", .ofExamples(benefit: nil), gives: "unknown"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Term? {
    guard inputs.treatment != .retain, let worth = inputs.output.figure.estimate?.central.pounds,
      let cost = inputs.presentValue.oneOffCost.estimate?.central.pounds
    else { return nil }
    return Term(exactly: pence(cost + worth / inputs.costWeight), isAssumed: inputs.output.isStarred)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let worth = inputs.output.figure.estimate?.central.description
    let cost = inputs.presentValue.oneOffCost.estimate?.central.description
    return Derivation(
      [.init("treatment", inputs.treatment.rawValue), .init("worth", worth), .init("one-off cost", cost)],
      "\(cost ?? "unknown") + \(worth ?? "unknown") / \(inputs.costWeight.words)")
  }

  /// The amount in whole pence.
  private static func pence(_ pounds: Double) -> Double { Money(pounds: min(max(pounds, -1e12), 1e12)).pounds }
}
