import EstateModel

/// How long a treatment takes from the decision to completion, once optimism is taken out.
enum TreatmentDuration: Formula {
  struct Inputs {
    let treatment: Treatment
    /// As planned.
    let months: Term
    let bias: Term
  }

  static let declaration = FormulaDeclaration(
    "modernise.duration", .treatments, title: "Duration", unit: "months",
    expression: "planned months × (1 + optimism bias of duration)",
    prose: "The bias is the expected delay. Relocating is planned as rehosting.",
    parameters: [
      .retireMonths, .rehostMonths, .repurchaseMonths, .replatformMonths, .refactorMonths, .durationBias,
    ],
    source: "Planned months assumed; bias: HM Treasury, optimism bias, works duration of equipment and development")

  static var examples: [WorkedExample] {
    [
      example(
        "18, 36, 60 months × 1.1, 1.32, 1.54",
        Inputs(treatment: .refactor, months: Term(18, 36, 60), bias: Term(0.1, 0.32, 0.54)),
        gives: "47.52 (19.8 to 92.4)")
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Term {
    let (months, bias) = (inputs.months, inputs.bias)
    return Term(Spread { months[$0] * (1 + bias[$0]) }, isAssumed: months.isAssumed || bias.isAssumed)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    Derivation(
      [.init("treatment", inputs.treatment.rawValue)], "\(inputs.months.words) × (1 + \(inputs.bias.words))")
  }
}
