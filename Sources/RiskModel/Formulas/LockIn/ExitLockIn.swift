import EstateModel

/// How dear and how slow it is to leave.
enum ExitLockIn: Formula {
  struct Inputs {
    let exitCost: Term?
    let annualCost: Term?
    let monthsToLeave: Term?
    let unknownShare: Term
  }

  static let declaration = FormulaDeclaration(
    "lockin.exit", .lockIn, title: "Exit lock-in", unit: "points of 25",
    expression: "13 × exit cost / annual cost + 12 × months to leave / 36",
    prose: """
      The exit cost counts up to one year's cost, the months up to three years. The ratio is worst where the exit cost \
      is at its high end and the annual cost at its low end. Unknown items score as in the commercial part.
      """,
    parameters: [.lockInUnknownShare], fields: [.exitCharge, .contractAnnualValue, .annualCost, .noticeMonths],
    source: "Ingredients from GDS guidance on the cost and time to exit; points assumed")

  static var examples: [WorkedExample] {
    [
      example(
        "13 × 0.5 + 12 × 18/36", inputs(cost: 2.5e5, annual: 5e5, months: 18), gives: "12.5"),
      example("costs more than a year: 13; 48 months: 12", inputs(cost: 6e5, annual: 5e5, months: 48), gives: "25"),
      example(
        "months unknown: 6.5 + 0, 6, 12", inputs(cost: 2.5e5, annual: 5e5, months: nil), gives: "12.5 (6.5 to 18.5)"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> LockInPart {
    var tally = LockInTally(unknownShare: inputs.unknownShare)
    tally.add(13, costInYears(inputs))
    tally.add(12, inputs.monthsToLeave.map { months in Spread { months[$0] / 36 } })
    return tally.part
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let months = inputs.monthsToLeave?.words
    return Derivation(
      [
        .init("exit cost", inputs.exitCost?.pounds, .exitCharge, .contractAnnualValue),
        .init("annual cost", inputs.annualCost?.pounds, .annualCost), .init("months to leave", months, .noticeMonths),
      ],
      "13 × \(costInYears(inputs)?.words ?? "unknown") + 12 × \(months ?? "unknown") / 36")
  }

  /// The exit cost as a multiple of a year's cost, where that is more than nothing.
  private static func costInYears(_ inputs: Inputs) -> Spread? {
    guard let cost = inputs.exitCost, let annual = inputs.annualCost, annual[.low] > 0 else { return nil }
    return Spread { cost[$0] / annual[$0.opposite] }
  }

  /// Inputs of a worked example.
  private static func inputs(cost: Double?, annual: Double?, months: Double?) -> Inputs {
    Inputs(
      exitCost: cost.map { Term(exactly: $0) }, annualCost: annual.map { Term(exactly: $0) },
      monthsToLeave: months.map { Term(exactly: $0) }, unknownShare: Term(0, 0.5, 1, isAssumed: true))
  }
}
