import EstateModel

/// How far one product is from the end of its maker's support, on the scale of criterion L1.
enum SupportStanding: Formula {
  struct Inputs {
    /// The product for people, with what the inventory calls it.
    var title = ""
    /// Last day of ordinary support.
    let endOfSupport: CalendarDate?
    /// Last day of support that can be bought.
    let extendedEnd: CalendarDate?
    let asOf: CalendarDate
    let horizonYears: Term
  }

  static let declaration = FormulaDeclaration(
    "likelihood.support_standing", .likelihood, title: "Standing of one product's support", unit: "score of 1 to 6",
    expression: """
      past all support 6; only bought support left, or ends within h years 5; h+1 years 3; h+2 years 2; later 1
      """,
    prose: """
      Worked for each product and language that the catalogue dates. Ordinary support is judged by its last day; \
      support that can still be bought keeps a product from 6, not from 5. A product without dates has no standing.
      """,
    parameters: [.supportHorizonYears], fields: [.products, .languages],
    source: "Framework criterion L1 (out of support 6; likelihood over three years); the steps of a year are assumed")

  static var examples: [WorkedExample] {
    [
      example(
        "Windows Server 2008 R2: ordinary support to 2020-01-14, sold to 2023-01-10; both past on 2026-11-21: 6",
        inputs("2020-01-14", "2023-01-10"), gives: "6"),
      example(
        "ordinary support ended 2024-07-09, sold to 2029-01-09: bought support only: 5",
        inputs("2024-07-09", "2029-01-09"), gives: "5"),
      example("ends 2029-11-21, three years on to the day: 5", inputs("2029-11-21", nil), gives: "5"),
      example("ends 2029-11-22, within four years: 3", inputs("2029-11-22", nil), gives: "3"),
      example("ends 2031-11-21, within five years: 2", inputs("2031-11-21", nil), gives: "2"),
      example("ends 2032-01-01, later: 1", inputs("2032-01-01", nil), gives: "1"),
      example("no dates: no standing", inputs(nil, nil), gives: "unknown"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> CriterionScore? {
    guard let end = inputs.endOfSupport ?? inputs.extendedEnd else { return nil }
    if end < inputs.asOf { return .inferred(inputs.isBought ? 5 : 6) }
    if end <= inputs.day(yearsAhead: 0) { return .inferred(5) }
    if end <= inputs.day(yearsAhead: 1) { return .inferred(3) }
    return .inferred(end <= inputs.day(yearsAhead: 2) ? 2 : 1)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    Derivation(
      [
        .init("product", inputs.title, .products, .languages),
        .init("ordinary support ends", inputs.endOfSupport?.description),
        .init("bought support ends", inputs.extendedEnd?.description),
        .init("as of", inputs.asOf.description),
      ],
      "\((inputs.endOfSupport ?? inputs.extendedEnd)?.description ?? "no date") against \(inputs.asOf)")
  }

  /// Inputs of a worked example.
  private static func inputs(_ end: String?, _ extended: String?) -> Inputs {
    Inputs(
      endOfSupport: end.flatMap { CalendarDate(iso: $0) }, extendedEnd: extended.flatMap { CalendarDate(iso: $0) },
      asOf: .ofExamples, horizonYears: Term(exactly: 3))
  }
}

extension SupportStanding.Inputs {
  /// Ordinary support has ended, and support is still sold.
  var isBought: Bool {
    guard let endOfSupport, let extendedEnd else { return false }
    return endOfSupport < asOf && asOf <= extendedEnd
  }

  /// Ordinary support ends within a year, and support will be sold after that.
  var fallsDue: Bool {
    guard let endOfSupport, let extendedEnd else { return false }
    return asOf <= endOfSupport && endOfSupport <= asOf.adding(months: 12) && extendedEnd > endOfSupport
  }

  /// The last day of the horizon, and of a number of years beyond it.
  fileprivate func day(yearsAhead: Int) -> CalendarDate {
    asOf.adding(months: Int(horizonYears.central * 12) + 12 * yearsAhead)
  }
}
