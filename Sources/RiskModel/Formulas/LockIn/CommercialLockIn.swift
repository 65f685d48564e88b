import EstateModel

/// How far the contract itself holds a body to its supplier.
enum CommercialLockIn: Formula {
  struct Inputs {
    let contractEnd: Bounds<CalendarDate>?
    let noticeMonths: Term?
    let breakClause: Bool?
    let autoExtends: Bool?
    let soleSupplier: Bool?
    let unknownShare: Term
    let asOf: CalendarDate
  }

  static let declaration = FormulaDeclaration(
    "lockin.commercial", .lockIn, title: "Commercial lock-in", unit: "points of 25",
    expression: """
      6 × remaining years / 5 + 5 × notice months / 12 + 5 if no break clause + 4 if extends automatically + 5 if \
      sole supplier
      """,
    prose: """
      Remaining term counts up to five years, notice up to twelve months; a contract that has ended has none of the \
      former, and one whose end is a month or a year ends centrally in its middle. An unknown item scores nothing at the low end, all its points at the high end and half between.
      """,
    parameters: [.lockInUnknownShare],
    fields: [.contractEnd, .noticeMonths, .breakClause, .autoExtends, .soleSupplier],
    source: "Ingredients from GDS guidance on lock-in and the Technology Code of Practice; points assumed")

  static var examples: [WorkedExample] {
    [
      example(
        "ended; 6 months 5 × ½; no break clause 5; extends 4; sole supplier 5",
        inputs("2026-01-31", notice: 6, breaks: false, extends: true, sole: true), gives: "16.5"),
      example(
        "913 days = 2.4997 years, 6 × 0.49993 = 2.9996; nothing else",
        inputs("2029-05-22", notice: 0, breaks: true, extends: false, sole: false),
        gives: "2.9996"),
      example("nothing known: 0, 12.5, 25", inputs(), gives: "12.5 (0 to 25)"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> LockInPart {
    var tally = LockInTally(unknownShare: inputs.unknownShare)
    tally.add(6, inputs.remainingYears.map { years in Spread { years[$0] / 5 } })
    tally.add(5, inputs.noticeMonths.map { months in Spread { months[$0] / 12 } })
    tally.add(5, if: inputs.breakClause.map { !$0 })
    tally.add(4, if: inputs.autoExtends)
    tally.add(5, if: inputs.soleSupplier)
    return tally.part
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    Derivation(
      [
        .init("contract end", inputs.contractEnd?.words, .contractEnd),
        .init("notice in months", inputs.noticeMonths?.words, .noticeMonths),
        .init("break clause", inputs.breakClause?.words, .breakClause),
        .init("extends automatically", inputs.autoExtends?.words, .autoExtends),
        .init("sole supplier", inputs.soleSupplier?.words, .soleSupplier),
      ],
      "\(inputs.remainingYears?.words ?? "unknown") years left, "
        + "\(inputs.noticeMonths?.words ?? "unknown") months' notice"
    )
  }

  /// Inputs of a worked example.
  private static func inputs(
    _ end: String? = nil, notice: Double? = nil, breaks: Bool? = nil, extends: Bool? = nil, sole: Bool? = nil
  ) -> Inputs {
    Inputs(
      contractEnd: end.flatMap { CalendarDate(iso: $0) }.map { Bounds(exactly: $0) },
      noticeMonths: notice.map { Term(exactly: $0) }, breakClause: breaks, autoExtends: extends, soleSupplier: sole,
      unknownShare: Term(0, 0.5, 1, isAssumed: true), asOf: .ofExamples)
  }
}

extension CommercialLockIn.Inputs {
  /// Years until the contract ends, none once it has.
  var remainingYears: Spread? {
    contractEnd.map { end in
      func years(_ day: CalendarDate) -> Double { max(0, day.years(since: asOf)) }
      return Spread(low: years(end.low), central: years(end.middle), high: years(end.high))
    }
  }
}
