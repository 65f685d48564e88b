import EstateModel

/// What of a programme's cost may be lost to a large overrun or to not completing it.
enum CostAtRisk: Formula {
  struct Inputs {
    let oneOffCost: Figure
    let overrunChance: Term
    /// Final cost over estimate, in half of the large overruns.
    let largeOverrun: Term
    let nonCompletion: Term
  }

  static let declaration = FormulaDeclaration(
    "programme.cost_at_risk", .programme, title: "Cost at risk", unit: "£",
    expression: """
      one-off cost × (chance of a large overrun × (large overrun − 1) + chance of not completing)
      """,
    prose: """
      A large overrun is taken at the median of such overruns, never at their mean, which a few programmes without \
      bound would make. It stands beside the worth, which already holds optimism bias and non-completion: the two are \
      not added.
      """,
    parameters: [.largeOverrun], source: "Flyvbjerg and Gardner, 5,392 IT projects: the tail's median, derived")

  static var examples: [WorkedExample] {
    [
      example(
        "£2m × (0.18 × (2.48 − 1) + 0.4) = £2m × 0.6664",
        Inputs(
          oneOffCost: .rounding(Spread(exactly: 2e6), starred: false), overrunChance: Term(exactly: 0.18),
          largeOverrun: Term(exactly: 2.48), nonCompletion: Term(exactly: 0.4)), gives: "£1,332,800.00"),
      example(
        "cost unknown",
        Inputs(
          oneOffCost: .unknown(missing: [.annualCost]), overrunChance: Term(exactly: 0.18),
          largeOverrun: Term(exactly: 2.48), nonCompletion: Term(exactly: 0.4)), gives: "unknown: needs annual_cost"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Figure {
    guard let cost = inputs.oneOffCost.estimate?.pounds else { return inputs.oneOffCost }
    return .rounding(
      Spread {
        cost[$0] * (inputs.overrunChance[$0] * (inputs.largeOverrun[$0] - 1) + inputs.nonCompletion[$0])
      }, starred: inputs.overrunChance.isAssumed || inputs.nonCompletion.isAssumed || inputs.oneOffCost.isStarred)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let cost = inputs.oneOffCost.estimate == nil ? nil : inputs.oneOffCost.outcome.text
    return Derivation(
      [.init("one-off cost", cost)],
      "\(cost ?? "unknown") × (\(inputs.overrunChance.words) × (\(inputs.largeOverrun.words) − 1) + "
        + "\(inputs.nonCompletion.words))")
  }
}
