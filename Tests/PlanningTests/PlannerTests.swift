import Assumptions
import Catalogue
import Diagnostics
import EstateModel
import RiskModel
import Testing

@testable import Planning

struct PlannerTests {
  private static let asOf = CalendarDate(year: 2026, month: 11, day: 21) ?? CalendarDate(dayNumber: 0)

  /// A system planned by a scenario, with what the census found.
  private struct Planned {
    let system: PlannedSystem
    let assessment: Assessment
    let census: ScenarioCensus
    let scenario: Scenario
  }

  private func plan(_ text: String, _ system: ITSystem = MadeUpSystem.legacy()) throws -> Planned {
    let outcome = ScenarioLoader(parameters: .builtIn) { _ in "title: t\n" + text }.load("s.yaml")
    let scenario = try #require(outcome.scenario, "\(outcome.diagnostics)")
    let parameters = try scenario.overriding(.builtIn)
    let planner = SystemPlanner(
      scenario, parameters: parameters, deflators: .builtIn, matcher: .builtIn, asOf: Self.asOf)
    let model = AssessmentModel(
      parameters: parameters, deflators: .builtIn, matcher: ProductMatcher(.builtIn), asOf: Self.asOf)
    var products = model.makeProductIndex()
    let assessment = model.assess(system, products: &products)
    var indexes = planner.makeIndexes()
    var census = ScenarioCensus(scenario)
    let planned = planner.plan(system, assessment, indexes: &indexes, tally: &census)
    return Planned(system: planned, assessment: assessment, census: census, scenario: scenario)
  }

  @Test(
    "a treatment begun in the first year is worth what the model's own formula says, worked year by year",
    arguments: [Treatment.rehost, .replatform, .refactor])
  func worth(treatment: Treatment) throws {
    let planned = try plan("treatments: [{do: \(treatment.rawValue), systems: everything, start: 2026}]\n")
    let option = try #require(planned.assessment.options.first { $0.treatment == treatment })
    #expect(option.ruling == .allowed)
    let expected = try #require(option.worth.estimate?.central)
    let worth = try #require(planned.system.worth?.net.central)
    // The formula rounds the avoidable cost to pence first; over ten years that is pennies.
    #expect(abs(worth.pence - expected.pence) <= 100, "\(worth) is not \(expected)")
  }

  @Test("what is spent and what is saved lie in their years")
  func years() throws {
    let planned = try plan("treatments: [{do: replatform, systems: everything, start: 2028}]\n").system
    let spent = planned.years.map { $0.oneOff.central > .zero }
    #expect(spent == [false, false, true, true, false, false, false, false, false, false])
    #expect(planned.years[0] == planned.baseline[0] && planned.years[1] == planned.baseline[1])
    // 1.32 years from April 2028: two thirds of the fourth year are after the end.
    #expect(planned.years[3].running.central < planned.years[2].running.central)
    #expect(planned.years[4].running.central < planned.years[3].running.central)
    #expect(planned.years[4].running.central == planned.years[9].running.central)
  }

  @Test("an extension costs and helps for its months, and then the contract stands as it did")
  func extensionEnds() throws {
    func planned(_ months: Int) throws -> PlannedSystem {
      try plan(
        "contracts: [{do: extend, months: \(months), systems: everything, start: 2026}]\n",
        MadeUpSystem.legacy("Body/1", [.l2: "6"])
      ).system
    }
    func added(_ system: PlannedSystem) -> [Int] {
      zip(system.years, system.baseline).map { Int($0.running.high.pence - $1.running.high.pence) }
    }
    // At the dear end an extension costs three per cent of £600,000 a year, from the year after its start.
    let brief = try planned(18)
    #expect(added(brief) == [0, 1_800_000, 900_000, 0, 0, 0, 0, 0, 0, 0])
    #expect(brief.years.dropFirst(3).map(\.red) == brief.baseline.dropFirst(3).map(\.red))
    #expect(added(try planned(120)) == [0] + Array(repeating: 1_800_000, count: 9))
  }

  @Test("waiting a year moves every payment a year on and changes none")
  func waiting() throws {
    let now = "treatments: [{do: replatform, systems: everything, start: 2027}]\n"
    let prompt = try plan(now).system
    let late = try plan(now + "levers: [{lever: wait-a-year, systems: everything}]\n").system
    #expect(late.years.dropFirst().map(\.oneOff) == prompt.years.dropLast().map(\.oneOff))
    #expect((late.worth?.costs.central ?? .zero) < (prompt.worth?.costs.central ?? .zero))
  }

  private static let levers = [
    "{lever: unbundling, systems: everything, start: 2027}",
    "{lever: smaller-suppliers, systems: everything, start: 2028}",
    "{lever: joining-up, systems: everything, start: 2027}",
    "{lever: service-levels-to-need, systems: everything, start: 2027}",
    "{lever: pilots, systems: everything, start: 2027}", "{lever: risk-sharing, systems: everything, start: 2029}",
    "{lever: cloud-move, systems: everything, start: 2028}",
  ]

  @Test("the order in which levers are written plays no part, to the penny", arguments: 0..<12)
  func order(seed: Int) throws {
    var shuffled = Self.levers
    // A rotation and a reversal visit enough orders, and the same ones on every run.
    shuffled = Array(shuffled[(seed % shuffled.count)...] + shuffled[..<(seed % shuffled.count)])
    if seed >= shuffled.count { shuffled.reverse() }
    let one = try plan("levers: [\(Self.levers.joined(separator: ", "))]\n").system
    let other = try plan("levers: [\(shuffled.joined(separator: ", "))]\n").system
    #expect(one.years == other.years)
    #expect(one.worth == other.worth)
    #expect(one.actions == other.actions)
  }

