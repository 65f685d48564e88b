import EstateModel

/// The worth of a treatment over a shorter and a longer appraisal period.
enum PeriodSensitivity: Formula {
  typealias Inputs = WorthSides

  /// Central worth over the parameter's low, central and high period.
  struct Output: FormulaOutput {
    let period: Term
    let worths: (low: Money, central: Money, high: Money)?

    var outcome: Outcome {
      guard let worths else { return .unknown }
      return .words(
        "\(worths.low) over \(period[.low].words) years, \(worths.central) over \(period.central.words), "
          + "\(worths.high) over \(period[.high].words)")
    }
    var isStarred: Bool { worths != nil }
  }

  static let declaration = FormulaDeclaration(
    "worth.period_sensitivity", .worth, title: "Worth over other periods", unit: "£ of year 0",
    expression: "the central worth with the low, the central and the high appraisal period",
    prose: "Of the best treatment. No period is mandated for IT, so the choice is shown.",
    parameters: [.appraisalYears], source: "HM Treasury, The Green Book: sensitivity analysis")

  static var examples: [WorkedExample] {
    [
      example(
        "£350,000 × (4.673079 − 1.966184) − £2,064,492.75; × (8.607687 − …); × (11.920521 − …)",
        .ofExamples(benefit: 5e5, period: Term(5, 10, 15)),
        gives: "−£1,117,079.28 over 5 years, £260,033.27 over 10, £1,419,525.09 over 15")
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Output {
    let appraisal = inputs.presentValue
    guard inputs.treatment != .retain, inputs.output.figure.estimate != nil, let benefit = appraisal.annualBenefit
    else {
      return Output(period: appraisal.period, worths: nil)
    }
    let yearly = benefit.central * appraisal.delivered(.central)
    func worth(_ end: End) -> Money {
      let lasting =
        appraisal.discounting.annuity(appraisal.period[end])
        - appraisal.discounting.annuity(appraisal.years(.central))
      return Money(pounds: min(max(yearly * max(0, lasting) - inputs.output.costs.central, -1e12), 1e12))
    }
    return Output(period: appraisal.period, worths: (worth(.low), worth(.central), worth(.high)))
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    Derivation(
      [.init("treatment", inputs.treatment.rawValue), .init("appraisal period", inputs.presentValue.period.words)],
      "periods of \(inputs.presentValue.period.words) years")
  }
}
