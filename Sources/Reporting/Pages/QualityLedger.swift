import EstateModel

/// What became of every row of every file, with a column that shows nothing was lost.
struct QualityLedger {
  let sources: [SourceFile]

  var html: HTML {
    let total = sources.reduce(RowLedger()) { $0 + $1.ledger }
    let files = sources.map { Self.cells(HTML.path($0.path), $0.ledger) }
    let table = HTMLTable(
      caption: "Rows read, and what became of them",
      columns: [
        .words("File"), .number("Read"), .number("Accepted"), .number("Merged"), .number("Rejected"), .number("Blank"),
        .words("Balance"),
      ], rows: files.isEmpty ? [] : files + [Self.cells("<strong>All files</strong>", total)], twin: "ledger",
      sorts: false)
    return """
      <p>Every row read was accepted as a new system, contract or payment, merged into one already \
      known, rejected or blank.</p>
      \(table.html)
      """
  }

  /// The counts of one file or of all.
  private static func cells(_ name: HTML, _ ledger: RowLedger) -> [HTML] {
    [
      name, "\(count: ledger.read)", "\(count: ledger.accepted)", "\(count: ledger.merged)",
      "\(count: ledger.rejected)", "\(count: ledger.blank)", balance(ledger),
    ]
  }

  /// Says that the row adds up, or by how many rows it does not.
  private static func balance(_ ledger: RowLedger) -> HTML {
    guard !ledger.balances else { return "balances" }
    let found = ledger.accepted + ledger.merged + ledger.rejected + ledger.blank
    return "<strong>does not balance: \(count: ledger.read - found) rows</strong>"
  }
}
