import EstateModel

/// How many times a modern equivalent's cost the estate's legacy systems cost together.
enum LegacyMultipleCheck: Formula {
  typealias Inputs = PlausibilityInputs

  static let declaration = FormulaDeclaration(
    "plausibility.legacy_multiple", .plausibility, title: "Legacy multiple over the estate",
    unit: "times a modern equivalent's cost",
    expression: """
      annual cost of legacy systems / (that cost − their excess maintenance), both central, within the parameter's low \
      and high
      """,
    prose: "Counts what is legacy for certain. Needs the least number of systems with a known cost.",
    parameters: [.legacyMultipleBand, .leastSystems],
    source: "Derived from audit shares of cost; quoted 3 to 4 times in some organisations")

  static var examples: [WorkedExample] {
    [
      example("£5m / (£5m − £3m)", inputs(5e6, 3e6), gives: "2.5, holds"),
      example("£5m / (£5m − £1m)", inputs(5e6, 1e6), gives: "1.25, outside what is expected"),
      example("no cost known", inputs(0, 0), gives: "unknown"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> PlausibilityFinding { inputs.finding }

  static func derivation(_ inputs: Inputs) -> Derivation {
    inputs.derivation("annual cost of legacy systems", "that cost less their excess maintenance")
  }

  /// Inputs of a worked example.
  private static func inputs(_ cost: Double, _ excess: Double) -> Inputs {
    Inputs(
      part: cost, whole: cost - excess, band: Term(1.9, 2.5, 4), systems: 300, leastSystems: Term(exactly: 30))
  }
}
