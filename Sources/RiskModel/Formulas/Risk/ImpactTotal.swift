import EstateModel

/// The impact total: the mean of C1 to C6 and their greatest, half and half.
enum ImpactTotal: Formula {
  struct Inputs {
    let criteria: CriterionScores
  }

  static let declaration = FormulaDeclaration(
    "risk.impact_total", .risk, title: "Impact total", unit: "1 to 5",
    expression: "(mean of C1…C6 + greatest of C1…C6) / 2 = (sum + 6 × greatest) / 12",
    prose: "Unknown criteria are treated as in the likelihood total.",
    parameters: [.unknownImpact], fields: [.c1, .c2, .c3, .c4, .c5, .c6],
    source: "Guidance on the Legacy IT Risk Assessment Framework, CDDO (now GDS), 2023, updated March 2025: aggregation"
  )

  static var examples: [WorkedExample] {
    [
      example("5,5,2,5,5,4: (26 + 30) / 12 = 4.6667", inputs([5, 5, 2, 5, 5, 4]), gives: "4.6667"),
      example("1,1,1,1,5,5: (14 + 30) / 12 = 3.6667", inputs([1, 1, 1, 1, 5, 5]), gives: "3.6667"),
      example(
        "all unknown: 1, 2 and 5", Inputs(criteria: .init(repeatElement(.unknownImpact, count: 6))), gives: "2 (1 to 5)"
      ),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> CategoryTotal { CategoryTotal(inputs.criteria, weight: 6) }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let scores = inputs.criteria.map(\.words).joined(separator: ", ")
    let total = evaluate(inputs)
    return Derivation(
      zip(1..., inputs.criteria).map { number, score in .init("C\(number)", score.isKnown ? score.words : nil) },
      "of \(scores): \(total.central) / 12")
  }

  /// Inputs of a worked example.
  private static func inputs(_ scores: [UInt8]) -> Inputs {
    Inputs(criteria: .init(scores.map(CriterionScore.assessed)))
  }
}
