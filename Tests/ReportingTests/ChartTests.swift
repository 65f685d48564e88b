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

  private static let timeline = TimelineChart.Row(
    label: MadeUpPages.hostile, from: CalendarDate(dayNumber: -9_000), to: CalendarDate(dayNumber: 90_000),
    mark: CalendarDate(dayNumber: 20_000), later: CalendarDate(dayNumber: 20_800), words: MadeUpPages.hostile)

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
      TreemapChart(id: "where", bodies: [MadeUpContent.bodyComponents, MadeUpContent.bodyComponents]).html.text.string,
      ExceedanceChart(
        id: "sure", points: (1...99).map { (100 - $0, Money(pounds: Double($0 * $0))) }, central: Money(pounds: 5)
      ).html.text.string,
      TimelineChart(
        id: "time", caption: MadeUpPages.hostile, rows: [timeline], today: CalendarDate(dayNumber: 20_000),
        key: "Key"
      ).html.text.string,
      ShareChart(
        id: "share", caption: "Shares", rows: [.init(label: MadeUpPages.hostile, share: 0, words: MadeUpPages.hostile)],
        limits: [(0.25, "watch")]
      ).html.text.string,
      CriteriaChart(id: "criteria", criteria: MadeUpPages.system(known: true).criteria).html.text.string,
      ScoreBuild(MadeUpPages.system(known: true).criteria).map { ScoreBuildChart(id: "build", build: $0) }?
        .html.text.string ?? "",
      YearBandChart(
        id: "bands", caption: MadeUpPages.hostile, years: ["2026/27", "2027/28"],
        panels: [.init(title: MadeUpPages.hostile, bands: [wide, nil], others: [nil, .zero])], key: "Key"
      ).html.text.string,
    ]
  }

  @Test func `every drawing closes its tags, names itself and lets no label become markup`() {
    for drawing in Self.drawings {
      #expect(TagBalance.problem(in: drawing) == nil)
      #expect(["<title id=", "<desc id=", "role=\"img\""].filter { !drawing.contains($0) } == [])
      #expect(["<script", "\u{202E}", "nan", "inf\""].filter { drawing.contains($0) } == [])
    }
  }

  @Test(arguments: [[6.0, 6, 4, 3, 2, 2, 1], [1], [1e9, 1], [5, 5, 5, 0.001]])
  func `the boxes of a treemap have the areas of their amounts and fill the whole without lying on one another`(
    amounts: [Double]
  ) {
    let whole = TreemapLayout.Box(x: 3, y: 5, width: 600, height: 400)
    let boxes = TreemapLayout.boxes(amounts, in: whole)
    for (box, amount) in zip(boxes, amounts) {
      #expect(abs(box.area - amount / amounts.reduce(0, +) * whole.area) < 1e-6 * whole.area)
      #expect(box.x >= 3 - 1e-6 && box.y >= 5 - 1e-6 && box.x + box.width <= 603.001 && box.y + box.height <= 405.001)
    }
    for (left, right) in zip(boxes, boxes.dropFirst()) {
      let across = min(left.x + left.width, right.x + right.width) - max(left.x, right.x)
      let down = min(left.y + left.height, right.y + right.height) - max(left.y, right.y)
      #expect(across < 1e-6 || down < 1e-6)
    }
  }

  @Test func `a range has a whisker, and an exact amount has none`() {
    #expect(Self.ranges([Self.wide]).contains("class=\"whisker\""))
    #expect(!Self.ranges([Estimate(exactly: Money(pounds: 5))]).contains("class=\"whisker\""))
  }

  @Test func `a withheld count is a sign that fits its cell, and the key says what it means`() {
    var matrix = RiskMatrix()
    matrix[2, 2] = RiskMatrix.Cell(assessed: .withheld, estimated: 7)
    let text = RiskMatrixChart(id: "matrix", matrix: matrix).html.text.string
    #expect(text.contains(">[c] assessed</text>") && text.contains("[c]: withheld") && !text.contains(">withheld"))
    #expect(!Self.drawings[1].contains("[c]"))
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

  @Test func `systems whose support is still sold stand at the top of their column, and long numbers are shortened`() {
    let byYear = Dictionary(uniqueKeysWithValues: (2016...2038).map { ($0, 1_340) })
    let cliff = SupportCliff(byYear: byYear, unknown: 0, stillSold: [2025: 335])
    let text = SupportCliffChart(id: "cliff", cliff: cliff, currentYear: 2026).html.text.string
    // A quarter of the greatest column, which is 180 units high.
    #expect(text.contains("<rect class=\"sold\" ") && text.contains("height=\"45.00\""))
    #expect(text.contains("2025: 1,340, support still sold for 335"))
    #expect(text.contains(">1.3k</text>") && !text.contains(">1,340</text>"))
  }

  @Test func `a label below zero does not touch that of zero`() {
    func axis(_ low: Double) -> String {
      Self.ranges([
        Estimate(low: Money(pounds: low), central: Money(pounds: 5), high: Money(pounds: 400_000_000))
      ])
    }
    #expect(!axis(-20_000_000).contains(">−£20.0m</text>"))
    #expect(axis(-200_000_000).contains(">−£200m</text>"))
  }

  @Test func `the words of a share stand behind a limit that would run through them`() {
    func starts(_ share: Double, at x: String) -> Bool {
      ShareChart(
        id: "s", caption: "S", rows: [.init(label: "A", share: share, words: "24.0%, £68.7m")],
        limits: [(0.25, "watch")]
      ).html.text.string.contains("<text class=\"halo\" x=\"\(x)\"")
    }
    // The axis ends at 0.25 × 1.02, so that the limit is at 240 + 380 / 1.02 = 612.55; words follow 8 units behind.
    #expect(starts(0.24, at: "620.55"))
    #expect(starts(0.1, at: "397.02"))
  }

  @Test(arguments: [(0.0, 1.0), (1, 1), (1.1, 2), (2.4, 2.5), (7, 10), (4_000_000, 5_000_000), (0.03, 0.05)])
  func `an axis ends on a round number at or above the greatest value`(greatest: Double, end: Double) {
    #expect(abs(ChartFrame.roundEnd(above: greatest) - end) < end * 1e-9)
  }

  @Test func `a tornado's bars reach from the middle to where the total lies at either end`() {
    let rows = [
      TornadoChart.Row(label: MadeUpPages.hostile, atLow: Money(pounds: 1e6), atHigh: Money(pounds: 5e6)),
      TornadoChart.Row(label: "falls", atLow: Money(pounds: 4e6), atHigh: Money(pounds: 2e6)),
    ]
    let text = TornadoChart(id: "t", caption: "T", rows: rows, middle: Money(pounds: 3e6)).html.text.string
    #expect(TagBalance.problem(in: text) == nil)
    #expect(
      ["<title id=", "<desc id=", "role=\"img\"", "£1.00m", "£5.00m", "£3.00m"].filter { !text.contains($0) } == [])
    let widths = text.split(separator: "<rect ").dropFirst().compactMap { rect in
      rect.split(separator: " width=\"").dropFirst().first.flatMap { Double($0.prefix { $0 != "\"" }) }
    }
    #expect(widths.count == 4 && abs(widths[0] - 2 * widths[2]) < 0.02 && abs(widths[1] - 2 * widths[3]) < 0.02)
    #expect(TornadoChart(id: "t", caption: "T", rows: [], middle: .zero).html.text.string.isEmpty)
  }

  @Test func `support that can be bought reaches beyond the end of the maker's, and stands in words, too`() throws {
    let days = try ["2023-10-10", "2026-10-13", "2026-11-21"].map { try #require(CalendarDate(iso: $0)) }
    let row = TimelineChart.Row(
      label: "Server", from: days[0], to: days[2], mark: days[0], later: days[1], words: "10 Oct 2023")
    let text = TimelineChart(id: "t", caption: "T", rows: [row], today: days[2], key: "k").html.text.string
    // Four years from 1 January 2023 on 322 units: 10 October 2023 is day 282 of 1,461, 13 October 2026 day 1,381.
    #expect(text.contains("class=\"whisker\" d=\"M312.15 43.00H554.37\""))
    #expect(text.contains("for money until 13 Oct 2026"))
    var without = row
    without.later = nil
    #expect(
      !TimelineChart(id: "t", caption: "T", rows: [without], today: days[2], key: "k").html.text.string.contains(
        "later"))
  }
}
