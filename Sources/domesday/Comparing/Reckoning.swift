import Assumptions
import Catalogue
import EstateModel
import EstateStore
import Linkage
import Planning
import RiskModel

/// A basis worked through: its totals, its plan and its systems.
struct Reckoning {
  let totals: ComparisonTotals
  let plan: PlanAccounts
  let records: [String: PlanRecord]
  let systems: Int
}

/// Works bases through, each once.
struct Reckoner {
  let database: EstateDatabase
  let jobs: Int
  let output: OutputOptions
  /// Where a spill file may be kept meanwhile.
  let folder: String
  private var done: [RunBasis: Reckoning] = [:]

  init(_ database: EstateDatabase, jobs: Int, output: OutputOptions, spillingTo folder: String) {
    self.database = database
    self.jobs = jobs
    self.output = output
    self.folder = folder
  }

  /// Works a basis through, where that has not been done.
  mutating func reckon(_ basis: RunBasis) async throws -> Reckoning {
    if let known = done[basis] { return known }
    let reckoning = try await reckon(basis, try basis.setup(), keepingRecords: true)
    done[basis] = reckoning
    return reckoning
  }

  /// Works a basis through with some parameters in the place of others.
  func reckon(_ basis: RunBasis, _ setup: ModelSetup, keepingRecords: Bool) async throws -> Reckoning {
    let links = try basis.links?.resolved(in: database, upTo: basis.importID).links
    let estate = try StoredEstate(database, upTo: basis.importID, links: links ?? .none)
    var progress = Progress(output.progress, task: "compare", quiet: output.quiet)
    var run = AssessmentRun(
      model: setup.model, estate: estate, nationalTotal: setup.frame.total.amount, jobs: jobs,
      planner: setup.comparisonPlanner)
    run.keepsRecords = keepingRecords
    let assessed = try await run.results(
      of: database, upTo: basis.importID, spillingTo: folder, progress: &progress)
    progress.finish()
    guard let planned = assessed.plan else {
      let empty = PlanAccounts(years: setup.comparisonPlanner.years)
      return Reckoning(
        totals: ComparisonTotals(assessed.accounts, empty), plan: empty, records: [:], systems: assessed.count)
    }
    return Reckoning(
      totals: ComparisonTotals(assessed.accounts, planned.accounts), plan: planned.accounts,
      records: Dictionary(planned.records.map { ($0.key, $0) }) { first, _ in first }, systems: assessed.count)
  }
}

extension ModelSetup {
  /// The planner of the scenario, even of one that plans nothing: doing nothing is a plan to compare with.
  var comparisonPlanner: SystemPlanner {
    planner
      ?? SystemPlanner(
        scenario, parameters: parameters, deflators: .builtIn, catalogue: catalogue.catalogue,
        exploits: catalogue.exploits, asOf: model.asOf)
  }
}
