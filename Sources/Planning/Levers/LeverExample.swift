import Assumptions
import Diagnostics
package import EstateModel
package import RiskModel

/// A lever worked on one made-up system: what a year costs before and after, at the central figures.
///
/// The system costs £1,000,000 a year, of which £600,000 is its contract and £100,000 external labour; £600,000 is excess
/// maintenance and £50,000 a lock-in premium; £40,000 of staff time and £20,000 of manual handling are lost, and £10,000
/// by outages; it has four interfaces. Where a lever brings no treatment and names none to go with, none is made.
package enum LeverExample {
  /// The example worked by hand: an arithmetic expression for each figure, in pounds.
  package struct HandCalculation: Sendable, Hashable {
    /// The treatment with which the lever is shown, as it changes nothing by itself.
    package let with: Treatment?
    package let running: String
    package let avoidable: String
    package let oneOff: String
  }

  /// The system's figures under a lever.
  package struct Result: Sendable, Hashable {
    package let running: Money
    package let avoidable: Money
    package let oneOff: Money
  }

  /// What the last year costs under a lever, and what is spent once in all years.
  package static func result(of lever: Lever, in library: LeverLibrary) -> Result {
    let flows = flows(lever, library).planned(.central, .central)
    let last = flows[flows.count - 1]
    return Result(
      running: Money(pounds: last.running), avoidable: Money(pounds: last.avoidable),
      oneOff: Money(pounds: flows.reduce(0) { $0 + $1.oneOff + $1.dual }))
  }

  /// The example in words, with its calculation by hand.
  package static func lines(for lever: Lever, in library: LeverLibrary) -> [String] {
    let (result, hand) = (result(of: lever, in: library), lever.example)
    let with = hand.with.map { " with \($0.rawValue)" } ?? ""
    let stated =
      [ContractChange.exampleNotice.leverID: " by 5% less", ContractChange.exampleExtension.leverID: " for ten years"][
        lever.id] ?? ""
    return [
      "a system costs £1,000,000 a year: £600,000 contract, £100,000 external labour, £600,000 excess maintenance;",
      "it loses £120,000 more a year (lock-in £50,000, staff time £40,000, manual handling £20,000, outages £10,000),",
      "has four interfaces and an exit cost of £180,000. In the tenth year, from a start in the first\(with)\(stated):",
      "running cost  \(hand.running) = \(result.running)",
      "avoidable     \(hand.avoidable) = \(result.avoidable) (today £720,000.00)",
      "spent once    \(hand.oneOff) = \(result.oneOff)",
    ]
  }

  // MARK: - The system and its plan

  private static func flows(_ lever: Lever, _ library: LeverLibrary) -> SystemFlows {
    let start = PlanYear(start: 2026)
    let plan = ([deed(lever, library)] + (lever.example.with.map { [.treatment($0)] } ?? [])).map { deed in
      PlannedAction(
        deed: deed, systems: .everything, start: start, whereAllowed: false,
        origin: Located(lever.id, at: .init(file: ""))
      )
    }
    let parameters = ModelParameters(.builtIn)
    let actions = SystemActions(plan, chosen: Array(plan.indices), first: start, library: library)
    let treatment = actions.treatment?.treatment
    return SystemFlows(
      standing: standing(for: treatment, parameters), actions: actions,
      terms: programme(of: treatment, parameters), appraisal: AppraisalTerms(parameters))
  }

  /// The lever as a scenario pulls it; every question of governance is answered with yes.
  private static func deed(_ lever: Lever, _ library: LeverLibrary) -> PlannedAction.Deed {
    if let kind = ContractChange.Kind.allCases.first(where: { "contract-\($0.rawValue)" == lever.id }) {
      let stated = [ContractChange.exampleNotice, .exampleExtension]
      return .contract(stated.first { $0.kind == kind } ?? ContractChange(kind: kind))
    }
    let answers = Dictionary(uniqueKeysWithValues: library.governance.map { ($0.id, true) })
    return .lever(lever, LeverChoices(governance: answers))
  }

  /// The treatment's central terms, as the parameters have them.
  private static func programme(of treatment: Treatment?, _ parameters: ModelParameters) -> TreatmentProgramme {
    guard let treatment, let terms = parameters.treatments[treatment] else { return .nothing }
    return TreatmentProgramme(
      runShare: terms.runShare.spread, residual: terms.residual.spread, failure: terms.failure.spread,
      years: Spread { terms.months[$0] * (1 + parameters.durationBias[$0]) / 12 })
  }

  private static func standing(for treatment: Treatment?, _ parameters: ModelParameters) -> SystemStanding {
    SystemStanding(
      annual: Spread(exactly: 1e6), contract: Spread(exactly: 6e5), externalLabour: Spread(exactly: 1e5),
      exitCost: Spread(exactly: 1.8e5), interfaces: 4,
      oneOff: treatment.flatMap { parameters.treatments[$0] }.map { Spread(exactly: 1e6 * $0.costMultiple.central) },
      losses: [[6e5, 0, 4e4, 2e4, 1e4, 0, 5e4].map { Spread(exactly: $0) }])
  }
}

extension ContractChange {
  /// The change notice of the example: five per cent off the contract.
  fileprivate static let exampleNotice = ContractChange(kind: .changeNotice, change: -0.05)

  /// The extension of the example: long enough to stand in the last year.
  fileprivate static let exampleExtension = ContractChange(kind: .extend, months: 120)
}
