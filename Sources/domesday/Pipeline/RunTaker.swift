import Assumptions
import Diagnostics
import EstateModel
import EstateStore
import Foundation
import Reporting
import RiskModel
import Simulation

/// Takes a run: assesses an estate, orders it, stores the results, and says what they come to.
struct RunTaker {
  /// A run that has been taken.
  struct Taken {
    let document: RunDocument
    let estate: StoredEstate
    let assessed: AssessedEstate
    let importID: Int
    /// The day the estate was judged on.
    let asOf: CalendarDate
    /// What the scenario deserves a look for.
    let warnings: [Diagnostic]
    /// The trials, to be made again for systems whose figures are shown; `nil` where none were run.
    let simulation: EstateSimulation?
  }

  let setup: ModelSetup
  let jobs: Int
  let output: OutputOptions

  /// Assesses what the estate holds, up to an import.
  func assess(
    _ database: EstateDatabase, upTo importID: Int? = nil, spillingTo folder: String
  ) async throws -> Taken {
    let importID = try importID ?? database.newestImportID()
    let estate = try StoredEstate(database, upTo: importID)
    var progress = Progress(output.progress, task: "assess", quiet: output.quiet)
    var assessed = try await AssessmentRun(
      model: setup.model, estate: estate, nationalTotal: setup.frame.total.amount, order: setup.order, jobs: jobs,
      planner: setup.planner, keepsExposures: setup.trials.count != 0
    ).results(of: database, upTo: importID, spillingTo: folder, progress: &progress)
    progress.finish()
    let simulation = setup.simulation(systems: assessed.count)
    if let simulation { try await assessed.simulate(simulation, jobs: jobs) }
    var document = RunDocument(
      version: Domesday.version, asOf: setup.model.asOf, rankedBy: setup.order, sources: estate.sources.map(\.file),
      accounts: assessed.accounts, plausibility: setup.plausibility(of: assessed), frame: setup.frame,
      basis: setup.basis, seed: setup.trials.seed, simulation: assessed.simulated)
    let warnings = try ScenarioOutcome(setup, assessed.plan).add(to: &document)
    document.run.id = RunIdentity.id(of: try document.json())
    return Taken(
      document: document, estate: estate, assessed: assessed, importID: importID, asOf: setup.model.asOf,
      warnings: warnings, simulation: simulation)
  }

  /// Stores a run and, in the same pass over its lines, hands each to `line`.
  func save(
    _ taken: Taken, in database: EstateDatabase,
    line: (_ rank: Int, _ organisation: Int, _ place: Int, _ line: UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    try database.save(
      run: taken.document.run.id, manifest: try taken.document.json(), importID: taken.importID
    ) { append in
      var batch = ResultBatch()
      var key = ContiguousArray<UInt8>()
      try taken.assessed.forEachLine { rank, organisation, place, bytes in
        key.removeAll(keepingCapacity: true)
        _ = JSONText.read(from: bytes, at: 1, into: &key)
        batch.append(rank: rank, key: key, figures: bytes)
        try line(rank, organisation, place, bytes)
        if batch.rows.count == 4096 {
          try append(batch)
          batch = ResultBatch()
        }
      }
      try append(batch)
    }
  }
}

extension ModelSetup {
  /// The trials of an estate of so many systems; `nil` where none are asked for or there is nothing to draw.
  fileprivate func simulation(systems: Int) -> EstateSimulation? {
    let count = trials.count ?? TrialCount.forEstate(of: systems)
    guard count > 0, systems > 0 else { return nil }
    return EstateSimulation(model.parameters, seed: UInt64(trials.seed), trials: count)
  }
}
