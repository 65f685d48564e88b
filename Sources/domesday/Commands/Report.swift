import ArgumentParser
import Diagnostics
import EstateStore
import Reporting

/// `domesday report`: the report of a run.
struct Report: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Writes the report of a run into a folder.")

  @Option(help: "The estate database.")
  var estate: String

  @Option(help: "Folder for the report; it is made if there is none.")
  var out: String

  @Option(parsing: .unconditional, help: "A run's id, or last, or -2 for the one before it.")
  var run: String = "last"

  @OptionGroup var catalogue: CatalogueOptions
  @OptionGroup var ranking: RankingOptions
  @Option(
    parsing: .unconditional,
    help: "An earlier run's id, or -2 for the one before the last: adds a page of what changed.")
  var since: String?

  @OptionGroup var parts: PartOptions
  @OptionGroup var brand: BrandOptions
  @OptionGroup var redaction: RedactionOptions
  @OptionGroup var marking: MarkingOptions
  @OptionGroup var pages: PageOptions
  @OptionGroup var threads: JobOptions
  @OptionGroup var output: OutputOptions

  func validate() throws { try redaction.validate(estate: estate, out: out) }

  func run() async throws {
    try await reportingStoreErrors(estate) {
      let database = try EstateDatabase.open(at: estate)
      let stored = try database.run(run)
      let since = try since.map { try database.run($0) }
      let brand = try brand.file()
      let document = try RunDocument(json: stored.manifest)
      var setup = try ModelSetup(of: document, offered: catalogue.sources)
      if let order = ranking.order { setup.order = order }
      let folder = try PrivateFolder(out)
      let lock = try FolderLock(folder)
      defer { withExtendedLifetime(lock) {} }
      let redaction = redaction.redaction
      let taker = RunTaker(setup: setup, jobs: threads.jobs, output: output, redaction: redaction)
      let taken = try await taker.assess(database, upTo: stored.importID, spillingTo: folder.path)
      guard try taken.document.id(ifRankedBy: document.run.rank_by) == stored.id else {
        Terminal.error(
          "the run \(stored.id) cannot be made again: this version, its catalogue or the estate gives \(taken.document.run.id)"
        )
        return try ExitStatus.mismatch.exit()
      }
      let staged = try StagedReport(for: folder)
      var log = taken.estate.log
      log.merge(taken.assessed.log)
      try await ReportWriter(
        folder: staged.folder, setup: setup, taken: taken, log: log,
        marking: marking.marking(of: redaction), pages: pages.pages, jobs: threads.jobs, redaction: redaction,
        parts: parts.parts, brand: brand, isFromStore: true,
        isStored: taken.document.run.id == stored.id, since: since
      ).writeAll(database: database, taker: taker)
      try staged.publish(parts.parts)
    }
  }
}

extension RunDocument {
  /// The id of the same run with its systems in another order.
  fileprivate func id(ifRankedBy order: String?) throws -> String {
    var other = self
    other.run.id = ""
    other.run.rank_by = order
    return RunIdentity.id(of: try other.json())
  }
}
