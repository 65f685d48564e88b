import EstateModel
import Testing

@testable import RiskModel

/// Properties that every figure keeps, each over 2,000 random estates. A failure names the seed that repeats it.
@Suite struct EstatePropertyTests {
  @Test("Unknown is never zero: a figure is known only where the facts it needs are stated")
  func unknowns() {
    let wrong = RandomEstate.counterexamples { estate in
      let assessments = RandomEstate.assess(estate.systems)
      for (index, (facts, assessment)) in zip(estate.facts, assessments).enumerated() {
        for (name, figure, needs) in Self.needs(assessment) where figure.estimate != nil {
          for anyOf in needs where anyOf.allSatisfy({ facts[$0] == nil }) {
            return "system \(index): \(name) is known without any of \(anyOf.map(\.name))"
          }
        }
      }
      let totals = RandomEstate.accounts(estate.systems, assessments).estate
      for figure in EstateFigure.allCases {
        let sum = totals[figure]
        if sum.known == 0, sum.sum != .zero { return "\(figure) has a sum over no system" }
        if sum.known + sum.unknown > totals.systems { return "\(figure) counts systems twice" }
      }
      return nil
    }
    #expect(wrong.isEmpty, "\(wrong)")
    let nothing = TestModel.assess([])
    #expect((nothing.components + [nothing.annualCost, nothing.avoidableCost]).allSatisfy { $0.estimate == nil })
  }

