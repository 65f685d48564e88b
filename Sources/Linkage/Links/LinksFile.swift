import Diagnostics
import EstateModel
import Tabular

/// A file in which a person says which systems are one and the same, and which only look so.
///
/// Its columns are `verdict` (`same`, `different`, or empty while undecided), `system_a` and `system_b` (the key of a
/// system, or an id or name that only one has), and `share_b`: what the second system's body bears of the whole. Other
/// columns are for people, so that `duplicates.csv` is such a file once its verdicts are filled in.
package struct LinksFile: Sendable {
  /// What a person says of a pair.
  enum Verdict: String, Sendable, CaseIterable {
    case same, different
  }

  /// A line that says something.
  struct Statement: Sendable {
    let line: Int
    let text: String
    let verdict: Verdict
    let first: String
    let second: String
    /// In millionths.
    let share: Int?
  }

  /// The columns that are read, as they are headed.
  package static let verdictColumn = "verdict"
  package static let systemColumns = ["system_a", "system_b"]
  package static let shareColumn = "share_b"

  /// The file as the user named it.
  package let name: String
  let statements: [Statement]

  /// Reads a file.
  ///
  /// - Throws: ``LinkFaults`` with every line that is wrong in itself.
  package init(_ bytes: [UInt8], name: String) throws(LinkFaults) {
    self.name = name
    let table: SmallTable
    do {
      table = try SmallTable(bytes)
    } catch {
      throw LinkFaults(diagnostics: [LinkProblem.table.diagnostic(file: name, line: error.line)])
    }
    let headings = table.heading?.cells.map { $0.lowercased() } ?? []
    let missing = ([Self.verdictColumn] + Self.systemColumns).filter { !headings.contains($0) }
    guard missing.isEmpty else {
      let problem = LinkProblem.headings(missing: missing)
      throw LinkFaults(diagnostics: [problem.diagnostic(file: name, line: table.heading?.line ?? 1)])
    }
    var faults: [Diagnostic] = []
    var statements: [Statement] = []
    for record in table.records {
      do throws(LinkProblem) {
        if let statement = try Self.statement(record, headings) { statements.append(statement) }
      } catch {
        faults.append(error.diagnostic(file: name, line: record.line, excerpt: record.text))
      }
    }
    guard faults.isEmpty else { throw LinkFaults(diagnostics: faults) }
    self.statements = statements
  }

  /// What a line says; `nil` where it is undecided.
  private static func statement(_ record: SmallTable.Record, _ headings: [String]) throws(LinkProblem) -> Statement? {
    func cell(_ heading: String) -> String {
      headings.firstIndex(of: heading).flatMap { $0 < record.cells.count ? record.cells[$0] : nil } ?? ""
    }
    let verdictText = cell(verdictColumn).lowercased()
    if verdictText.isEmpty { return nil }
    guard let verdict = Verdict(rawValue: verdictText) else { throw .verdict(cell(verdictColumn)) }
    for column in systemColumns where cell(column).isEmpty { throw .noSystem(column: column) }
    return Statement(
      line: record.line, text: record.text, verdict: verdict, first: cell(systemColumns[0]),
      second: cell(systemColumns[1]), share: try share(cell(shareColumn)))
  }

  /// A part of the whole in millionths; `nil` where none is given.
  private static func share(_ text: String) throws(LinkProblem) -> Int? {
    if text.isEmpty { return nil }
    let reading = ValueGrammar.read(text, as: .digitalShare)
    guard reading.state == .known, reading.low == reading.high, reading.low > 0,
      reading.low < MoneyShare.millionths
    else { throw .share(text) }
    return Int(reading.low)
  }
}
