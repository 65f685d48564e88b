import Assumptions
import Catalogue
import EstateModel
import RiskModel
import Simulation
import Testing

@testable import Planning

/// Plans held against each other trial by trial.
struct PairedPlansTests {
  private static let asOf = CalendarDate(year: 2026, month: 11, day: 21) ?? CalendarDate(dayNumber: 0)

  /// The shipped book with every range shrunk to its central value.
  private static func exactBook() throws -> ParameterSet {
    let rows = ParameterSet.builtIn.all.map { "\($0.id),\($0.central),\($0.central),\($0.central)" }
    return try ParameterSet.builtIn.overriding(
      with: ("id,low,central,high\n" + rows.joined(separator: "\n") + "\n").utf8, file: "exact.csv")
  }

  private static func planner(_ text: String, _ parameters: ParameterSet) throws -> SystemPlanner {
    let outcome = ScenarioLoader(parameters: parameters) { _ in "title: t\n" + text }.load("s.yaml")
    let scenario = try #require(outcome.scenario, "\(outcome.diagnostics)")
    return SystemPlanner(scenario, parameters: parameters, deflators: .builtIn, matcher: .builtIn, asOf: asOf)
  }

  private static func plans(
    _ texts: [String], _ parameters: ParameterSet = .builtIn, trials: Int = 400
  ) throws -> PairedPlans {
    let simulation = EstateSimulation(ModelParameters(parameters), seed: 45, trials: trials)
    return PairedPlans(try texts.map { try planner($0, parameters) }, OpenTrials(simulation))
  }

  private static func sums(_ plans: PairedPlans, _ systems: [ITSystem]) -> [PlanSums] {
    var sums = plans.makeSums()
    var indexes = plans.makeIndexes()
    for system in systems { plans.add(system, to: &sums, indexes: &indexes) }
    return sums
  }

  private static func paired(_ plans: PairedPlans, _ systems: [ITSystem]) -> PairedTrials {
    PairedTrials(seed: 45, trials: plans.trials.blocks * 8, sums: sums(plans, systems), normals: plans.normals)
  }

  private static let platform = """
    treatments: [{do: replatform, systems: everything, start: 2027}]
    levers:
      - lever: unbundling
        systems: everything
        start: 2028
        effects: {contract-cost: 0.9, yearly-contract-share: 0.05, one-off-contract-share: 0.1, moved-share: 0.5, new-suppliers: 2}

    """

  @Test("where nothing is a range, every trial gives the central figures of the plan")
  func exact() throws {
    let (book, system) = (try Self.exactBook(), MadeUpSystem.legacy())
    let planner = try Self.planner(Self.platform, book)
    let model = AssessmentModel(
      parameters: book, deflators: .builtIn, matcher: ProductMatcher(.builtIn), asOf: Self.asOf)
    var products = model.makeProductIndex()
    var (indexes, census) = (planner.makeIndexes(), ScenarioCensus(planner.scenario))
    let planned = planner.plan(
      system, model.assess(system, products: &products), indexes: &indexes, tally: &census)
    let paired = Self.paired(try Self.plans([Self.platform], book, trials: 104), [system])
    /// The amount of every trial, to the pound: components are rounded to pence before ten years of them are summed.
    func expect(_ metric: ComparisonMetric, _ amount: Money?) throws {
      let quantiles = try #require(paired.quantiles(metric, of: 0))
      let expected = try #require(amount)
      #expect(quantiles.isExact, "\(metric)")
      #expect(abs(quantiles.p50.pence - expected.pence) <= 100, "\(metric): \(quantiles.p50) is not \(expected)")
    }
    try expect(.netPresentValue, planned.worth?.net.central)
    try expect(.avoidableAtEnd, planned.years.last?.avoidable.central)
    try expect(.totalCost, planned.paid.central)
    #expect(planned.paid.central > Money(pounds: 5e6))
  }

