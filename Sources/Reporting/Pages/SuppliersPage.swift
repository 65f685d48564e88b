import EstateModel
import RiskModel

/// The suppliers: how much of the spend each has, whom it reaches, and when contracts have to be decided on.
struct SuppliersPage {
  static let file = "suppliers.html"
  /// Suppliers and contracts that drawings show; the tables beside them have more.
  private static let drawn = 15
  private static let contractsDrawn = 22
  /// Contracts that the table shows.
  private static let contractsShown = 100

  let content: ReportContent

  /// The whole page.
  var html: HTML {
    PageLayout(run: content.run).page(
      title: "Suppliers", active: .suppliers, breadcrumb: [NavigationItem.summary.step]
    ) { $0.append(body) }
  }

  /// What stands under the heading of the page.
  var body: HTML {
    """
    \(SupplierTables(content: content).concentration)\(shares)\(SupplierTables(content: content).lines)\
    <h2 id="reach">Reach across bodies</h2>
    <p>If one of these fails, or raises its prices, several bodies feel it at once.</p>
    \(SupplierTables(content: content).reach)<h2 id="contracts">Contract calendar</h2>
    <p>The decide-by day is the end of the contract less notice and the time it takes to buy a successor. Once it is \
    over, staying with the supplier is the likely outcome, whatever its price.</p>
    \(years)\(contracts)
    """
  }

  private var shares: HTML {
    let named = content.suppliers.lines.filter { $0.spend > .zero }.prefix(Self.drawn)
    return ShareChart(
      id: "shares-chart", caption: "Share of named spend a year, largest first",
      rows: named.map { line in
        ShareChart.Row(
          label: line.name, share: line.share, words: "\(Quantity.percentage(line.share)), \(line.spend.short)")
      }, limits: [(0.25, "watch 25%"), (0.5, "alert 50%")]
    ).html
  }

  private var years: HTML {
    let table = HTMLTable(
      caption: "Systems by the year in which their contract ends",
      columns: [
        .words("Year"), .number("Contracts end"), .number("Too late to decide in time"), .number("Annual cost"),
      ],
      rows: content.contracts.years.map { year in
        [
          HTML(text: String(year.year)), "\(count: year.systems)", "\(count: year.late)",
          year.isWithheld
            ? WithheldNote.word : FigureWords.optional(year.annualCost, else: "no cost is stated", Quantity.pounds),
        ]
      }, twin: "contract_years")
    let ended: HTML =
      content.contracts.ended == 0
      ? ""
      : """
      <p>The stated contract end of \(count: content.contracts.ended) systems had passed by \
      \(Quantity.date(content.run.asOf)): they run without a contract, or the inventory has not heard of the new one.</p>

      """
    return "\(table.html)\(ended)"
  }

  private var contracts: HTML {
    guard content.run.redaction.showsSystems else { return WithheldNote.systems }
    let lines = content.contracts.first
    let chart = TimelineChart(
      id: "contracts-chart", caption: "Contracts by the day to decide by, earliest first",
      rows: lines.prefix(Self.contractsDrawn).map { line in
        TimelineChart.Row(
          label: line.system.name, from: line.decideBy ?? line.end, to: line.end, mark: line.decideBy ?? line.end,
          words: words(line))
      }, today: content.run.asOf,
      key: """
        Diamond: decide by. Bar: from then to the end of the contract, hatched where it is over. Line: \
        \(Quantity.date(content.run.asOf)).
        """)
    let table = HTMLTable(
      caption: "Contracts by the day to decide by",
      columns: [
        .words("Decide by"), .words("Contract ends"), .words("System"), .words("Body"), .words("Supplier"),
        .number("Annual cost"),
      ],
      rows: lines.prefix(Self.contractsShown).map(cells), total: content.contracts.total, twin: "contracts")
    return "\(chart.html)\(table.html)"
  }

  /// `overdue, ends 30 Jun 2027`.
  private func words(_ line: ContractLine) -> String {
    let end = "ends \(Quantity.shortDate(line.end))"
    guard let day = line.decideBy else { return end }
    return day < content.run.asOf ? "overdue, \(end)" : "\(Quantity.shortDate(day)), \(end)"
  }

  private func cells(_ line: ContractLine) -> [HTML] {
    let late = line.decideBy.map { $0 < content.run.asOf } ?? false
    let day = FigureWords.optional(line.decideBy, else: "notice is not stated", Quantity.shortDate)
    return [
      "\(day)\(late ? " <strong>overdue</strong>" : HTML())", HTML(text: Quantity.shortDate(line.end)),
      SummaryPage.link(
        line.system.name, rank: line.system.rank, isWithheld: line.system.isWithheld, in: content),
      line.system.organisation.isEmpty ? FigureWords.unknown("") : HTML(text: line.system.organisation),
      line.system.isWithheld ? WithheldNote.word : FigureWords.optional(line.supplier, else: "") { $0 },
      FigureWords.optional(line.annualCost, else: "", Quantity.pounds),
    ]
  }
}
