import Foundation
import Reporting
import Testing

@testable import domesday

/// The main job ranked by something else than the cost of delay.
struct RankedByTests {
  @Test("a report may be ranked by something else, and says by what")
  func orders() async throws {
    let workplace = try Workplace()
    let file = try workplace.write(
      "system_id,organisation,annual_cost,cost_year,l1,contract_end\nA,Body,100,2024,6,2029-01-01\nB,Body,900,2024,6,2027-01-01\n",
      to: "estate.csv")
    for order in ["decide-by", "avoidable"] {
      #expect(try await workplace.analyse([file], ["--rank-by", order]) == 0)
      #expect(try RunDocument(json: workplace.text("out/run.json")).run.rank_by == order)
      #expect(try workplace.text("out/ranking.csv").split(separator: "\n")[1].hasPrefix("1,B,"))
    }
  }
}
