import Diagnostics
import EstateModel
import EstateStore

/// Imports a list of files and says on standard error what became of each.
enum ImportReport {
  /// - Returns: The ledger of the files that this command imported.
  static func importAll(
    _ names: [String], into session: inout ImportSession, output: OutputOptions
  ) async throws -> RowLedger {
    var findings = DiagnosticLog()
    let inputs = InputFinder.inputs(for: names, log: &findings)
    session.note(findings)
    session.relate(inputs)
    var total = RowLedger()
    for input in inputs {
      var progress = Progress(output.progress, task: "import", quiet: output.quiet)
      let outcome = try await session.add(input, progress: &progress)
      progress.finish()
      if case .imported(let source) = outcome { total = total + source.file.ledger }
      if !output.quiet { Terminal.error(line(for: outcome, path: input.path)) }
    }
    Terminal.show(session.log, atLeast: .error)
    return total
  }

  static func status(of session: ImportSession, ledger: RowLedger, strict: Bool) -> ExitStatus {
    if !ledger.balances { return .mismatch }
    if session.rejectedFiles > 0 || (strict && ledger.rejected > 0) { return .rejected }
    return .done
  }

  private static func line(for outcome: ImportSession.Outcome, path: String) -> String {
    switch outcome {
    case .imported(let source): "\(printable(path)): \(source.file.ledger.words)"
    case .unchanged: "\(printable(path)): imported before, nothing changed"
    case .rejected(let diagnostic): "\(printable(path)): left out: \(printable(diagnostic.message))"
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
