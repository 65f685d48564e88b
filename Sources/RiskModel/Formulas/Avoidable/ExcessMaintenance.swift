import EstateModel

/// What a system costs to run above a modern equivalent.
enum ExcessMaintenance: Formula {
  struct Inputs {
    /// Pounds a year; `nil` where unknown.
    let annualCost: Term?
    let legacyMultiple: Term
    /// At least one likelihood criterion is assessed or inferred.
    let isLikelihoodKnown: Bool
  }

  static let declaration = FormulaDeclaration(
    "avoidable.excess_maintenance", .avoidableCost, title: "Excess maintenance", unit: "£ a year",
    expression: "annual cost × (1 − 1 / legacy multiple)",
    prose: """
      Always less than the annual cost. Needs the annual cost and at least one likelihood criterion, for otherwise \
      nothing says that the system is legacy. A credit counts as no cost.
      """,
    fields: [.annualCost, .products],
    source: "State of digital government review, 2025, and audit shares of legacy cost, through the legacy multiple")

  static var examples: [WorkedExample] {
    [
      example(
        "£1m × (1 − 1/2.5) = £600,000; (1 − 1/1.9) = £473,684.21; (1 − 1/4) = £750,000",
        Inputs(annualCost: Term(exactly: 1e6), legacyMultiple: Term(1.9, 2.5, 4), isLikelihoodKnown: true),
        gives: "£600,000.00 (£473,684.21 to £750,000.00)"),
      example(
        "not legacy: £1m × (1 − 1/1) = 0",
        Inputs(annualCost: Term(exactly: 1e6), legacyMultiple: Term(exactly: 1), isLikelihoodKnown: true),
        gives: "£0.00"),
      example(
        "cost unknown", Inputs(annualCost: nil, legacyMultiple: Term(exactly: 2), isLikelihoodKnown: true),
        gives: "unknown: needs annual_cost"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Figure {
    guard let cost = inputs.annualCost?.orZero else { return .unknown(missing: [.annualCost]) }
    guard inputs.isLikelihoodKnown else { return .unknown(missing: [.products]) }
    let multiple = inputs.legacyMultiple
    return .rounding(
      Spread { cost[$0] * (1 - 1 / multiple[$0]) }, starred: cost.isAssumed || multiple.isAssumed)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let cost = inputs.annualCost?.pounds
    return Derivation(
      [
        .init("annual cost", cost, .annualCost),
        .init("legacy multiple", inputs.isLikelihoodKnown ? inputs.legacyMultiple.words : nil, .products),
      ],
      "\(cost ?? "unknown") × (1 − 1 / \(inputs.legacyMultiple.words))")
  }
}
