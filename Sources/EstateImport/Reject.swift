internal import Diagnostics

/// A row that was not imported, whole, with the reason.
package struct Reject: Sendable, Hashable {
  /// First line of the row in its file.
  package let line: Int
  /// Column of the first cell at fault; `nil` where the whole row is.
  package let column: Int?
  package let code: String
  /// All that is wrong with the row.
  package let message: String
  package let hint: String
  /// The row's cells as the file has them.
  package let cells: [String]

  package init(line: Int, column: Int?, code: String, message: String, hint: String, cells: [String]) {
    self.line = line
    self.column = column
    self.code = code
    self.message = message
    self.hint = hint
    self.cells = cells
  }

  /// Sums up the problems of one row; the first gives the code and the column.
  init(_ problems: [Diagnostic], line: Int, cells: [String]) {
    precondition(!problems.isEmpty, "a row is rejected for a reason")
    self.init(
      line: line, column: problems[0].place.column, code: problems[0].code,
      message: problems.map(\.message).joined(separator: "; "),
      hint: problems.compactMap(\.remedy).joined(separator: "; "), cells: cells)
  }
}
