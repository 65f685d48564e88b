import EstateModel

/// Excess maintenance as a part of the annual cost, below which it must lie.
enum ExcessMaintenanceCheck: Formula {
  typealias Inputs = PlausibilityInputs

  static let declaration = FormulaDeclaration(
    "plausibility.excess_maintenance", .plausibility, title: "Excess maintenance over annual cost", unit: "share",
    expression: "excess maintenance / annual cost, both central, from 0 to 1",
    prose: "Holds by the shape of the formula; a breach would mean that figures were lost or counted twice.",
    source: "Definition: a part is no greater than the whole")

  static var examples: [WorkedExample] {
    [
      example("£3m of £8m", inputs(3e6, 8e6), gives: "0.375, holds"),
      example("£9m of £8m", inputs(9e6, 8e6), gives: "1.125, outside what is expected"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> PlausibilityFinding { inputs.finding }

  static func derivation(_ inputs: Inputs) -> Derivation { inputs.derivation("excess maintenance", "annual cost") }

  /// Inputs of a worked example.
  private static func inputs(_ excess: Double, _ cost: Double) -> Inputs {
    Inputs(part: excess, whole: cost, band: Term(0, 0.5, 1))
  }
}
