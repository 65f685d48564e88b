import Assumptions
import EstateModel
import RiskModel

@testable import Reporting

extension MadeUpPages {
  /// A system of which everything is known, or nothing but its name.
  static func system(known: Bool, settling: SettlingAnswer = .ask(.c1, settles: true)) -> SystemContent {
    SystemContent(
      row: row(rank: 1, known: known), organisationSlug: "body", description: known ? hostile : nil,
      supplier: known ? hostile : nil, shares: known ? [share, share] : [],
      twins: known ? [ITSystem.Twin(key: hostile, name: hostile, organisation: hostile, share: 300_000)] : [],
      criteria: criteria(known: known),
      scoreCentral: OverallScore(numerator: 672), assessedCount: known ? 12 : 0, inferredCount: known ? 1 : 0,
      settling: settling, costBasis: known ? .reportedTotal : .unknown, components: components(known: known),
      workings: known ? [working] : [], lockIn: lockIn(known: known),
      treatments: treatments(known: known), worth: known ? [figure] : [], programme: known ? [figure] : [],
      leadTechnology: known ? hostile : nil,
      leadEndOfSupport: nil, evidence: known ? [EvidenceLine(field: .users, evidence: cell)] : [],
      unknowns: [UnknownLine(field: .hosting, reason: .withheld)], unmapped: [cell],
      neighbours: known ? neighbours : [])
  }

  private static let share = BodyShare(
    body: hostile, stated: 300_000, parts: 2,
    annualCost: .known(Estimate(exactly: Money(pounds: 30_000)), starred: true),
    avoidableCost: .unknown(missing: [.users]))

  private static let neighbours =
    Neighbour.Direction.allCases.map { Neighbour(name: hostile, direction: $0, row: nil) }
    + [Neighbour(name: "", direction: .named, row: row(rank: 2, known: false))]

  private static let cell = Evidence(
    file: "systems.csv", line: 214, column: 7, heading: hostile, text: hostile, doubt: .negative)

  private static func criteria(known: Bool) -> [CriterionLine] {
    (Field.likelihood + Field.impact).map { field in
      let score =
        !known
        ? CriterionScore(low: 1, central: 2, high: UInt8(field.scoreRange.upperBound), basis: .unknown)
        : field == .l1 ? .inferred(3, 4, 5) : .assessed(4)
      return CriterionLine(field: field, title: "Criterion " + field.name, score: score, reason: hostile)
    }
  }

  private static func components(known: Bool) -> [Figure] {
    AvoidableComponent.allCases.map { component in
      if component == .manualHandling { return .notApplicable }
      guard known else { return .unknown(missing: [.users, .downtimeHoursPerYear, .annualCost]) }
      return .known(
        Estimate(low: .zero, central: Money(pounds: 40_000), high: Money(pounds: 90_000)), starred: true)
    }
  }

  private static func lockIn(known: Bool) -> LockIn {
    let part = LockInPart(low: known ? 10 : 0, central: 12.5, high: known ? 15 : 25, known: known ? 3 : 0, items: 6)
    return LockIn(
      commercial: part, technical: part, market: part, exit: part,
      exitCost: known
        ? .known(Estimate(exactly: Money(pounds: 2_000_000)), starred: true) : .unknown(missing: [.users]),
      monthsToLeave: known ? Bounds(18, 30) : nil, decideBy: known ? CalendarDate(dayNumber: 20_300) : nil,
      contractFlags: known ? [.automaticExtension] : [])
  }

  private static func treatments(known: Bool) -> [TreatmentLine] {
    let figure: Figure =
      known ? .known(Estimate(exactly: Money(pounds: 640_000)), starred: true) : .unknown(missing: [.annualCost])
    return Treatment.inOrder.map { treatment in
      let isAllowed = treatment == .replatform
      return TreatmentLine(
        treatment: treatment, ruling: isAllowed ? .allowed : .notLegacy, isChosen: isAllowed, oneOffCost: figure,
        months: .number(Spread(low: 6, central: 15.84, high: 20)), dualRunning: known ? .number(.zero) : .unknown,
        runCostAfter: .figure(figure), residual: .number(Spread(exactly: 0.5)),
        nonCompletion: .number(Spread(exactly: 0.15)), worth: figure)
    }
  }

  private static let figure = FigureLine(
    title: "Payback " + hostile, unit: "year", outcome: .words("year 9 " + hostile), substituted: hostile,
    isStarred: true)

  private static var working: Working {
    Working(
      section: "Avoidable annual cost", title: "Excess maintenance", unit: "£ a year", expression: "R × (1 − 1 / m)",
      substituted: "£1,200,000 × (1 − 1 / 2.5) " + hostile, result: "£720,000", isStarred: true,
      inputs: [
        .init(name: "users", value: nil, origin: ""),
        .init(name: "running cost", value: "£1,200,000", origin: "systems.csv:214, column 7 " + hostile),
      ], parameters: ParameterSet.builtIn.all.filter { $0.topic == "staff" })
  }
}
