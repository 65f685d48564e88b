import Diagnostics
import EstateModel
import Planning

/// A scenario as it stands against an estate, or alone where none is named.
struct ScenarioSighting {
  private let planner: SystemPlanner
  var planned: PlannedEstate?

  init(_ planner: SystemPlanner) { self.planner = planner }

  private var scenario: Scenario { planner.scenario }

  /// Everything that can be said against it, in the order of the file.
  var diagnostics: [Diagnostic] {
    let found =
      planner.diagnostics + planner.dependencies(among: scenario.actions)
      + (planned.map { $0.census.diagnostics(scenario) + planner.overspent($0.accounts) } ?? [])
    return found.sorted { ($0.place.line ?? 0, $0.place.column ?? 0) < ($1.place.line ?? 0, $1.place.column ?? 0) }
  }

  /// What it assumes, and what it does to how many systems.
  var text: String {
    var lines = [scenario.title]
    if !scenario.rationale.isEmpty { lines.append(scenario.rationale) }
    lines += scenario.parameters.map {
      "assumes  \($0.id.value): \($0.low) / \($0.central) / \($0.high)" + ($0.note.isEmpty ? "" : "  \($0.note)")
    }
    lines += scenario.actions.enumerated().map { place, action in
      let count = planned.map { "\($0.census.selected[place].grouped) systems" } ?? "not counted: no --estate"
      let passed = planned.map(\.census.passedOver[place]).flatMap {
        $0 > 0 ? ", \($0.grouped) of them passed over" : nil
      }
      return
        "does     \(action.deed.name) from \(action.start?.description ?? "the beginning"): \(count)\(passed ?? "")"
    }
    lines += scenario.budgets.map { "budget   \($0.year.value): \($0.amount.short)" }
    if scenario.changesNothing { lines.append("changes nothing: every figure is the baseline's") }
    if let planned {
      lines.append("of \(planned.census.systems.grouped) systems, \(planned.accounts.touched.grouped) are touched")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The plan year by year, central figures.
  var plan: String {
    guard let accounts = planned?.accounts else { return "" }
    let headings = ["year", "running", "dual", "once", "budget", "avoidable", "red"]
    let rows = accounts.years.enumerated().map { index, year -> [String] in
      let budget = scenario.budgets.first { $0.year.value == planner.first.adding(index) }
      return [
        planner.first.adding(index).description, year.running.central.short, year.dual.central.short,
        year.oneOff.central.short, budget?.amount.short ?? "–", year.avoidable.central.short, String(year.red),
      ]
    }
    let net = accounts.worth.net
    return "\n" + ([headings] + rows).map { $0.map { $0.leftPadded(to: 10) }.joined() }.joined(separator: "\n")
      + "\n\nnet present value \(net.central.short) (\(net.low.short) to \(net.high.short))\n"
  }
}
