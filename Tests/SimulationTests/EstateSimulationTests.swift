import EstateModel
import RiskModel
import Testing

@testable import Simulation

/// What a simulation keeps whoever asks: independence of jobs, of order and of other systems, and honest quantiles.
@Suite struct EstateSimulationTests {
  private static let systems = (1...150).map { SyntheticEstate.open("body/\($0)", users: Double($0) * 10) }

  @Test("one job and three give the same bits")
  func jobs() async {
    let one = await SyntheticEstate.run(Self.systems, SyntheticEstate.book, trials: 200)
    let three = await SyntheticEstate.run(Self.systems, SyntheticEstate.book, trials: 200, jobs: 3)
    #expect(one.systems == three.systems)
    #expect(EstateFigure.drawn.allSatisfy { one[$0].trials == three[$0].trials })
  }

  @Test("another order of systems gives each the same result, and the same totals")
  func order() async {
    let forwards = await SyntheticEstate.run(Self.systems, SyntheticEstate.book, trials: 200)
    let backwards = await SyntheticEstate.run(Self.systems.reversed(), SyntheticEstate.book, trials: 200)
    #expect(Array(forwards.systems) == backwards.systems.reversed())
    #expect(forwards[.avoidableCost].trials == backwards[.avoidableCost].trials)
  }

  @Test("a system's quantiles and its probability of red do not depend on who else is there")
  func presence() async {
    let together = await SyntheticEstate.run(Self.systems, SyntheticEstate.book, trials: 200)
    let alone = await SyntheticEstate.run([Self.systems[70]], SyntheticEstate.book, trials: 200)
    #expect(together.systems[70].avoidableCost == alone.systems[0].avoidableCost)
    #expect(together.systems[70].redTrials == alone.systems[0].redTrials)
    let figures = EstateSimulation(SyntheticEstate.book, seed: 45, trials: 200).trials(of: Self.systems[70]).quantiles
    #expect(figures[EstateFigure.avoidableCost.position] == alone.systems[0].avoidableCost)
  }

  @Test("a system that delay costs far more for comes first in every trial; of two that are alike each does by turns")
  func leads() {
    let simulation = EstateSimulation(SyntheticEstate.book, seed: 45, trials: 200)
    let columns = SyntheticEstate.columns(Self.systems)
    // 1,500 users, 1,490 and 10; which band a trial puts a system in is drawn for each by itself.
    let shares = simulation.leads([149, 148, 0], of: columns)
    let turned = simulation.leads([0, 148, 149], of: columns)
    #expect(shares.count == 2)
    #expect(zip(shares, turned.reversed()).allSatisfy { ($0 + $1 - 1).magnitude < 1e-12 })
    #expect(shares[0] > 0.2 && shares[0] < 0.8)
    #expect(shares[1] > shares[0])
    #expect(simulation.leads([149], of: columns).isEmpty)
  }

  @Test("another seed gives other draws, and the same one the same")
  func seeds() async {
    let runs = [
      await SyntheticEstate.run(Self.systems, SyntheticEstate.book, seed: 1, trials: 104),
      await SyntheticEstate.run(Self.systems, SyntheticEstate.book, seed: 1, trials: 104),
      await SyntheticEstate.run(Self.systems, SyntheticEstate.book, seed: 2, trials: 104),
    ]
    #expect(runs[0][.avoidableCost].trials == runs[1][.avoidableCost].trials)
    #expect(runs[0][.avoidableCost].trials != runs[2][.avoidableCost].trials)
  }

  @Test("in every trial as many systems lead as there are places, so the probabilities add up to them")
  func leaders() async {
    let run = await SyntheticEstate.run(Self.systems, SyntheticEstate.book, trials: 200)
    #expect(run.systems.reduce(0) { $0 + Int($1.topTrials) } == 10 * 200)
    #expect(run.systems.reduce(0) { $0 + Int($1.listTrials) } == 100 * 200)
  }

  @Test("what is unknown of each system averages out over a hundred; what is unknown of the book does not")
  func narrowing() async {
    // Uniform costs of £1m to £2m: the spread of a sum of 100 that have nothing in common is a tenth of that of one.
    let own = (1...100).map { SyntheticEstate.system("s\($0)", costing: 1e6, 2e6) }
    let parameters = SyntheticEstate.parameters([.maintenanceRate: Term(0.1, 0.2, 0.3)])
    let one = await SyntheticEstate.run([own[0]], parameters)[.annualCost].quantiles
    let many = await SyntheticEstate.run(own, parameters)[.annualCost].quantiles
    #expect((Self.relativeWidth(many) / Self.relativeWidth(one) - 0.1).magnitude < 0.015)
    // One maintenance rate for all: a hundred systems are as unsure as one.
    let capital = (1...100).map { SyntheticEstate.system("s\($0)", costing: 1e6, 1e6, source: .buildCost) }
    let single = await SyntheticEstate.run([capital[0]], parameters)[.annualCost].quantiles
    let hundred = await SyntheticEstate.run(capital, parameters)[.annualCost].quantiles
    #expect((Self.relativeWidth(hundred) / Self.relativeWidth(single) - 1).magnitude < 1e-6)
  }

