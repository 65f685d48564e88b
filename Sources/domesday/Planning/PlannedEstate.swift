import EstateModel
import Planning
import RiskModel

/// What a scenario comes to over an estate, and what its selections found there.
struct PlannedEstate: Sendable {
  private(set) var accounts: PlanAccounts
  private(set) var census: ScenarioCensus
  /// The systems in the order of the store, where they are kept.
  private(set) var records = PlanRecords()
  private let keepsRecords: Bool

  init(_ planner: SystemPlanner, keepsRecords: Bool = false) {
    self.keepsRecords = keepsRecords
    accounts = PlanAccounts(years: planner.years)
    census = ScenarioCensus(planner.scenario)
  }

  /// Adds another part of the estate after this one.
  mutating func append(_ other: PlannedEstate) {
    accounts.merge(other.accounts)
    census.merge(other.census)
    records.append(other.records)
  }

  /// Plans one system and counts it.
  @discardableResult
  mutating func plan(
    _ system: ITSystem, _ assessment: Assessment, by planner: SystemPlanner, indexes: inout [ProductIndex]
  ) -> PlannedSystem {
    let planned = planner.plan(system, assessment, indexes: &indexes, tally: &census)
    accounts.add(system, planned)
    if keepsRecords { records.append(system, assessment, planned) }
    return planned
  }
}

/// Plans the systems of one batch.
struct PlanningSession {
  private let planner: SystemPlanner
  private var indexes: [ProductIndex]
  private(set) var estate: PlannedEstate

  init(_ planner: SystemPlanner, keepsRecords: Bool = false) {
    self.planner = planner
    indexes = planner.makeIndexes()
    estate = PlannedEstate(planner, keepsRecords: keepsRecords)
  }

  /// Plans one system.
  @discardableResult
  mutating func plan(_ system: ITSystem, _ assessment: Assessment) -> PlannedSystem {
    estate.plan(system, assessment, by: planner, indexes: &indexes)
  }
}
