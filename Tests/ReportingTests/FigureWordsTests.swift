import EstateModel
import Testing

@testable import Reporting
@testable import Simulation

/// Figures in prose, and the words of a ranking.
struct FigureWordsTests {
  private static func sum(_ low: Double, _ central: Double, _ high: Double, isSimulated: Bool) -> CoveredSum {
    let estimate = Estimate(low: Money(pounds: low), central: Money(pounds: central), high: Money(pounds: high))
    let quantiles = Quantiles(trials: 100) { $0 < 30 ? estimate.low : $0 < 70 ? estimate.central : estimate.high }
    return CoveredSum(
      estimate: estimate, quantiles: isSimulated ? quantiles : nil, known: 2, systems: 2, starred: false)
  }

  @Test("a sum in prose says which figure is central, what its ends are, and whether it lies outside them")
  func prose() {
    func words(_ sum: CoveredSum) -> String { FigureWords.prose(sum).text.string }
    #expect(
      words(Self.sum(1e6, 2e6, 3e6, isSimulated: false)).hasPrefix(
        "central <strong>£2.00m</strong> (low £1.00m to high £3.00m)"))
    let outside = words(Self.sum(3e6, 2e6, 4e6, isSimulated: true))
    #expect(outside.contains("(P10 £3.00m to P90 £4.00m, outside which it lies)"))
    #expect(!words(Self.sum(1e6, 2e6, 3e6, isSimulated: true)).contains("outside"))
    #expect(words(Self.sum(2e6, 2e6, 2e6, isSimulated: false)).hasPrefix("<strong>£2.00m</strong> <small>"))
  }

  @Test("a day to decide by that is over is marked, and one to come is not")
  func passed() {
    let row = MadeUpPages.row(rank: 1, known: true)
    func words(_ day: Int32) -> String {
      RankingWords(row: row, asOf: CalendarDate(dayNumber: day)).decideBy.text.string
    }
    #expect(words(20_301).hasSuffix("<strong>passed</strong>") && !words(20_300).contains("passed"))
  }

  @Test("why a system comes first is what delay costs for each pound, and nothing where that is unknown")
  func delay() {
    func reason(_ delayPerPound: Double?) -> String {
      MadeUpPages.row(rank: 1, known: true).reasonToMove(
        asOf: CalendarDate(dayNumber: 20_000), delayPerPound: delayPerPound)
    }
    #expect(reason(0.214).contains("a year's delay costs £0.21 for each £1 that the change costs once"))
    #expect(!reason(nil).contains("for each £1") && !reason(nil).contains(";;"))
  }
}
