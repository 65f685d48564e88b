import EstateModel

/// What it costs once to leave or modernise a system: total C.
enum OneOffCost: Formula {
  struct Inputs {
    let treatment: Treatment
    let replacementCost: Term?
    let annualCost: Term?
    /// One-off cost over annual cost; `nil` where nothing is done.
    let multiple: Term?
  }

  static let declaration = FormulaDeclaration(
    "modernise.one_off_cost", .treatments, title: "One-off cost", unit: "£",
    expression: """
      retain 0; replacement cost where stated and something is replaced; else annual cost × the treatment's multiple
      """,
    prose: """
      A stated replacement cost counts for replatforming, repurchasing and refactoring. Retiring and rehosting replace \
      nothing and always use the multiple; relocating is priced as rehosting. A credit counts as no cost. No optimism \
      bias or overrun is added here.
      """,
    parameters: [.retireMultiple, .rehostMultiple, .replatformMultiple, .repurchaseMultiple, .refactorMultiple],
    fields: [.replacementCost, .annualCost],
    source: "Multiples assumed; ratios between treatments from vendors' figures for commercial workloads")

  static var examples: [WorkedExample] {
    [
      example("retain", inputs(.retain, annual: 5e5), gives: "£0.00"),
      example("refactor, £4m stated", inputs(.refactor, replacement: 4e6, annual: 5e5), gives: "£4,000,000.00"),
      example(
        "refactor, £500,000 × 2, 5 and 10", inputs(.refactor, annual: 5e5),
        gives: "£2,500,000.00 (£1,000,000.00 to £5,000,000.00)"),
      example(
        "retire, £500,000 × 0.1, 0.3 and 0.6", inputs(.retire, replacement: 4e6, annual: 5e5),
        gives: "£150,000.00 (£50,000.00 to £300,000.00)"),
      example("replatform, cost unknown", inputs(.replatform), gives: "unknown: needs replacement_cost, annual_cost"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Figure {
    guard let multiple = inputs.multiple else {
      return .known(.zero, starred: false)
    }
    if inputs.treatment.replacesSystem, let stated = inputs.replacementCost?.orZero {
      return .rounding(stated.spread, starred: stated.isAssumed)
    }
    guard let annual = inputs.annualCost?.orZero else {
      return .unknown(missing: inputs.treatment.replacesSystem ? [.replacementCost, .annualCost] : [.annualCost])
    }
    let cost = annual * multiple
    return .rounding(cost.spread, starred: cost.isAssumed)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let annual = inputs.annualCost?.pounds
    var facts = [Explanation.Input("treatment", inputs.treatment.rawValue)]
    if inputs.treatment.replacesSystem {
      facts.append(.init("replacement cost", inputs.replacementCost?.pounds, .replacementCost))
    }
    guard let multiple = inputs.multiple else {
      return Derivation(facts, "nothing is done")
    }
    if inputs.treatment.replacesSystem, let stated = inputs.replacementCost {
      return Derivation(facts, "stated \(stated.pounds)")
    }
    facts.append(.init("annual cost", annual, .annualCost))
    return Derivation(facts, "\(annual ?? "unknown") × \(multiple.words)")
  }

  /// Inputs of a worked example.
  private static func inputs(_ treatment: Treatment, replacement: Double? = nil, annual: Double? = nil) -> Inputs {
    let multiples: [Treatment: Term] = [
      .retire: Term(0.1, 0.3, 0.6), .replatform: Term(0.8, 1.5, 3), .refactor: Term(2, 5, 10),
    ]
    return Inputs(
      treatment: treatment, replacementCost: replacement.map { Term(exactly: $0) },
      annualCost: annual.map { Term(exactly: $0) }, multiple: multiples[treatment])
  }
}

extension Treatment {
  /// Something new takes the system's place, so that a stated replacement cost is its price.
  package var replacesSystem: Bool {
    switch self {
    case .replatform, .repurchase, .refactor: true
    case .retain, .retire, .rehost, .relocate: false
    }
  }
}
