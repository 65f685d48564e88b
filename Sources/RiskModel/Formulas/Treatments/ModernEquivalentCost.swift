import EstateModel

/// What a modern equivalent of a system would cost to run.
enum ModernEquivalentCost: Formula {
  struct Inputs {
    let annualCost: Term?
    let legacyMultiple: Term
  }

  static let declaration = FormulaDeclaration(
    "modernise.modern_equivalent", .treatments, title: "Modern equivalent's running cost", unit: "£ a year",
    expression: "annual cost / legacy multiple",
    prose: """
      The annual cost less the excess maintenance. The low end divides the lowest cost by the highest multiple, the \
      high end the highest by the lowest. A credit counts as no cost.
      """,
    fields: [.annualCost], source: "Definition; the multiple rests on its own sources")

  static var examples: [WorkedExample] {
    [
      example(
        "£1m / 2.5 = £400,000; / 4 = £250,000; / 1.9 = £526,315.7895",
        Inputs(annualCost: Term(exactly: 1e6), legacyMultiple: Term(1.9, 2.5, 4)),
        gives: "400,000 (250,000 to 526,315.7895)"),
      example("cost unknown", Inputs(annualCost: nil, legacyMultiple: Term(exactly: 1)), gives: "unknown"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Term? {
    guard let cost = inputs.annualCost?.orZero else { return nil }
    let multiple = inputs.legacyMultiple
    return Term(Spread { cost[$0] / multiple[$0.opposite] }, isAssumed: cost.isAssumed || multiple.isAssumed)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let cost = inputs.annualCost?.pounds
    return Derivation(
      [.init("annual cost", cost, .annualCost), .init("legacy multiple", inputs.legacyMultiple.words)],
      "\(cost ?? "unknown") / \(inputs.legacyMultiple.words)")
  }
}
