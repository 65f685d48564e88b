/// One problem in an input: what it is, where it stands, and what to do about it.
package struct Diagnostic: Sendable, Hashable, Error {
  /// How much the problem matters to the run.
  package enum Severity: String, Sendable, CaseIterable, Comparable {
    /// Something to know; nothing was left out.
    case note
    /// A value was left out or looks wrong; the rest of its row was read.
    case warning
    /// A row or a whole file was rejected.
    case error

    package static func < (left: Severity, right: Severity) -> Bool {
      left.order < right.order
    }

    private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// Where in the inputs a problem stands.
  package struct Place: Sendable, Hashable {
    /// The file as the user named it.
    package let file: String
    /// Line of the file, from 1.
    package let line: Int?
    /// Column of the table (not of the text), from 1.
    package let column: Int?

    package init(file: String, line: Int? = nil, column: Int? = nil) {
      self.file = file
      self.line = line
      self.column = column
    }
  }

  package let severity: Severity
  /// Stable dotted name of the kind of problem, such as `inventory.amount`.
  package let code: String
  package let place: Place
  /// What was found and what was expected, as one sentence without a full stop.
  package let message: String
  /// The original line or cell, where showing it helps.
  package let excerpt: String?
  /// What to do, as an imperative.
  package let remedy: String?

  package init(
    _ severity: Severity, _ code: String, at place: Place, _ message: String, excerpt: String? = nil,
    remedy: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.place = place
    self.message = message
    self.excerpt = excerpt
    self.remedy = remedy
  }
}

extension Diagnostic.Place: CustomStringConvertible {
  /// `file:line:column`, as compilers print it.
  package var description: String {
    var text = printable(file)
    if let line { text += ":\(line)" }
    if let column { text += ":\(column)" }
    return text
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The problem as it is printed: place, severity, message, code, then the excerpt and the remedy.
  package var description: String {
    var text = "\(place): \(severity.rawValue): \(printable(message)) [\(code)]"
    if let excerpt { text += "\n    \(printable(excerpt))" }
    if let remedy { text += "\n\nhelp: \(printable(remedy))" }
    return text
  }
}

/// Text that cannot move the cursor, colour the screen or flood it: control characters shown, long runs cut.
package func printable(_ text: String, limit: Int = 240) -> String {
  var result = ""
  for (index, scalar) in text.unicodeScalars.enumerated() {
    if index == limit { return result + "…" }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
      result += "\\u{\(String(scalar.value, radix: 16))}"
    default:
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}
