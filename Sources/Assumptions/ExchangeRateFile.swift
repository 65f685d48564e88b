package import Diagnostics
package import EstateModel
import Tabular

/// A file in which a person states what other currencies are worth: a table `currency,pounds,date,source`.
///
/// `pounds` is what one unit is worth; day and source stand beside every converted amount. Further columns are remarks.
package struct ExchangeRateFile: Sendable {
  /// Why a file is not used: every line that is wrong.
  package struct Faults: Error, Sendable {
    package let diagnostics: [Diagnostic]
  }

  /// What is wrong with a line.
  private struct Problem: Error {
    let code: String
    let message: String
    let remedy: String
  }

  private static let headings = ["currency", "pounds", "date", "source"]

  package let rates: ExchangeRates

  /// Reads a file.
  ///
  /// - Throws: ``Faults`` with every line that is wrong.
  package init(_ bytes: [UInt8], name: String) throws(Faults) {
    let table: SmallTable
    do {
      table = try SmallTable(bytes)
    } catch {
      throw Faults(diagnostics: [
        Diagnostic(
          .error, "rates.table", at: Diagnostic.Place(file: name, line: error.line),
          "the table cannot be read from here on", remedy: "close every quote, and save the file as UTF-8")
      ])
    }
    let headings = table.heading?.cells.map { $0.lowercased() } ?? []
    let missing = Self.headings.filter { !headings.contains($0) }
    guard missing.isEmpty else {
      throw Faults(diagnostics: [
        Diagnostic(
          .error, "rates.headings", at: Diagnostic.Place(file: name, line: table.heading?.line ?? 1),
          "the heading row lacks \(missing.joined(separator: ", "))",
          remedy: "begin the file with \(Self.headings.joined(separator: ","))")
      ])
    }
    var faults: [Diagnostic] = []
    var rates: [Currency: (rate: ExchangeRates.Rate, line: Int)] = [:]
    for record in table.records {
      do throws(Problem) {
        let rate = try Self.rate(record, headings)
        if let held = rates[rate.currency] {
          throw Problem(
            code: "twice", message: "\(rate.currency.code) has a rate on line \(held.line) already",
            remedy: "keep one of the two lines")
        }
        rates[rate.currency] = (rate, record.line)
      } catch {
        faults.append(
          Diagnostic(
            .error, "rates.\(error.code)", at: Diagnostic.Place(file: name, line: record.line), error.message,
            excerpt: record.text, remedy: error.remedy))
      }
    }
    guard faults.isEmpty else { throw Faults(diagnostics: faults) }
    self.rates = ExchangeRates(rates.values.map(\.rate))
  }

  private static func rate(
    _ record: SmallTable.Record, _ headings: [String]
  ) throws(Problem) -> ExchangeRates.Rate {
    func cell(_ heading: String) -> String {
      headings.firstIndex(of: heading).flatMap { $0 < record.cells.count ? record.cells[$0] : nil } ?? ""
    }
    guard let currency = Currency(code: cell("currency")) else {
      throw Problem(
        code: "currency", message: "\"\(cell("currency"))\" is no code of a currency other than pounds",
        remedy: "write its three letters, such as USD")
    }
    guard let billionths = billionths(cell("pounds")) else {
      throw Problem(
        code: "pounds", message: "\"\(cell("pounds"))\" is not what one \(currency.code) is worth in pounds",
        remedy: "write a number above zero with no more than nine decimals, such as 0.7891")
    }
    guard let date = CalendarDate(iso: cell("date")) else {
      throw Problem(
        code: "date", message: "\"\(cell("date"))\" is not a day", remedy: "write the day of the rate as 2026-03-31")
    }
    guard !cell("source").isEmpty else {
      throw Problem(
        code: "source", message: "the rate of \(currency.code) has no source", remedy: "say who publishes the rate")
    }
    return ExchangeRates.Rate(
      currency: currency, billionths: billionths, text: cell("pounds"), date: date, source: cell("source"))
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
