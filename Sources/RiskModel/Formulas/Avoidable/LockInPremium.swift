import EstateModel

/// What is paid a year above a price that others could contest.
enum LockInPremium: Formula {
  struct Inputs {
    let contractAnnualValue: Term?
    let legacyMultiple: Term
    /// The lock-in index from 0 to 100; `nil` where none of its items is known.
    let index: LockInPart?
    let premiumRate: Term
  }

  static let declaration = FormulaDeclaration(
    "avoidable.lock_in_premium", .avoidableCost, title: "Lock-in premium", unit: "£ a year",
    expression: "contract annual value / legacy multiple × premium rate × lock-in index / 100",
    prose: """
      Only the modern-equivalent part of the contract's value bears the premium, for the rest is excess maintenance \
      already: at the low end the smallest such part, at the high end the greatest.
      """,
    parameters: [.lockInPremiumRate], fields: [.contractAnnualValue],
    source:
      "COM(2013) 455: doubling the number of bidders lowers contract size by 9 %; its scaling by the index is assumed")

  static var examples: [WorkedExample] {
    [
      example(
        "£1m / 2.5 = £400,000 × 9 % × 0.6 = £21,600; low rate 0; £1m / 1.9 × 25 % × 0.8 = £105,263.16",
        inputs(1e6, LockInPart(low: 40, central: 60, high: 80, known: 9, items: 16)),
        gives: "£21,600.00 (£0.00 to £105,263.16)"),
      example(
        "no item of the index known", inputs(1e6, nil),
        gives: "unknown: needs contract_end, notice_months, sole_supplier"),
      example(
        "no contract value", inputs(nil, LockInPart(low: 40, central: 60, high: 80, known: 9, items: 16)),
        gives: "unknown: needs contract_annual_value"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Figure {
    guard let value = inputs.contractAnnualValue?.orZero else { return .unknown(missing: [.contractAnnualValue]) }
    guard let index = inputs.index else { return .unknown(missing: [.contractEnd, .noticeMonths, .soleSupplier]) }
    let rate = inputs.premiumRate
    return .rounding(
      Spread { value[$0] / inputs.legacyMultiple[$0.opposite] * rate[$0] * index[$0] / 100 },
      starred: value.isAssumed || rate.isAssumed || inputs.legacyMultiple.isAssumed || index.isStarred)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let value = inputs.contractAnnualValue?.pounds
    let index = inputs.index?.outcome.text
    return Derivation(
      [
        .init("contract annual value", value, .contractAnnualValue),
        .init("legacy multiple", inputs.legacyMultiple.words),
        .init("lock-in index", index, .contractEnd, .noticeMonths, .soleSupplier),
      ],
      "\(value ?? "unknown") / \(inputs.legacyMultiple.words) × \(inputs.premiumRate.words) × "
        + "\(index ?? "unknown") / 100"
    )
  }

  /// Inputs of a worked example.
  private static func inputs(_ value: Double?, _ index: LockInPart?) -> Inputs {
    Inputs(
      contractAnnualValue: value.map { Term(exactly: $0) }, legacyMultiple: Term(1.9, 2.5, 4), index: index,
      premiumRate: Term(0, 0.09, 0.25))
  }
}
