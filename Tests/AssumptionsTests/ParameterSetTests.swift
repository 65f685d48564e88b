import Testing

@testable import Assumptions

/// Looking parameters up, and the text a digest is taken of.
struct ParameterSetTests {
  @Test func `parameters stand in the order of their ids`() {
    let ids = ParameterSet.builtIn.all.map(\.id)
    #expect(ids == ids.sorted())
  }

  @Test func `a parameter is found by its id and an unknown id by nothing`() {
    #expect(ParameterSet.builtIn["risk.red_threshold"]?.central == 16)
    #expect(ParameterSet.builtIn["risk.red"] == nil)
    #expect(ParameterSet.builtIn.require("staff.hourly_cost").topic == "staff")
  }

  @Test func `the canonical text has one line a parameter and only what moves figures`() {
    let lines = ParameterSet.builtIn.canonicalText.split(separator: "\n")
    #expect(lines.count == ParameterSet.builtIn.all.count)
    #expect(lines.contains("breach.cost,600000,3300000,10400000,£,published"))
    #expect(lines.contains("staff.hours_lost_per_week,0.25,1,2.5,hours/week,assumed"))
  }

  @Test func `the cited sources come once each in the order of their ids`() {
    let ids = ParameterSet.builtIn.sources.map(\.id)
    #expect(ids == Set(ids).sorted())
  }
}
