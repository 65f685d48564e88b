import EstateModel

/// The red-rated share of the legacy systems that are assessed in full.
enum RedShareCheck: Formula {
  typealias Inputs = PlausibilityInputs

  static let declaration = FormulaDeclaration(
    "plausibility.red_share", .plausibility,
    title: "Red-rated share of the legacy systems that are assessed in full", unit: "share",
    expression: "red systems / legacy systems, both with 13 assessed criteria, within the parameter's low and high",
    prose: "Needs the least number of systems. The counts are of central government; other sectors may differ.",
    parameters: [.redShareBand, .leastSystems], source: "NAO, Government cyber resilience, 2025: 63 of 228")

  static var examples: [WorkedExample] {
    [
      example("63 of 228", inputs(63, 228), gives: "0.2763, holds"),
      example("120 of 200", inputs(120, 200), gives: "0.6, outside what is expected"),
      example("3 of 10: too few", inputs(3, 10), gives: "unknown"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> PlausibilityFinding { inputs.finding }

  static func derivation(_ inputs: Inputs) -> Derivation { inputs.derivation("red systems", "legacy systems") }

  /// Inputs of a worked example.
  private static func inputs(_ red: Double, _ legacy: Double) -> Inputs {
    Inputs(
      part: red, whole: legacy, band: Term(0.2, 0.27, 0.35), systems: legacy, leastSystems: Term(exactly: 30))
  }
}
