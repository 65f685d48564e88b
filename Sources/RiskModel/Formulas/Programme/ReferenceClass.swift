import EstateModel

/// What programmes of the reference class came to cost in the end, for this estimate.
enum ReferenceClass: Formula {
  struct Inputs {
    let oneOffCost: Figure
    let p50: Term
    let p80: Term
    let p95: Term
  }

  /// Final cost at three quantiles; `nil` where the estimate is unknown.
  struct Output: FormulaOutput {
    let quantiles: (p50: Money, p80: Money, p95: Money)?
    let isStarred: Bool

    var outcome: Outcome {
      quantiles.map { .words("P50 \($0.p50), P80 \($0.p80), P95 \($0.p95)") } ?? .unknown
    }
  }

  static let declaration = FormulaDeclaration(
    "programme.reference_class", .programme, title: "Final cost in the reference class", unit: "£ at three quantiles",
    expression: "central one-off cost × the reference class's ratio of final cost to estimate, at P50, P80 and P95",
    prose: """
      How far estimates of IT programmes were exceeded, without any optimism bias, which says the same and is never \
      used together with it. No mean is given: the tail has none that could be relied on.
      """,
    parameters: [.overrunP50, .overrunP80, .overrunP95],
    source: "Flyvbjerg and Gardner, 5,392 IT projects, and McKinsey and Oxford, 5,400; quantiles derived")

  static var examples: [WorkedExample] {
    [
      example(
        "£2m × 1.13, 1.42 and 3.8", inputs(.rounding(Spread(exactly: 2e6), starred: false)),
        gives: "P50 £2,260,000.00, P80 £2,840,000.00, P95 £7,600,000.00"),
      example("cost unknown", inputs(.unknown(missing: [.annualCost])), gives: "unknown"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Output {
    guard let cost = inputs.oneOffCost.estimate?.central.pounds else { return Output(quantiles: nil, isStarred: false) }
    func final(_ ratio: Term) -> Money { Money(pounds: cost * ratio.central) }
    return Output(
      quantiles: (final(inputs.p50), final(inputs.p80), final(inputs.p95)), isStarred: inputs.oneOffCost.isStarred)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let cost = inputs.oneOffCost.estimate?.central.description
    return Derivation(
      [.init("one-off cost", cost)],
      "\(cost ?? "unknown") × \(inputs.p50.central.words), \(inputs.p80.central.words), \(inputs.p95.central.words)")
  }

  /// Inputs of a worked example.
  private static func inputs(_ cost: Figure) -> Inputs {
    Inputs(
      oneOffCost: cost, p50: Term(1.09, 1.13, 1.19), p80: Term(1.38, 1.42, 1.45), p95: Term(exactly: 3.8))
  }
}
