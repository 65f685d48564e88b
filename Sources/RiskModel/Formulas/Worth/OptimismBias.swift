import EstateModel

/// By how much a one-off cost is raised, because those who estimate are optimists.
enum OptimismBias: Formula {
  struct Inputs: Sendable {
    let upper: Term
    let mitigated: Term
  }

  static let declaration = FormulaDeclaration(
    "worth.optimism_bias", .worth, title: "Optimism bias of one-off cost", unit: "times the estimate",
    expression: "upper bound × (1 − share mitigated)",
    prose: """
      The bias starts at the published upper bound and falls as a programme deals with what causes it. The low end \
      takes the greatest share mitigated. It is never used together with a distribution of overruns.
      """,
    parameters: [.oneOffCostBias, .biasMitigated],
    source: "HM Treasury, supplementary Green Book guidance on optimism bias")

  static var examples: [WorkedExample] {
    [
      example(
        "the guidance's own: 51 % × (1 − 0.92) = 4 %",
        Inputs(upper: Term(exactly: 0.51), mitigated: Term(exactly: 0.92)),
        gives: "0.0408"),
      example(
        "equipment and development: 200 % × 0.05, 0.5 and 1",
        Inputs(upper: Term(exactly: 2), mitigated: Term(0, 0.5, 0.95)), gives: "1 (0.1 to 2)"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Term {
    let (upper, mitigated) = (inputs.upper, inputs.mitigated)
    return Term(
      Spread { upper[$0] * (1 - mitigated[$0.opposite]) }, isAssumed: upper.isAssumed || mitigated.isAssumed)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    Derivation([], "\(inputs.upper.words) × (1 − \(inputs.mitigated.words))")
  }
}
