/// The normal number behind a fact's draw, where systems share a supplier or a technology.
package enum CoupledDraw: Formula {
  struct Inputs {
    /// Part of the variance that is shared.
    let correlation: Term
    /// The normal number that all systems of the supplier or technology share in a trial.
    let shared: Double
    /// The normal number of the system's own.
    let own: Double
  }

  static let declaration = FormulaDeclaration(
    "estate.coupled_draw", .estate, title: "Draw shared by supplier or technology", unit: "standard normal number",
    expression: "√ρ × shared + √(1 − ρ) × own",
    prose: """
      A one-factor Gaussian copula. In each trial every supplier and every technology has a normal number; what is \
      unknown of their systems leans the way it points. Contract values, exit charges, the contract's remaining years, \
      notice and criterion L2 go with the supplier; criteria L1, L3, L6 and L7, and what an ambiguous product name \
      leaves open, with the technology. All other draws of a system are its own. The central correlation is used.
      """,
    parameters: [.supplierCorrelation, .technologyCorrelation],
    source: "Vasicek, \"Probability of loss on loan portfolio\", 1987, for the one-factor form; ρ is assumed")

  static var examples: [WorkedExample] {
    [
      example(
        "√0.25 × 2 + √0.75 × 0 = 1", Inputs(correlation: Term(exactly: 0.25), shared: 2, own: 0), gives: "1"),
      example(
        "√0.36 × 1 + √0.64 × 1 = 0.6 + 0.8", Inputs(correlation: Term(exactly: 0.36), shared: 1, own: 1), gives: "1.4"
      ),
      example("nothing shared", Inputs(correlation: Term(exactly: 0), shared: 3, own: -0.5), gives: "−0.5"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Term {
    let weights = weights(of: inputs.correlation)
    return Term(
      exactly: weights.shared * inputs.shared + weights.own * inputs.own, isAssumed: inputs.correlation.isAssumed)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    Derivation(
      [.init("shared", inputs.shared.words), .init("own", inputs.own.words)],
      "√\(inputs.correlation.words) × \(inputs.shared.words) + √(1 − \(inputs.correlation.words)) × \(inputs.own.words)"
    )
  }

  /// What the shared and the own number weigh, so that their sum is a standard normal number again.
  package static func weights(of correlation: Term) -> (shared: Double, own: Double) {
    (correlation.central.squareRoot(), (1 - correlation.central).squareRoot())
  }
}
