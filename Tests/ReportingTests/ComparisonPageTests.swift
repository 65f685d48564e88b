import EstateModel
import Foundation
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
          reference: before, steps: [before, before, before, before, before, totals], other: totals), movements: .none,
        overspent: ["over " + MadeUpPages.hostile])
    }
    return Comparison(plans: plans, switches: switches, tried: 19)
  }

  private static func files(_ comparison: Comparison) throws -> [String: String] {
    var files: [String: String] = [:]
    try ComparisonPage(comparison, marking: MadeUpPages.hostile).write {
      files[$0] = String(decoding: $1, as: UTF8.self)
    }
    return files
  }

  @Test func `no title, rationale, run, warning or marking can become markup`() throws {
    let page = try #require(try Self.files(Self.comparison(nil))[ComparisonPage.file])
    #expect(["<script", "\u{202E}", "nan"].filter { page.contains($0) } == [])
    #expect(TagBalance.problem(in: page) == nil)
    #expect(page.split(separator: "<h1>").count == 2, "a page has one main heading")
    #expect(page.contains("over &quot;") || page.contains("over &#34;"), "the warning is there, escaped")
  }

  @Test func `each table has its twin as CSV and JSON, in which amounts below zero are numbers`() throws {
    let files = try Self.files(Self.comparison([]))
    for table in ComparisonData(comparison: Self.comparison([])).all {
      for form in ["csv", "json"] { #expect(files["data/\(table.schema.name).\(form)"] != nil, "\(table.schema.name)") }
    }
    for table in ComparisonData(comparison: Self.comparison([])).all {
      let names = table.schema.columns.map(\.name)
      #expect(Set(names).count == names.count, "\(table.schema.name) has a column twice")
    }
    let plans = try #require(files["data/comparison_plans.csv"])
    #expect(plans.contains(",-2500000.00,") && !plans.contains("'-2500000.00"))
    #expect(ComparisonTables.csv(Self.comparison([])).contains(",-2500000.00,"))
  }

  @Test func `where nothing is planned, no plan is called best`() throws {
    let page = try #require(try Self.files(Self.comparison(nil))[ComparisonPage.file])
    #expect(page.contains("None of these runs plans anything"))
    #expect(!page.contains("Which is best?"))
  }

  @Test func `bars of eight plans stand to one scale, up for more and hatched down for less`() {
    let panels = (0..<8).map {
      YearBarsChart.Panel(title: MadeUpPages.hostile, values: [Double($0) * 1e6, -2e6], note: MadeUpPages.hostile)
    }
    let chart = YearBarsChart(
      id: "c", caption: MadeUpPages.hostile, years: ["2026/27", "2027/28"], panels: panels, measure: .difference,
      key: "k")
    let text = chart.html.text.string
    #expect(TagBalance.problem(in: text) == nil)
    #expect(["<title id=", "<desc id=", "role=\"img\""].filter { !text.contains($0) } == [])
    #expect(!text.contains("<script"))
    let rects = text.split(separator: "<rect ").dropFirst().map(String.init)
    #expect(rects.count == 15, "nothing is drawn for nothing")
    func height(_ rect: String) -> Double? {
      rect.split(separator: " height=\"").dropFirst().first.flatMap { Double($0.prefix { $0 != "\"" }) }
    }
    let (up, down) = (
      rects.filter { $0.hasPrefix("class=\"bar\"") }.compactMap(height),
      rects.filter { $0.contains("url(#c-") }.compactMap(height)
    )
    #expect(up.count == 7 && down.count == 8 && Set(down).count == 1)
    // 7 million up and 2 million down share the height of the drawing.
    #expect(abs((up.max() ?? 0) / (down.first ?? 1) - 3.5) < 0.01)
    #expect(text.contains("+£7.00m") && text.contains("−£2.00m"))
  }

  @Test func `no line ends between a minus and its pound sign, and the joint is never shown as a code point`() {
    let text = Quantity.unbroken("A <b> of −£3m less −£4m").text.string
    #expect(text == "A &lt;b&gt; of −&#8288;£3m less −&#8288;£4m")
    let panel = YearBarsChart.Panel(title: "a", values: [-2e6], note: "then −£2m")
    let chart = YearBarsChart(
      id: "c", caption: "c", years: ["2026/27"], panels: [panel], measure: .difference, key: "k")
    #expect(chart.html.text.string.contains("then −&#8288;£2m") && !chart.html.text.string.contains("U+2060"))
  }

  @Test func `bands of plans stand to one scale, a year as wide as every other, and an exact year has none`() {
    func amount(_ pounds: Double) -> Money { Money(pounds: pounds) }
    let panels = [
      YearBandChart.Panel(
        title: "a", bands: [Estimate(low: amount(1e6), central: amount(2e6), high: amount(5e6)), nil],
        others: [amount(2e6), nil]),
      YearBandChart.Panel(
        title: "b", bands: [Estimate(exactly: amount(2.5e6)), Estimate(exactly: amount(1e6))],
        others: [amount(2.5e6), amount(2.5e6)]),
    ]
    let text = YearBandChart(id: "c", caption: "c", years: ["2026/27", "2027/28"], panels: panels, key: "k")
      .html.text.string
    #expect(TagBalance.problem(in: text) == nil)
    // From £0 at 122 to £5m at 22, a year 142 wide.
    #expect(text.contains("class=\"spread\" d=\"M8.00 22.00h142.00V102.00h-142.00Z\""))
    #expect(text.components(separatedBy: "class=\"spread\"").count == 2, "the exact plan has no band")
    #expect(text.contains("class=\"series s1 solid\" d=\"M8.00 72.00h142.00V102.00h142.00\""))
    #expect(text.components(separatedBy: "class=\"central\"").count == 2, "a plan that pays the same has one line")
    #expect(YearBandChart(id: "c", caption: "c", years: [], panels: [], key: "k").html.isEmpty)
  }

  @Test(arguments: [Redaction.Profile.crossGovernment, .publishable])
  func `a page for others has no reason, no name of a system and no note, and says so`(profile: Redaction.Profile)
    throws
  {
    var files: [String: String] = [:]
    try ComparisonPage(Self.comparison(nil), marking: "OFFICIAL", redaction: Redaction(profile)).write {
      files[$0] = String(decoding: $1, as: UTF8.self)
    }
    let page = try #require(files[ComparisonPage.file])
    #expect(page.contains("Withheld.") && page.contains("over "))
    #expect(!page.contains("<dl"), "reasons are withheld")
    let movements = try #require(files["data/comparison_movements.csv"])
    #expect(movements.split(separator: "\n").count == 1)
  }

  @Test func `a page bears the name, logo and colours of a brand`() throws {
    var files: [String: String] = [:]
    let brand = try Brand(name: "Harbour <Board>", logo: "logo.svg", head: HexColour("#102030"), link: nil, bar: nil)
    try ComparisonPage(Self.comparison(nil), marking: "", brand: brand).write {
      files[$0] = String(decoding: $1, as: UTF8.self)
    }
    let page = try #require(files[ComparisonPage.file])
    #expect(page.contains("Harbour &lt;Board&gt;") && page.contains("src=\"logo.svg\"") && page.contains("brand.css"))
    #expect(files["brand.css"]?.contains("--head:#102030") == true)
  }
}
