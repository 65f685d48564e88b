import EstateModel

/// The share of the annual cost that falls on legacy systems.
enum LegacyCostCheck: Formula {
  typealias Inputs = PlausibilityInputs

  static let declaration = FormulaDeclaration(
    "plausibility.legacy_cost", .plausibility, title: "Share of annual cost that falls on legacy systems",
    unit: "share",
    expression: "annual cost of legacy systems / annual cost, both central, within the parameter's low and high",
    prose: "Counts what is legacy for certain. Needs the least number of systems with a known cost.",
    parameters: [.legacyCostBand, .leastSystems],
    source: "Organising for Digital Delivery, 2021: 49 %; PAC, 2025: almost half; the ends are assumed")

  static var examples: [WorkedExample] {
    [
      example("£2.3bn of £4.7bn", inputs(2.3e9, 4.7e9), gives: "0.4894, holds"),
      example("£1m of £4m", inputs(1e6, 4e6), gives: "0.25, outside what is expected"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> PlausibilityFinding { inputs.finding }

  static func derivation(_ inputs: Inputs) -> Derivation {
    inputs.derivation("annual cost of legacy systems", "annual cost")
  }

  /// Inputs of a worked example.
  private static func inputs(_ legacy: Double, _ whole: Double) -> Inputs {
    Inputs(part: legacy, whole: whole, band: Term(0.4, 0.49, 0.6), systems: 300, leastSystems: Term(exactly: 30))
  }
}
