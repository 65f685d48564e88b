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
  /// In the order of the store; none where they are not kept.
  var records: PlanRecords
  let systems: Int
}

/// Works bases through, each once; the systems of the first alone are kept.
struct Reckoner {
  let database: EstateDatabase
  let jobs: Int
  let output: OutputOptions
  /// Where a spill file may be kept meanwhile.
  let folder: String
  private var done: [RunBasis: Reckoning] = [:]
  /// The systems of the basis that was reckoned first.
  private(set) var reference: PlanRecords?

  init(_ database: EstateDatabase, jobs: Int, output: OutputOptions, spillingTo folder: String) {
    self.database = database
    self.jobs = jobs
    self.output = output
    self.folder = folder
  }

  /// Works a basis through, where that has not been done.
  ///
  /// - Parameter keepingRecords: Its systems are wanted; the first basis's are kept for all others.
  mutating func reckon(_ basis: RunBasis, keepingRecords: Bool = false) async throws -> Reckoning {
    if let known = done[basis], !keepingRecords { return known }
    let isFirst = reference == nil
    let reckoning = try await reckon(basis, try basis.setup(), keepingRecords: keepingRecords || isFirst)
    if isFirst { reference = reckoning.records }
    done[basis] = reckoning
    done[basis]?.records = PlanRecords()
    return reckoning
  }

  /// Works a basis through with some parameters in the place of others.
  func reckon(_ basis: RunBasis, _ setup: ModelSetup, keepingRecords: Bool) async throws -> Reckoning {
    let links = try basis.links?.confirmedLinks(in: database, upTo: basis.importID)
    let estate = try StoredEstate(
      database, upTo: basis.importID, links: links ?? ConfirmedLinks(), rates: try basis.rates?.exchangeRates ?? .none,
      joinRules: setup.joinRules)
    var progress = Progress(output.progress, task: "compare", quiet: output.quiet)
    var run = AssessmentRun(
      model: setup.model, estate: estate, nationalTotal: setup.frame.total.amount, jobs: jobs,
      planner: setup.comparisonPlanner)
    run.keepsRecords = keepingRecords
    run.writesLines = false
    let assessed = try await run.results(
      of: database, upTo: basis.importID, spillingTo: folder, progress: &progress)
    progress.finish()
    guard let planned = assessed.plan else {
      let empty = PlanAccounts(years: setup.comparisonPlanner.years)
      return Reckoning(
        totals: ComparisonTotals(assessed.accounts, empty), plan: empty, records: PlanRecords(),
        systems: assessed.count)
    }
    return Reckoning(
      totals: ComparisonTotals(assessed.accounts, planned.accounts), plan: planned.accounts,
      records: planned.records, systems: assessed.count)
  }
}

extension ModelSetup {
  /// The planner of the scenario, even of one that plans nothing: doing nothing is a plan to compare with.
  var comparisonPlanner: SystemPlanner {
    planner
      ?? SystemPlanner(
        scenario, parameters: parameters, deflators: .builtIn, matcher: catalogue.matcher,
        exploits: catalogue.exploits, asOf: model.asOf)
  }
}
