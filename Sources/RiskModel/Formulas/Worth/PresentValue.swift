import EstateModel

/// The net present social value of a treatment against doing nothing.
enum PresentValue: Formula {
  struct Inputs {
    let treatment: Treatment
    /// Pounds a year, once complete and as planned.
    let annualBenefit: Term?
    let oneOffCost: Figure
    let dualRunning: Term?
    /// Once optimism is taken out.
    let months: Term
    let costBias: Term
    let shortfall: Term
    let nonCompletion: Term
    let period: Term
    let discounting: DiscountTable
    /// The facts without which there is no worth.
    let missing: FieldList
  }

  /// The worth with its two sides, in pounds of year 0.
  struct Output: FormulaOutput {
    let figure: Figure
    let benefits: Spread
    let costs: Spread

    var outcome: Outcome { .figure(figure) }
    var isStarred: Bool { figure.isStarred }

    static let nothing = Output(figure: .known(.zero, starred: false), benefits: .zero, costs: .zero)
  }

  static let declaration = FormulaDeclaration(
    "worth.npsv", .worth, title: "Net present social value", unit: "£ of year 0, base-year prices",
    expression: """
      annual benefit × (1 − greater of benefit shortfall and chance of not completing) × (A(period) − A(duration)) − \
      (one-off cost × (1 + optimism bias) + dual running) × A(duration) / duration; duration in years; 0 for retain
      """,
    prose: """
      Costs are spent evenly over the duration, benefits start when it ends and last to the end of the appraisal \
      period; where it ends later there are none. The published shortfall of benefits is a mean over programmes that \
      include those not completed, so the two are not multiplied. Optimism bias is used here, and never together with \
      a distribution of overruns. The low end takes the low benefit after the longest duration and the high \
      cost, discounted over the shortest, so that no programme is worth less; a negative benefit comes there as early \
      and as surely as it can. The central period serves all ends, for it is a choice, not a \
      doubt. Unknown where the annual cost, the avoidable cost or the one-off cost is.
      """,
    parameters: [.benefitShortfall, .appraisalYears, .rateTo30, .rateTo75, .rateTo125],
    source: "HM Treasury, The Green Book, February 2026, and its supplementary guidance on optimism bias")

  static var examples: [WorkedExample] {
    [
      example(
        """
        24 months, £500,000 a year, 30 % short: £350,000 × (8.607687 − 1.966184) = £2,324,526.03; £1m × 2 + £100,000 \
        = £2.1m × 1.966184 / 2 = £2,064,492.75
        """, inputs(benefit: 5e5, cost: 1e6, months: 24), gives: "£260,033.27"),
      example(
        "20 years exceed the period: no benefit; £2.1m × A(20) / 20 = £2.1m × 0.735492 = £1,544,532.93",
        inputs(benefit: 5e5, cost: 1e6, months: 240), gives: "−£1,544,532.93"),
      example(
        "retain",
        Inputs(
          treatment: .retain, annualBenefit: nil, oneOffCost: .known(.zero, starred: false), dualRunning: nil,
          months: Term(exactly: 0), costBias: Term(exactly: 1), shortfall: Term(exactly: 0),
          nonCompletion: Term(exactly: 0), period: Term(exactly: 10), discounting: discounting, missing: []),
        gives: "£0.00"),
      example(
        "no annual cost", inputs(benefit: nil, cost: 1e6, months: 24), gives: "unknown: needs annual_cost"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Output {
    if inputs.treatment == .retain { return .nothing }
    guard let benefit = inputs.annualBenefit, let cost = inputs.oneOffCost.estimate?.pounds,
      let dual = inputs.dualRunning
    else {
      return Output(figure: .unknown(missing: inputs.missing), benefits: .zero, costs: .zero)
    }
    let benefits = Spread { inputs.benefits(benefit[$0], $0) }
    let costs = Spread { end in
      (cost[end] * (1 + inputs.costBias[end]) + dual[end]) * inputs.discounting.mean(inputs.years(end.opposite))
    }
    let isAssumed =
      benefit.isAssumed || dual.isAssumed || inputs.months.isAssumed || inputs.costBias.isAssumed
      || inputs.shortfall.isAssumed || inputs.nonCompletion.isAssumed || inputs.period.isAssumed
    return Output(
      figure: .rounding(
        Spread { benefits[$0] - costs[$0.opposite] }, starred: isAssumed || inputs.oneOffCost.isStarred),
      benefits: benefits, costs: costs)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let treatment = Explanation.Input("treatment", inputs.treatment.rawValue)
    if inputs.treatment == .retain { return Derivation([treatment], "nothing changes") }
    let output = evaluate(inputs)
    let cost = inputs.oneOffCost.estimate == nil ? nil : inputs.oneOffCost.outcome.text
    return Derivation(
      [
        treatment, .init("annual benefit", inputs.annualBenefit?.pounds), .init("one-off cost", cost),
        .init("dual running", inputs.dualRunning?.pounds), .init("duration in months", inputs.months.words),
        .init("chance of not completing", inputs.nonCompletion.words),
      ],
      output.figure.estimate == nil
        ? "a cost is unknown" : "benefits \(output.benefits.words(\.pounds)) − costs \(output.costs.words(\.pounds))")
  }

  private static let discounting = DiscountTable(DiscountRates(to30: 0.035, to75: 0.03, to125: 0.025))

  /// Inputs of a worked example.
  private static func inputs(benefit: Double?, cost: Double, months: Double) -> Inputs {
    Inputs(
      treatment: .replatform, annualBenefit: benefit.map { Term(exactly: $0) },
      oneOffCost: .rounding(Spread(exactly: cost), starred: false), dualRunning: Term(exactly: 1e5),
      months: Term(exactly: months), costBias: Term(exactly: 1), shortfall: Term(exactly: 0.3),
      nonCompletion: Term(exactly: 0.15), period: Term(exactly: 10), discounting: discounting,
      missing: [.annualCost])
  }
}

extension PresentValue.Inputs {
  /// Years to completion.
  func years(_ end: End) -> Double { months[end] / 12 }

  /// The share of the planned benefit that comes.
  func delivered(_ end: End) -> Double {
    1 - max(shortfall[end.opposite], nonCompletion[end.opposite])
  }

  /// What a pound of benefit a year is worth, which starts when a programme of this length ends.
  func benefitAnnuity(_ duration: End) -> Double {
    max(0, discounting.annuity(period.central) - discounting.annuity(years(duration)))
  }

  /// The present value of a benefit: a loss comes in full and early where the least is sought.
  fileprivate func benefits(_ benefit: Double, _ end: End) -> Double {
    let side = benefit < 0 ? end.opposite : end
    return benefit * delivered(side) * benefitAnnuity(side.opposite)
  }
}
