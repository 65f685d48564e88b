import EstateModel
package import Tabular

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
  /// - Throws: `StatedTable.Faults` with every line that is wrong in itself.
  package init(_ bytes: [UInt8], name: String) throws(StatedTable.Faults) {
    self.name = name
    let table = try StatedTable(
      bytes, name: name, topic: LinkProblem.topic, headed: [Self.verdictColumn] + Self.systemColumns,
      start: "start from the duplicates.csv that analyse leaves")
    statements = try table.statements(Self.statement)
  }

  /// What a line says; `nil` where it is undecided.
  private static func statement(_ line: StatedTable.Line) throws(LinkProblem) -> Statement? {
    let text = line[verdictColumn]
    if text.isEmpty { return nil }
    guard let verdict = Verdict(rawValue: text.lowercased()) else { throw .verdict(text) }
    for column in systemColumns where line[column].isEmpty { throw .noSystem(column: column) }
    return Statement(
      line: line.number, text: line.record.text, verdict: verdict, first: line[systemColumns[0]],
      second: line[systemColumns[1]], share: try share(line[shareColumn]))
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
