import EstateModel

/// Criterion L2, expired vendor contract, from the contract's end and what is to follow it.
enum ContractLikelihood: Formula {
  struct Inputs {
    let contractEnd: Bounds<CalendarDate>?
    let replacementAgreed: Bool?
    let autoExtends: Bool?
    let asOf: CalendarDate
  }

  static let declaration = FormulaDeclaration(
    "likelihood.l2", .likelihood, title: "L2 Expired vendor contract", unit: "score of 1 to 6",
    expression: "replacement agreed 1; else ended 6, ends within 1 year 5, 2 years 4, 3 years 3, later 1",
    prose: """
      Where it is not known whether a replacement is agreed, the score runs from 1 to what the end date alone gives; \
      the central score is the latter once the contract has ended, and before that the middle, rounded down. A \
      contract that extends automatically scores 2 at most.
      """,
    fields: [.l2, .contractEnd, .replacementAgreed, .autoExtends],
    source: "Framework criterion L2 (already out of contract with no replacement 6); the steps of a year are assumed")

  static var examples: [WorkedExample] {
    [
      example("ended 2025-03-31, none agreed: 6", inputs("2025-03-31", replacement: false), gives: "6"),
      example("ends in 4 months, none agreed: 5", inputs("2027-03-31", replacement: false), gives: "5"),
      example("ends in 16 months, none agreed: 4", inputs("2028-03-31", replacement: false), gives: "4"),
      example("ends in two years to the day, none agreed: 4", inputs("2028-11-21", replacement: false), gives: "4"),
      example("ends in 28 months, none agreed: 3", inputs("2029-03-31", replacement: false), gives: "3"),
      example("ends in 2031, none agreed: 1", inputs("2031-03-31", replacement: false), gives: "1"),
      example("ended, but a replacement is agreed: 1", inputs("2025-03-31", replacement: true), gives: "1"),
      example("ends in 4 months: 1 to 5, middle 3", inputs("2027-03-31"), gives: "3 (1 to 5)"),
      example("ended, replacement unknown: 1 to 6, central 6", inputs("2025-03-31"), gives: "6 (1 to 6)"),
      example(
        "ended, none agreed, extends automatically: 2", inputs("2025-03-31", replacement: false, extends: true),
        gives: "2"),
      example("no end date", inputs(nil, replacement: false), gives: "unknown"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> CriterionScore? {
    if inputs.replacementAgreed == true { return .inferred(1) }
    guard let end = inputs.contractEnd else { return nil }
    let soonest = score(end.low, inputs.asOf)
    let middle = score(end.middle, inputs.asOf)
    let most: UInt8 = inputs.autoExtends == true ? 2 : 6
    if inputs.replacementAgreed == false {
      return .inferred(min(score(end.high, inputs.asOf), most), min(middle, most), min(soonest, most))
    }
    return .inferred(1, min(middle == 6 ? 6 : (1 + middle) / 2, most), min(soonest, most))
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    Derivation(
      [
        .init("contract end", inputs.contractEnd?.words, .contractEnd),
        .init("replacement agreed", inputs.replacementAgreed?.words, .replacementAgreed),
        .init("extends automatically", inputs.autoExtends?.words, .autoExtends),
        .init("as of", inputs.asOf.description),
      ],
      "end \(inputs.contractEnd?.words ?? "unknown") against \(inputs.asOf), "
        + "replacement agreed \(inputs.replacementAgreed?.words ?? "unknown")")
  }

  /// The score of a contract that ends on a day with nothing to follow it.
  private static func score(_ end: CalendarDate, _ asOf: CalendarDate) -> UInt8 {
    if end < asOf { return 6 }
    if end <= asOf.adding(months: 12) { return 5 }
    if end <= asOf.adding(months: 24) { return 4 }
    return end <= asOf.adding(months: 36) ? 3 : 1
  }

  /// Inputs of a worked example.
  private static func inputs(_ end: String?, replacement: Bool? = nil, extends: Bool? = nil) -> Inputs {
    Inputs(
      contractEnd: end.flatMap { CalendarDate(iso: $0) }.map { Bounds(exactly: $0) }, replacementAgreed: replacement,
      autoExtends: extends, asOf: .ofExamples)
  }
}
