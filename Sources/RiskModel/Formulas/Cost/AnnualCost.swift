import EstateModel

/// What it costs a year to run and maintain a system: total A.
enum AnnualCost: Formula {
  struct Inputs {
    let reported: Term?
    let pools: Term?
    let contractAnnualValue: Term?
    let buildCost: Term?
    let replacementCost: Term?
    let maintenanceRate: Term
  }

  /// The cost before rounding, for the formulas that build on it, and where it comes from.
  struct Output: FormulaOutput {
    /// Pounds of the base year; `nil` where unknown.
    let term: Term?
    let basis: CostBasis
    let figure: Figure

    var outcome: Outcome { .figure(figure) }
    var isStarred: Bool { figure.isStarred }

    /// The inventory reports it: what is bought or falls due today is already inside.
    var isReported: Bool { basis == .reportedTotal || basis == .reportedPools }
  }

  static let declaration = FormulaDeclaration(
    "cost.annual", .annualCost, title: "Annual cost", unit: "£ a year, base-year prices",
    expression: """
      reported total; else sum of stated cost pools; else contract's annual value; else (replacement cost, or build \
      cost) × maintenance rate
      """,
    prose: """
      The first of these that the inventory states. All amounts of a system are taken at the prices of its cost_year \
      and brought to the base year by the GDP deflator; where that year is unknown, or outside the series, they are \
      taken as base-year pounds, and starred. A range's central value is its middle; a band without an upper end runs \
      from its lower end to that times the open band factor. Cost pools of which only some are stated, and any basis \
      but a reported one, are starred. A build or replacement cost below nothing counts as nothing. No cost is imputed from numbers of users: no published cost per user exists, \
      and one learned from this estate would let one department's file move another's figures.
      """,
    parameters: [.baseYear, .openBandFactor, .maintenanceRate],
    fields: [.annualCost] + Field.costPools + [.costYear, .contractAnnualValue, .replacementCost, .buildCost],
    source: "Cost pools after the TBM taxonomy; real terms after the HM Treasury Green Book; the order is assumed")

  static var examples: [WorkedExample] {
    [
      example(
        "£1.2m reported counts before £0.9m of pools", inputs(reported: 1.2e6, pools: 9e5), gives: "£1,200,000.00"),
      example("pools of £900,000", inputs(pools: 9e5), gives: "£900,000.00"),
      example("contract of £400,000 a year", inputs(contract: 4e5, build: 9e6), gives: "£400,000.00"),
      example(
        "build cost £10m × 12, 18 and 25 %", inputs(build: 1e7),
        gives: "£1,800,000.00 (£1,200,000.00 to £2,500,000.00)"),
      example(
        "nothing stated", inputs(),
        gives: "unknown: needs annual_cost, contract_annual_value, replacement_cost, build_cost"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Output {
    if let reported = inputs.reported { return output(reported, .reportedTotal) }
    if let pools = inputs.pools { return output(pools, .reportedPools) }
    if let value = inputs.contractAnnualValue { return output(value, .contractValue) }
    if let capital = inputs.replacementCost ?? inputs.buildCost {
      return output(capital.orZero * inputs.maintenanceRate, .maintenanceRate)
    }
    return Output(
      term: nil, basis: .unknown,
      figure: .unknown(missing: [.annualCost, .contractAnnualValue, .replacementCost, .buildCost]))
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let output = evaluate(inputs)
    let substituted =
      switch output.basis {
      case .reportedTotal: "reported \(inputs.reported?.pounds ?? "")"
      case .reportedPools: "pools \(inputs.pools?.pounds ?? "")"
      case .contractValue: "contract \(inputs.contractAnnualValue?.pounds ?? "")"
      case .maintenanceRate:
        "\((inputs.replacementCost ?? inputs.buildCost)?.pounds ?? "") × \(inputs.maintenanceRate.words)"
      case .unknown: "no cost stated"
      }
    let candidates: [Explanation.Input] = [
      .init("annual cost", inputs.reported?.pounds, .annualCost, .costYear),
      Explanation.Input("cost pools", inputs.pools?.pounds, fields: Field.costPools),
      .init("contract annual value", inputs.contractAnnualValue?.pounds, .contractAnnualValue),
      .init("replacement cost", inputs.replacementCost?.pounds, .replacementCost),
      .init("build cost", inputs.buildCost?.pounds, .buildCost),
    ]
    return Derivation(output.term == nil ? candidates : candidates.filter { $0.value != nil }, substituted)
  }

  /// The cost on a basis, starred where the basis is no report.
  private static func output(_ term: Term, _ basis: CostBasis) -> Output {
    let isStarred = term.isAssumed || basis == .contractValue || basis == .maintenanceRate
    let starred = Term(term.spread, isAssumed: isStarred)
    return Output(term: starred, basis: basis, figure: .rounding(term.spread, starred: isStarred))
  }

  /// Inputs of a worked example.
  private static func inputs(
    reported: Double? = nil, pools: Double? = nil, contract: Double? = nil, build: Double? = nil
  ) -> Inputs {
    Inputs(
      reported: reported.map { Term(exactly: $0) }, pools: pools.map { Term(exactly: $0) },
      contractAnnualValue: contract.map { Term(exactly: $0) }, buildCost: build.map { Term(exactly: $0) },
      replacementCost: nil, maintenanceRate: Term(0.12, 0.18, 0.25, isAssumed: true))
  }
}
