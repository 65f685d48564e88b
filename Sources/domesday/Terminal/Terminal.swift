import Diagnostics
import EstateModel
import Foundation

/// The two streams: data to standard output, everything else to standard error.
enum Terminal {
  static func data(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  static func data(_ bytes: ContiguousArray<UInt8>) {
    FileHandle.standardOutput.write(Data(bytes))
  }

  static func error(_ line: String) {
    errorWithoutNewline(line + "\n")
  }

  static func errorWithoutNewline(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }

  /// Prints the kept problems of at least a severity, then how many there are of every kind that is not shown in full.
  static func show(_ log: DiagnosticLog, atLeast severity: Diagnostic.Severity) {
    for diagnostic in log.shown where diagnostic.severity >= severity { error("\(diagnostic)\n") }
    for count in log.tally where count.severity > .note {
      if count.severity < severity {
        error("\(count.total.grouped) × \(count.severity.rawValue) [\(count.code)], such as \(count.example)")
      } else if count.total > count.shown {
        error("partial: \(count.shown) of \(count.total.grouped) problems of kind [\(count.code)] are shown")
      }
    }
  }
}
