import Diagnostics
import Foundation

/// The two streams: data to standard output, everything else to standard error.
enum Terminal {
  static func data(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  static func error(_ line: String) {
    errorWithoutNewline(line + "\n")
  }

  static func errorWithoutNewline(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }

  /// Prints the kept problems of a log, then how many of each kind are not shown.
  static func show(_ log: DiagnosticLog, atLeast severity: Diagnostic.Severity) {
    for diagnostic in log.shown where diagnostic.severity >= severity { error("\(diagnostic)\n") }
    for (code, shown, total) in log.truncated {
      error("partial: \(shown) of \(total) problems of kind [\(code)] are shown; all are in the report")
    }
  }
}
