internal import Diagnostics

/// What there is to say of a document though its records can be read.
struct DocumentProblem {
  /// Nothing is wrong: it should only be known.
  var isNote = false
  let line: Int?
  let code: String
  let message: String
  var remedy: String?

  /// The problem as a warning or a note.
  func diagnostic(file: String) -> Diagnostic {
    Diagnostic(isNote ? .note : .warning, code, at: Diagnostic.Place(file: file, line: line), message, remedy: remedy)
  }
}
