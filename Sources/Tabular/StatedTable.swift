package import Diagnostics

/// A small table in which a person states something: read whole, and all that is wrong with it told line by line.
package struct StatedTable: Sendable {
  /// Why a file is not used: everything that is wrong with it.
  package struct Faults: Error, Sendable {
    package let diagnostics: [Diagnostic]

    package init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
  }

  /// What is wrong with a line, where no more has to be told than where and why.
  package struct Problem: StatementProblem {
    package let code: String
    package let column: Int?
    package let message: String
    package let remedy: String

    package init(_ code: String, column: Int? = nil, _ message: String, remedy: String) {
      self.code = code
      self.column = column
      self.message = message
      self.remedy = remedy
    }
  }

  /// A line below the headings.
  package struct Line: Sendable {
    package let record: SmallTable.Record
    fileprivate let headings: [String]

    package var number: Int { record.line }

    /// The cell under a heading; empty where the line ends before it.
    package subscript(heading: String) -> String {
      headings.firstIndex(of: heading).flatMap { $0 < record.cells.count ? record.cells[$0] : nil } ?? ""
    }
  }

  /// The file as the user named it.
  package let name: String
  private let topic: String
  private let lines: [Line]

  /// Divides a file into lines.
  ///
  /// - Parameters:
  ///   - topic: What the codes of its faults begin with, such as `rates`.
  ///   - required: Headings, in small letters, that there must be; others may stand beside them, in any order.
  ///   - start: What to do about a file without them.
  ///   - remark: What a line begins with that states nothing.
  /// - Throws: ``Faults`` where it is no such table.
  package init(
    _ bytes: [UInt8], name: String, topic: String, headed required: [String], start: String, remark: String? = nil
  ) throws(Faults) {
    self.name = name
    self.topic = topic
    let table: SmallTable
    do {
      table = try SmallTable(bytes)
    } catch {
      throw Self.faults(
        topic, "table", name: name, line: error.line, "the table cannot be read from here on",
        remedy: "close every quote, and save the file as comma-separated UTF-8")
    }
    let records = ([table.heading].compactMap { $0 } + table.records).filter { record in
      remark.map { !record.text.hasPrefix($0) } ?? true
    }
    let headings = records.first?.cells.map { $0.lowercased() } ?? []
    let missing = required.filter { !headings.contains($0) }
    guard missing.isEmpty else {
      throw Self.faults(
        topic, "headings", name: name, line: records.first?.line ?? 1,
        "the heading row lacks \(missing.joined(separator: ", "))", remedy: start)
    }
    lines = records.dropFirst().map { Line(record: $0, headings: headings) }
  }

  /// What every line states, in their order; `read` gives nothing for a line that states nothing.
  ///
  /// - Throws: ``Faults`` with every line that is wrong.
  package func statements<Statement, Wrong: StatementProblem>(
    _ read: (Line) throws(Wrong) -> Statement?
  ) throws(Faults) -> [Statement] {
    var statements: [Statement] = []
    var faults: [Diagnostic] = []
    for line in lines {
      do throws(Wrong) {
        if let statement = try read(line) { statements.append(statement) }
      } catch {
        faults.append(error.diagnostic(of: topic, file: name, line: line.number, excerpt: line.record.text))
      }
    }
    guard faults.isEmpty else { throw Faults(diagnostics: faults) }
    return statements
  }

  private static func faults(
    _ topic: String, _ code: String, name: String, line: Int, _ message: String, remedy: String
  ) -> Faults {
    Faults(diagnostics: [
      Problem(code, message, remedy: remedy).diagnostic(of: topic, file: name, line: line, excerpt: nil)
    ])
  }
}

/// What is wrong with a line that a person wrote.
package protocol StatementProblem: Error {
  /// The last part of the code of its diagnostic.
  var code: String { get }
  /// The cell, from 1; `nil` where it is the line as a whole.
  var column: Int? { get }
  var message: String { get }
  var remedy: String { get }
}

extension StatementProblem {
  package var column: Int? { nil }

  /// The problem with its place.
  package func diagnostic(of topic: String, file: String, line: Int, excerpt: String?) -> Diagnostic {
    Diagnostic(
      .error, "\(topic).\(code)", at: Diagnostic.Place(file: file, line: line, column: column), message,
      excerpt: excerpt, remedy: remedy)
  }
}
