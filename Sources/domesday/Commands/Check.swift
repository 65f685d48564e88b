import ArgumentParser
import Diagnostics
import EstateImport
import EstateModel
import EstateStore
import Foundation
import Reporting
import Tabular

/// `domesday check`: a dry run over files.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says what each file is and what would become of its rows; writes nothing but a draft of a mapping.")

  @Argument(help: "Inventory files, or folders of them.")
  var inputs: [String]

  @Option(help: "Compare with what this estate database holds.")
  var estate: String?

  @Option(
    name: .customLong("write-mapping"), help: "Draft a file that states what the columns mean, to correct by hand.")
  var writeMapping: String?

  @Option(help: "text or json.")
  var format: OutputFormat = .text

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var model: JobOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    var log = DiagnosticLog()
    let files = InputFinder.inputs(for: inputs, log: &log)
    let areAllFound = log.count(atLeast: .error) == 0
    let checks = try await checks(of: files)
    for check in checks {
      log.merge(check.log)
      if format == .text { Terminal.data(check.text) }
    }
    if let writeMapping {
      let draft = MappingFile.draft(of: checks.compactMap { check in check.opened.map { (check.path, $0) } })
      let target = URL(filePath: writeMapping)
      try PrivateFolder(target.deletingLastPathComponent().path()).write(draft.utf8, to: target.lastPathComponent)
    }
    if format == .json { Terminal.data(try JSONDocument.text(of: checks)) }
    Terminal.show(log, atLeast: output.quiet ? .error : .note)
    if !areAllFound || checks.contains(where: { $0.isRejected }) { try ExitStatus.rejected.exit() }
    if output.strict, checks.contains(where: { $0.ledger.rejected > 0 }) { try ExitStatus.rejected.exit() }
  }

  /// What would become of files, in the order in which they would be imported.
  func checks(of files: [InputFinder.Input]) async throws -> [FileCheck] {
    var opener = try reading.opener()
    opener.related = TypedObjects(among: files.map(\.path))
    let mapping = try reading.statedMapping()
    guard let estate else { return try await checks(of: files, opener, mapping, SystemRegistry(), nil) }
    return try await reportingStoreErrors(estate) {
      let database = try EstateDatabase.open(at: estate)
      return try await checks(
        of: files, opener, mapping, try SystemRegistry(of: database), try DryRun(of: database))
    }
  }

  private func checks(
    of files: [InputFinder.Input], _ opener: SourceOpener, _ mapping: StatedMapping, _ known: SystemRegistry,
    _ dryRun: DryRun?
  ) async throws -> [FileCheck] {
    var registry = known
    var checks: [FileCheck] = []
    for file in files {
      checks += try await FileCheck.of(
        file, opener: opener, mapping: mapping, jobs: model.jobs, registry: &registry, dryRun: dryRun)
    }
    guard let dryRun else { return checks }
    let verdicts = try dryRun.verdicts(inOrder: checks.map(\.path))
    for place in checks.indices where checks[place].verdicts?.isRepeated == false {
      if !(FileKind(rawValue: checks[place].kind)?.listsLines ?? false) {
        checks[place].verdicts = verdicts[checks[place].path] ?? checks[place].verdicts
      }
    }
    return checks
  }
}
