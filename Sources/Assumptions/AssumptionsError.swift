package import Diagnostics
import Tabular

/// Why a user's file of parameters was refused: every problem found in it, in the order of its lines.
package struct AssumptionsError: Error, Sendable, Hashable {
  package let diagnostics: [Diagnostic]

  /// The problems of one file, of which there is at least one.
  init(file: String, problems: [LocatedProblem]) {
    precondition(!problems.isEmpty, "a file is refused for at least one problem")
    diagnostics = problems.map { $0.diagnostic(in: file) }
  }
}

/// A problem and the place where it stands.
struct LocatedProblem: Hashable {
  let problem: AssumptionsProblem
  let line: Int?
  let column: Int?
  let excerpt: String?

  /// A problem of a whole file, or of a line that could not be read.
  init(_ problem: AssumptionsProblem, line: Int? = nil) {
    self.problem = problem
    self.line = line
    column = nil
    excerpt = nil
  }

  /// A problem of a record, which is shown beneath it.
  init(_ problem: AssumptionsProblem, in record: SmallTable.Record, column: Int? = nil) {
    self.problem = problem
    self.line = record.line
    self.column = column
    excerpt = record.text
  }

  /// The problem of a file whose records cannot be told apart.
  init(_ malformation: SmallTable.Malformation) {
    switch malformation {
    case .notUTF8(let line): self.init(.notUTF8, line: line)
    case .unclosedQuote(let line): self.init(.unclosedQuote, line: line)
    case .textAfterQuote(let line): self.init(.textAfterQuote, line: line)
    }
  }

  /// The problem as it is printed.
  func diagnostic(in file: String) -> Diagnostic {
    Diagnostic(
      .error, problem.code, at: Diagnostic.Place(file: file, line: line, column: column), problem.message,
      excerpt: excerpt, remedy: problem.remedy)
  }
}