  @Test("A system's figures are the same alone, in any company, in any order and however the work is divided")
  func independence() {
    let wrong = RandomEstate.counterexamples { estate in
      let systems = estate.systems
      let alone = systems.map { TestModel.assess($0) }
      if alone != RandomEstate.assess(systems.reversed()).reversed() { return "the company changes an assessment" }
      let whole = RandomEstate.accounts(systems, alone)
      if whole != RandomEstate.accounts(systems.reversed(), alone.reversed()) { return "the order changes a total" }
      var parts = EstateAccounts()
      for job in [1, 0] {
        let places = systems.indices.filter { $0 % 2 == job }
        parts.merge(RandomEstate.accounts(places.map { systems[$0] }, places.map { alone[$0] }))
      }
      return whole == parts ? nil : "two jobs change a total"
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }

  @Test("Every total is the sum of its components, its bodies, its suppliers and its technologies, to the penny")
  func reconciliation() {
    let wrong = RandomEstate.counterexamples { estate in
      let assessments = RandomEstate.assess(estate.systems)
      let accounts = RandomEstate.accounts(estate.systems, assessments)
      if !accounts.reconciles { return "a grouping does not reconcile" }
      let components = AvoidableComponent.allCases.map { accounts.estate[.component($0)].sum }.reduce(.zero, +)
      let known = assessments.filter { $0.avoidableCost.estimate != nil }
      let own = known.flatMap(\.components).compactMap(\.estimate).reduce(.zero, +)
      if own != accounts.estate[.avoidableCost].sum { return "components do not sum to the avoidable cost" }
      // A system of which nothing but zeros is known has no avoidable cost, and adds zeros to its components.
      return components == own ? nil : "the estate's components do not sum to its total"
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }

  @Test("A shared system counts once, and its parts sum to the whole in whole pence")
  func sharing() {
    let wrong = RandomEstate.counterexamples { estate in
      let accounts = RandomEstate.accounts(estate.systems, RandomEstate.assess(estate.systems))
      let groups = accounts.byOrganisation.groups
      if groups.map(\.totals.systems).reduce(0, +) != estate.facts.count { return "a system counts twice" }
      for figure in EstateFigure.allCases {
        let sum = groups.map { $0.totals[figure].sum }.reduce(.zero, +)
        if sum != accounts.estate[figure].sum { return "the bodies' parts of \(figure) do not sum to the whole" }
      }
      let parties = estate.systems.map { EstateAccounts.Parties(of: $0) }
      let shares = parties.map { Set($0.sharedWith).subtracting([$0.owner].compactMap { $0 }).count }.reduce(0, +)
      return groups.map(\.totals.sharedIn).reduce(0, +) == shares ? nil : "a body's share is not shown"
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }

  @Test("A more obsolete system never scores safer, and no other system of the estate moves")
  func monotony() {
    let wrong = RandomEstate.counterexamples { estate in
      let index = estate.chosen
      let changes = PropertyTests.obsolescences(of: estate.facts[index])
      guard !changes.isEmpty else { return nil }
      let change = changes[Int(estate.seed / 3) % changes.count]
      let before = RandomEstate.assess(estate.systems)
      let after = RandomEstate.assess(RandomEstate.systems(estate.changing(index, change)))
      let (old, new) = (before[index].risk, after[index].risk)
      guard old.low <= new.low, old.central <= new.central, old.high <= new.high, old.red <= new.red,
        old.legacy <= new.legacy
      else { return "\(change) makes system \(index) safer" }
      for other in before.indices where other != index && before[other] != after[other] {
        return "\(change) of system \(index) moves system \(other)"
      }
      return nil
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }

  @Test("A fact that was missing never widens the range of a criterion, and no other system moves")
  func evidence() {
    let wrong = RandomEstate.counterexamples { estate in
      let index = estate.chosen
      guard let (field, value) = estate.evidence(lackingIn: index) else { return nil }
      let before = RandomEstate.assess(estate.systems)
      let after = RandomEstate.assess(RandomEstate.systems(estate.changing(index, [field: value])))
      let criteria = zip(
        Array(before[index].risk.likelihood) + before[index].risk.impact,
        Array(after[index].risk.likelihood) + after[index].risk.impact)
      if criteria.contains(where: { $1.high - $1.low > $0.high - $0.low }) { return "\(field.name) = \(value) widens" }
      for other in before.indices where other != index && before[other] != after[other] {
        return "\(field.name) of system \(index) moves system \(other)"
      }
      return nil
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }

  @Test("All money three times as much makes every total three times as much, and moves no score")
  func scaling() {
    let model = TestModel.scalingMoney(by: 3)
    let wrong = RandomEstate.counterexamples { estate in
      // The framework's bands of criterion C3 are in pounds and stay: it is assessed here, so that no verdict moves.
      let plain = estate.facts.map { $0.merging([.c3: "3"]) { $1 } }
      let scaled = plain.map { facts in
        facts.merging(facts.filter { $0.key.kind == .money }.mapValues { String((Int($0) ?? 0) * 3) }) { $1 }
      }
      let (small, great) = (RandomEstate.systems(plain), RandomEstate.systems(scaled))
      let one = RandomEstate.accounts(small, RandomEstate.assess(small)).estate
      let three = RandomEstate.accounts(great, RandomEstate.assess(great, by: model)).estate
      for figure in EstateFigure.allCases {
        // Each of seven components is rounded to half a penny, before and after; worth sums ten years of them.
        let slack = Int64(estate.facts.count * (figure == .worth ? 250 : 14))
        for (small, great) in zip(Self.ends(one[figure]), Self.ends(three[figure])) where abs(small * 3 - great) > slack
        {
          return "\(figure) is \(small) and \(great) pence"
        }
        if one[figure].known != three[figure].known { return "\(figure) is not known for the same systems" }
      }
      return one.red == three.red && one.legacy == three.legacy ? nil : "a verdict moves"
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }

  // MARK: - What is compared

  private static func ends(_ sum: FigureSum) -> [Int64] {
    [sum.sum.low.pence, sum.sum.central.pence, sum.sum.high.pence]
  }

  /// Figures with the facts that each needs: one of every list.
  private static func needs(_ assessment: Assessment) -> [(String, Figure, [[Field]])] {
    let cost: [Field] =
      [.annualCost, .contractAnnualValue, .replacementCost, .buildCost] + Field.costPools
    let products: [Field] = [.products, .languages]
    return [
      ("annual cost", assessment.annualCost, [cost]),
      ("excess maintenance", assessment[.excessMaintenance], [cost]),
      ("support premium", assessment[.supportPremium], [products]),
      ("lost staff time", assessment[.lostStaffTime], [[.users]]),
      ("manual handling", assessment[.manualHandling], [[.transactionsPerYear], [.digitalShare]]),
      ("outage loss", assessment[.expectedOutageLoss], [[.users], [.downtimeHoursPerYear, .l7, .incidentsPerYear]]),
      ("breach loss", assessment[.expectedBreachLoss], [[.classification], [.l6] + products]),
      ("lock-in premium", assessment[.lockInPremium], [[.contractAnnualValue]]),
      ("exit cost", assessment.lockIn.exitCost, [[.exitCharge, .contractAnnualValue]]),
    ]
  }
}