  @Test("systems of one supplier with a correlation of a quarter narrow to half, not to a tenth")
  func copula() async {
    let systems = (1...100).map {
      SyntheticEstate.system("s\($0)", costing: 1e6, 2e6, source: .contractValue, supplier: "Alpha plc")
    }
    let parameters = SyntheticEstate.parameters([.supplierCorrelation: Term(exactly: 0.25)])
    let trials = await SyntheticEstate.run(systems, parameters, trials: 8_000)[.annualCost].trials.map(Double.init)
    let mean = trials.reduce(0, +) / 8_000
    let deviation = (trials.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 8_000).squareRoot()
    // Uniform numbers under a Gaussian copula correlate by 6/π asin(ρ/2) = 0.2394; the deviation of one is £1m / √12.
    let expected = 100 * 1e8 / 12.0.squareRoot() * (0.2394 + (1 - 0.2394) / 100).squareRoot()
    #expect((deviation / expected - 1).magnitude < 0.04)
    #expect((mean / 1.5e10 - 1).magnitude < 0.01)
  }

  @Test("95 % intervals made of the standard errors cover the true quantile in 93 to 97 % of 1,000 repeats")
  func coverage() {
    // Costs of £1m to £2m, anything between alike, have these quantiles.
    let truths = [1.1e6, 1.5e6, 1.9e6].map(Money.init(pounds:))
    let system = SyntheticEstate.system("s", costing: 1e6, 2e6)
    let parameters = SyntheticEstate.parameters()
    var covered = [0, 0, 0]
    for seed in 1...1_000 {
      let simulation = EstateSimulation(parameters, seed: UInt64(seed), trials: 1_000)
      guard let found = simulation.trials(of: system).quantiles[EstateFigure.annualCost.position] else { continue }
      let amounts = [(found.p10, found.errors.p10), (found.p50, found.errors.p50), (found.p90, found.errors.p90)]
      for (index, (amount, error)) in amounts.enumerated()
      where Double((amount - truths[index]).pence.magnitude) <= 1.96 * Double(error.pence) {
        covered[index] += 1
      }
    }
    #expect(covered.allSatisfy { (930...970).contains($0) }, "\(covered) of 1,000")
  }

  @Test("selected quantiles are those of the sorted trials", arguments: [104, 1_000, 10_000])
  func selection(trials: Int) {
    let stream = DrawStream(seed: 9, .system, SubjectNumber("x".utf8))
    let blocks = TrialCount.rounded(trials) / Lanes.width
    let heavy = ContiguousArray((0..<blocks).map { (Lanes(repeating: 1e5) / stream.uniforms($0)).wholes })
    let sorted = heavy.flatMap { lanes in (0..<Lanes.width).map { Int64(lanes[$0]) } }.sorted()
    var selection = QuantileSelection(trials: sorted.count)
    let expected = Quantiles(trials: sorted.count) { Money(pence: sorted[$0]) }
    #expect(selection.quantiles(of: heavy) == expected)
    // A second figure in the same selection is not disturbed by the first.
    #expect(selection.quantiles(of: ContiguousArray(heavy.reversed())) == expected)
  }

  @Test("shared systems are split to the penny in every trial")
  func shares() async {
    var groups = TrialGroups()
    groups.add(TrialGroups.Entry(bodies: ["A", "B", "C"], supplier: "S", technology: nil, treatment: .retain))
    groups.add(TrialGroups.Entry(bodies: ["B"], supplier: nil, technology: nil, treatment: .retire))
    groups.track([
      [.organisation("A")], [.organisation("B")], [.organisation("C")], [.supplier("S")], [.supplier("absent")],
    ])
    let tracked = groups
    let systems = [
      SyntheticEstate.system("s", costing: 1e6, 2e6), SyntheticEstate.system("t", costing: 1e6, 2e6),
    ]
    let run = await EstateSimulation(SyntheticEstate.parameters(), seed: 1, trials: 200).run(
      SyntheticEstate.columns(systems), groups: 5, jobs: 2, memberships: { tracked.memberships($0) })
    for figure in GroupSums.figures {
      let groups = run.groups.map { $0[figure]?.trials ?? [] }
      #expect(run[figure].trials == (0..<200).map { trial in groups[0..<3].reduce(0) { $0 + $1[trial] } })
      #expect(zip(groups[0], groups[3]).allSatisfy { $0 - $1 / 3 <= 1 && $0 >= $1 / 3 })
      #expect(groups[4].allSatisfy { $0 == 0 })
    }
    #expect(run[.annualCost].trials.allSatisfy { $0 > 0 })
    #expect(run.groups[0][.reportedAnnualCost] == nil)
  }

  @Test(
    "ten thousand trials up to 10,000 systems, a thousand from 100,000",
    arguments: [(1, 10_000), (10_000, 10_000), (20_000, 5_000), (100_000, 1_000), (1_000_000, 1_000)])
  func defaults(systems: Int, trials: Int) {
    #expect(TrialCount.forEstate(of: systems) == trials)
  }

  private static func relativeWidth(_ quantiles: Quantiles) -> Double {
    (quantiles.p90.pounds - quantiles.p10.pounds) / quantiles.p50.pounds
  }
}
