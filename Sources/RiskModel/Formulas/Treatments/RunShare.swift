import EstateModel

/// What a treated system costs to run, over what a modern equivalent costs.
enum RunShare: Formula {
  struct Inputs {
    let treatment: Treatment
    let share: Term
    /// Optimism bias of an outsourced service's running cost.
    let bias: Term
  }

  static let declaration = FormulaDeclaration(
    "modernise.run_share", .treatments, title: "Running cost share", unit: "times a modern equivalent's cost",
    expression: "the treatment's share; for repurchasing × (1 + optimism bias of outsourced running cost)",
    prose: "A retired system costs nothing to run. Relocating is priced as rehosting.",
    parameters: [
      .rehostRunShare, .repurchaseRunShare, .replatformRunShare, .refactorRunShare, .runningCostBias,
    ],
    source: "Shares assumed; bias: HM Treasury, optimism bias, operating expenditure of outsourcing")

  static var examples: [WorkedExample] {
    let bias = Term(0, 0.2, 0.41)
    return [
      example(
        "repurchase: 0.6, 0.8, 1 × 1, 1.2, 1.41",
        Inputs(treatment: .repurchase, share: Term(0.6, 0.8, 1), bias: bias), gives: "0.96 (0.6 to 1.41)"),
      example(
        "replatform", Inputs(treatment: .replatform, share: Term(0.7, 0.85, 1), bias: bias),
        gives: "0.85 (0.7 to 1)"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Term {
    guard inputs.treatment == .repurchase else { return inputs.share }
    let (share, bias) = (inputs.share, inputs.bias)
    return Term(Spread { share[$0] * (1 + bias[$0]) }, isAssumed: share.isAssumed || bias.isAssumed)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    Derivation(
      [.init("treatment", inputs.treatment.rawValue)],
      inputs.treatment == .repurchase
        ? "\(inputs.share.words) × (1 + \(inputs.bias.words))" : inputs.share.words)
  }
}
