import ArgumentParser
import Diagnostics
import EstateModel
import EstateStore
import Foundation
import Tabular

/// `domesday import`: adds inventories to an estate database.
struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Adds inventories to an estate database; safe to repeat.",
    discussion: """
      Each file is one transaction; a new estate appears when all are in. A file whose bytes were imported before changes
      nothing.
      """)

  @Argument(help: "Inventory files, or folders of them.")
  var inputs: [String]

  @Option(help: "The estate database; it is made if there is none.")
  var estate: String

  @Option(name: .customLong("on-conflict"), help: "Where a file differs from the estate: update, skip or stop.")
  var onConflict: ConflictPolicy = .update

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var model: JobOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    try await reportingStoreErrors(estate) {
      // A new estate is loaded beside its place, without a journal to write and an index to keep up row by row.
      let build = FileManager.default.fileExists(atPath: estate) ? nil : try EstateDatabase.build(at: estate)
      let database = try build?.database ?? EstateDatabase.openOrCreate(at: estate)
      var session = try ImportSession(
        into: database, opener: try reading.opener(), mapping: try reading.statedMapping(), jobs: model.jobs,
        policy: onConflict)
      let ledger = try await ImportReport.importAll(inputs, into: &session, output: output)
      if session.importedLines, !output.quiet, let joins = try StoredEstate(database).joins {
        Terminal.error(joins.survey.words)
      }
      _ = try build?.publish()
      try ImportReport.status(of: session, ledger: ledger, strict: output.strict).exit()
    }
  }
}

extension ConflictPolicy: ExpressibleByArgument {}
