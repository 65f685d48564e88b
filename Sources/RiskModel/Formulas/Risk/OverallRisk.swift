import EstateModel

/// The overall score: likelihood total times impact total, exact in 168ths.
enum OverallRisk: Formula {
  struct Inputs {
    let likelihood: CategoryTotal
    let impact: CategoryTotal
  }

  /// The overall score at its lowest, central and highest.
  struct Output: FormulaOutput {
    let low, central, high: OverallScore
    let isStarred: Bool

    var outcome: Outcome { .number(Spread(low: low.value, central: central.value, high: high.value)) }
  }

  static let declaration = FormulaDeclaration(
    "risk.overall", .risk, title: "Overall score", unit: "1 to 30",
    expression: "likelihood total × impact total",
    prose: """
      Kept as an exact number of 168ths, for rounding before the comparison with 16 changes verdicts. Official only \
      where all 13 criteria are assessed; otherwise an interval with a central estimate.
      """,
    source: "Guidance on the Legacy IT Risk Assessment Framework: aggregation")

  static var examples: [WorkedExample] {
    [
      example(
        "HR Management Plus, the guidance's example: 80/14 × 56/12 = 4480/168 = 26.6667",
        inputs([5, 5, 5, 5, 6, 6, 6], [5, 5, 2, 5, 5, 4]), gives: "26.6667"),
      example(
        "61/14 × 44/12 = 2684/168 = 15.9762", inputs([1, 1, 1, 1, 3, 6, 6], [1, 1, 1, 1, 5, 5]), gives: "15.9762"),
      example("all fours: 4 × 4", inputs([4, 4, 4, 4, 4, 4, 4], [4, 4, 4, 4, 4, 4]), gives: "16"),
      example("all threes: 3 × 3", inputs([3, 3, 3, 3, 3, 3, 3], [3, 3, 3, 3, 3, 3]), gives: "9"),
      example(
        "one L of 6, rest 1, all C 5: 54/14 × 5 = 19.2857", inputs([6, 1, 1, 1, 1, 1, 1], [5, 5, 5, 5, 5, 5]),
        gives: "19.2857"),
      example(
        "one L of 6, one C of 5, rest 1: 54/14 × 40/12 = 12.8571", inputs([6, 1, 1, 1, 1, 1, 1], [5, 1, 1, 1, 1, 1]),
        gives: "12.8571"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Output {
    let (likelihood, impact) = (inputs.likelihood, inputs.impact)
    return Output(
      low: OverallScore(numerator: likelihood.low * impact.low),
      central: OverallScore(numerator: likelihood.central * impact.central),
      high: OverallScore(numerator: likelihood.high * impact.high),
      isStarred: likelihood.isStarred || impact.isStarred)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let (likelihood, impact) = (inputs.likelihood.spread.words, inputs.impact.spread.words)
    return Derivation(
      [.init("likelihood total", likelihood), .init("impact total", impact)], "\(likelihood) × \(impact)")
  }

  /// Inputs of a worked example.
  private static func inputs(_ likelihood: [UInt8], _ impact: [UInt8]) -> Inputs {
    Inputs(
      likelihood: CategoryTotal(.init(likelihood.map(CriterionScore.assessed)), weight: 7),
      impact: CategoryTotal(.init(impact.map(CriterionScore.assessed)), weight: 6))
  }
}
