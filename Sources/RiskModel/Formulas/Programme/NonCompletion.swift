import EstateModel

/// The chance that a programme is not completed.
enum NonCompletion: Formula {
  struct Inputs {
    let treatment: Treatment
    /// Points of 100.
    let risk: LockInPart
    let failure: Term
  }

  static let declaration = FormulaDeclaration(
    "programme.non_completion", .programme, title: "Chance of not completing", unit: "share",
    expression: """
      the treatment's low chance at a programme risk of 0, its central at 50, its high at 100, in lines between
      """,
    prose: """
      The parameter's range is read as the difference between easy and hard programmes, so that facts about the \
      system narrow it. A programme that is not completed costs what was planned and brings nothing.
      """,
    parameters: [.retireFailure, .rehostFailure, .repurchaseFailure, .replatformFailure, .refactorFailure],
    source: "Chances from surveys and audits of modernisation, or assumed; the lines are assumed")

  static var examples: [WorkedExample] {
    [
      example("risk 50: the central chance", inputs(50, 50, 50), gives: "0.4"),
      example(
        "25: (0.2 + 0.4)/2; 75: (0.4 + 0.67)/2; 100: 0.67", inputs(25, 75, 100), gives: "0.535 (0.3 to 0.67)"),
      example("0 to 100, the range of the parameter", inputs(0, 50, 100), gives: "0.4 (0.2 to 0.67)"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Term {
    let failure = inputs.failure
    return Term(
      Spread { end in
        let place = inputs.risk[end] / 50
        return place <= 1
          ? failure[.low] + (failure.central - failure[.low]) * place
          : failure.central + (failure[.high] - failure.central) * (place - 1)
      }, isAssumed: failure.isAssumed || inputs.risk.isStarred)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    Derivation(
      [.init("treatment", inputs.treatment.rawValue), .init("programme risk", inputs.risk.outcome.text)],
      "at \(inputs.risk.outcome.text) between \(inputs.failure[.low].words) at 0, \(inputs.failure.central.words) "
        + "at 50 and \(inputs.failure[.high].words) at 100")
  }

  /// Inputs of a worked example.
  private static func inputs(_ low: Double, _ central: Double, _ high: Double) -> Inputs {
    Inputs(
      treatment: .refactor, risk: LockInPart(low: low, central: central, high: high, known: 7, items: 7),
      failure: Term(0.2, 0.4, 0.67))
  }
}
