import Assumptions
import Diagnostics
import EstateModel
import EstateStore
import Foundation
import Linkage
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
    /// Which systems are likely to be one, and which were confirmed to be.
    let duplicates: DuplicateFindings
  }

  let setup: ModelSetup
  let jobs: Int
  let output: OutputOptions
  /// What the report that is to be written withholds; no figure of the run depends on it.
  var redaction = Redaction.none

  /// Assesses what the estate holds, up to an import.
  func assess(
    _ database: EstateDatabase, upTo importID: Int? = nil, spillingTo folder: String
  ) async throws -> Taken {
    let importID = try importID ?? database.newestImportID()
    let confirmed = try setup.basis.links?.confirmedLinks(in: database, upTo: importID) ?? ConfirmedLinks()
    let estate = try StoredEstate(
      database, upTo: importID, links: confirmed, rates: try setup.basis.rates?.exchangeRates ?? .none,
      joinRules: setup.joinRules)
    let seeksDuplicates = setup.duplicates.seeks(systems: estate.acceptedSystems)
    var progress = Progress(output.progress, task: "assess", quiet: output.quiet)
    var assessed = try await AssessmentRun(
      model: setup.model, estate: estate, nationalTotal: setup.frame.total.amount, order: setup.order, jobs: jobs,
      planner: setup.planner, keepsExposures: setup.trials.count != 0, keepsMarks: seeksDuplicates
    ).results(of: database, upTo: importID, spillingTo: folder, progress: &progress)
    progress.finish()
    let duplicates = try DuplicateReview(
      database: database, estate: estate, importID: importID, confirmed: confirmed,
      points: LikenessPoints(setup.parameters)
    ).findings(&assessed, isSought: seeksDuplicates)
    let simulation = setup.simulation(systems: assessed.count)
    if let simulation { try await assessed.simulate(simulation, order: setup.order, jobs: jobs, redaction: redaction) }
    var document = RunDocument(
      version: Domesday.version, asOf: setup.model.asOf, rankedBy: setup.order, sources: estate.sources.map(\.file),
      accounts: assessed.accounts, plausibility: setup.plausibility(of: assessed), frame: setup.frame,
      basis: setup.basis, seed: setup.trials.seed, simulation: assessed.simulated, joins: estate.joins?.survey)
    let warnings = try ScenarioOutcome(setup, assessed.plan).add(to: &document)
    document.duplicates = RunDocument.Duplicates(duplicates)
    document.run.id = RunIdentity.id(of: try document.json())
    return Taken(
      document: document, estate: estate, assessed: assessed, importID: importID, asOf: setup.model.asOf,
      warnings: warnings, simulation: simulation, duplicates: duplicates)
  }

  /// Stores a run and, in the same pass over its lines, hands them to `take` as ``forEachPart(of:ranking:take:)`` does.
  func save(
    _ taken: Taken, in database: EstateDatabase, ranking: LineRedaction? = nil,
    take: (RankedPart) throws -> Void = { _ in }
  ) async throws {
    let saving = try database.saving(
      run: taken.document.run.id, manifest: try taken.document.json(), importID: taken.importID)
    try await forEachPart(of: taken, ranking: ranking) { part in
      try saving.append(part.results)
      try take(part)
    }
    try saving.finish()
  }

  /// Hands the lines of a run to `take`, part by part in rank order.
  ///
  /// - Parameter ranking: Makes the rows of `ranking.csv` of each part, with what is withheld left out.
  func forEachPart(
    of taken: Taken, ranking: LineRedaction?, take: (RankedPart) throws -> Void
  ) async throws {
    let lines = taken.assessed.lines
    var next = 1
    try await inOrder(jobs: jobs) {
      guard next <= lines.count else { return Range<Int>?.none }
      let end = min(next + RankedPart.size, lines.count + 1)
      defer { next = end }
      return next..<end
    } work: { ranks in
      try RankedPart(ranks, of: lines, ranking: ranking)
    } take: {
      try take($0)
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
