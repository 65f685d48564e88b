import Diagnostics
import EstateModel
import Linkage
import Reporting
import RiskModel
import Simulation

/// The results of a run: totals in memory, and one line a system in the order of the ranking.
struct AssessedEstate: Sendable {
  private(set) var accounts = EstateAccounts()
  private(set) var survey: EstateSurvey
  private(set) var log = DiagnosticLog()
  /// What the run's scenario comes to; `nil` where it plans nothing.
  private(set) var plan: PlannedEstate?
  /// What trials need of every system; empty where none are to be run.
  private(set) var exposures = ExposureColumns()
  private(set) var groups = TrialGroups()
  /// What of the trials the report shows, once they are run.
  private(set) var simulation: SimulationOutcome?
  /// What systems are compared by, until duplicates have been looked for.
  private var marks = SystemMarks()
  private(set) var lines: RankedLines

  init(asOf: CalendarDate, spill: SpillFile) {
    survey = EstateSurvey(asOf: asOf)
    lines = RankedLines(in: spill)
  }

  var count: Int { lines.count }

  /// What the trials came to, once they are run.
  var simulated: SimulatedEstate? { lines.simulated }

  /// Hands over what systems are compared by, by place.
  mutating func takeMarks() -> SystemMarks {
    defer { marks = SystemMarks() }
    return marks
  }

  /// Adds the results of a batch, after those of the batches before it.
  mutating func add(_ chunk: AssessmentRun.Chunk) throws {
    try lines.add(chunk.lines)
    exposures.append(chunk.exposures)
    for system in chunk.groups { groups.add(system) }
    log.merge(chunk.log)
    marks.append(chunk.marks)
    guard let part = chunk.plan else { return }
    if plan == nil { plan = part } else { plan?.append(part) }
  }

  /// Takes the totals, and puts the systems into the order of the ranking, once all are there.
  mutating func finish(_ tallies: AssessmentTallies) {
    accounts = tallies.accounts
    survey = tallies.survey
    lines.sort()
  }

  /// Runs trials over all systems; their results then stand in the lines.
  ///
  /// - Parameters:
  ///   - order: What the ranking puts first; trials rank by the default order alone.
  ///   - redaction: Groups that it shows as one get one total.
  mutating func simulate(
    _ simulation: EstateSimulation, order: RankingOrder, jobs: Int, redaction: Redaction
  ) async throws {
    let shown = ShownGroups(redaction.shown(accounts), survey, small: redaction.smallGroups(of: accounts))
    let keys = shown.keys
    groups.track(shown.members)
    let groups = groups
    let result = await simulation.run(exposures, groups: keys.count, jobs: jobs) { groups.memberships($0) }
    let questions = try questions(await simulation.openFacts(of: exposures, result, jobs: jobs))
    self.simulation = SimulationOutcome(
      result, tracked: keys, questions: questions, leads: order == .delay ? try leads(simulation) : [])
    lines.simulated = result
    exposures = ExposureColumns()
  }

  /// What stands in the lines of some ranks.
  private func rows(_ ranks: [Int]) throws -> [(place: Int, row: RankingRow)] {
    var rows: [(place: Int, row: RankingRow)] = []
    var buffer = ContiguousArray<UInt8>(repeating: 0, count: 4096)
    for rank in ranks {
      try lines.withLine(rank: rank, buffer: &buffer) { rows.append(($0, RankingRow(rank: rank, line: $1))) }
    }
    return rows
  }

  /// How surely each of the first systems comes before the next.
  private func leads(_ simulation: EstateSimulation) throws -> [SimulationOutcome.Lead] {
    let ranks = Array(1..<min(lines.count, TopRanking.list) + 1)
    guard ranks.count > 1 else { return [] }
    let rows = try rows(ranks).map(\.row)
    let shares = simulation.leads(ranks.map { lines.place(atRank: $0) }, of: exposures)
    return zip(rows, shares).map { row, share in
      SimulationOutcome.Lead(
        rank: row.rank, key: row.key, name: row.name, organisation: row.organisation, red: row.red, share: share)
    }
  }

  /// The open facts with the names of their systems, which stand in the lines.
  private func questions(_ facts: [OpenFact]) throws -> [SimulationOutcome.Question] {
    let asked = Set(facts.map(\.place))
    let asking = (1..<lines.count + 1).filter { asked.contains(lines.place(atRank: $0)) }
    let rows = Dictionary(try rows(asking).map { ($0.place, $0.row) }, uniquingKeysWith: { first, _ in first })
    return facts.compactMap { fact in
      rows[fact.place].map {
        SimulationOutcome.Question(
          fact, key: $0.key, name: $0.name, organisation: $0.organisation, rank: $0.rank, red: $0.red)
      }
    }
  }
}
