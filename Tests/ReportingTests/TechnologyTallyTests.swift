import EstateModel
import RiskModel
import Testing

@testable import Reporting

@Suite struct TechnologyTallyTests {
  /// A body's page once showed what a technology comes to over the whole estate.
  @Test func `a body's technologies are counted in its own systems, whatever the order of merging`() {
    let systems: [(organisation: String?, assessment: Assessment)] = [
      ("Harbours", Self.assessment("COBOL", pounds: 100, red: .yes)),
      ("Harbours", Self.assessment("COBOL", pounds: nil, red: .no)),
      ("Beacons", Self.assessment("COBOL", pounds: 7, red: .no)),
      (nil, Self.assessment("COBOL", pounds: 1, red: .possibly)),
      ("Beacons", Self.assessment(nil, pounds: 9, red: .yes)),
    ]
    let parts = systems.map { system in
      var tally = TechnologyTally()
      tally.add(system.assessment, organisation: system.organisation)
      return tally
    }
    for order in [parts, parts.reversed()] {
      let groups = order.reduce(into: TechnologyTally()) { $0.merge($1) }.byOrganisation
      let words = [nil, "Beacons", "Harbours"].map { name in
        groups[name, default: []].map {
          "\($0.technology): \($0.line.systems), \($0.line.red) red, \($0.line.known) known, \($0.line.avoidableCost.decimal)"
        }
      }
      #expect(
        words == [
          ["COBOL: 1, 0 red, 1 known, 1.00"], ["COBOL: 1, 0 red, 1 known, 7.00"],
          ["COBOL: 2, 1 red, 1 known, 100.00"],
        ])
    }
  }

  private static func assessment(_ technology: String?, pounds: Double?, red: Verdict) -> Assessment {
    let score = OverallScore(numerator: 168)
    return Assessment(
      risk: RiskScore(
        likelihood: [.assessed(1)], impact: [.assessed(1)], official: nil, low: score, central: score, high: score,
        legacy: .yes, red: red,
        band: .high, assessedCount: 0, inferredCount: 0),
      annualCost: .notApplicable, costBasis: .unknown, components: [.notApplicable],
      avoidableCost: pounds.map { .known(Estimate(exactly: Money(pounds: $0)), starred: false) }
        ?? .unknown(missing: [.users]),
      lockIn: MadeUpPages.system(known: false).lockIn, options: [], best: .retain, bestChange: nil, runnerUp: nil,
      quadrant: nil, programmeRisk: nil, costOfDelay: .notApplicable, delayPerPound: nil, leadTechnology: technology,
      leadEndOfSupport: nil)
  }
}
