import EstateModel

/// What a year's delay of a change costs for each pound that the change costs: the ranking's order within a band.
enum DelayPerPound: Formula {
  struct Inputs {
    let costOfDelay: Figure
    /// Share of the avoidable cost that the change leaves.
    let residual: Term
    let oneOffCost: Figure
  }

  static let declaration = FormulaDeclaration(
    "modernise.delay_per_pound", .delay, title: "Delay per pound", unit: "£ a year for each £",
    expression: """
      (1 − residual risk) × cost of delay / one-off cost, all central, of the best treatment that changes something
      """,
    prose: """
      What a year's delay of the change costs, over the size of the job: it puts first what pays back soonest. What the \
      change would leave as it is, waits for nothing: moving a system to another data centre ends a tenth of its \
      avoidable cost, and delaying that costs no more than the tenth. Where retaining is best, the \
      best of the other treatments allowed counts, so that every system has its place among those that could move. \
      Unknown where either cost is, or where nothing is spent.
      """,
    source: "Cost of delay divided by duration (CD3), \"weighted shortest job first\", with cost in place of duration")

  static var examples: [WorkedExample] {
    [
      example("£600,000 a year / £2.5m", inputs(6e5, leaving: 0, 2.5e6), gives: "0.24"),
      example("(1 − 0.9) × £600,000 a year / £0.3m", inputs(6e5, leaving: 0.9, 3e5), gives: "0.2"),
      example("nothing is spent", inputs(6e5, leaving: 1, 0), gives: "unknown"),
      example("cost of delay unknown", inputs(nil, leaving: 0, 2.5e6), gives: "unknown"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Term? {
    guard let delay = inputs.costOfDelay.estimate?.central, let oneOff = inputs.oneOffCost.estimate?.central,
      oneOff > .zero
    else { return nil }
    return Term(
      exactly: (1 - inputs.residual.central) * Double(delay.pence) / Double(oneOff.pence),
      isAssumed: inputs.costOfDelay.isStarred || inputs.residual.isAssumed || inputs.oneOffCost.isStarred)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let delay = inputs.costOfDelay.estimate?.central.description
    let oneOff = inputs.oneOffCost.estimate?.central.description
    let residual = inputs.residual.central.words
    return Derivation(
      [.init("residual risk", residual), .init("cost of delay", delay), .init("one-off cost", oneOff)],
      "(1 − \(residual)) × \(delay ?? "unknown") / \(oneOff ?? "unknown")")
  }

  /// Inputs of a worked example.
  private static func inputs(_ delay: Double?, leaving residual: Double, _ oneOff: Double) -> Inputs {
    Inputs(
      costOfDelay: delay.map { .rounding(Spread(exactly: $0), starred: false) } ?? .unknown(missing: [.users]),
      residual: Term(exactly: residual), oneOffCost: .rounding(Spread(exactly: oneOff), starred: false))
  }
}
