import EstateModel

/// What a year's delay costs for each pound of one-off cost: the ranking's order within a band.
enum DelayPerPound: Formula {
  struct Inputs {
    let costOfDelay: Figure
    let oneOffCost: Figure
  }

  static let declaration = FormulaDeclaration(
    "modernise.delay_per_pound", .delay, title: "Delay per pound", unit: "£ a year for each £",
    expression: "cost of delay / one-off cost of the best treatment that changes something, both central",
    prose: """
      Cost of delay over the size of the job, which puts first what pays back soonest. Where retaining is best, the \
      best of the other treatments allowed counts, so that every system has its place among those that could move. \
      Unknown where either cost is, or where nothing is spent.
      """,
    source: "Cost of delay divided by duration (CD3), \"weighted shortest job first\", with cost in place of duration")

  static var examples: [WorkedExample] {
    [
      example("£600,000 a year / £2.5m", inputs(6e5, 2.5e6), gives: "0.24"),
      example("nothing is spent", inputs(6e5, 0), gives: "unknown"),
      example("cost of delay unknown", inputs(nil, 2.5e6), gives: "unknown"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Term? {
    guard let delay = inputs.costOfDelay.estimate?.central, let oneOff = inputs.oneOffCost.estimate?.central,
      oneOff > .zero
    else { return nil }
    return Term(
      exactly: Double(delay.pence) / Double(oneOff.pence),
      isAssumed: inputs.costOfDelay.isStarred || inputs.oneOffCost.isStarred)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let delay = inputs.costOfDelay.estimate?.central.description
    let oneOff = inputs.oneOffCost.estimate?.central.description
    return Derivation(
      [.init("cost of delay", delay), .init("one-off cost", oneOff)],
      "\(delay ?? "unknown") / \(oneOff ?? "unknown")")
  }

  /// Inputs of a worked example.
  private static func inputs(_ delay: Double?, _ oneOff: Double) -> Inputs {
    Inputs(
      costOfDelay: delay.map { .rounding(Spread(exactly: $0), starred: false) } ?? .unknown(missing: [.users]),
      oneOffCost: .rounding(Spread(exactly: oneOff), starred: false))
  }
}