  @Test("a scenario that does nothing leaves every year as it is")
  func nothing() throws {
    let planned = try plan("levers: [{lever: do-nothing, systems: everything}]\n")
    #expect(planned.system.years == planned.system.baseline)
    #expect(planned.system.worth == nil && planned.system.actions.isEmpty)
    #expect(planned.scenario.changesNothing && !planned.scenario.plansAnything)
  }

  @Test("scaling all money scales all money")
  func scale() throws {
    let text = "levers: [\(Self.levers.joined(separator: ", "))]\n"
    let one = try plan(text).system
    let two = try plan(
      text,
      MadeUpSystem.legacy(
        "Body/1",
        [
          .annualCost: "2000000", .contractAnnualValue: "1200000", .costExternalLabour: "200000",
        ])
    ).system
    for (small, large) in zip(one.years, two.years) {
      #expect(abs(2 * small.oneOff.central.pence - large.oneOff.central.pence) <= 2)
      #expect(abs(2 * small.running.central.pence - large.running.central.pence) <= 2)
    }
  }

  @Test("a treatment that the facts forbid is refused with its reason, or passed over where that is said")
  func forbidden() throws {
    let cloud = MadeUpSystem.legacy("Body/1", [.hosting: "public cloud"])
    let action = "{do: rehost, systems: everything, start: 2027"
    let refused = try plan("treatments: [\(action)}]\n", cloud)
    let problem = try #require(refused.census.diagnostics(refused.scenario).first)
    #expect(problem.code == "scenario.forbidden" && problem.place.line == 2)
    #expect(problem.message.contains("it runs in the cloud already"))
    let passed = try plan("treatments: [\(action), where-allowed: yes}]\n", cloud)
    #expect(passed.census.diagnostics(passed.scenario).isEmpty && passed.system.actions.isEmpty)
  }

  @Test("a value that no system has is named, with the nearest that one has")
  func unknownValue() throws {
    let planned = try plan(
      "treatments:\n  - do: retain\n    systems: {supplier: Oxbw Ltd}\n  - do: retain\n    systems: {body: '*Bored'}\n")
    let problems = planned.census.diagnostics(planned.scenario)
    #expect(problems.map(\.code) == ["scenario.value", "scenario.value"])
    #expect(problems.first?.place.line == 4 && problems.first?.remedy == "write Oxbow Ltd")
  }

  @Test("two treatments of one system collide, the same one twice does not")
  func collision() throws {
    let two = try plan(
      "treatments: [{do: rehost, systems: everything, start: 2027}, {do: replatform, systems: {id: S1}, start: 2028}]\n"
    )
    #expect(two.census.diagnostics(two.scenario).map(\.code) == ["scenario.collision"])
    let same = try plan(
      "treatments: [{do: rehost, systems: everything, start: 2028}, {do: rehost, systems: {id: S1}, start: 2027}]\n")
    #expect(same.census.diagnostics(same.scenario).isEmpty)
    #expect(same.system.years[1].oneOff.central > .zero)
  }

  @Test("a system of unknown cost has no worth, and none of zero")
  func unknownCost() throws {
    let system = MadeUpSystem.make("Body/2", [.systemID: "S2", .organisation: "Body", .l1: "6", .l2: "5"])
    let planned = try plan("levers: [{lever: unbundling, systems: everything, start: 2027}]\n", system).system
    #expect(planned.worth == nil && !planned.isCostKnown && planned.lacksContract)
    var accounts = PlanAccounts(years: 10)
    accounts.add(system, planned)
    #expect(accounts.withoutCost == 1 && accounts.withoutContract == 1)
  }

  @Test("a route that has ended by the start is a warning")
  func endedRoute() throws {
    let text = "levers:\n  - lever: cloud-move\n    systems: everything\n    start: 2028\n    route: G-Cloud 14\n"
    let scenario = try plan(text).scenario
    let planner = SystemPlanner(
      scenario, parameters: .builtIn, deflators: .builtIn, matcher: .builtIn, asOf: Self.asOf)
    #expect(planner.diagnostics.map(\.code) == ["scenario.route"])
    #expect(planner.diagnostics.first?.severity == .warning)
  }

  @Test("of the systems left red the dearest are named, the dearest first, however the estate is parted")
  func undone() throws {
    let costs = [3, 9, 1, 7, 5, 8, 2]
    var parts = [PlanAccounts(years: 10), PlanAccounts(years: 10)]
    var whole = PlanAccounts(years: 10)
    for (index, cost) in costs.enumerated() {
      var facts: [Field: String] = [.annualCost: String(cost * 1_000_000)]
      for field in Field.impact { facts[field] = "5" }
      let system = MadeUpSystem.legacy("Body/\(index)", facts)
      let planned = try plan("", system).system
      whole.add(system, planned)
      parts[index % 2].add(system, planned)
    }
    var merged = parts[1]
    merged.merge(parts[0])
    #expect(whole.undone.map(\.key) == ["Body/1", "Body/5", "Body/3", "Body/4", "Body/0"])
    #expect(merged.undone == whole.undone)
  }
}
