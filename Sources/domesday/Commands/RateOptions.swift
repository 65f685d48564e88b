import ArgumentParser
import Assumptions
import Diagnostics
import EstateModel
import Foundation
import Reporting
import Tabular

/// What other currencies are worth.
struct RateOptions: ParsableArguments {
  @Option(
    help: "CSV file of exchange rates: currency, pounds, date, source. Amounts without a rate enter no total.")
  var rates: String?

  /// The file, as it lies on the disk; prints what is wrong with it.
  ///
  /// - Throws: `ExitCode`.
  func file() throws -> RunDocument.RatesFile? {
    guard let rates else { return nil }
    guard let bytes = FileManager.default.contents(atPath: rates) else {
      throw ValidationError("--rates: the file \"\(printable(rates))\" cannot be read")
    }
    do {
      _ = try ExchangeRateFile(Array(bytes), name: rates)
    } catch {
      for diagnostic in error.diagnostics { Terminal.error("\(diagnostic)\n") }
      throw ExitCode(ExitStatus.rejected.rawValue)
    }
    return RunDocument.RatesFile(
      path: rates, sha256: SHA256Digest.hexadecimal(of: Array(bytes)), text: String(decoding: bytes, as: UTF8.self))
  }
}

extension RunDocument.RatesFile {
  /// The rates that the file states.
  ///
  /// - Throws: `ValidationError`, where this version does not understand it.
  var parsed: ExchangeRates {
    get throws {
      do {
        return try ExchangeRateFile(Array(text.utf8), name: path).rates
      } catch {
        throw ValidationError("the run's exchange rates: \(error.diagnostics.first.map(\.description) ?? "unreadable")")
      }
    }
  }
}

extension RunTaker.Taken {
  /// What amounts in other currencies came to, when a command ends.
  var currencyLines: [String] {
    assessed.survey.foreignAmounts.totals.map { total in
      let fate = total.isConverted ? "converted to pounds" : "in no total; --rates FILE converts them"
      return "currencies: \(total.tally.count.grouped) amounts of \(total.tally.words(total.shownIn)) are \(fate)"
    }
  }
}
