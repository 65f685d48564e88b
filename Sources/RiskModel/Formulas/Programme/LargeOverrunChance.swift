import EstateModel

/// The chance that a programme overruns its estimate by more than half.
enum LargeOverrunChance: Formula {
  struct Inputs {
    /// Points of 100.
    let risk: LockInPart
    let chance: Term
  }

  static let declaration = FormulaDeclaration(
    "programme.large_overrun_chance", .programme, title: "Chance of a large overrun", unit: "share",
    expression: "reference chance × programme risk / 50, at most 1",
    prose:
      "The reference class has 18 % of programmes overrun by more than half; a programme risk of 50 stands for it.",
    parameters: [.largeOverrunChance],
    source: "Flyvbjerg and Gardner, 5,392 IT projects; the scaling by the index is assumed")

  static var examples: [WorkedExample] {
    [
      example(
        "0.18 × 25/50, 50/50, 100/50",
        Inputs(risk: LockInPart(low: 25, central: 50, high: 100, known: 4, items: 7), chance: Term(exactly: 0.18)),
        gives: "0.18 (0.09 to 0.36)")
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Term {
    Term(Spread { min(1, inputs.chance[$0] * inputs.risk[$0] / 50) }, isAssumed: true)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    Derivation(
      [.init("programme risk", inputs.risk.outcome.text)],
      "\(inputs.chance.words) × \(inputs.risk.outcome.text) / 50")
  }
}
