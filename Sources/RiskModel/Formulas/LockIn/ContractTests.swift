import EstateModel

/// Which contract tests of the Technology Code of Practice a system's contract certainly fails.
enum ContractTests: Formula {
  struct Inputs {
    let contractStart: Bounds<CalendarDate>?
    let contractEnd: Bounds<CalendarDate>?
    let contractAnnualValue: Term?
    let breakClause: Bool?
    let autoExtends: Bool?
    let sourceOwned: Bool?
    let soleSupplier: Bool?
    /// What is paid for external labour and services a year.
    let externalLabour: Term?
    /// A product bears the supplier's name.
    let suppliesProduct: Bool
    let largeValue: Term
    let breakWithinYears: Term
    let asOf: CalendarDate
  }

  /// The tests that are failed.
  struct Output: FormulaOutput {
    let flags: [ContractFlag]

    var outcome: Outcome { .words(flags.isEmpty ? "none" : flags.map(\.rawValue).joined(separator: ", ")) }
    var isStarred: Bool { false }
  }

  static let declaration = FormulaDeclaration(
    "lockin.contract_tests", .lockIn, title: "Contract tests", unit: "flags",
    expression: """
      annual value × term > £100m; no break clause and term > 2 years; extends automatically; source not owned; \
      sole supplier, external labour > 0, and a product whose first word is the supplier's
      """,
    prose: """
      A flag is raised only where the facts leave no doubt: the shortest term and the lowest value count, and where \
      the start is unknown, the term that remains. That an integrator also supplies a component shows where a sole \
      supplier is paid for labour and a product bears its name: Oracle, and Oracle Database.
      """,
    parameters: [.largeContractValue, .breakWithinYears],
    fields: [
      .contractStart, .contractEnd, .contractAnnualValue, .breakClause, .autoExtends, .sourceOwned, .soleSupplier,
      .costExternalLabour, .supplier, .products,
    ],
    source: "Technology Code of Practice, point 11 (GDS, 12 March 2021)")

  static var examples: [WorkedExample] {
    [
      example(
        "£30m × 5 years = £150m; no break; extends; source not owned",
        inputs("2022-04-01", "2027-03-31", 3e7, breaks: false, extends: true, owned: false),
        gives: "over_100_million, no_break_within_two_years, automatic_extension, ownership_unclear"),
      example(
        "sole supplier paid for labour, whose product it is",
        inputs("2026-12-01", "2027-03-31", 1e5, sole: true, labour: 5e4, supplies: true),
        gives: "integrator_supplies_component"),
      example(
        "£19m × 5 years = £95m; break clause", inputs("2022-04-01", "2027-03-31", 1.9e7, breaks: true), gives: "none"),
      example(
        "start unknown, 1.4 years remain", inputs(nil, "2028-03-31", 3e7, breaks: false), gives: "none"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Output {
    let term = inputs.termInYears
    var flags: [ContractFlag] = []
    if let value = inputs.contractAnnualValue, value[.low] * term > inputs.largeValue.central {
      flags.append(.over100Million)
    }
    if inputs.breakClause == false, term > inputs.breakWithinYears.central { flags.append(.noBreakWithinTwoYears) }
    if inputs.autoExtends == true { flags.append(.automaticExtension) }
    if inputs.sourceOwned == false { flags.append(.ownershipUnclear) }
    if inputs.soleSupplier == true, inputs.suppliesProduct, inputs.externalLabour.map({ $0[.low] > 0 }) == true {
      flags.append(.integratorSuppliesComponent)
    }
    return Output(flags: flags)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let value = inputs.contractAnnualValue?.pounds
    return Derivation(
      [
        .init("contract start", inputs.contractStart?.words, .contractStart),
        .init("contract end", inputs.contractEnd?.words, .contractEnd),
        .init("contract annual value", value, .contractAnnualValue),
        .init("break clause", inputs.breakClause?.words, .breakClause),
        .init("extends automatically", inputs.autoExtends?.words, .autoExtends),
        .init("source owned", inputs.sourceOwned?.words, .sourceOwned),
        .init("sole supplier", inputs.soleSupplier?.words, .soleSupplier),
        .init("external labour", inputs.externalLabour?.pounds, .costExternalLabour),
        .init("a product bears the supplier's name", inputs.suppliesProduct.words, .supplier, .products),
      ],
      "\(value ?? "unknown") × at least \(inputs.termInYears.words) years")
  }

  /// Inputs of a worked example.
  private static func inputs(
    _ start: String?, _ end: String, _ value: Double, breaks: Bool? = nil, extends: Bool? = nil, owned: Bool? = nil,
    sole: Bool? = nil, labour: Double? = nil, supplies: Bool = false
  ) -> Inputs {
    Inputs(
      contractStart: start.flatMap { CalendarDate(iso: $0) }.map { Bounds(exactly: $0) },
      contractEnd: CalendarDate(iso: end).map { Bounds(exactly: $0) }, contractAnnualValue: Term(exactly: value),
      breakClause: breaks, autoExtends: extends, sourceOwned: owned, soleSupplier: sole,
      externalLabour: labour.map { Term(exactly: $0) }, suppliesProduct: supplies, largeValue: Term(exactly: 1e8),
      breakWithinYears: Term(exactly: 2), asOf: .ofExamples)
  }
}

extension ContractTests.Inputs {
  /// The shortest term that the facts allow; none where the end is unknown.
  fileprivate var termInYears: Double {
    guard let contractEnd else { return 0 }
    return max(0, contractEnd.low.years(since: contractStart?.high ?? asOf))
  }
}
