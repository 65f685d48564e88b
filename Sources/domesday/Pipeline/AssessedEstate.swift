import Diagnostics
import EstateModel
import Reporting
import RiskModel
import Simulation

/// The results of a run: totals in memory, one line a system in a spill file, and the order of the ranking.
struct AssessedEstate {
  /// A system's place in the ranking and where its line stands.
  private struct Ranked {
    let key: RankKey
    let start: Int
    let count: Int32
    let organisation: Int32
    /// Number of the system in the order in which it was assessed.
    let place: Int32
  }

  private(set) var accounts = EstateAccounts()
  private(set) var survey: EstateSurvey
  private(set) var log = DiagnosticLog()
  /// What the run's scenario comes to; `nil` where it plans nothing.
  private(set) var plan: PlannedEstate?
  /// What trials need of every system; empty where none are to be run.
  private(set) var exposures = ExposureColumns()
  private(set) var groups = TrialGroups()
  /// What the trials came to, once they are run.
  private(set) var simulated: SimulatedEstate?
  /// What of it the report shows.
  private(set) var simulation: SimulationOutcome?
  private var ranked: ContiguousArray<Ranked> = []
  /// The keys of all systems, by place, to order those that tie.
  private var keys: ContiguousArray<UInt8> = []
  private var keyEnds: ContiguousArray<Int> = []
  private var organisationNumbers: [String?: Int32] = [:]
  private let spill: SpillFile

  init(asOf: CalendarDate, spill: SpillFile) throws {
    survey = EstateSurvey(asOf: asOf)
    self.spill = spill
  }

  var count: Int { ranked.count }

  /// Adds the results of a batch, after those of the batches before it.
  mutating func add(_ chunk: AssessmentRun.Chunk) throws {
    let base = try spill.append(chunk.lines.bytes)
    var start = 0
    let keyBase = keys.count
    for index in chunk.ranks.indices {
      ranked.append(
        Ranked(
          key: chunk.ranks[index], start: base + start, count: Int32(chunk.lineEnds[index] - start),
          organisation: number(of: chunk.organisations[index]), place: Int32(ranked.count)))
      start = chunk.lineEnds[index]
      keyEnds.append(keyBase + chunk.keyEnds[index])
    }
    keys.append(contentsOf: chunk.keys)
    exposures.append(chunk.exposures)
    for parties in chunk.groups {
      groups.add(bodies: parties.bodies, supplier: parties.supplier, technology: parties.technology)
    }
    accounts.merge(chunk.accounts)
    survey.merge(chunk.survey)
    log.merge(chunk.log)
    if let part = chunk.plan { plan = plan.map { $0.merging(part) } ?? part }
  }

  /// Puts the systems into the order of the ranking; those that tie, into the order of their keys' bytes.
  mutating func finish() throws {
    try spill.flush()
    let (keys, ends) = (keys, keyEnds)
    keys.withUnsafeBufferPointer { keys in
      func key(_ system: Ranked) -> UnsafeBufferPointer<UInt8> {
        let place = Int(system.place)
        return UnsafeBufferPointer(rebasing: keys[(place == 0 ? 0 : ends[place - 1])..<ends[place]])
      }
      ranked.sort { left, right in
        if left.key < right.key { return true }
        if right.key < left.key { return false }
        return key(left).lexicographicallyPrecedes(key(right))
      }
    }
  }

  /// Runs trials over all systems; their results then stand in the lines.
  mutating func simulate(_ simulation: EstateSimulation, jobs: Int) async throws {
    let keys = ShownGroups(accounts, survey).keys
    groups.track(keys)
    let groups = groups
    let result = await simulation.run(exposures, groups: keys.count, jobs: jobs) { groups.memberships($0) }
    let questions = try questions(simulation.openFacts(of: exposures, result))
    self.simulation = SimulationOutcome(result, tracked: keys, questions: questions)
    simulated = result
    exposures = ExposureColumns()
  }

  /// The open facts with the names of their systems, which stand in the lines.
  private func questions(_ facts: [OpenFact]) throws -> [SimulationOutcome.Question] {
    let asked = Set(facts.map(\.place))
    var rows: [Int: RankingRow] = [:]
    var buffer = ContiguousArray<UInt8>(repeating: 0, count: 4096)
    for (index, system) in ranked.enumerated() where asked.contains(Int(system.place)) {
      try withLine(rank: index + 1, buffer: &buffer) { place, line in
        rows[place] = RankingRow(rank: index + 1, line: line)
      }
    }
    return facts.compactMap { fact in
      rows[fact.place].map {
        SimulationOutcome.Question(fact, key: $0.key, name: $0.name, organisation: $0.organisation)
      }
    }
  }

  /// Calls `body` with each system's rank, organisation number, place and line, in rank order.
  func forEachLine(
    _ body: (_ rank: Int, _ organisation: Int, _ place: Int, _ line: UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    try takeLines { rank, organisation, place, line in
      try body(rank, organisation, place, line)
      return true
    }
  }

  /// Calls `body` with each system in rank order until it returns false.
  func takeLines(
    _ body: (_ rank: Int, _ organisation: Int, _ place: Int, _ line: UnsafeBufferPointer<UInt8>) throws -> Bool
  ) throws {
    var buffer = ContiguousArray<UInt8>(repeating: 0, count: 4096)
    for (index, system) in ranked.enumerated() {
      let goesOn = try withLine(rank: index + 1, buffer: &buffer) { place, line in
        try body(index + 1, Int(system.organisation), place, line)
      }
      if !goesOn { return }
    }
  }

  /// The rank of each system, by place.
  var ranksByPlace: ContiguousArray<Int32> {
    var ranks = ContiguousArray<Int32>(repeating: 0, count: ranked.count)
    for (index, system) in ranked.enumerated() { ranks[Int(system.place)] = Int32(index + 1) }
    return ranks
  }

  /// Calls `body` with the place and the line of the system at a rank, from 1.
  func withLine<Result>(
    rank: Int, buffer: inout ContiguousArray<UInt8>,
    _ body: (_ place: Int, _ line: UnsafeBufferPointer<UInt8>) throws -> Result
  ) throws -> Result {
    let system = ranked[rank - 1]
    let count = Int(system.count)
    try spill.read(system.start..<(system.start + count), into: &buffer)
    return try buffer.withUnsafeBufferPointer { bytes in
      let (place, line) = (Int(system.place), UnsafeBufferPointer(rebasing: bytes[..<count]))
      guard let simulated else { return try body(place, line) }
      var filled = ByteText()
      RankingLine.append(line, filledFrom: simulated.systems[place], trials: simulated.trials, to: &filled)
      return try filled.bytes.withUnsafeBufferPointer { try body(place, $0) }
    }
  }

  private mutating func number(of organisation: String?) -> Int32 {
    if let number = organisationNumbers[organisation] { return number }
    let number = Int32(organisationNumbers.count)
    organisationNumbers[organisation] = number
    return number
  }
}
