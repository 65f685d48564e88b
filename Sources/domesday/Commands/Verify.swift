import ArgumentParser
import EstateStore
import Foundation

/// `domesday verify RUN`: makes a stored run again and compares.
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes a stored run again from its manifest and compares every figure; exit code 5 where one differs.",
    discussion: """
      The date, the assumptions and the state of the estate are those that the run's manifest names. The digests of the
      input files are compared where the files still are.
      """)

  @Argument(help: "A run's id, or last, or -2 for the one before it (after --).")
  var run: String = "last"

  @Option(help: "The estate database.")
  var estate: String

  @Option(help: "text, csv or json; csv holds the differences.")
  var format: OutputFormat = .text

  @OptionGroup var threads: JobOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    try await reportingStoreErrors(estate) {
      let database = try EstateDatabase.open(at: estate)
      let folder = URL(filePath: estate).deletingLastPathComponent().path()
      let verification = try await Verification(
        ofRun: run, in: database, jobs: threads.jobs, output: output, spillingTo: folder)
      switch format {
      case .text: Terminal.data(verification.text)
      case .csv: Terminal.data(verification.csv)
      case .json: Terminal.data(try verification.json())
      }
      try (verification.matches ? ExitStatus.done : .mismatch).exit()
    }
  }
}
