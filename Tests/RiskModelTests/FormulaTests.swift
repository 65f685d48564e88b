import Assumptions
import Testing

@testable import RiskModel

@Suite struct FormulaTests {
  @Test(
    "Every formula gives what its worked examples say",
    arguments: FormulaRegistry.entries.flatMap(\.examples))
  func example(_ example: WorkedExample) {
    #expect(example.computed == example.expected, "\(example.formula): \(example.arithmetic)")
  }

  @Test("Every formula is declared once, in the order of its section, with examples and a source")
  func declarations() {
    let declarations = FormulaRegistry.entries.map(\.declaration)
    let sections = declarations.map { FormulaDeclaration.Section.allCases.firstIndex(of: $0.section) ?? -1 }
    #expect(Set(declarations.map(\.id)).count == declarations.count)
    #expect(sections == sections.sorted())
    #expect(FormulaRegistry.entries.filter { $0.examples.isEmpty }.map(\.declaration.id) == [])
    #expect(declarations.filter { $0.source.isEmpty || $0.prose.isEmpty || $0.expression.isEmpty }.map(\.id) == [])
  }

  @Test("Every parameter that the model reads is named by a formula, and none is named that it does not read")
  func parameters() {
    let named = Set(FormulaRegistry.entries.flatMap(\.declaration.parameters))
    #expect(named == Set(ParameterID.allCases.map(\.rawValue)))
  }

  @Test("The shipped parameters hold every one that the model reads")
  func shippedParameters() {
    let missing = ParameterID.allCases.map(\.rawValue).filter { ParameterSet.builtIn[$0] == nil }
    #expect(missing == [])
  }
}
