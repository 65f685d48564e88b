import ArgumentParser
import Assumptions
import EstateModel
import Reporting

/// What other currencies are worth.
struct RateOptions: ParsableArguments {
  @Option(
    help: "CSV file of exchange rates: currency, pounds, date, source. Amounts without a rate enter no total.")
  var rates: String?

  /// The file, as it lies on the disk; prints what is wrong with it.
  ///
  /// - Throws: `ExitCode`.
  func file() throws -> RunDocument.StatedFile? {
    try rates.map { try RunDocument.StatedFile.reading($0, of: "--rates", ExchangeRateFile.init(_:name:)).file }
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
