import Diagnostics
import EstateModel
import Tabular
import Testing

@testable import Assumptions

/// Stated exchange rates: read exactly, or refused with the line and what to do.
struct ExchangeRateTests {
  private func rates(_ lines: String) throws -> ExchangeRates {
    try ExchangeRateFile(Array("currency,pounds,date,source\n\(lines)\n".utf8), name: "rates.csv").rates
  }

  @Test("a rate keeps its text, day and source, and converts to the penny, halves away from zero")
  func converts() throws {
    let rates = try rates("usd,0.7891,2026-03-31,\"Bank of Somewhere, monthly\"\nEUR,0.845,2026-03-31,Bank")
    let dollars = try #require(Currency(code: "USD"))
    #expect(rates[dollars]?.words == "USD at £0.7891 of 2026-03-31 (Bank of Somewhere, monthly)")
    // 12.58 x 0.7891 = 9.926878; 0.10 euros x 0.845 = 8.45 pence; 0.30 x 0.845 = 25.35.
    let reading = rates.converting(ValueGrammar.read("$12.58", as: .annualCost))
    #expect(reading.state == .known && reading.low == 993 && reading.caveats.contains(.converted))
    #expect(rates.converting(ValueGrammar.read("€1,000", as: .annualCost)).low == 84_500)
    // 0.50 euros at 0.845 are 42.25 pence, and 2 euros 169: no half; -1.00 at 0.845 is -84.5, away from zero -85.
    #expect(rates.converting(ValueGrammar.read("-€1", as: .annualCost)).low == -85)
    #expect(rates.converting(ValueGrammar.read("¥100", as: .annualCost)).state == .unknown)
    #expect(rates.converting(ValueGrammar.read("£100", as: .annualCost)).low == 10_000)
  }

  @Test(
    "a mistake is told with its line and its code",
    arguments: [
      ("GBP,1,2026-03-31,Bank", "2 rates.currency"), ("dollars,1,2026-03-31,Bank", "2 rates.currency"),
      ("USD,0,2026-03-31,Bank", "2 rates.pounds"), ("USD,£0.79,2026-03-31,Bank", "2 rates.pounds"),
      ("USD,0.79,31/03/2026,Bank", "2 rates.date"), ("USD,0.79,2026-03-31,", "2 rates.source"),
      ("USD,0.79,2026-03-31,Bank\nusd,0.8,2026-03-31,Bank", "3 rates.twice"), ("\"USD,1", "2 rates.table"),
    ])
  func mistakes(lines: String, expected: String) throws {
    let faults = #expect(throws: StatedTable.Faults.self) { try rates(lines) }
    #expect(faults?.diagnostics.map { "\($0.place.line ?? 0) \($0.code)" } == [expected])
    #expect(faults?.diagnostics.allSatisfy { $0.remedy != nil } == true)
  }
}
