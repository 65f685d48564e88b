import EstateModel

/// The legacy share of the systems of which any criterion is known.
enum LegacyShareCheck: Formula {
  typealias Inputs = PlausibilityInputs

  static let declaration = FormulaDeclaration(
    "plausibility.legacy_share", .plausibility,
    title: "Legacy share of the systems of which any criterion is known", unit: "share",
    expression: "legacy systems / systems of which any criterion is known, within the parameter's low and high",
    prose: """
      Counts what is legacy for certain. Needs the least number of systems. A register of legacy systems alone lies \
      outside by its nature.
      """,
    parameters: [.legacyShareBand, .leastSystems],
    source: "State of digital government review, 2025: 28 %; PAC, 2025: about a third; the ends are assumed")

  static var examples: [WorkedExample] {
    [
      example("100 of 300", inputs(100, 300), gives: "0.3333, holds"),
      example("290 of 300", inputs(290, 300), gives: "0.9667, outside what is expected"),
      example("10 of 29: too few", inputs(10, 29), gives: "unknown"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> PlausibilityFinding { inputs.finding }

  static func derivation(_ inputs: Inputs) -> Derivation { inputs.derivation("legacy systems", "systems") }

  /// Inputs of a worked example.
  private static func inputs(_ legacy: Double, _ systems: Double) -> Inputs {
    Inputs(
      part: legacy, whole: systems, band: Term(0.25, 0.33, 0.45), systems: systems, leastSystems: Term(exactly: 30))
  }
}
