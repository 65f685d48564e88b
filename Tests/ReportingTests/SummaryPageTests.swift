import Assumptions
import EstateModel
import Simulation
import Testing

@testable import Reporting

@Suite struct SummaryPageTests {
  @Test("a total that is known of no system is unknown on the curve, too, and never nothing")
  func unknownTotals() {
    var content = MadeUpContent.report(known: true)
    content.exceedance = (1...99).map { ExceedancePoint(percent: $0, annualCost: Money(pounds: 7)) }
    let html = SummaryUncertainty(content: content).html.text.string
    #expect(html.contains("£7") && html.contains("unknown") && !html.contains("£0") && !html.contains("<svg"))
  }

  private static func page(known: Bool) -> String {
    SummaryPage(content: MadeUpContent.report(known: known)).html.text.string.withoutOwnScript
  }

  @Test(arguments: [true, false])
  func `hostile text stays text, no cell is blank, and nothing is fetched`(known: Bool) {
    let text = Self.page(known: known)
    let forbidden = [
      "<script", "\u{202E}", "<td></td>", "<td class=\"n\"></td>", "src=", "url(http", "href=\"http:", "@import",
    ]
    #expect(forbidden.filter { text.contains($0) } == [])
  }

  @Test(arguments: [true, false])
  func `every tag that opens closes, in order`(known: Bool) {
    #expect(TagBalance.problem(in: Self.page(known: known)) == nil)
  }

  @Test(arguments: [true, false])
  func `two renderings are the same bytes`(known: Bool) {
    #expect(Self.page(known: known) == Self.page(known: known))
  }

  @Test func `says what is covered, what is unknown and what the national figure is not`() {
    let text = Self.page(known: true)
    let words = [
      "known for 1 of 2 systems", "£1.20m", "£1,200,000", "never scaled up", "£45bn", "add up to £46bn, not £45bn",
      "often quoted as the cost", "People who use the system: unknown for 1 of 2 systems",
      "answers would add about £5,000 a year to the avoidable cost", "href=\"system-1.html\"",
      "href=\"body-body.html\"", "5,200", "needs users", "First 1 of 61",
    ]
    #expect(words.filter { !text.contains($0) } == [])
    #expect(!text.contains("href=\"system-2.html\""), "only a system with a page is linked")
  }

  @Test func `the first lines name a system that makes much of the total, and the checks that do not hold`() {
    var content = MadeUpContent.report(known: true)
    #expect(!Self.text(content).contains("One system makes"))
    content.largest = LargestPart(
      system: SystemReference(rank: 1, name: MadeUpPages.hostile, organisation: "Body"),
      avoidableCost: Money(pounds: 230_000), share: 0.23)
    let text = Self.text(content)
    #expect(text.contains("One system makes 23.0% of the central avoidable annual cost, £230k a year"))
    #expect(text.contains("1 of 2 plausibility checks</strong> is outside what is expected: Legacy share"))
    #expect(text.contains("href=\"method.html#plausibility\"") && TagBalance.problem(in: text) == nil)
  }

  private static func text(_ content: ReportContent) -> String {
    SummaryPage(content: content).html.text.string.withoutOwnScript
  }

  @Test func `without questions the missing facts are the commonest, and nothing else is said of them`() {
    let text = Self.page(known: true)
    #expect(text.contains("are missing most often") && !text.contains("move the total"))
    #expect(!text.contains("counted as a range, which"))
  }

  @Test func `a treatment is called best only where a worth is known`() {
    #expect(Self.page(known: true).contains("worth most among those"))
    var content = MadeUpContent.report(known: true)
    content.treatments = [TreatmentGroup(name: "retire", totals: MadeUpPages.totals(known: 0))]
    let text = Self.text(content)
    #expect(text.contains("indicated by its facts; what any is worth is not known") && !text.contains("worth most"))
  }

  @Test func `calls what nobody knows unknown, and never zero pounds`() {
    let text = Self.page(known: false)
    #expect(text.contains("<p class=\"value\"><span class=\"unknown\">unknown</span></p>"))
    #expect(!text.contains(">£0"))
  }

  @Test func `the share of the national total is that of the amount beside it, the median where there are trials`() {
    let sum = CoveredSum(
      estimate: Estimate(low: Money(pounds: 3e8), central: Money(pounds: 4.5e8), high: Money(pounds: 9e8)),
      quantiles: Quantiles(exactly: Money(pounds: 5.4e8)), known: 2, systems: 2, starred: false)
    let totals = GroupTotals(
      systems: 2, sharedIn: 0, legacy: 2, possiblyLegacy: 0, red: 0, possiblyRed: 0, unscored: 0, annualCost: sum,
      avoidableCost: sum, oneOffCost: sum, exitCost: sum, worth: sum)
    let headline = Headline(
      totals: totals, organisations: 1, national: NationalComparison(frame: .dsit2025, coverage: ""), gaps: [],
      standIns: [.software: 1_509, .assets: 9])
    let text = SummaryHeadline(headline: headline, method: .simulation).html.text.string
    // 540 and 450 millions of 45 billions; 300 and 900 at the ends.
    for words in [
      "£540m", "<p class=\"value\">1.2%", "central 1.0%", "0.67% to 2.0%, P10 to P90",
      "of these, 1,509 entries of software lists and 9 machines belong to no system of any list",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }
}
