import Assumptions
import Diagnostics
import EstateModel
import Testing

@testable import Planning

struct ScenarioReaderTests {
  /// What is wrong with a text, as `line:column code`.
  private func problems(of text: String) -> [String] {
    let outcome = ScenarioLoader(parameters: .builtIn) { $0 == "s.yaml" ? text : nil }.load("s.yaml")
    return outcome.diagnostics.map {
      "\($0.place.line ?? 0):\($0.place.column ?? 0) \($0.code)"
    }
  }

  /// What the first problem says to do.
  private func remedy(of text: String) -> String? {
    ScenarioLoader(parameters: .builtIn) { _ in text }.load("s.yaml").diagnostics.first?.remedy
  }

  @Test(
    "every mistake has its line and column",
    arguments: [
      ("title: [1, 2]\n", "1:8 scenario.type"),
      ("title: x\ntitel: y\n", "2:1 scenario.key"),
      ("rationale: x\n", "1:1 scenario.key"),
      ("title: x\ntitle: y\n", "2:0 scenario.repeated"),
      ("title: x\n  bad: [\n", "2:6 scenario.yaml"),
      ("title: &a x\nrationale: *a\n", "1:0 scenario.alias"),
      ("title: x\nbudgets:\n  2027/28: -5\n", "3:12 scenario.budget"),
      ("title: x\nbudgets:\n  2027/29: 5\n", "3:3 scenario.year"),
      ("title: x\nbudgets:\n  2027: 5\n  2027/28: 6\n", "4:3 scenario.repeated"),
      ("title: x\nbudgets:\n  2027: lots\n", "3:9 scenario.amount"),
      ("title: x\nparameters:\n  staff.hourly_costs: 5\n", "3:3 scenario.name"),
      ("title: x\nparameters:\n  staff.hourly_cost: [5, 4, 6]\n", "3:22 scenario.order"),
      ("title: x\nparameters:\n  cost.maintenance_rate: 400%\n", "3:26 scenario.range"),
      ("title: x\nparameters:\n  staff.hourly_cost: dear\n", "3:22 scenario.number"),
      ("title: x\nselect: {old: {bnad: red}}\n", "2:16 scenario.key"),
      ("title: x\nselect: {old: {band: rde}}\n", "2:22 scenario.name"),
      ("title: x\ntreatments:\n  - do: replatfrom\n    systems: everything\n    start: 2027\n", "3:9 scenario.name"),
      ("title: x\ntreatments:\n  - do: retire\n    systems: everything\n", "3:5 scenario.key"),
      ("title: x\ntreatments:\n  - do: retire\n    start: 2027\n", "3:5 scenario.key"),
      ("title: x\ntreatments:\n  - do: retire\n    start: 2027\n    systems: odl\n", "5:14 scenario.name"),
      ("title: x\nlevers:\n  - lever: cloud-mvoe\n    systems: everything\n    start: 2027\n", "3:12 scenario.name"),
      (
        "title: x\nlevers:\n  - lever: cloud-move\n    route: G-Cloud 41\n    systems: everything\n    start: 2027\n",
        "4:12 scenario.name"
      ),
      (
        "title: x\ncontracts:\n  - do: split\n    months: 6\n    systems: everything\n    start: 2027\n",
        "4:13 scenario.key"
      ),
      ("title: x\nbased-on: absent.yaml\n", "2:11 scenario.file"),
      ("title: x\nbased-on: s.yaml\n", "2:11 scenario.cycle"),
    ])
  func mistakes(text: String, expected: String) {
    #expect(problems(of: text) == [expected])
  }

  @Test("a near name is suggested for what is misspelt")
  func nearNames() {
    #expect(remedy(of: "titel: x\n") == "write title")
    #expect(remedy(of: "title: x\nparameters:\n  staff.hourly_costs: 5\n") == "write staff.hourly_cost")
    let lever = "title: x\nlevers:\n  - lever: cloud-mvoe\n    systems: everything\n    start: 2027\n"
    #expect(remedy(of: lever) == "write cloud-move")
  }

  @Test("all mistakes of a file are found, not the first alone")
  func allMistakes() {
    #expect(problems(of: "titel: x\nbudgets:\n  2027: -5\nselect: {a: {bnad: red}}\n").count == 4)
  }

  @Test("a chain of based-on takes over actions, selections, parameters and budgets; the heir's own come last")
  func chain() throws {
    let files = [
      "plans/b.yaml": """
      title: Heir
      based-on: ../base/a.yaml
      parameters: {staff.hourly_cost: 40}
      budgets: {2028: 7}
      treatments: [{do: rehost, systems: old, start: 2028}]
      """,
      "base/a.yaml": """
      title: Base
      rationale: Because.
      parameters: {staff.hourly_cost: 30, staff.working_weeks: 40}
      select: {old: {technology: "VME*"}}
      budgets: {2027: 5, 2028: 6}
      treatments: [{do: retire, systems: old, start: 2027}]
      """,
    ]
    let outcome = ScenarioLoader(parameters: .builtIn) { files[$0] }.load("plans/b.yaml")
    #expect(outcome.diagnostics.isEmpty)
    let scenario = try #require(outcome.scenario)
    #expect(scenario.title == "Heir" && scenario.rationale == "Because.")
    #expect(scenario.actions.map(\.deed.name) == ["retire", "rehost"])
    #expect(scenario.budgets.map(\.amount.pence) == [500, 700])
    let parameters = try scenario.overriding(.builtIn)
    #expect(parameters.require("staff.hourly_cost").central == 40)
    #expect(parameters.require("staff.working_weeks").central == 40)
    #expect(outcome.texts.map(\.file) == ["plans/b.yaml", "base/a.yaml"])
  }

  @Test("a circle of three is told as such")
  func circle() {
    let files = ["a": "title: a\nbased-on: b\n", "b": "title: b\nbased-on: c\n", "c": "title: c\nbased-on: a\n"]
    let outcome = ScenarioLoader(parameters: .builtIn) { files[$0] }.load("a")
    #expect(outcome.scenario == nil)
    #expect(outcome.diagnostics.map(\.message) == ["scenarios are based on one another in a circle: a → b → c → a"])
  }

  @Test(
    "financial years are read as people write them",
    arguments: [
      ("2027/28", 2027), ("2027-28", 2027), ("2027/2028", 2027), ("2027", 2027), ("2099/00", 2099), ("2027/29", nil),
      ("27/28", nil), ("2027/28/29", nil), ("next", nil), ("", nil), ("2027-", nil),
    ])
  func years(text: String, start: Int?) {
    #expect(PlanYear(text)?.start == start)
  }

  @Test("a day in March belongs to the financial year that began the April before")
  func financialYears() throws {
    #expect(PlanYear(of: try #require(CalendarDate(iso: "2027-03-31"))).description == "2026/27")
    #expect(PlanYear(of: try #require(CalendarDate(iso: "2027-04-01"))).description == "2027/28")
  }
}
