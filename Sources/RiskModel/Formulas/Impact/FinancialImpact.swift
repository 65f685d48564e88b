import EstateModel

/// Criterion C3, direct financial impact, from the direct costs of failure that the inventory states.
enum FinancialImpact: Formula {
  struct Inputs {
    let exitCharge: Term?
    let replacementCost: Term?
  }

  static let declaration = FormulaDeclaration(
    "impact.c3", .impact, title: "C3 Direct financial impact", unit: "score of 1 to 5",
    expression: "largest of exit charge and replacement cost: under £5m 1, to £10m 2, to £20m 3, to £50m 4, more 5",
    prose: """
      A stated direct cost is a floor, for fines, litigation and redress may come on top: the score runs from that of \
      the cost to 5, and the central score is that of the cost. The published bands leave gaps (£10m to £11m, £20m to \
      £21m), which continuous cut-points close. The bands by share of a department's budget need a budget, which is no \
      fact of a system.
      """,
    fields: [.c3, .exitCharge, .replacementCost],
    source: "Framework criterion C3 (which counts exit costs and break clauses); cut-points derived from its bands")

  static var examples: [WorkedExample] {
    [
      example("£4.9m: 1 at least", Inputs(exitCharge: Term(exactly: 4.9e6), replacementCost: nil), gives: "1 (1 to 5)"),
      example(
        "£0.3m and £12m: 3 at least",
        Inputs(exitCharge: Term(exactly: 3e5), replacementCost: Term(exactly: 1.2e7)), gives: "3 (3 to 5)"),
      example("£50m: 4 at least", Inputs(exitCharge: nil, replacementCost: Term(exactly: 5e7)), gives: "4 (4 to 5)"),
      example("£51m: 5", Inputs(exitCharge: nil, replacementCost: Term(exactly: 5.1e7)), gives: "5"),
      example("nothing stated", Inputs(exitCharge: nil, replacementCost: nil), gives: "unknown"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> CriterionScore? {
    guard inputs.exitCharge != nil || inputs.replacementCost != nil else { return nil }
    /// The score of one end.
    func band(_ end: End) -> UInt8 {
      let cost = max(inputs.exitCharge?[end] ?? 0, inputs.replacementCost?[end] ?? 0)
      return cost < 5e6 ? 1 : cost <= 1e7 ? 2 : cost <= 2e7 ? 3 : cost <= 5e7 ? 4 : 5
    }
    return .inferred(band(.low), band(.central), 5)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let charge = inputs.exitCharge?.pounds
    let replacement = inputs.replacementCost?.pounds
    return Derivation(
      [.init("exit charge", charge, .exitCharge), .init("replacement cost", replacement, .replacementCost)],
      "larger of \(charge ?? "unknown") and \(replacement ?? "unknown")")
  }
}
