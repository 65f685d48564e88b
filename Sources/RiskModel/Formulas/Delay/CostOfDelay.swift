import EstateModel

/// What a year's delay costs.
enum CostOfDelay: Formula {
  struct Inputs {
    let avoidableCost: Figure
    let excessMaintenance: Figure
    let supportPremium: Figure
    let growth: Term
    let horizonYears: Term
    /// What the uplift falls on: software cost, or the annual cost where that is only estimated.
    let supportCost: Term?
    let uplift: Term
    /// Years until ordinary support of a product ends that is then sold, where that is within the horizon.
    let yearsToCliff: Double?
  }

  static let declaration = FormulaDeclaration(
    "delay.cost", .delay, title: "Cost of delay", unit: "£ a year",
    expression: """
      avoidable annual cost + growth × h / 2 × (excess maintenance + support premium) + uplift × support cost × \
      (h − years to the cliff) / h, with h the horizon in years
      """,
    prose: """
      The mean year of the framework's three, if nothing is done. What is paid above a modern equivalent grows with \
      the price of support, in the middle of the horizon by half of it. A cliff is the end of ordinary support more \
      than a year away of a product whose support will be sold after that; the premium of the year to come is in the \
      avoidable cost already. The support cost is the software cost where stated, else the annual cost where that is \
      estimated; where neither is known, the cliff adds nothing and the figure is starred. A text that could mean \
      several versions has no cliff. Unknown where the avoidable cost is.
      """,
    parameters: [.supportGrowth, .supportHorizonYears, .supportUplift],
    fields: [.products, .languages, .costSoftware, .annualCost],
    source: "Definition; growth of support prices and uplift assumed")

  static var examples: [WorkedExample] {
    [
      example(
        "£900,000 + 0.03 × 1.5 × £600,000 = £27,000; + 0.2 × £90,000 × (3 − 2)/3 = £6,000",
        inputs(9e5, support: 9e4, years: 2), gives: "£933,000.00 (£903,000.00 to £984,000.00)"),
      example("no cliff", inputs(9e5, support: 9e4, years: nil), gives: "£927,000.00 (£900,000.00 to £954,000.00)"),
      example("avoidable cost unknown", inputs(nil, support: 9e4, years: 2), gives: "unknown: needs users"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Figure {
    guard let avoidable = inputs.avoidableCost.estimate?.pounds else { return inputs.avoidableCost }
    let excess = inputs.excessMaintenance.estimate?.pounds ?? .zero
    let premium = inputs.supportPremium.estimate?.pounds ?? .zero
    let horizon = inputs.horizonYears.central
    let due = inputs.dueShare
    let support = inputs.supportCost?.orZero.spread ?? .zero
    let isStarred =
      inputs.avoidableCost.isStarred || inputs.growth.isAssumed
      || (due > 0 && (inputs.uplift.isAssumed || inputs.supportCost?.isAssumed ?? true))
    return .rounding(
      Spread { end in
        avoidable[end] + inputs.growth[end] * horizon / 2 * (excess[end] + premium[end])
          + inputs.uplift[end] * support[end] * due
      }, starred: isStarred)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    func text(_ figure: Figure) -> String? { figure.estimate == nil ? nil : figure.outcome.text }
    let support = inputs.supportCost?.pounds
    let years = inputs.yearsToCliff?.words
    return Derivation(
      [
        .init("avoidable annual cost", text(inputs.avoidableCost)),
        .init("excess maintenance", text(inputs.excessMaintenance)),
        .init("support premium", text(inputs.supportPremium)), .init("support cost", support, .costSoftware),
        .init("years to the cliff", years ?? "none within the horizon", .products, .languages),
      ],
      "\(text(inputs.avoidableCost) ?? "unknown") + \(inputs.growth.words) × \(inputs.horizonYears.central.words) / 2 × "
        + "(\(text(inputs.excessMaintenance) ?? "unknown") + \(text(inputs.supportPremium) ?? "unknown"))"
        + (years.map { " + \(inputs.uplift.words) × \(support ?? "unknown") × (h − \($0)) / h" } ?? ""))
  }

  /// Inputs of a worked example.
  private static func inputs(_ avoidable: Double?, support: Double, years: Double?) -> Inputs {
    Inputs(
      avoidableCost: avoidable.map { .rounding(Spread(exactly: $0), starred: false) } ?? .unknown(missing: [.users]),
      excessMaintenance: .rounding(Spread(exactly: 6e5), starred: false), supportPremium: .known(.zero, starred: false),
      growth: Term(0, 0.03, 0.06), horizonYears: Term(exactly: 3), supportCost: Term(exactly: support),
      uplift: Term(0.1, 0.2, 1), yearsToCliff: years)
  }
}

extension CostOfDelay.Inputs {
  /// The part of the horizon that lies behind the cliff.
  var dueShare: Double {
    let horizon = horizonYears.central
    return yearsToCliff.map { max(0, (horizon - $0) / horizon) } ?? 0
  }
}
