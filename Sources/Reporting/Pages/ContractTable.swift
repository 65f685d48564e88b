import EstateModel

/// Contracts by the day to decide by: a drawing of the first, and a table of more.
struct ContractTable {
  private static let drawn = 22
  /// Contracts that the table shows.
  private static let shown = 100

  /// The first to fall due.
  let lines: [ContractLine]
  /// How many there are; `nil` where that is not counted.
  let total: Int?
  let run: RunCard
  let pagesTo: Int

  var html: HTML {
    guard run.redaction.showsSystems else { return WithheldNote.systems }
    let chart = TimelineChart(
      id: "contracts-chart", caption: "Contracts by the day to decide by, earliest first",
      rows: lines.prefix(Self.drawn).map { line in
        TimelineChart.Row(
          label: line.system.name, from: line.decideBy ?? line.end, to: line.end, mark: line.decideBy ?? line.end,
          words: words(line))
      }, today: run.asOf,
      key: """
        Diamond: decide by. Bar: from then to the end of the contract, hatched where it is over. Line: \
        \(Quantity.date(run.asOf)).
        """)
    let table = HTMLTable(
      caption: "Contracts by the day to decide by",
      columns: [
        .words("Decide by"), .words("Contract ends"), .words("System"), .words("Body"), .words("Supplier"),
        .number("Annual cost"),
      ],
      rows: lines.prefix(Self.shown).map(cells), total: total ?? lines.count, twin: "contracts")
    return "\(chart.html)\(table.html)"
  }

  /// `overdue, ends 30 Jun 2027`.
  private func words(_ line: ContractLine) -> String {
    let end = "ends \(Quantity.shortDate(line.end))"
    guard let day = line.decideBy else { return end }
    return day < run.asOf ? "overdue, \(end)" : "\(Quantity.shortDate(day)), \(end)"
  }

  private func cells(_ line: ContractLine) -> [HTML] {
    let late = line.decideBy.map { $0 < run.asOf } ?? false
    let day = FigureWords.optional(line.decideBy, else: "notice is not stated", Quantity.shortDate)
    return [
      "\(day)\(late ? " <strong>overdue</strong>" : HTML())", HTML(text: Quantity.shortDate(line.end)),
      SystemPage.link(line.system.name, rank: line.system.rank, isWithheld: line.system.isWithheld, pagesTo: pagesTo),
      line.system.organisation.isEmpty ? FigureWords.unknown("") : HTML(text: line.system.organisation),
      line.system.isWithheld ? WithheldNote.word : FigureWords.optional(line.supplier, else: "") { $0 },
      FigureWords.optional(line.annualCost, else: "", Quantity.pounds),
    ]
  }
}
