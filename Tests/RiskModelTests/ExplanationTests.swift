import Assumptions
import EstateModel
import Testing

@testable import RiskModel

@Suite struct ExplanationTests {
  private static let facts: [(Field, String)] = [
    (.products, "OldOS 1; OldOS (some version)"), (.annualCost, "1000000"), (.costYear, "2024"), (.l4, "6"),
    (.users, "100"),
  ]

  @Test("An explanation holds a line for every formula of a system, and its results are the assessment's")
  func completeness() throws {
    let facts = [(.products, "OldOS 1; OldOS (some version); Listed Thing 2")] + Self.facts.dropFirst()
    let explanation = TestModel.explain(facts)
    let assessment = TestModel.assess(facts)
    let worked = Set(explanation.sections.flatMap(\.lines).map(\.formula.id))
    let declared = Set(
      FormulaRegistry.entries.map(\.declaration)
        .filter { $0.section != .estate && $0.section != .plausibility }.map(\.id))
    #expect(worked == declared)
    #expect(
      explanation.line("avoidable.total")?.outcome == .figure(assessment.avoidableCost)
        && explanation.line("cost.annual")?.outcome == .figure(assessment.annualCost)
        && explanation.line("likelihood.l1")?.outcome == .score(assessment.risk.likelihood[0]))
    #expect(explanation.sections.map(\.title) == FormulaDeclaration.Section.allCases.dropLast(2).map(\.rawValue))
  }

  @Test("A line shows its inputs with their fields, its parameters, the numbers put in and what is unknown")
  func line() throws {
    let explanation = TestModel.explain(Self.facts)
    let lost = try #require(explanation.line("avoidable.lost_staff_time"))
    #expect(lost.substituted == "100 × 1 (0.25 to 2.5) × 44 (42 to 46) × £32.00 (£25.00 to £56.00) × s(6)")
    #expect(lost.outcome.text == "£140,800.00 (£26,250.00 to £644,000.00)" && lost.isStarred)
    #expect(lost.inputs.first == Explanation.Input("users", "100", .users))
    #expect(lost.parameters.map(\.id).prefix(2) == ["staff.hours_lost_per_week", "staff.working_weeks"])
    #expect(lost.unknownInputs == [.l7, .incidentsPerYear, .downtimeHoursPerYear])
    let assessed = try #require(explanation.line("likelihood.l4"))
    #expect(assessed.substituted == "as assessed" && !assessed.isStarred && assessed.inputs[0].fields == [.l4])
  }

  @Test("Every product that could be meant has its standing explained")
  func products() {
    let standings = TestModel.explain(Self.facts).sections[0].lines.filter {
      $0.formula.id == "likelihood.support_standing"
    }
    #expect(
      standings.map { $0.inputs[0].value } == [
        "OldOS 1 (OldOS 1)", "OldOS (some version) (OldOS 1)", "OldOS (some version) (OldOS 9)",
      ])
    #expect(standings.map(\.outcome.text) == ["6", "6", "1"])
  }
}
