import Assumptions
import RiskModel
import Testing

@testable import Reporting

@Suite struct MethodPageTests {
  @Test func `shows every formula and every parameter, the assumed ones starred`() {
    let formulas = FormulaRegistry.entries.map { "id=\"formula-\($0.declaration.id)\"" }
    let parameters = ParameterSet.builtIn.all.map { "id=\"\(ParameterTable.anchor($0.id))\"" }
    #expect(DetailPage.method.missing(formulas + parameters + ["assumed<span class=\"star\""]) == [])
  }

  @Test func `says what the national figures do not add up to, and which checks fail or cannot be made`() {
    let words = [
      "£46.0bn, against £45.0bn", "£26.0bn", "no bill for maintenance", "unknown <small>too few figures are known",
      "outside what is expected",
    ]
    #expect(DetailPage.method.missing(words) == [])
  }
}
