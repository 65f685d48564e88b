import Catalogue
import EstateModel

/// How far one product is from the end of its maker's support, on the scale of criterion L1.
enum SupportStanding: Formula {
  struct Inputs {
    /// The product for people, with what the inventory calls it.
    var title = ""
    /// When ordinary support ends.
    let endOfSupport: SupportEnd
    /// When support that can be bought ends.
    let extendedEnd: SupportEnd
    let asOf: CalendarDate
    let horizonYears: Term
  }

  static let declaration = FormulaDeclaration(
    "likelihood.support_standing", .likelihood, title: "Standing of one product's support", unit: "score of 1 to 6",
    expression: """
      past all support 6; only bought support left, or ends within h years 5; h+1 years 3; h+2 years 2; later 1; \
      supported with no end announced 1 to 5, central 1
      """,
    prose: """
      Worked for each product and language that the catalogue dates. Ordinary support is judged by its last day; \
      support that can still be bought keeps a product from 6, not from 5. Support that is over on a day nobody gives \
      counts as over; where no end is announced, one may still come within the horizon. A product of which a \
      catalogue says nothing has no standing.
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
      example("nothing said: no standing", inputs(nil, nil), gives: "unknown"),
      example("no end announced: 1 to 5", inputs(.notAnnounced, .unknown), gives: "1 (1 to 5)"),
      example("ended on a day not given: 6", inputs(.past, .unknown), gives: "6"),
      example("ended on a day not given, support still sold: 5", inputs(.past, .notAnnounced), gives: "5"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> CriterionScore? {
    let decisive = inputs.endOfSupport == .unknown ? inputs.extendedEnd : inputs.endOfSupport
    switch decisive {
    case .unknown: return nil
    case .notAnnounced: return .inferred(1, 1, 5)
    case .past: return .inferred(inputs.isBought ? 5 : 6)
    case .on(let end): return evaluate(inputs, end: end)
    }
  }

  /// The standing of a product whose support ends on a day.
  private static func evaluate(_ inputs: Inputs, end: CalendarDate) -> CriterionScore {
    if end < inputs.asOf { return .inferred(inputs.isBought ? 5 : 6) }
    if end <= inputs.day(yearsAhead: 0) { return .inferred(5) }
    if end <= inputs.day(yearsAhead: 1) { return .inferred(3) }
    return .inferred(end <= inputs.day(yearsAhead: 2) ? 2 : 1)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    Derivation(
      [
        .init("product", inputs.title, .products, .languages),
        .init("ordinary support ends", inputs.endOfSupport.stated),
        .init("bought support ends", inputs.extendedEnd.stated),
        .init("as of", inputs.asOf.description),
      ],
      "\(inputs.endOfSupport.stated ?? inputs.extendedEnd.stated ?? "no date") against \(inputs.asOf)")
  }

  /// Inputs of a worked example.
  private static func inputs(_ end: String?, _ extended: String?) -> Inputs {
    inputs(
      SupportEnd(end.flatMap { CalendarDate(iso: $0) }), SupportEnd(extended.flatMap { CalendarDate(iso: $0) }))
  }

  private static func inputs(_ end: SupportEnd, _ extended: SupportEnd) -> Inputs {
    Inputs(endOfSupport: end, extendedEnd: extended, asOf: .ofExamples, horizonYears: Term(exactly: 3))
  }
}

extension SupportStanding.Inputs {
  /// Ordinary support has ended, and support is still sold.
  var isBought: Bool {
    endOfSupport.isOver(on: asOf) == true && extendedEnd.isOver(on: asOf) == false
  }

  /// Ordinary support ends within a year, and support will be sold after that.
  var fallsDue: Bool {
    guard let end = endOfSupport.date, asOf <= end, end <= asOf.adding(months: 12) else { return false }
    return extendedEnd == .notAnnounced || extendedEnd.date.map { $0 > end } == true
  }

  /// The last day of the horizon, and of a number of years beyond it.
  fileprivate func day(yearsAhead: Int) -> CalendarDate {
    asOf.adding(months: Int(horizonYears.central * 12) + 12 * yearsAhead)
  }
}

extension SupportEnd {
  /// In words; `nil` where nothing is said.
  fileprivate var stated: String? { self == .unknown ? nil : words }
}
