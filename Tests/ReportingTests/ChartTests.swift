import EstateModel
import Testing

@testable import Reporting

@Suite struct ChartTests {
  private static let wide = Estimate(
    low: Money(pounds: -50_000), central: Money(pounds: 1_230_000), high: Money(pounds: 4_000_000))

  private static func ranges(_ estimates: [Estimate]) -> String {
    let rows = estimates.map { RangeBarChart.Row(label: MadeUpPages.hostile, estimate: $0) }
    return RangeBarChart(id: "chart", caption: MadeUpPages.hostile, rows: rows).html.text.string
  }

  private static var drawings: [String] {
    var matrix = RiskMatrix()
    matrix[4, 4].assessed = 1_000
    let cliff = SupportCliff(byYear: [1999: 2, 2024: 1, 2026: 4, 2060: 7], unknown: 0)
    return [
      ranges([wide, .zero]),
      RiskMatrixChart(id: "matrix", matrix: matrix).html.text.string,
      SupportCliffChart(id: "cliff", cliff: cliff, currentYear: 2026).html.text.string,
      BandChart(id: "bands", caption: "Bands", segments: [.init(style: "red", words: "Red", systems: 3)])
        .html.text.string,
      CriteriaChart(id: "criteria", criteria: MadeUpPages.system(known: true).criteria).html.text.string,
    ]
  }

  @Test func `every drawing closes its tags, names itself and lets no label become markup`() {
    for drawing in Self.drawings {
      #expect(TagBalance.problem(in: drawing) == nil)
      #expect(["<title id=", "<desc id=", "role=\"img\""].filter { !drawing.contains($0) } == [])
      #expect(["<script", "\u{202E}", "nan", "inf\""].filter { drawing.contains($0) } == [])
    }
  }

  @Test func `a range has a whisker, and an exact amount has none`() {
    #expect(Self.ranges([Self.wide]).contains("class=\"whisker\""))
    #expect(!Self.ranges([Estimate(exactly: Money(pounds: 5))]).contains("class=\"whisker\""))
  }

  @Test func `nothing is drawn of nothing`() {
    let empty = SupportCliff(byYear: [:], unknown: 2)
    #expect(Self.ranges([]).isEmpty)
    #expect(SupportCliffChart(id: "cliff", cliff: empty, currentYear: 2026).html.isEmpty)
    #expect(BandChart(id: "bands", caption: "Bands", segments: []).html.isEmpty)
  }

  @Test func `years that are over are hatched, and no system drops out of the columns`() {
    let text = Self.drawings[2]
    #expect(text.contains("url(#cliff-hatch)"))
    #expect(["before: 2", "2024: 1", "2026: 4", "later: 7"].filter { !text.contains($0) } == [])
  }

  @Test(arguments: [(0.0, 1.0), (1, 1), (1.1, 2), (2.4, 2.5), (7, 10), (4_000_000, 5_000_000), (0.03, 0.05)])
  func `an axis ends on a round number at or above the greatest value`(greatest: Double, end: Double) {
    #expect(abs(ChartFrame.roundEnd(above: greatest) - end) < end * 1e-9)
  }
}
