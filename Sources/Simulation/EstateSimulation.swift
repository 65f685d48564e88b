package import RiskModel

/// Draws an estate again and again: every unknown from its range, every figure from the draws.
///
/// The assumption book is drawn once in a trial for all systems; the open criteria and ranges of a system are its own, but
/// for what it shares with others of its supplier and its technology: a one-factor Gaussian copula for each, z = √ρ·Z +
/// √(1−ρ)·ε. Every draw is keyed by seed, subject, trial and quantity, and every total is a sum of whole pence, so that
/// the results are the same to the bit for any number of jobs, order of systems, or set of other systems.
package struct EstateSimulation: Sendable {
  /// Trials that the totals of groups rest on at most: a total in every trial takes memory for each of many groups.
  package static let groupTrials = 2_000
  /// Systems that a worker takes at a time.
  private static let stride = 64

  let parameters: ModelParameters
  package let seed: UInt64
  /// A multiple of eight.
  package let trials: Int
  let table = NormalTable()
  let criteria = CriterionTable()
  let draws: ParameterDraws
  let treatments: TreatmentDraws

  /// - Parameter trials: Rounded up to a multiple of eight.
  package init(_ parameters: ModelParameters, seed: UInt64, trials: Int) {
    self.parameters = parameters
    self.seed = seed
    self.trials = TrialCount.rounded(trials)
    let blocks = self.trials / Lanes.width
    draws = ParameterDraws(parameters, seed: seed, blocks: blocks, table: table)
    treatments = TreatmentDraws(parameters, seed: seed, blocks: blocks, table: table)
  }

  var blocks: Int { trials / Lanes.width }
  var groupBlocks: Int { min(blocks, Self.groupTrials / Lanes.width) }

  /// Runs all trials over all systems.
  ///
  /// - Parameters:
  ///   - groups: How many groups get totals of their own.
  ///   - memberships: The groups that the system at a place counts in.
  /// - Complexity: Linear in systems times trials. Memory: about 80 bytes for a system, and for each job 100 bytes a
  ///   trial, the leaders of each trial, and 40 bytes for each group and trial of ``groupTrials``.
  package func run(
    _ columns: ExposureColumns, groups: Int, jobs: Int,
    memberships: @escaping @Sendable (_ place: Int) -> [ExposureColumns.Membership],
    progress: (_ done: Int) -> Void = { _ in }
  ) async -> SimulatedEstate {
    let shapes = shapes(of: columns)
    var whole = TrialWorker(self, shapes: shapes, groups: groups, systems: columns.count)
    var systems = ContiguousArray(repeating: SystemOutcome(), count: columns.count)
    await withTaskGroup(of: TrialWorker.self) { tasks in
      for job in 0..<max(1, jobs) {
        tasks.addTask {
          var worker = TrialWorker(self, shapes: shapes, groups: groups, systems: columns.count)
          for start in Swift.stride(from: job * Self.stride, to: columns.count, by: max(1, jobs) * Self.stride) {
            let places = start..<min(start + Self.stride, columns.count)
            worker.take(columns, places, memberships: memberships)
          }
          return worker
        }
      }
      var done = 0
      for await worker in tasks {
        for (place, outcome) in worker.outcomes { systems[place] = outcome }
        done += worker.outcomes.count
        whole.merge(worker)
        progress(done)
      }
    }
    let top = whole.top.ranked
    for (place, count) in top.appearances(among: TopRanking.first) { systems[place].topTrials = Int32(count) }
    for (place, count) in top.appearances(among: TopRanking.list) { systems[place].listTrials = Int32(count) }
    return SimulatedEstate(
      seed: seed, trials: trials, groupTrials: groupBlocks * Lanes.width, systems: systems, sums: whole.estate.totals,
      groups: whole.groups.totals, parameterNormals: draws.normals, topKeys: top.lastKeys(among: TopRanking.first))
  }

  /// The shapes that the systems' ranges are drawn by.
  func shapes(of columns: ExposureColumns) -> FactShapes {
    var used: Set<Int> = []
    columns.forEach(in: 0..<columns.count) { _, system in used.formUnion(SystemDraws(system).shapes) }
    return FactShapes(used)
  }
}
