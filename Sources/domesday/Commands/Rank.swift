import ArgumentParser
import EstateModel
import EstateStore
import Reporting

/// `domesday rank`: the ranking of a run.
struct Rank: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Prints the ranking of a run.")

  @Option(help: "The estate database.")
  var estate: String

  @Option(help: "A run's id, or last, or -2 for the one before it.")
  var run: String = "last"

  @Option(help: "How many systems; 0 for all.")
  var limit: Int = 20

  @Option(help: "text, csv or json.")
  var format: OutputFormat = .text

  func run() async throws {
    try await reportingStoreErrors(estate) {
      let database = try EstateDatabase.open(at: estate)
      let stored = try database.run(run)
      var printer = RankingPrinter(format)
      try database.forEachResult(of: stored, limit: limit == 0 ? nil : limit) { result in
        var line = result.figures
        line.withUTF8 { Terminal.data(printer.text(rank: result.rank, line: $0)) }
      }
      Terminal.data(printer.end)
    }
  }
}
