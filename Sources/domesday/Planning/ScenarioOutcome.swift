import Diagnostics
import Planning
import Reporting

/// What a run's scenario puts into its document, once it has been held against the estate.
struct ScenarioOutcome {
  private let setup: ModelSetup
  private let plan: PlannedEstate?

  init(_ setup: ModelSetup, _ plan: PlannedEstate?) {
    self.setup = setup
    self.plan = plan
  }

  /// Names the scenario, and adds its plan where there is one.
  ///
  /// - Returns: What deserves a look and stops nothing.
  /// - Throws: what ends the command, where the scenario does not fit the estate; every problem is printed first.
  func add(to document: inout RunDocument) throws -> [Diagnostic] {
    if setup.basis.scenario != nil { document.run.scenario = setup.scenario.title }
    guard let plan, let planner = setup.planner else { return [] }
    let problems = planner.diagnostics + plan.census.diagnostics(setup.scenario) + planner.overspent(plan.accounts)
    guard !problems.contains(where: { $0.severity == .error }) else {
      throw ScenarioFault(diagnostics: problems).printed
    }
    document.plan = PlanDocument(plan.accounts, first: planner.first, budgets: setup.scenario.budgets)
    return problems
  }
}
