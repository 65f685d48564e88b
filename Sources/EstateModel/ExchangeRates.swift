/// What other currencies are worth in pounds, as a person states it with day and source.
package struct ExchangeRates: Sendable, Hashable {
  /// The rate of one currency.
  package struct Rate: Sendable, Hashable {
    package let currency: Currency
    /// Billionths of a pound for one unit.
    package let billionths: Int64
    /// The rate as it was written.
    package let text: String
    package let date: CalendarDate
    package let source: String

    package init(currency: Currency, billionths: Int64, text: String, date: CalendarDate, source: String) {
      self.currency = currency
      self.billionths = billionths
      self.text = text
      self.date = date
      self.source = source
    }

    /// `USD at £0.7891 of 2026-03-31 (HM Revenue and Customs)`.
    package var words: String { "\(currency.code) at £\(text) of \(date) (\(source))" }
  }

  /// Billionths that make up a pound.
  package static let billionths: Int64 = 1_000_000_000

  /// In the order of their codes.
  package let rates: [Rate]

  /// - Parameter rates: Rates of different currencies.
  package init(_ rates: [Rate] = []) { self.rates = rates.sorted { $0.currency.code < $1.currency.code } }

  package static let none = ExchangeRates()

  package subscript(currency: Currency) -> Rate? { rates.first { $0.currency == currency } }

  /// The reading in pence where its rate is stated, each end rounded once, halves away from zero; else the reading.
  package func converting(_ reading: Reading) -> Reading {
    guard reading.currency != .none, reading.state != .known, let rate = self[reading.currency] else { return reading }
    return reading.converted { Self.pence($0, rate.billionths) }
  }

  private static func pence(_ hundredths: Int64, _ billionths: Int64) -> Int64 {
    let product = Int128(hundredths) * Int128(billionths)
    let half = Int128(Self.billionths / 2)
    let pence = (product + (product < 0 ? -half : half)) / Int128(Self.billionths)
    let most = Int128(Money.greatest.pence - 1)
    return Int64(min(max(pence, -most), most))
  }
}
