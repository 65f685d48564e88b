internal import Diagnostics

/// What is wrong with a document though its records can be read.
struct DocumentProblem {
  let line: Int?
  let code: String
  let message: String
  let remedy: String

  /// The problem as a warning.
  func diagnostic(file: String) -> Diagnostic {
    Diagnostic(.warning, code, at: Diagnostic.Place(file: file, line: line), message, remedy: remedy)
  }
}
