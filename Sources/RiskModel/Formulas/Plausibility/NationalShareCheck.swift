import EstateModel

/// The estate's share of the national benefits over its share of the national spend.
enum NationalShareCheck: Formula {
  typealias Inputs = PlausibilityInputs

  static let declaration = FormulaDeclaration(
    "plausibility.national_share", .plausibility,
    title: "Share of the national total over share of the national digital spend", unit: "ratio",
    expression: """
      (avoidable annual cost / national total) / (annual cost / national digital spend), central, at most the \
      parameter's central factor
      """,
    prose: """
      An inventory that holds a hundredth of the spend should not hold many hundredths of the benefits. Part of the \
      avoidable cost is staff time and losses outside the spend, so that the factor is above 1. Needs the least \
      number of systems with a known cost.
      """,
    parameters: [.nationalFactor, .leastSystems],
    source: "National frame dsit-2025 (£45bn, £26bn); the factor is assumed")

  static var examples: [WorkedExample] {
    [
      example("£45m of £45bn, £26m of £26bn", inputs(4.5e7 / 4.5e10, 2.6e7 / 2.6e10), gives: "1, holds"),
      example(
        "£135m of £45bn, £26m of £26bn", inputs(1.35e8 / 4.5e10, 2.6e7 / 2.6e10),
        gives: "3, outside what is expected"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> PlausibilityFinding {
    PlausibilityFinding(
      inputs.part, of: inputs.whole, isEnough: inputs.systems >= inputs.leastSystems.central,
      within: Bounds(0, inputs.band.central))
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    inputs.derivation("share of the national total", "share of the national digital spend")
  }

  /// Inputs of a worked example.
  private static func inputs(_ ofTotal: Double, _ ofSpend: Double) -> Inputs {
    Inputs(part: ofTotal, whole: ofSpend, band: Term(1, 2, 3.6), systems: 300, leastSystems: Term(exactly: 30))
  }
}
