import EstateModel

/// What serious cyber incidents are expected to cost a year above a modern equivalent.
enum ExpectedBreachLoss: Formula {
  struct Inputs {
    /// L6, known security vulnerabilities.
    let vulnerabilities: CriterionScore
    /// The cost's multiple for the marking of the data; `nil` where the marking is unknown.
    let sensitivity: Term?
    let probability: Term
    let modernShare: Term
    let cost: Term
  }

  static let declaration = FormulaDeclaration(
    "avoidable.expected_breach_loss", .avoidableCost, title: "Expected breach loss", unit: "£ a year",
    expression: """
      probability × s(L6) × (1 − modern share) × cost of a breach × sensitivity of the data, with s = (L6 − 2) / 4 \
      within 0 and 1
      """,
    prose: """
      The probability is that of a system with the worst score for known vulnerabilities; a modern equivalent keeps a \
      share of it. Sensitivity follows the classification: SECRET and above; OFFICIAL-SENSITIVE, personal or \
      confidential; OFFICIAL. Needs criterion L6 and a classification that says one of these.
      """,
    parameters: [
      .breachProbability, .modernBreachShare, .breachCost, .sensitivityOfficial, .sensitivitySensitive,
      .sensitivitySecret,
    ],
    fields: [.l6, .classification, .products],
    source: "Cost published (British Library, IBM UK, Redcar and Cleveland); probability, share and sensitivity assumed"
  )

  static var examples: [WorkedExample] {
    [
      example(
        "L6 6, OFFICIAL: 0.01 × 0.8 × £0.6m × 0.1 = £480; 0.03 × 0.9 × £3.3m × 0.25 = £22,275; 0.1 × 0.95 × £10.4m × 0.5",
        inputs(.assessed(6), Term(0.1, 0.25, 0.5)), gives: "£22,275.00 (£480.00 to £494,000.00)"),
      example(
        "L6 4, SECRET: s ½. £2,400; £44,550; £494,000", inputs(.assessed(4), Term(exactly: 1)),
        gives: "£44,550.00 (£2,400.00 to £494,000.00)"),
      example("L6 2: s 0", inputs(.assessed(2), Term(exactly: 1)), gives: "£0.00"),
      example(
        "L6 unknown", inputs(.unknownLikelihood, Term(exactly: 1)), gives: "unknown: needs l6"),
      example("marking unknown", inputs(.assessed(6), nil), gives: "unknown: needs classification"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Figure {
    guard inputs.vulnerabilities.isKnown else {
      return .unknown(missing: inputs.sensitivity == nil ? [.l6, .classification] : [.l6])
    }
    guard let sensitivity = inputs.sensitivity else { return .unknown(missing: [.classification]) }
    let full = inputs.probability * inputs.cost * sensitivity
    return .rounding(
      Spread { full[$0] * strain(inputs.vulnerabilities[$0]) * (1 - inputs.modernShare[$0.opposite]) },
      starred: full.isAssumed || inputs.modernShare.isAssumed || inputs.vulnerabilities.isStarred)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let l6 = inputs.vulnerabilities.isKnown ? inputs.vulnerabilities.words : nil
    let sensitivity = inputs.sensitivity?.words
    return Derivation(
      [.init("L6", l6, .l6, .products), .init("sensitivity of the data", sensitivity, .classification)],
      "\(inputs.probability.words) × s(\(l6 ?? "unknown")) × (1 − \(inputs.modernShare.words)) × "
        + "\(inputs.cost.pounds) × \(sensitivity ?? "unknown")")
  }

  /// Inputs of a worked example.
  private static func inputs(_ vulnerabilities: CriterionScore, _ sensitivity: Term?) -> Inputs {
    Inputs(
      vulnerabilities: vulnerabilities, sensitivity: sensitivity, probability: Term(0.01, 0.03, 0.1),
      modernShare: Term(0.05, 0.1, 0.2), cost: Term(6e5, 3.3e6, 1.04e7))
  }
}
