internal import EstateModel
package import RiskModel

/// Replaces what a report withholds in the lines of its ranking.
package struct LineRedaction: Sendable {
  /// The columns of the ranking that name a system or a weakness of it.
  private static let names: Set<RankingColumn> = [
    .systemID, .evidence, .supplier, .technology, .endOfSupport,
  ]

  private let redaction: Redaction
  private let small: SmallGroups

  package init(_ redaction: Redaction, _ accounts: EstateAccounts) {
    self.redaction = redaction
    small = redaction.smallGroups(of: accounts)
  }

  /// Calls `body` with the line of a system as the report shows it; not at all where it shows no single system.
  @discardableResult
  package func withLine<Result>(
    rank: Int, _ line: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result? {
    if redaction.isNone { return try body(line) }
    guard redaction.showsSystems else { return nil }
    return try replaced(rank: rank, line).bytes.withUnsafeBufferPointer { try body($0) }
  }

  /// The line with what is withheld replaced.
  private func replaced(rank: Int, _ line: UnsafeBufferPointer<UInt8>) -> ByteText {
    var values = RankingRow.values(of: line)
    let texts = RankingRow.texts(of: line)
    func place(_ column: RankingColumn) -> Int { RankingColumn.allCases.firstIndex(of: column) ?? 0 }
    func set(_ column: RankingColumn, _ words: String) {
      var text = ByteText()
      text.append(jsonText: words)
      values[place(column)] = text.string
    }
    if redaction.withholds(red: texts[place(.red)]) {
      set(.rank, Redaction.name(rank: rank))
      set(.systemName, Redaction.name(rank: rank))
      for column in Self.names { set(column, Redaction.mark) }
    } else {
      set(.evidence, Redaction.mark)
      if let supplier = texts[place(.supplier)], small.suppliers.contains(supplier) { set(.supplier, SmallGroups.name) }
      if let technology = texts[place(.technology)], small.technologies.contains(technology) {
        set(.technology, SmallGroups.name)
        set(.endOfSupport, Redaction.mark)
      }
    }
    var text = ByteText()
    text.append(text: "[" + values.joined(separator: ",") + "]")
    return text
  }
}
