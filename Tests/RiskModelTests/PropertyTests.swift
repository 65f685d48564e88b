import EstateModel
import Testing

@testable import RiskModel

/// Properties that every figure keeps, over random systems. A failure names the seed that repeats it.
@Suite struct PropertyTests {
  static let seeds: [UInt64] = Array(1...300)

  @Test(
    "Every range is in order, components sum to the penny, and excess maintenance is below the annual cost",
    arguments: seeds)
  func order(seed: UInt64) {
    let assessment = TestModel.assess(SystemBuilder(Self.facts(seed)).system)
    let figures = assessment.components + [assessment.annualCost, assessment.oneOffCost, assessment.lockIn.exitCost]
    let parts = [
      assessment.lockIn.commercial, assessment.lockIn.technical, assessment.lockIn.market, assessment.lockIn.exit,
    ]
    let known = assessment.components.compactMap(\.estimate)
    let excess = assessment[.excessMaintenance].estimate?.high ?? .zero
    #expect(
      figures.compactMap(\.estimate).allSatisfy { $0.low <= $0.central && $0.central <= $0.high }
        && parts.allSatisfy { 0 <= $0.low && $0.low <= $0.central && $0.central <= $0.high && $0.high <= 25 }
        && assessment.risk.low <= assessment.risk.central && assessment.risk.central <= assessment.risk.high
        && known.reduce(.zero, +) == assessment.avoidableCost.estimate ?? .zero
        && (excess == .zero || excess < assessment.annualCost.estimate?.high ?? .zero),
      "seed \(seed)")
  }

  @Test("A more obsolete system never scores safer", arguments: seeds)
  func monotone(seed: UInt64) {
    let facts = Self.facts(seed)
    let before = TestModel.assess(SystemBuilder(facts).system).risk
    for change in Self.obsolescences(of: facts) {
      let after = TestModel.assess(SystemBuilder(facts.merging(change) { $1 }).system).risk
      let pairs = zip(Array(before.likelihood) + before.impact, Array(after.likelihood) + after.impact)
      #expect(
        pairs.allSatisfy { $0.low <= $1.low && $0.central <= $1.central && $0.high <= $1.high }
          && before.low <= after.low && before.central <= after.central && before.high <= after.high
          && before.legacy <= after.legacy && before.red <= after.red,
        "seed \(seed), \(change)")
    }
  }

  @Test("Adding evidence never widens the range of a criterion", arguments: seeds)
  func evidence(seed: UInt64) {
    var random = RandomSystems(seed: seed)
    let facts = random.facts()
    let before = TestModel.assess(SystemBuilder(facts).system).risk
    for field in Field.allCases where facts[field] == nil {
      let value = random.value(of: field)
      let after = TestModel.assess(SystemBuilder(facts.merging([field: value]) { $1 }).system).risk
      let pairs = zip(Array(before.likelihood) + before.impact, Array(after.likelihood) + after.impact)
      #expect(
        pairs.allSatisfy { $1.high - $1.low <= $0.high - $0.low }, "seed \(seed), \(field.name) = \(value)")
    }
  }

  @Test("Assessing what was unknown keeps the score within its range", arguments: seeds)
  func assessing(seed: UInt64) {
    var random = RandomSystems(seed: seed)
    let facts = random.facts()
    let before = TestModel.assess(SystemBuilder(facts).system).risk
    let unknown = zip(Field.likelihood + Field.impact, Array(before.likelihood) + before.impact)
      .filter { !$1.isKnown }.map(\.0)
    guard let field = random.pick(unknown) else { return }
    let after = TestModel.assess(SystemBuilder(facts.merging([field: random.value(of: field)]) { $1 }).system).risk
    #expect(before.low <= after.low && after.high <= before.high, "seed \(seed), \(field.name)")
  }

  @Test("Scaling all money scales all money results", arguments: seeds)
  func scaling(seed: UInt64) {
    let facts = Self.facts(seed)
    let scaled = facts.merging(
      facts.filter { $0.key.kind == .money }.mapValues { String((Int($0) ?? 0) * 3) }
    ) { $1 }
    let one = TestModel.assess(SystemBuilder(facts).system)
    let three = TestModel.assess(SystemBuilder(scaled).system, by: TestModel.scalingMoney(by: 3))
    #expect(
      zip(Self.money(one), Self.money(three)).allSatisfy { abs($0 * 3 - $1) <= 12 }, "seed \(seed)")
    #expect(one.treatment == three.treatment && one.lockIn.contractFlags == three.lockIn.contractFlags)
  }

  @Test("An assessment does not depend on what was assessed before it")
  func independence() {
    var shared = TestModel.baseline.makeProductIndex()
    let systems = Self.seeds.map { SystemBuilder(Self.facts($0)).system }
    let together = systems.map { TestModel.baseline.assess($0, products: &shared) }
    let apart = systems.map { TestModel.assess($0) }
    #expect(zip(together, apart).allSatisfy { "\($0)" == "\($1)" })
  }

  @Test("A cache that has seen more names than it keeps forgets them, and says the same")
  func fullCache() {
    var index = TestModel.baseline.makeProductIndex()
    let system = SystemBuilder([(.products, "OldOS 9; BoughtDB 11"), (.languages, "COBOL")]).system
    let before = TestModel.baseline.assess(system, products: &index)
    for number in 0..<33_000 {
      _ = TestModel.baseline.assess(SystemBuilder([(.products, "Bespoke \(number)")]).system, products: &index)
    }
    #expect("\(TestModel.baseline.assess(system, products: &index))" == "\(before)")
  }

  private static func facts(_ seed: UInt64) -> [Field: String] {
    var random = RandomSystems(seed: seed)
    return random.facts()
  }

  /// Every end of every figure in pence.
  static func money(_ assessment: Assessment) -> [Int64] {
    (assessment.components + [assessment.annualCost, assessment.oneOffCost, assessment.lockIn.exitCost])
      .map { $0.estimate ?? .zero }.flatMap { [$0.low.pence, $0.central.pence, $0.high.pence] }
  }

  /// Changes that make a system more obsolete than it is.
  static func obsolescences(of facts: [Field: String]) -> [[Field: String]] {
    var changes: [[Field: String]] = []
    // A product beside one that the catalogue does not know would also be the first evidence of the skills needed.
    if let products = facts[.products], products != "Bespoke" { changes.append([.products: products + "; OldOS 1"]) }
    if facts[.businessFit] != nil { changes.append([.businessFit: "unfit"]) }
    for (field, days) in [(Field.hardwareInstalledDate, 2_000), (.contractEnd, 700)] {
      if let date = facts[field].flatMap({ CalendarDate(iso: $0) }) {
        changes.append([field: date.adding(days: -days).description])
      }
    }
    for field in [Field.incidentsPerYear, .downtimeHoursPerYear, .users] {
      if let count = facts[field].flatMap({ Int($0) }) { changes.append([field: String(count * 3 + 10)]) }
    }
    for field in Field.likelihood + Field.impact {
      if let score = facts[field].flatMap({ Int($0) }), score < field.scoreRange.upperBound {
        changes.append([field: String(score + 1)])
      }
    }
    return changes
  }
}
