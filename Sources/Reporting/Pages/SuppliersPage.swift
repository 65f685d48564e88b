import EstateModel
import RiskModel

/// The suppliers: how much of the spend each has, whom it reaches, and when contracts have to be decided on.
struct SuppliersPage {
  static let file = "suppliers.html"
  /// Suppliers that the drawing shows; the table beside it has more.
  private static let drawn = 15

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
    ContractTable(
      lines: content.contracts.first, total: content.contracts.total, run: content.run, pagesTo: content.pagesTo
    ).html
  }
}
