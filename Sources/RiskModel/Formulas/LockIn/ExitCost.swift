import EstateModel

/// What it costs to leave the supplier, whatever comes after.
enum ExitCost: Formula {
  struct Inputs {
    let exitCharge: Term?
    let contractAnnualValue: Term?
    let costShare: Term
  }

  /// The cost before rounding, for the exit part of the index.
  struct Output: FormulaOutput {
    let term: Term?
    let figure: Figure

    var outcome: Outcome { .figure(figure) }
    var isStarred: Bool { figure.isStarred }
  }

  static let declaration = FormulaDeclaration(
    "lockin.exit_cost", .lockIn, title: "Exit cost", unit: "£",
    expression: "exit charge + exit cost share × contract annual value",
    prose: """
      The share stands for extracting data, handing over and running in parallel. Where only one of the two facts is \
      stated, it alone is counted, and the figure is starred. A credit counts as nothing.
      """,
    parameters: [.exitCostShare], fields: [.exitCharge, .contractAnnualValue],
    source: "No published series of exit costs was found: the share is assumed")

  static var examples: [WorkedExample] {
    [
      example(
        "£50,000 + £400,000 × 10, 30 and 100 %", inputs(charge: 5e4, value: 4e5),
        gives: "£170,000.00 (£90,000.00 to £450,000.00)"),
      example("charge alone", inputs(charge: 5e4, value: nil), gives: "£50,000.00"),
      example(
        "nothing stated", inputs(charge: nil, value: nil), gives: "unknown: needs exit_charge, contract_annual_value"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Output {
    let share = inputs.contractAnnualValue.map { $0.orZero * inputs.costShare }
    let isPartial = inputs.exitCharge == nil || share == nil
    guard let cost = sum(inputs.exitCharge?.orZero, share) else {
      return Output(term: nil, figure: .unknown(missing: [.exitCharge, .contractAnnualValue]))
    }
    let isStarred = cost.isAssumed || isPartial
    return Output(
      term: Term(cost.spread, isAssumed: isStarred), figure: .rounding(cost.spread, starred: isStarred))
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let charge = inputs.exitCharge?.pounds
    let value = inputs.contractAnnualValue?.pounds
    return Derivation(
      [.init("exit charge", charge, .exitCharge), .init("contract annual value", value, .contractAnnualValue)],
      "\(charge ?? "unknown") + \(inputs.costShare.words) × \(value ?? "unknown")")
  }

  /// The sum of what is known.
  private static func sum(_ charge: Term?, _ share: Term?) -> Term? {
    guard let charge, let share else { return charge ?? share }
    return charge + share
  }

  /// Inputs of a worked example.
  private static func inputs(charge: Double?, value: Double?) -> Inputs {
    Inputs(
      exitCharge: charge.map { Term(exactly: $0) }, contractAnnualValue: value.map { Term(exactly: $0) },
      costShare: Term(0.1, 0.3, 1, isAssumed: true))
  }
}
