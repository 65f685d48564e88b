import Diagnostics
import EstateModel
import EstateStore

/// Imports a list of files and says on standard error what became of each of their tables.
enum ImportReport {
  /// - Returns: The ledger of the files that this command imported.
  static func importAll(
    _ names: [String], into session: inout ImportSession, output: OutputOptions
  ) async throws -> RowLedger {
    var findings = DiagnosticLog()
    let inputs = InputFinder.inputs(for: names, log: &findings)
    session.note(findings)
    try session.begin(inputs)
    var total = RowLedger()
    for input in inputs {
      var progress = Progress(output.progress, task: "import", quiet: output.quiet)
      let results = try await session.add(input, progress: &progress)
      progress.finish()
      for result in results {
        if case .read(.imported(let source)) = result.outcome { total = total + source.file.ledger }
        if !output.quiet {
          Terminal.error("\(printable(result.name)): \(words(for: result.outcome))")
          for amount in session.amounts[result.name] ?? [] { Terminal.error("  amounts: \(amount.words)") }
        }
      }
    }
    try session.end()
    Terminal.show(session.log, atLeast: .error)
    return total
  }

  static func status(of session: ImportSession, ledger: RowLedger, strict: Bool) -> ExitStatus {
    if !ledger.balances { return .mismatch }
    if session.rejectedFiles > 0 || (strict && ledger.rejected > 0) { return .rejected }
    return .done
  }

  private static func words(for outcome: TableResult<ImportSession.Outcome>.Outcome) -> String {
    switch outcome {
    case .read(.imported(let source)): source.file.ledger.words
    case .read(.unchanged): "imported before, nothing changed"
    case .empty(let diagnostic): "no inventory: \(printable(diagnostic.message))"
    case .rejected(let diagnostic): "left out: \(printable(diagnostic.message))"
    }
  }
}

extension RowLedger {
  /// The ledger in one line.
  var words: String {
    "read \(read.grouped) = accepted \(accepted.grouped) + merged \(merged.grouped)"
      + " + rejected \(rejected.grouped) + blank \(blank.grouped)"
  }
}
