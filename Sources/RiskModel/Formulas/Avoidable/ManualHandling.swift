import EstateModel

/// What it costs to handle by hand what could be done online.
enum ManualHandling: Formula {
  struct Inputs {
    let transactionsPerYear: Term?
    /// The share handled online, from 0 to 1.
    let digitalShare: Double?
    let unitCostGap: Term
  }

  static let declaration = FormulaDeclaration(
    "avoidable.manual_handling", .avoidableCost, title: "Manual handling", unit: "£ a year",
    expression: "transactions a year × (1 − digital share) × gap between manual and online unit cost",
    prose: "Only from volumes and shares that the inventory states; never from a typical service.",
    parameters: [.unitCostGap, .openBandFactor], fields: [.transactionsPerYear, .digitalShare],
    source: "Unit costs by channel as published by government and the Society of IT Managers, 2012 to 2013")

  static var examples: [WorkedExample] {
    [
      example(
        "40,000 × (1 − 0.25) = 30,000; × £3.73, £5.41 and £11.78", inputs(40_000, 0.25),
        gives: "£162,300.00 (£111,900.00 to £353,400.00)"),
      example("all online", inputs(40_000, 1), gives: "£0.00"),
      example("share unknown", inputs(40_000, nil), gives: "unknown: needs digital_share"),
      example("nothing stated", inputs(nil, nil), gives: "unknown: needs transactions_per_year, digital_share"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Figure {
    switch (inputs.transactionsPerYear, inputs.digitalShare) {
    case (let volume?, let share?):
      let manual = min(max(1 - share, 0), 1)
      let cost = volume * inputs.unitCostGap
      return .rounding(Spread { cost[$0] * manual }, starred: cost.isAssumed)
    case (nil, nil): return .unknown(missing: [.transactionsPerYear, .digitalShare])
    case (nil, _): return .unknown(missing: [.transactionsPerYear])
    case (_, nil): return .unknown(missing: [.digitalShare])
    }
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let volume = inputs.transactionsPerYear?.words
    let share = inputs.digitalShare?.words
    return Derivation(
      [.init("transactions a year", volume, .transactionsPerYear), .init("digital share", share, .digitalShare)],
      "\(volume ?? "unknown") × (1 − \(share ?? "unknown")) × \(inputs.unitCostGap.pounds)")
  }

  /// Inputs of a worked example.
  private static func inputs(_ volume: Double?, _ share: Double?) -> Inputs {
    Inputs(
      transactionsPerYear: volume.map { Term(exactly: $0) }, digitalShare: share,
      unitCostGap: Term(3.73, 5.41, 11.78))
  }
}
