import EstateModel
import Planning
import RiskModel
import Testing

@testable import Reporting

@Suite struct ComparisonPageTests {
  /// Two runs with plans over three empty years, whose every text tries to become markup.
  private static func comparison(_ switches: [Switch]?) -> Comparison {
    let plans = [Int64(0), -250_000_000].map { pence -> ComparedPlan in
      let accounts = PlanAccounts(years: 3)
      var totals = ComparisonTotals(EstateAccounts(), accounts)
      let before = totals
      totals.state(Money(pence: pence), as: .netPresentValue)
      return ComparedPlan(
        run: "run" + MadeUpPages.hostile, title: MadeUpPages.hostile, rationale: MadeUpPages.hostile,
        asOf: CalendarDate(dayNumber: 20_000), systems: 2, totals: totals, plan: accounts, first: PlanYear(start: 2026),
        split: DifferenceSplit(
          reference: before, steps: [before, before, before, before, before, totals], other: totals), records: [:],
        overspent: ["over " + MadeUpPages.hostile])
    }
    return Comparison(plans: plans, switches: switches, tried: 19)
  }

  private static func files(_ comparison: Comparison) -> [String: String] {
    var files: [String: String] = [:]
    ComparisonPage(comparison, marking: MadeUpPages.hostile).write { files[$0] = String(decoding: $1, as: UTF8.self) }
    return files
  }

  @Test func `no title, rationale, run, warning or marking can become markup`() throws {
    let page = try #require(Self.files(Self.comparison(nil))[ComparisonPage.file])
    #expect(["<script", "\u{202E}", "nan"].filter { page.contains($0) } == [])
    #expect(TagBalance.problem(in: page) == nil)
    #expect(page.split(separator: "<h1>").count == 2, "a page has one main heading")
    #expect(page.contains("over &quot;") || page.contains("over &#34;"), "the warning is there, escaped")
  }

  @Test func `each table has its twin as CSV and JSON, in which amounts below zero are numbers`() throws {
    let files = Self.files(Self.comparison([]))
    for table in ComparisonData(comparison: Self.comparison([])).all {
      for form in ["csv", "json"] { #expect(files["data/\(table.schema.name).\(form)"] != nil, "\(table.schema.name)") }
    }
    let plans = try #require(files["data/comparison_plans.csv"])
    #expect(plans.contains(",-2500000.00,") && !plans.contains("'-2500000.00"))
    #expect(ComparisonTables.csv(Self.comparison([])).contains(",-2500000.00,"))
  }

  @Test func `where nothing is planned, no plan is called best`() throws {
    let page = try #require(Self.files(Self.comparison(nil))[ComparisonPage.file])
    #expect(page.contains("None of these runs plans anything"))
    #expect(!page.contains("Which is best?"))
  }

  @Test func `lines are told apart without colour, and names at their ends keep apart`() {
    let series = (0..<8).map {
      SeriesChart.Series(
        letter: "ABCDEFGH".map(String.init)[$0], name: MadeUpPages.hostile, values: [3, 4], pattern: $0)
    }
    let chart = SeriesChart(id: "c", caption: "C", years: ["2026/27", "2027/28"], series: series, measure: .systems)
    let text = chart.html.text.string
    #expect(TagBalance.problem(in: text) == nil)
    #expect(["<title id=", "<desc id=", "role=\"img\""].filter { !text.contains($0) } == [])
    #expect(!text.contains("<script"))
    let style = StyleSheet.series.text.string
    let dashes = (1..<8).compactMap { place in
      style.split(separator: "\n").first { $0.hasPrefix("svg .s\(place){") }?.split(separator: "stroke-dasharray:").last
    }
    #expect(Set(dashes).count == 7, "each pattern is its own")
    let heights = text.split(separator: "<text x=\"630.00\" y=\"").dropFirst().compactMap {
      Double($0.prefix { $0 != "\"" })
    }
    #expect(heights.count == 8)
    #expect(zip(heights, heights.dropFirst()).allSatisfy { $1 - $0 >= 16.9 })
  }
}
