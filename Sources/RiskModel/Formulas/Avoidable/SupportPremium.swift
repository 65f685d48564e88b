import EstateModel

/// What is paid, or falls due, for support that is sold beyond its ordinary end.
enum SupportPremium: Formula {
  struct Inputs {
    let annualCost: Term?
    /// The annual cost is what the inventory reports, and not our estimate.
    let isReported: Bool
    let softwareCost: Term?
    /// A product that the catalogue knows is named.
    let isProductKnown: Bool
    let onBoughtSupport: Verdict
    let fallingDue: Verdict
    let uplift: Term
  }

  static let declaration = FormulaDeclaration(
    "avoidable.support_premium", .avoidableCost, title: "Support premium", unit: "£ a year",
    expression: """
      uplift × annual cost where estimated and a product is on bought support; uplift × software cost where reported \
      and ordinary support ends within a year; else 0
      """,
    prose: """
      Bought support is already in a cost that the inventory reports, so there only what falls due within twelve \
      months is added, on the software cost. A cost that is estimated from a contract or a maintenance rate is that of \
      ordinary support, so the uplift goes on top. It does not overlap with excess maintenance, which takes a share of \
      the same annual cost without the uplift. Where a text could mean several versions, the low and central figures \
      are nothing.
      """,
    parameters: [.supportUplift], fields: [.products, .languages, .annualCost, .costSoftware],
    source: "Prices of extended support as advisers report them (10 to 20 %, and up to the licence price): assumed")

  static var examples: [WorkedExample] {
    [
      example(
        "estimated £500,000 × 10, 20 and 100 %", inputs(cost: 5e5, isReported: false, onBought: .yes),
        gives: "£100,000.00 (£50,000.00 to £500,000.00)"),
      example("reported £500,000: already inside", inputs(cost: 5e5, isReported: true, onBought: .yes), gives: "£0.00"),
      example(
        "reported, falls due, software £80,000 × 10, 20 and 100 %",
        inputs(cost: 5e5, isReported: true, software: 8e4, due: .yes), gives: "£16,000.00 (£8,000.00 to £80,000.00)"),
      example(
        "falls due, software cost unknown", inputs(cost: 5e5, isReported: true, due: .yes),
        gives: "unknown: needs cost_software"),
      example(
        "perhaps on bought support", inputs(cost: 5e5, isReported: false, onBought: .possibly),
        gives: "£0.00 (£0.00 to £500,000.00)"),
      example("in ordinary support", inputs(cost: nil, isReported: false), gives: "£0.00"),
      example(
        "no product known", inputs(cost: 5e5, isReported: true, isKnown: false), gives: "unknown: needs products"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Figure {
    guard inputs.isProductKnown else { return .unknown(missing: [.products]) }
    let applies = inputs.isReported ? inputs.fallingDue : inputs.onBoughtSupport
    guard applies != .no else { return .known(.zero, starred: false) }
    guard let base = (inputs.isReported ? inputs.softwareCost : inputs.annualCost)?.orZero else {
      return .unknown(missing: inputs.isReported ? [.costSoftware] : [.annualCost])
    }
    let premium = base * inputs.uplift
    let ends = applies == .yes ? premium.spread : Spread(low: 0, central: 0, high: premium[.high])
    return .rounding(ends, starred: premium.isAssumed || applies == .possibly)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let base = inputs.isReported ? inputs.softwareCost?.pounds : inputs.annualCost?.pounds
    let applies = inputs.isReported ? inputs.fallingDue : inputs.onBoughtSupport
    let words =
      applies != .no
      ? "\(base ?? "unknown") × \(inputs.uplift.words)"
      : inputs.isReported && inputs.onBoughtSupport != .no ? "already in the reported cost" : "no bought support"
    return Derivation(
      [
        .init("product on bought support", inputs.isProductKnown ? inputs.onBoughtSupport.words : nil, .products),
        .init("ordinary support ends within a year", inputs.isProductKnown ? inputs.fallingDue.words : nil, .products),
        .init(
          inputs.isReported ? "software cost" : "annual cost", base ?? (applies == .no ? "not needed" : nil),
          inputs.isReported ? .costSoftware : .annualCost),
      ], words)
  }

  /// Inputs of a worked example.
  private static func inputs(
    cost: Double?, isReported: Bool, software: Double? = nil, isKnown: Bool = true, onBought: Verdict = .no,
    due: Verdict = .no
  ) -> Inputs {
    Inputs(
      annualCost: cost.map { Term(exactly: $0) }, isReported: isReported,
      softwareCost: software.map { Term(exactly: $0) }, isProductKnown: isKnown, onBoughtSupport: onBought,
      fallingDue: due, uplift: Term(0.1, 0.2, 1, isAssumed: true))
  }
}
