import EstateModel

/// Criterion C2, reputation, which only an assessor can score.
enum ReputationImpact: Formula {
  struct Inputs {}

  static let declaration = FormulaDeclaration(
    "impact.c2", .impact, title: "C2 Reputational impact", unit: "score of 1 to 5",
    expression: "as assessed",
    prose: "How government is seen, and how high the intervention would reach. No fact stands for it: no rule.",
    fields: [.c2], source: "Framework criterion C2")

  static var examples: [WorkedExample] { [example("not assessed", Inputs(), gives: "unknown")] }

  static func evaluate(_ inputs: Inputs) -> CriterionScore? { nil }

  static func derivation(_ inputs: Inputs) -> Derivation {
    Derivation([.init("assessed score", nil, .c2)], "not assessed")
  }
}
