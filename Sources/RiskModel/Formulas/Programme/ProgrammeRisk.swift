import EstateModel

/// How risky the programme is that carries a treatment out.
enum ProgrammeRisk: Formula {
  struct Inputs {
    let treatment: Treatment
    let conditions: LockInPart
    let oneOffCost: Figure
    /// As planned.
    let months: Term
    let small: Term
    let large: Term
    let unknownShare: Term
  }

  static let declaration = FormulaDeclaration(
    "programme.risk", .programme, title: "Programme risk", unit: "points of 100",
    expression: """
      conditions + 25 × size (one-off cost below £100,000: 0; above £10m: 1; between: ½) + 15 × planned months / 60
      """,
    prose: """
      Size by the bands of the spend controls; duration counts up to five years. The parts of the index are the \
      conditions' five, size and duration. It moves the chance of not completing and of a large overrun.
      """,
    parameters: [
      .smallProgramme, .largeProgramme, .lockInUnknownShare, .retireMonths, .rehostMonths, .repurchaseMonths,
      .replatformMonths, .refactorMonths,
    ],
    source: """
      Size: risk and importance framework of the spend controls; duration: each extra year adds 15 points of overrun \
      (McKinsey and Oxford, 2012); points assumed
      """)

  static var examples: [WorkedExample] {
    [
      example("29.5 + 25 × ½ + 15 × 36/60", inputs(29.5, 2.5e6), gives: "51"),
      example("29.5 + 0 + 9: under £100,000", inputs(29.5, 9e4), gives: "38.5"),
      example("29.5 + 25 + 9: over £10m", inputs(29.5, 1.1e7), gives: "63.5"),
      example("cost unknown: 29.5 + 0, 12.5, 25 + 9", inputs(29.5, nil), gives: "51 (38.5 to 63.5)"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> LockInPart {
    var tally = LockInTally(unknownShare: inputs.unknownShare)
    tally.add(25, inputs.oneOffCost.estimate.map { cost in Spread { inputs.size(cost.pounds[$0]) } })
    tally.add(15, Spread { inputs.months[$0] / 60 })
    return tally.part + inputs.conditions
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let cost = inputs.oneOffCost.estimate == nil ? nil : inputs.oneOffCost.outcome.text
    return Derivation(
      [
        .init("treatment", inputs.treatment.rawValue), .init("conditions", inputs.conditions.outcome.text),
        .init("one-off cost", cost),
      ],
      "\(inputs.conditions.outcome.text) + 25 × size(\(cost ?? "unknown")) + 15 × \(inputs.months.words) / 60")
  }

  /// Inputs of a worked example.
  private static func inputs(_ conditions: Double, _ cost: Double?) -> Inputs {
    Inputs(
      treatment: .refactor,
      conditions: LockInPart(low: conditions, central: conditions, high: conditions, known: 5, items: 5),
      oneOffCost: cost.map { .rounding(Spread(exactly: $0), starred: false) } ?? .unknown(missing: [.annualCost]),
      months: Term(exactly: 36), small: Term(exactly: 1e5), large: Term(exactly: 1e7),
      unknownShare: Term(0, 0.5, 1, isAssumed: true))
  }
}

extension ProgrammeRisk.Inputs {
  /// The share of the points for size that a cost scores.
  fileprivate func size(_ cost: Double) -> Double {
    cost < small.central ? 0 : cost > large.central ? 1 : 0.5
  }
}

extension LockInPart {
  /// Both parts' points and items.
  static func + (left: LockInPart, right: LockInPart) -> LockInPart {
    LockInPart(
      low: left.low + right.low, central: left.central + right.central, high: left.high + right.high,
      known: left.known + right.known, items: left.items + right.items)
  }
}
