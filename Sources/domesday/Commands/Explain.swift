import ArgumentParser
import Diagnostics
import EstateModel
import EstateStore
import Foundation
import Reporting
import RiskModel

/// `domesday explain SYSTEM`: how a system's figures come about.
struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the whole derivation of a system's figures: formulas, numbers put in, and the cells they rest on."
  )

  @Argument(help: "The system's id, name or key.")
  var system: String?

  @Flag(help: "Every system of the run, in the order of their keys; in JSON, one object a line.")
  var all = false

  @Option(help: "The estate database.")
  var estate: String

  @Option(parsing: .unconditional, help: "A run's id, or last, or -2 for the one before it.")
  var run: String = "last"

  @Option(help: "text or json.")
  var format: OutputFormat = .text

  @OptionGroup var catalogue: CatalogueOptions

  func validate() throws {
    if all == (system != nil) { throw ValidationError("name one system, or give --all") }
    if format == .csv { throw ValidationError("--format takes text or json here") }
  }

  func run() async throws {
    try await reportingStoreErrors(estate) {
      let database = try EstateDatabase.open(at: estate)
      let stored = try database.run(run)
      let document = try RunDocument(json: stored.manifest)
      let setup = try ModelSetup(of: document, offered: catalogue.sources)
      guard let system else {
        return try ExplainedSystem.forEach(of: stored, document, in: database, setup: setup) {
          Terminal.data(format == .json ? try $0.jsonLine() : $0.text + "\n")
        }
      }
      let keys = try database.findSystems(matching: system)
      guard let key = keys.first else { throw ValidationError("no system is called \"\(printable(system))\"") }
      guard keys.count == 1 else {
        let list = keys.map { "  \(printable($0))" }.joined(separator: "\n")
        throw ValidationError("several systems are called \"\(printable(system))\"; name one by its key:\n\(list)")
      }
      let explained = try ExplainedSystem(
        key: key, database: database, run: stored, document: document, setup: setup)
      Terminal.data(format == .json ? try explained.json() : explained.text)
    }
  }
}
