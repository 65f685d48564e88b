import EstateModel
import RiskModel
import Testing

@testable import RiskModel
@testable import Simulation

/// What answers are worth, against amounts that are worked by hand.
@Suite struct OpenFactTests {
  /// Staff time at £30 for an hour a week, 44 weeks a year.
  private static let book = SyntheticEstate.parameters([
    .hoursLostPerWeek: Term(exactly: 1), .workingWeeks: Term(exactly: 44), .hourlyCost: Term(exactly: 30),
  ])

  /// A system whose issues score 4, which costs half of its users' time; without users nothing of it is known.
  private static func losing(_ name: String, users: Double?, of organisation: String = "Body") -> ExposureColumns.System
  {
    var exposure = Exposure()
    exposure.likelihood.low = SIMD8(1, 1, 1, 1, 1, 1, 4, 0)
    exposure.likelihood.central = exposure.likelihood.low
    exposure.likelihood.high = exposure.likelihood.low
    exposure.impact.low = SIMD8(1, 1, 1, 1, 1, 1, 0, 0)
    exposure.impact.central = exposure.impact.low
    exposure.impact.high = exposure.impact.low
    exposure.isScored = true
    exposure.knownLikelihood = 1 << 6
    exposure.users = users.map(Spread.init(exactly:))
    if users != nil {
      exposure.knownFigures =
        1 << EstateFigure.avoidableCost.position | 1 << EstateFigure.component(.lostStaffTime).position
    }
    return ExposureColumns.System(
      exposure, key: name.utf8, organisation: organisation, supplier: nil, technology: nil)
  }

  /// The open facts of an estate, with the names of their systems.
  private static func facts(
    _ systems: [(name: String, system: ExposureColumns.System)], _ parameters: ModelParameters
  ) async -> [(name: String, fact: OpenFact)] {
    let columns = SyntheticEstate.columns(systems.map(\.system))
    let simulation = EstateSimulation(parameters, seed: 45, trials: 2_000)
    let run = await simulation.run(columns, groups: 0, jobs: 1, memberships: { _ in [] })
    return await simulation.openFacts(of: columns, run, jobs: 2).map { (systems[$0.place].name, $0) }
  }

  private static func estate(stating: Int) -> [(name: String, system: ExposureColumns.System)] {
    (1...stating).map { ("s\($0)", losing("s\($0)", users: Double($0) * 100)) } + [
      ("silent", losing("silent", users: nil))
    ]
  }

  @Test("what an absent fact would add and narrow is that of the PERT between what others state")
  func absent() async throws {
    // Users of 100 to 2,000: P10 300, median 1,100, P90 1,800. PERT: mean 1,083.3, deviation √(783.3 × 716.7 / 7) = 283.2.
    // Each costs 1 × 44 × £30 × (4 − 2)/4 = £660: £715,000, and £186,900.
    let facts = await Self.facts(Self.estate(stating: 20), Self.book)
    #expect(facts.count == 1)
    let found = try #require(facts.first)
    #expect(found.name == "silent")
    #expect(found.fact.field == .users)
    #expect(found.fact.alsoNeeds == nil)
    let adds = try #require(found.fact.adds)
    #expect((adds.pounds / 715_000 - 1).magnitude < 0.02)
    // Ten parts of the range leave 150²/12 of 283.2² unexplained, 2.3 %.
    #expect((found.fact.narrows.pounds / (186_900 * 0.977.squareRoot()) - 1).magnitude < 0.05)
    #expect(found.fact.shareOfTotal > 0.99)
  }

  @Test("where too few systems state a fact, none is asked for: there is nothing to judge the answer by")
  func tooFew() async {
    let facts = await Self.facts(Self.estate(stating: AnswerRanges.fewest - 1), Self.book)
    #expect(facts.isEmpty)
  }

  @Test("what another organisation states tells nothing of a system's answer")
  func otherBodies() async {
    let silent = ("elsewhere", Self.losing("elsewhere", users: nil, of: "Other body"))
    let facts = await Self.facts(Self.estate(stating: 20) + [silent], Self.book)
    #expect(facts.map(\.name) == ["silent"])
  }

