import EstateModel

/// What a system costs to run once it has been treated.
enum RunCostAfter: Formula {
  struct Inputs {
    let treatment: Treatment
    let annualCost: Term?
    let modernEquivalent: Term?
    let runShare: Term
    let residual: Term
    let excessMaintenance: Figure
  }

  static let declaration = FormulaDeclaration(
    "modernise.run_cost_after", .treatments, title: "Running cost afterwards", unit: "£ a year",
    expression: "running cost share × modern equivalent's running cost + residual risk × excess maintenance",
    prose: """
      Shown beside the annual cost of today; the worth takes the same two parts through the annual benefit. Retaining \
      leaves the annual cost as it is.
      """,
    fields: [.annualCost], source: "Definition; its parts rest on their own sources")

  static var examples: [WorkedExample] {
    [
      example(
        "replatform: 0.85 × £400,000 + 0.5 × £600,000 = £640,000",
        Inputs(
          treatment: .replatform, annualCost: Term(exactly: 1e6), modernEquivalent: Term(exactly: 4e5),
          runShare: Term(exactly: 0.85), residual: Term(exactly: 0.5),
          excessMaintenance: .rounding(Spread(exactly: 6e5), starred: false)), gives: "£640,000.00"),
      example(
        "retain",
        Inputs(
          treatment: .retain, annualCost: Term(exactly: 1e6), modernEquivalent: nil, runShare: Term(exactly: 1),
          residual: Term(exactly: 1), excessMaintenance: .unknown(missing: [.products])), gives: "£1,000,000.00"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Figure {
    guard let annual = inputs.annualCost else { return .unknown(missing: [.annualCost]) }
    if inputs.treatment == .retain { return .rounding(annual.spread, starred: annual.isAssumed) }
    guard let modern = inputs.modernEquivalent else { return .unknown(missing: [.annualCost]) }
    guard let excess = inputs.excessMaintenance.estimate?.pounds else { return inputs.excessMaintenance }
    let (share, residual) = (inputs.runShare, inputs.residual)
    return .rounding(
      Spread { share[$0] * modern[$0] + residual[$0] * excess[$0] },
      starred: share.isAssumed || residual.isAssumed || modern.isAssumed || inputs.excessMaintenance.isStarred)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let modern = inputs.modernEquivalent?.pounds
    let excess = inputs.excessMaintenance.estimate == nil ? nil : inputs.excessMaintenance.outcome.text
    return Derivation(
      [
        .init("treatment", inputs.treatment.rawValue), .init("annual cost", inputs.annualCost?.pounds, .annualCost),
        .init("excess maintenance", excess),
      ],
      inputs.treatment == .retain
        ? "as it is"
        : "\(inputs.runShare.words) × \(modern ?? "unknown") + \(inputs.residual.words) × \(excess ?? "unknown")")
  }
}

extension Estimate {
  /// The ends in pounds.
  var pounds: Spread { Spread(low: low.pounds, central: central.pounds, high: high.pounds) }
}
