import EstateModel

/// The year in which a treatment has brought what it cost.
enum Payback: Formula {
  typealias Inputs = WorthSides

  /// A year of the appraisal, or none.
  struct Output: FormulaOutput {
    /// 1 is the first year; `nil` where it is never, or the worth is unknown.
    let year: Int?
    let isKnown: Bool
    let period: Double

    var outcome: Outcome {
      isKnown ? .words(year.map { "year \($0)" } ?? "not within \(period.words) years") : .unknown
    }
    var isStarred: Bool { isKnown }
  }

  static let declaration = FormulaDeclaration(
    "worth.payback", .worth, title: "Payback", unit: "year of the appraisal",
    expression: """
      the first year at whose end annual benefit × delivered share × (A(year) − A(duration)) ≥ present value of costs
      """,
    prose:
      "Of the best treatment, in discounted central figures. Year 1 is the first; where nothing is spent, there is none.",
    source: "Definition, after the Green Book")

  static var examples: [WorkedExample] {
    [
      example(
        "£350,000 × (A(y) − 1.966184) ≥ £2,064,492.75: A(y) ≥ 7.864735; A(9) = 7.873956", .ofExamples(benefit: 5e5),
        gives: "year 9"),
      example("half the benefit: A(10) falls short", .ofExamples(benefit: 2.5e5), gives: "not within 10 years"),
      example("worth unknown", .ofExamples(benefit: nil), gives: "unknown"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Output {
    let appraisal = inputs.presentValue
    let period = appraisal.period.central
    guard inputs.output.figure.estimate != nil, let benefit = appraisal.annualBenefit?.central else {
      return Output(year: nil, isKnown: false, period: period)
    }
    let costs = inputs.output.costs.central
    let yearly = benefit * appraisal.delivered(.central)
    let before = appraisal.discounting.annuity(appraisal.years(.central))
    let year = stride(from: 1, through: Int(period), by: 1).first { year in
      let lasted = max(0, appraisal.discounting.annuity(Double(year)) - before)
      return lasted > 0 && yearly * lasted >= costs
    }
    return Output(year: year, isKnown: true, period: period)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let costs = inputs.output.figure.estimate == nil ? nil : inputs.output.costs.central.pounds
    let yearly = inputs.presentValue.annualBenefit.map { ($0.central * inputs.presentValue.delivered(.central)).pounds }
    return Derivation(
      [
        .init("treatment", inputs.treatment.rawValue), .init("benefit a year that comes", yearly),
        .init("present value of costs", costs),
      ], "\(yearly ?? "unknown") × (A(year) − A(duration)) ≥ \(costs ?? "unknown")")
  }
}
