package import Diagnostics
import EstateModel

extension SystemPlanner {
  /// What can be said against the scenario without an estate: starts outside the plan, routes that have ended.
  package var diagnostics: [Diagnostic] {
    let last = first.adding(years - 1)
    return scenario.actions.flatMap { action -> [Diagnostic] in
      var found: [Diagnostic] = []
      guard let start = action.start else { return found }
      if start < first {
        found.append(action.origin.diagnostic(.startsBefore(start.description, first: first.description)))
      }
      if start > last {
        found.append(action.origin.diagnostic(.startsAfter(start.description, last: last.description)))
      }
      if let ended = endedRoute(of: action, start) { found.append(ended) }
      return found
    }
      + scenario.budgets.compactMap { budget in
        budget.year.value < first
          ? budget.year.diagnostic(.startsBefore(budget.year.value.description, first: first.description)) : nil
      }
  }

  /// The route that an action is bought by has ended when it starts.
  private func endedRoute(of action: PlannedAction, _ start: PlanYear) -> Diagnostic? {
    guard case .lever(_, let choices) = action.deed, let route = choices.route,
      let framework = library.frameworks.first(where: { $0.name == route.value }),
      let end = CalendarDate(iso: framework.ends), let begins = CalendarDate(year: start.start, month: 4, day: 1),
      end < begins
    else { return nil }
    return route.diagnostic(.endedRoute(route.value, ended: framework.ends))
  }

  /// Years whose budget the plan exceeds by its central figures.
  package func overspent(_ accounts: PlanAccounts) -> [Diagnostic] {
    scenario.budgets.compactMap { budget in
      let year = budget.year.value.years(after: first)
      guard accounts.years.indices.contains(year), accounts.years[year].investment.central > budget.amount else {
        return nil
      }
      return budget.year.diagnostic(
        .overBudget(
          year: budget.year.value.description, planned: accounts.years[year].investment.central.short,
          budget: budget.amount.short))
    }
  }

  /// Pairs of levers that change the same quantity of the same systems, of which the first selects both.
  package func dependencies(among actions: [PlannedAction]) -> [Diagnostic] {
    let levers = actions.compactMap { action -> (PlannedAction, Lever)? in
      if case .lever(let lever, _) = action.deed { (action, lever) } else { nil }
    }
    var found: [Diagnostic] = []
    for (index, (_, left)) in levers.enumerated() {
      for (action, right) in levers.dropFirst(index + 1) where left.id != right.id {
        let shared = Set(left.effects.map(\.target)).intersection(right.effects.map(\.target))
        guard let target = LeverEffect.Target.allCases.first(where: shared.contains) else { continue }
        found.append(
          action.origin.diagnostic(
            .dependent(
              "\(left.id) and \(right.id) both change the \(target.words); where they meet in a system, "
                + (target.isScale ? "the shares are multiplied" : "the parts are added"))))
      }
    }
    return found
  }
}
