import EstateModel

/// The share of the avoidable cost that a treatment leaves.
enum ResidualRisk: Formula {
  struct Inputs {
    let treatment: Treatment
    /// L5 is the only likelihood criterion whose central score makes the system legacy.
    let isHardwareAlone: Bool
    let residual: Term
    /// What rebuilding leaves.
    let cured: Term
  }

  static let declaration = FormulaDeclaration(
    "modernise.residual_risk", .treatments, title: "Residual risk", unit: "share of the avoidable cost",
    expression: """
      the treatment's share; that of refactoring for rehosting and relocating where old hardware alone makes the \
      system legacy
      """,
    prose: """
      Moving a system to other hardware leaves what is wrong with its software. Where nothing but the hardware is \
      wrong, it removes the cause as rebuilding does. A retired system leaves nothing.
      """,
    parameters: [
      .rehostResidual, .relocateResidual, .repurchaseResidual, .replatformResidual, .refactorResidual,
    ],
    fields: [.l5, .hardwareInstalledDate], source: "Assumed: no source measures what treatments leave")

  static var examples: [WorkedExample] {
    [
      example("rehost, software is old too", inputs(.rehost, hardwareAlone: false), gives: "0.8 (0.6 to 0.95)"),
      example("rehost, hardware alone", inputs(.rehost, hardwareAlone: true), gives: "0.1 (0.02 to 0.25)"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Term {
    let movesOnly = inputs.treatment == .rehost || inputs.treatment == .relocate
    return movesOnly && inputs.isHardwareAlone ? inputs.cured : inputs.residual
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    Derivation(
      [
        .init("treatment", inputs.treatment.rawValue),
        .init("only its hardware is old", inputs.isHardwareAlone.words, .l5, .hardwareInstalledDate),
      ],
      evaluate(inputs).words)
  }

  /// Inputs of a worked example.
  private static func inputs(_ treatment: Treatment, hardwareAlone: Bool) -> Inputs {
    Inputs(
      treatment: treatment, isHardwareAlone: hardwareAlone, residual: Term(0.6, 0.8, 0.95), cured: Term(0.02, 0.1, 0.25)
    )
  }
}
