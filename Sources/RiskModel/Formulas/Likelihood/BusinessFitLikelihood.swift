import EstateModel

/// Criterion L4, inability to meet business needs, from what the inventory says of the system's fit.
enum BusinessFitLikelihood: Formula {
  struct Inputs {
    /// The score that the words or the grade of `business_fit` stand for.
    let stated: UInt8?
  }

  static let declaration = FormulaDeclaration(
    "likelihood.l4", .likelihood, title: "L4 Inability to meet business needs", unit: "score of 1 to 6",
    expression: """
      excellent 1, good 2, adequate, fair or partial 3, poor 5, unfit or inadequate 6; grades: 5 is 1, 4 is 2, 3 is \
      3, 2 is 5, 1 is 6
      """,
    prose: """
      Read from `business_fit`: words, or a grade from 1 to 5 of which 5 is the best. There is no word for 4: what is \
      worse than adequate is poor.
      """,
    fields: [.l4, .businessFit],
    source: "Framework criterion L4 (already cannot meet current needs 6); the reading of words and grades is assumed")

  static var examples: [WorkedExample] {
    [
      example("Excellent: 1", Inputs(stated: Vocabulary.businessFit.known("Excellent")), gives: "1"),
      example("Good fit: 2", Inputs(stated: Vocabulary.businessFit.known("Good fit")), gives: "2"),
      example("partial: 3", Inputs(stated: Vocabulary.businessFit.known("partial")), gives: "3"),
      example("Poor (see review): 5", Inputs(stated: Vocabulary.businessFit.known("Poor (see review)")), gives: "5"),
      example("unfit for purpose: 6", Inputs(stated: Vocabulary.businessFit.known("unfit for purpose")), gives: "6"),
      example("4 out of 5: 2", Inputs(stated: Vocabulary.businessFit.known("4 out of 5")), gives: "2"),
      example("1: 6", Inputs(stated: Vocabulary.businessFit.known("1")), gives: "6"),
      example(
        "no word we know", Inputs(stated: Vocabulary.businessFit.known("under review")), gives: "unknown"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> CriterionScore? {
    inputs.stated.map { .inferred($0) }
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let score = inputs.stated.map { "score \($0)" }
    return Derivation([.init("business fit", score, .businessFit)], "stated fit: \(score ?? "unknown")")
  }
}

extension Vocabulary {
  /// The code of a text, or `nil` where it has none of the phrases.
  fileprivate func known(_ text: String) -> UInt8? {
    let code = code(of: text)
    return code == 0 ? nil : code
  }
}
