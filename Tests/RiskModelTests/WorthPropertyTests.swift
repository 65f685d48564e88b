import EstateModel
import Testing

@testable import RiskModel

/// Properties of treatments, worth, programme risk and cost of delay over random systems. A failure names its seed.
@Suite struct WorthPropertyTests {
  private static let seeds: ClosedRange<UInt64> = 1...2_000

  @Test("Ranges are in order, the choice is the best allowed, and its figures are its option's")
  func order() {
    let broken = Self.seeds.filter { seed in
      let assessment = TestModel.assess(Self.system(seed))
      let figures = assessment.options.flatMap { [$0.oneOffCost, $0.worth] } + [assessment.costOfDelay]
      let isOrdered = figures.compactMap(\.estimate).allSatisfy { $0.low <= $0.central && $0.central <= $0.high }
      let allowed = assessment.options.filter { $0.ruling == .allowed }
      let worths = allowed.compactMap { $0.worth.estimate?.central }
      let chosen = allowed.first { $0.treatment == assessment.treatment }
      let isBest = worths.count < allowed.count || chosen?.worth.estimate?.central == worths.max()
      let delay = assessment.costOfDelay.estimate ?? .zero
      let avoidable = assessment.avoidableCost.estimate ?? .zero
      return !isOrdered || !isBest || chosen == nil || chosen?.worth != assessment.worth
        || chosen?.oneOffCost != assessment.oneOffCost || delay.low < avoidable.low || delay.high < avoidable.high
        || (assessment.costOfDelay.estimate == nil) != (assessment.avoidableCost.estimate == nil)
    }
    #expect(broken == [])
  }

  @Test("Scaling all money scales worth, one-off cost and cost of delay, and moves no choice")
  func scaling() {
    let model = TestModel.scalingMoney(by: 3)
    let broken = Self.seeds.filter { seed in
      let facts = Self.facts(seed)
      let scaled = facts.merging(
        facts.filter { $0.key.kind == .money }.mapValues { String((Int($0) ?? 0) * 3) }
      ) { $1 }
      let one = TestModel.assess(SystemBuilder(facts).system)
      let three = TestModel.assess(SystemBuilder(scaled).system, by: model)
      let pairs = zip(Self.money(one), Self.money(three))
      // Amounts are rounded to the penny before they are multiplied by years, so the tolerance grows with them.
      // Criterion C3 has bands in pounds, and a system that turns red by it may no longer be retained.
      if one.risk.red != three.risk.red { return false }
      return !pairs.allSatisfy { abs($0 * 3 - $1) <= 200 } || one.treatment != three.treatment
        || one.options.map(\.ruling) != three.options.map(\.ruling)
    }
    #expect(broken == [])
  }

  @Test("Narrowing a stated range never widens or moves out a treatment's cost, worth or the cost of delay")
  func narrowing() {
    let broken = Self.seeds.filter { seed in
      var facts = Self.facts(seed)
      let cost = Int64(facts[.annualCost] ?? "") ?? 2_000_000
      facts[.annualCost] = "\(cost / 2)..\(cost * 2)"
      let wide = TestModel.assess(SystemBuilder(facts).system)
      facts[.annualCost] = "\(cost)"
      let narrow = TestModel.assess(SystemBuilder(facts).system)
      let pairs = zip(
        wide.options.flatMap { [$0.oneOffCost, $0.worth] } + [wide.costOfDelay],
        narrow.options.flatMap { [$0.oneOffCost, $0.worth] } + [narrow.costOfDelay])
      return !pairs.allSatisfy { wide, narrow in
        guard let outer = wide.estimate, let inner = narrow.estimate else { return wide == narrow }
        return outer.low <= inner.low && inner.high <= outer.high
      }
    }
    #expect(broken == [])
  }

  @Test("Answering a question about a programme never widens its risk, and leaves it within what was possible")
  func evidence() {
    let items: [Field] = [.interfaces, .documentation, .dataExport]
    let broken = Self.seeds.filter { seed in
      var random = RandomSystems(seed: seed)
      let facts = random.facts()
      return items.contains { field in
        guard facts[field] == nil else { return false }
        let before = Self.conditions(facts)
        let after = Self.conditions(facts.merging([field: random.value(of: field)]) { $1 })
        return after.low < before.low - 1e-9 || after.high > before.high + 1e-9
      }
    }
    #expect(broken == [])
  }

  @Test("A more obsolete system's delay never costs less, and its programme is never safer")
  func monotone() {
    let broken = Self.seeds.filter { seed in
      // A contract dearer than the whole system would earn a smaller lock-in premium on its smaller modern part.
      let facts = Self.facts(seed).filter { $0.key != .contractAnnualValue }
      guard let products = facts[.products], products != "Bespoke" else { return false }
      let before = TestModel.assess(SystemBuilder(facts).system)
      let changed = facts.merging([.products: products + "; OldOS 1"]) { $1 }
      let after = TestModel.assess(SystemBuilder(changed).system)
      let (first, second) = (Self.conditions(facts), Self.conditions(changed))
      guard let left = before.avoidableCost.estimate, let right = after.avoidableCost.estimate,
        let delay = before.costOfDelay.estimate, let later = after.costOfDelay.estimate
      else { return second.low < first.low || second.high < first.high }
      return right.low < left.low || right.central < left.central || right.high < left.high
        || later.low < delay.low || later.central < delay.central || later.high < delay.high
        || second.low < first.low || second.high < first.high
    }
    #expect(broken == [])
  }

  private static func facts(_ seed: UInt64) -> [Field: String] {
    var random = RandomSystems(seed: seed &+ 90_000)
    return random.facts()
  }

  private static func system(_ seed: UInt64) -> ITSystem { SystemBuilder(facts(seed)).system }

  /// The points of the conditions of a programme.
  private static func conditions(_ facts: [Field: String]) -> LockInPart {
    let (model, system) = (TestModel.baseline, SystemBuilder(facts).system)
    var index = model.makeProductIndex()
    var recorder = SilentRecorder()
    let reader = FactReader(system, openBandFactor: model.parameters.openBandFactor, prices: model.prices)
    let known = SystemFacts(reader, products: &index)
    let risk = model.risk(of: system, known, &recorder)
    return ProgrammeConditions.evaluate(model.conditionInputs(known, risk))
  }

  /// Every end of every figure in pence.
  private static func money(_ assessment: Assessment) -> [Int64] {
    (assessment.options.flatMap { [$0.oneOffCost, $0.worth] } + [assessment.costOfDelay])
      .map { $0.estimate ?? .zero }.flatMap { [$0.low.pence, $0.central.pence, $0.high.pence] }
  }
}
