import EstateModel

/// Criterion C1, national security, which only an assessor can score.
enum NationalSecurityImpact: Formula {
  struct Inputs {}

  static let declaration = FormulaDeclaration(
    "impact.c1", .impact, title: "C1 National security impact", unit: "score of 1 to 5",
    expression: "as assessed",
    prose:
      "Threat to national security, health, personal safety or life. No fact of an inventory stands for it: no rule.",
    fields: [.c1], source: "Framework criterion C1")

  static var examples: [WorkedExample] { [example("not assessed", Inputs(), gives: "unknown")] }

  static func evaluate(_ inputs: Inputs) -> CriterionScore? { nil }

  static func derivation(_ inputs: Inputs) -> Derivation {
    Derivation([.init("assessed score", nil, .c1)], "not assessed")
  }
}
