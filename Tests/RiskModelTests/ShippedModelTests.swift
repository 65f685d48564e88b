import Assumptions
import Catalogue
import EstateModel
import Testing

@testable import RiskModel

/// The model with the parameters, deflators and catalogue that are shipped.
@Suite struct ShippedModelTests {
  private static let model = AssessmentModel(
    parameters: .builtIn, deflators: .builtIn, matcher: ProductMatcher(.builtIn),
    asOf: CalendarDate(dayNumber: 20_778))

  @Test("A system on Windows Server 2008 R2 in COBOL is legacy, and its excess maintenance is less than its cost")
  func oldSystem() throws {
    let assessment = Self.assess([
      (.products, "Windows Server 2008 R2"), (.languages, "COBOL"), (.annualCost, "1000000"), (.costYear, "2024"),
    ])
    let excess = try #require(assessment[.excessMaintenance].estimate)
    #expect(assessment.risk.legacy == .yes && assessment.risk.likelihood[0] == .inferred(6))
    #expect(assessment.risk.likelihood[2].low >= 4 && assessment.treatment == .retain)
    #expect(assessment.leadTechnology == "Windows Server 2008 R2")
    #expect(Money.zero < excess.low && excess.high < Money(pounds: 1_000_000))
  }

  @Test("An explanation cites the shipped parameter with its grade and source")
  func citation() throws {
    var index = Self.model.makeProductIndex()
    let system = SystemBuilder([(.buildCost, "1000000")]).system
    let line = try #require(Self.model.explain(system, products: &index).line("cost.annual"))
    let rate = try #require(line.parameters.first { $0.id == ParameterID.maintenanceRate.rawValue })
    #expect(rate.grade == .assumed && !rate.sources.isEmpty && line.isStarred)
  }

  private static func assess(_ facts: [(Field, String)]) -> Assessment {
    var index = model.makeProductIndex()
    return model.assess(SystemBuilder(facts).system, products: &index)
  }
}
