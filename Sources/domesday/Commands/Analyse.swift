import ArgumentParser
import Diagnostics
import EstateModel
import EstateStore
import Foundation
import Reporting
import RiskModel

/// `domesday analyse`: the main job.
struct Analyse: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Imports inventories, assesses and ranks every system, and writes the report.",
    discussion: """
      The folder given with --out receives index.html and its pages, ranking.csv, rejects.csv,
      duplicates.csv, run.json and estate.sqlite, all readable by their owner only.
      """)

  @Argument(help: "Inventory files, or folders of them.")
  var inputs: [String]

  @Option(help: "Folder for the report; it is made if there is none.")
  var out: String

  @Option(help: "Add to this estate database instead of starting a fresh one in the report's folder.")
  var estate: String?

  @Option(name: .customLong("fail-on"), help: "Fail with exit code 4 where an expression holds, such as 'red > 0'.")
  var failOn: [Gate] = []

  @OptionGroup var brand: BrandOptions
  @OptionGroup var redaction: RedactionOptions
  @OptionGroup var marking: MarkingOptions
  @OptionGroup var pages: PageOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var model: ModelOptions
  @OptionGroup var ranking: RankingOptions
  @OptionGroup var links: LinkOptions
  @OptionGroup var rates: RateOptions
  @OptionGroup var threads: JobOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard estate == nil, !redaction.redaction.isNone else {
      return try redaction.validate(estate: estate ?? "", out: estate == nil ? "" : out)
    }
    throw ValidationError(
      "a report for others must not lie beside its estate, which withholds nothing; name a place for it with --estate")
  }

  func run() async throws {
    let brand = try brand.file()
    var setup = try ModelSetup(model, links: links, rates: rates, quiet: output.quiet)
    setup.order = ranking.order ?? .delay
    let estatePath = estate ?? out + "/estate.sqlite"
    try await reportingStoreErrors(estatePath) {
      let folder = try PrivateFolder(out)
      let lock = try FolderLock(folder)
      defer { withExtendedLifetime(lock) {} }
      let build = estate == nil ? try EstateDatabase.build(at: estatePath) : nil
      let database = try build?.database ?? EstateDatabase.openOrCreate(at: estatePath)
      var session = try ImportSession(
        into: database, opener: try reading.opener(), mapping: try reading.statedMapping(), jobs: threads.jobs)
      let ledger = try await ImportReport.importAll(inputs, into: &session, output: output)
      let redaction = redaction.redaction
      let taker = RunTaker(setup: setup, jobs: threads.jobs, output: output, redaction: redaction)
      let taken = try await taker.assess(database, spillingTo: folder.path)
      var log = session.log
      log.merge(taken.estate.log)
      log.merge(taken.assessed.log)
      let staged = try StagedReport(for: folder)
      try await ReportWriter(
        folder: staged.folder, setup: setup, taken: taken, log: log, marking: marking.marking(of: redaction),
        pages: pages.pages, jobs: threads.jobs, redaction: redaction,
        brand: brand
      ).writeAll(database: database, taker: taker)
      _ = try build?.publish()
      try staged.publish()
      Terminal.show(taken.assessed.log, atLeast: .error)
      if !output.quiet {
        for warning in taken.warnings { Terminal.error("\(warning)\n") }
        for warning in taken.document.warnings ?? [] { Terminal.error(warning.line) }
        if let joins = taken.estate.joins { Terminal.error(joins.survey.words) }
        Terminal.error(taken.document.closingLines)
        for line in taken.currencyLines { Terminal.error(line) }
        for line in taken.duplicateLines(file: folder.path(of: "duplicates.csv")) { Terminal.error(line) }
      }
      try close(session, ledger, taken)
    }
  }

  private func close(_ session: ImportSession, _ ledger: RowLedger, _ taken: RunTaker.Taken) throws {
    if !taken.assessed.accounts.reconciles || !taken.estate.ledger.balances { try ExitStatus.mismatch.exit() }
    for gate in failOn where try gate.trips(on: taken.document) {
      Terminal.error("gate: \(gate.text) holds")
      try ExitStatus.gate.exit()
    }
    try ImportReport.status(of: session, ledger: ledger, strict: output.strict).exit()
  }
}

extension RunDocument {
  /// One line of ledger and one of totals.
  var closingLines: String {
    let avoidable = totals.avoidable_cost
    return """
      ledger: read \(ledger.read.grouped) = accepted \(ledger.accepted.grouped) + merged \(ledger.merged.grouped) \
      + rejected \(ledger.rejected.grouped) + blank \(ledger.blank.grouped)
      totals: \(estate.systems.grouped) systems, \(estate.red.grouped) red, \
      \(estate.possibly_red.grouped) possibly red; annual cost \(totals.annual_cost.words); avoidable \(avoidable.words); run \(run.id)
      """
  }
}

extension RunDocument.Warning {
  /// `warning: share of … is 66 %, where 25 % to 45 % is expected [plausibility.legacy_share]`.
  var line: String { "warning: \(statement): \(observed), where \(expected) is expected [\(code)]" }
}

extension RunDocument.Total {
  /// The amount with its range and for how many systems it is known; `unknown` where it is for none.
  fileprivate var words: String {
    if known == 0 { return "unknown" }
    let range = p10 == p90 ? "" : "\(Money(p10).short) to \(Money(p90).short), "
    return "\(Money(p50).short) a year (\(range)known for \(known.grouped))"
  }
}

extension Money {
  /// Pounds as a document gives them.
  init(_ pounds: Decimal) {
    self.init(pence: NSDecimalNumber(decimal: pounds * 100).int64Value)
  }
}