  @Test("the probability that one plan beats another is that of the number on which they differ")
  func closedForm() throws {
    // Spent once: PERT from 500 over 2,000 to 5,000 against 2,000 exactly. A beta with shapes 7/3 and 11/3 lies below a
    // third with probability 0.41679, by two million steps of its density.
    let data = "levers: [{lever: better-data, systems: everything, start: 2026"
    let plans = try Self.plans(
      ["\(data)}]\n", "\(data), effects: {one-off-amount: 2000}}]\n"], trials: 20_000)
    let pair = try #require(Self.paired(plans, [MadeUpSystem.legacy()]).pair(.netPresentValue, 0, against: 1))
    #expect(abs(pair.beats.share - 0.41679) < 4 * pair.beats.error, "\(pair.beats.share)")
    #expect(pair.beats.error > 0.003 && pair.beats.error < 0.004)
    #expect(pair.ties.times == 0)
    // The least and the greatest the plans can differ by, in the first year, which is not discounted.
    #expect(pair.difference.p10 > Money(pounds: -3_000) && pair.difference.p90 < Money(pounds: 1_500))
  }

  @Test("all plans meet the same world, so that what they share cancels out of their difference")
  func commonNumbers() throws {
    let data = "levers: [{lever: better-data, systems: everything, start: 2026}]\n"
    let paired = Self.paired(try Self.plans(["", data, data]), [MadeUpSystem.legacy()])
    let standing = try #require(paired.quantiles(.avoidableAtEnd, of: 0))
    #expect(standing.p90.pounds > 1.1 * standing.p10.pounds, "the world differs from trial to trial")
    let pair = try #require(paired.pair(.avoidableAtEnd, 1, against: 0))
    #expect(pair.ties.times == pair.ties.trials && pair.difference.isExact)
    let same = try #require(paired.pair(.netPresentValue, 2, against: 1))
    #expect(same.ties.times == same.ties.trials && same.beats.times == 0)
    #expect(paired.isBest(.netPresentValue, 0)?.times == paired.trials, "spending and saving nothing is worse")
  }

  @Test("any order and any parting of the systems gives the same trials to the penny")
  func parts() throws {
    let systems = (1...7).map { MadeUpSystem.legacy("Body/\($0)", [.annualCost: String($0 * 100_000)]) }
    let plans = try Self.plans(["", Self.platform], trials: 104)
    let whole = Self.sums(plans, systems)
    var parts = Self.sums(plans, Array(systems[4...].reversed()))
    for (place, rest) in Self.sums(plans, Array(systems[..<4])).enumerated() { parts[place].merge(rest) }
    for metric in ComparisonMetric.decisive {
      for place in 0...1 {
        let trials = try #require(whole[place][metric]?.trials)
        #expect(trials == parts[place][metric]?.trials)
        // What is paid if nothing is done is stated, and what that is worth is nothing.
        #expect(metric != .avoidableAtEnd && place == 0 || Set(trials).count > 50, "\(metric)")
      }
    }
  }

  @Test("what drives the lead is what differs, and an unknown chance adds up to certainty")
  func drivers() throws {
    let data = "levers: [{lever: better-data, systems: everything, start: 2026}]\n"
    let paired = Self.paired(try Self.plans(["", data], trials: 4_000), [MadeUpSystem.legacy()])
    let drivers = paired.drivers(of: 0, over: 1)
    let first = try #require(drivers.first)
    #expect(first.name == "better-data: one-off cost a system" && first.share > 0.97)
    #expect(drivers.dropFirst().allSatisfy { $0.share < 0.02 })
    #expect(first.leadAtLow < first.leadAtHigh && first.aheadAtLow == 1 && !first.turns)
    let pair = try #require(paired.pair(.totalCost, 0, against: 1))
    let other = try #require(paired.pair(.totalCost, 1, against: 0))
    #expect(pair.beats.times + other.beats.times + pair.ties.times == paired.trials)
    #expect(pair.difference.p10.pence == -other.difference.p90.pence || pair.difference.p10 < .zero)
  }
}