  @Test("a criterion that no cost hangs on narrows none: noise between bins is not worth")
  func noise() async {
    let systems = (1...40).map { ("open\($0)", SyntheticEstate.open("open\($0)", users: Double($0) * 100)) }
    let facts = await Self.facts(systems, SyntheticEstate.book)
    #expect(facts.contains { $0.fact.field == .l4 && $0.fact.narrows > .zero })
    // Impact plays no part in avoidable cost.
    #expect(facts.filter { Field.impact.contains($0.fact.field) && $0.fact.narrows > .zero }.map(\.name) == [])
  }

  @Test("another order of systems gives each question the same worth")
  func order() async {
    let systems =
      Self.estate(stating: 25)
      + (1...30).map { ("open\($0)", SyntheticEstate.open("open\($0)", users: Double($0) * 10)) }
    func lines(_ facts: [(name: String, fact: OpenFact)]) -> Set<String> {
      Set(
        facts.map {
          "\($0.name) \($0.fact.field) \($0.fact.narrows) \($0.fact.adds?.description ?? "") \($0.fact.settlesTop)"
        })
    }
    let forwards = await Self.facts(systems, SyntheticEstate.book)
    let backwards = await Self.facts(systems.reversed(), SyntheticEstate.book)
    #expect(!forwards.isEmpty)
    #expect(lines(forwards) == lines(backwards))
  }

  @Test("what settles who is among the first ten is asked where a place is contested, and nowhere where all have one")
  func top() async {
    func systems(_ count: Int) -> [(name: String, system: ExposureColumns.System)] {
      (1...count).map { ("open\($0)", SyntheticEstate.open("open\($0)", users: 500 + Double($0))) }
    }
    let contested = await Self.facts(systems(14), SyntheticEstate.book)
    #expect(contested.contains { $0.fact.settlesTop > 0.02 })
    #expect(contested.allSatisfy { $0.fact.settlesTop <= 1 })
    let certain = await Self.facts(systems(10), SyntheticEstate.book)
    #expect(certain.allSatisfy { $0.fact.settlesTop == 0 })
  }

  @Test("an answer brings in the components that wait for it, and says what they wait for beside it")
  func answers() throws {
    var exposure = Exposure()
    let range = Spread(low: 1, central: 2, high: 3)
    // Neither fit, incidents nor downtime are known: users alone bring nothing.
    let users = try #require(exposure.answering(.users, by: range))
    #expect(users.alsoNeeds == .incidentsPerYear)
    #expect(users.exposure.knows(.component(.lostStaffTime)) && users.exposure.knows(.avoidableCost))
    #expect(exposure.answering(.transactionsPerYear, by: range)?.alsoNeeds == .digitalShare)
    #expect(exposure.answering(.digitalShare, by: range) == nil)
    #expect(exposure.answering(.contractAnnualValue, by: range) == nil)
    #expect(exposure.answering(.annualCost, by: range)?.alsoNeeds == .products)
    #expect(exposure.answering(.classification, by: range)?.alsoNeeds == .l6)
    #expect(exposure.answering(likelihood: 0) == nil)
    exposure.annualCost = range
    exposure.transactionsPerYear = range
    exposure.sensitivity = .official
    #expect(exposure.answering(.annualCost, by: range) == nil)
    #expect(exposure.answering(likelihood: 0)?.knows(.component(.excessMaintenance)) == true)
    #expect(exposure.answering(likelihood: 5)?.knows(.component(.expectedBreachLoss)) == true)
    #expect(
      exposure.answering(.digitalShare, by: .zero)?.exposure.transactionsPerYear == Spread(low: 0, central: 1, high: 2))
    exposure.knownLikelihood = 1
    #expect(exposure.answering(likelihood: 0) == nil)
    #expect(exposure.answering(likelihood: 1) == nil)
  }
}
