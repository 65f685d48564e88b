import EstateModel

/// What a year's delay costs for each pound of one-off cost: the ranking's order within a band.
enum DelayPerPound: Formula {
  struct Inputs {
    let avoidableCost: Figure
    let oneOffCost: Figure
  }

  static let declaration = FormulaDeclaration(
    "modernise.delay_per_pound", .modernisation, title: "Delay per pound", unit: "£ a year for each £",
    expression: "avoidable annual cost / one-off cost, both central",
    prose: """
      Cost of delay over the size of the job, which puts first what pays back soonest. Unknown where either cost is, \
      or where nothing is spent.
      """,
    source: "Cost of delay divided by duration (CD3), \"weighted shortest job first\", with cost in place of duration")

  static var examples: [WorkedExample] {
    [
      example("£600,000 a year / £2.5m", inputs(6e5, 2.5e6), gives: "0.24"),
      example("nothing is spent", inputs(6e5, 0), gives: "unknown"),
      example("avoidable cost unknown", inputs(nil, 2.5e6), gives: "unknown"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Term? {
    guard let avoidable = inputs.avoidableCost.estimate?.central, let oneOff = inputs.oneOffCost.estimate?.central,
      oneOff > .zero
    else { return nil }
    return Term(
      exactly: Double(avoidable.pence) / Double(oneOff.pence),
      isAssumed: inputs.avoidableCost.isStarred || inputs.oneOffCost.isStarred)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let avoidable = inputs.avoidableCost.estimate?.central.description
    let oneOff = inputs.oneOffCost.estimate?.central.description
    return Derivation(
      [.init("avoidable annual cost", avoidable), .init("one-off cost", oneOff)],
      "\(avoidable ?? "unknown") / \(oneOff ?? "unknown")")
  }

  /// Inputs of a worked example.
  private static func inputs(_ avoidable: Double?, _ oneOff: Double) -> Inputs {
    Inputs(
      avoidableCost: avoidable.map { .rounding(Spread(exactly: $0), starred: false) } ?? .unknown(missing: [.users]),
      oneOffCost: .rounding(Spread(exactly: oneOff), starred: false))
  }
}
