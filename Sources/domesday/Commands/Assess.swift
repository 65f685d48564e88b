import ArgumentParser
import Diagnostics
import EstateStore
import Foundation
import Reporting
import RiskModel

/// `domesday assess`: scores an estate and stores a run.
struct Assess: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Scores every system of an estate, stores a run and prints its id; with --scenario, with a plan.")

  @Option(help: "The estate database.")
  var estate: String

  @OptionGroup var model: ModelOptions
  @OptionGroup var ranking: RankingOptions
  @OptionGroup var links: LinkOptions
  @OptionGroup var rates: RateOptions
  @OptionGroup var threads: JobOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    var setup = try ModelSetup(model, links: links, rates: rates, quiet: output.quiet)
    setup.order = ranking.order ?? .delay
    try await reportingStoreErrors(estate) {
      let database = try EstateDatabase.open(at: estate)
      let taker = RunTaker(setup: setup, jobs: threads.jobs, output: output)
      let folder = URL(filePath: estate).deletingLastPathComponent().path()
      let taken = try await taker.assess(database, spillingTo: folder)
      try await taker.save(taken, in: database)
      Terminal.show(taken.assessed.log, atLeast: .error)
      if !output.quiet { for warning in taken.warnings { Terminal.error("\(warning)\n") } }
      if !output.quiet {
        Terminal.error(taken.document.closingLines)
        for line in taken.currencyLines { Terminal.error(line) }
        for line in taken.duplicateLines(file: nil) { Terminal.error(line) }
      }
      Terminal.data("\(taken.document.run.id)\n")
    }
  }
}
