package import EstateModel
package import Tabular

/// A file in which a person states what other currencies are worth: a table `currency,pounds,date,source`.
///
/// `pounds` is what one unit is worth; day and source stand beside every converted amount. Further columns are remarks.
package struct ExchangeRateFile: Sendable {
  private static let headings = ["currency", "pounds", "date", "source"]

  package let rates: ExchangeRates

  /// Reads a file.
  ///
  /// - Throws: `StatedTable.Faults` with every line that is wrong.
  package init(_ bytes: [UInt8], name: String) throws(StatedTable.Faults) {
    let table = try StatedTable(
      bytes, name: name, topic: "rates", headed: Self.headings,
      start: "begin the file with \(Self.headings.joined(separator: ","))")
    var lines: [Currency: Int] = [:]
    let rates = try table.statements { line throws(StatedTable.Problem) -> ExchangeRates.Rate? in
      let rate = try Self.rate(line)
      if let held = lines[rate.currency] {
        throw StatedTable.Problem(
          "twice", "\(rate.currency.code) has a rate on line \(held) already", remedy: "keep one of the two lines")
      }
      lines[rate.currency] = line.number
      return rate
    }
    self.rates = ExchangeRates(rates)
  }

  private static func rate(_ line: StatedTable.Line) throws(StatedTable.Problem) -> ExchangeRates.Rate {
    guard let currency = Currency(code: line["currency"]) else {
      throw StatedTable.Problem(
        "currency", "\"\(line["currency"])\" is no code of a currency other than pounds",
        remedy: "write its three letters, such as USD")
    }
    guard let billionths = billionths(line["pounds"]) else {
      throw StatedTable.Problem(
        "pounds", "\"\(line["pounds"])\" is not what one \(currency.code) is worth in pounds",
        remedy: "write a number above zero with no more than nine decimals, such as 0.7891")
    }
    guard let date = CalendarDate(iso: line["date"]) else {
      throw StatedTable.Problem(
        "date", "\"\(line["date"])\" is not a day", remedy: "write the day of the rate as 2026-03-31")
    }
    guard !line["source"].isEmpty else {
      throw StatedTable.Problem(
        "source", "the rate of \(currency.code) has no source", remedy: "say who publishes the rate")
    }
    return ExchangeRates.Rate(
      currency: currency, billionths: billionths, text: line["pounds"], date: date, source: line["source"])
  }

  /// A plain decimal number between a billionth and a million, exactly.
  private static func billionths(_ text: String) -> Int64? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let whole = Int64(parts[0].isEmpty ? "0" : parts[0]), whole <= 1_000_000
    else { return nil }
    let decimals = parts.count == 2 ? parts[1] : ""
    guard decimals.count <= 9, !text.isEmpty else { return nil }
    let rest = Int64(decimals + String(repeating: "0", count: 9 - decimals.count)) ?? 0
    let sum = whole * ExchangeRates.billionths + rest
    return sum > 0 ? sum : nil
  }
}
