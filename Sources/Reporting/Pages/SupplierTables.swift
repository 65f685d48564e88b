import EstateModel
import RiskModel

/// The suppliers as tables, for the summary and for their own page.
struct SupplierTables {
  /// How many lines a table shows, so that a page stays small whatever the estate.
  private static let shown = 100

  let content: ReportContent
  /// Pages of suppliers by name.
  private let files: [String: String]

  init(content: ReportContent) {
    self.content = content
    files = Dictionary(content.supplierPages.map { ($0.line.name, $0.file) }, uniquingKeysWith: { first, _ in first })
  }

  /// A supplier's name, linked to its page where it has one.
  private func link(_ name: String) -> HTML {
    files[name].map { "<a href=\"\($0)\">\(name)</a>" } ?? HTML(text: name)
  }

  /// How concentrated the spend is, as a sentence.
  var concentration: HTML {
    guard let concentration = content.suppliers.concentration else {
      return "<p>Supplier concentration: \(FigureWords.unknown("no spend has a supplier’s name")).</p>\n"
    }
    return """
      <p>Supplier concentration (Herfindahl-Hirschman index): \
      <strong>\(Int(concentration.index.rounded()).grouped)</strong> of 10,000, \(concentration.band.words). \
      It covers spend whose supplier is named.</p>

      """
  }

  /// The suppliers, the greatest spend first.
  var lines: HTML {
    HTMLTable(
      caption: "Suppliers by annual cost of the systems they supply",
      columns: [
        .words("Supplier"), .number("Spend a year"), .number("Share of named spend"), .words("Alert"),
        .number("Bodies that depend on it"),
        .number("Systems"), .number("Red"), .number("Avoidable a year"),
      ],
      rows: content.suppliers.lines.prefix(Self.shown).map(cells), total: content.suppliers.total,
      twin: "suppliers"
    ).html
  }

  private func cells(_ line: SupplierLine) -> [HTML] {
    [
      link(line.name), line.spendWords, line.shareWords,
      line.alertWords, "\(count: line.organisations)",
      FigureWords.optional(line.totals, else: "") { $0.systems.grouped },
      FigureWords.optional(line.totals, else: "") { $0.red.grouped },
      line.totals.map { FigureWords.central($0.avoidableCost) } ?? FigureWords.unknown(""),
    ]
  }

  /// The suppliers whose failure or price rise reaches several bodies.
  var reach: HTML {
    HTMLTable(
      caption: "Suppliers whose failure or price rise reaches several bodies",
      columns: [
        .words("Supplier"), .number("Bodies"), .number("Systems"), .number("Spend a year"),
        .number("A price rise of 10%"),
      ],
      rows: content.suppliers.reachingSeveral.map { line in
        [
          link(line.name), "\(count: line.organisations)",
          FigureWords.optional(line.totals, else: "") { $0.systems.grouped }, line.spendWords,
          line.isKnown ? HTML(text: Quantity.pounds(Money(pence: line.spend.pence / 10))) : FigureWords.unknown(""),
        ]
      }, total: content.suppliers.reachingSeveralTotal
    ).html
  }
}
