import EstateModel
import RiskModel

/// Who and what contributes to the estate's cost: bodies, suppliers and technologies.
struct SummaryContributions {
  /// How many bodies the drawing shows; the table beside it has more.
  private static let drawnBodies = 12
  /// How many lines each table shows, so that the page stays small whatever the estate.
  private static let shownLines = 100

  let content: ReportContent

  var html: HTML { "\(bodies)\(suppliers)\(technologies)\(treatments)" }

  private var bodies: HTML {
    let drawn = content.organisations.filter { !$0.totals.avoidableCost.isUnknown }.prefix(Self.drawnBodies)
    let chart = RangeBarChart(
      id: "bodies-chart", caption: "Avoidable annual cost by body, largest first",
      rows: drawn.map { RangeBarChart.Row(label: $0.name, estimate: $0.totals.avoidableCost.estimate) },
      method: content.run.method)
    return """
      <h2 id="bodies">By body</h2>
      <p>A system that several bodies share counts once, with the body that owns it.</p>
      \(chart.html)\(BodiesTable(content: content, shown: Self.shownLines).html)
      """
  }

  private var suppliers: HTML {
    let table = HTMLTable(
      caption: "Suppliers by annual cost of the systems they supply",
      columns: [
        .words("Supplier"), .number("Spend a year"), .number("Share of named spend"), .words("Alert"),
        .number("Bodies that depend on it"),
        .number("Systems"), .number("Red"), .number("Avoidable a year"),
      ],
      rows: content.suppliers.lines.prefix(Self.shownLines).map(cells), total: content.suppliers.total,
      twin: "suppliers")
    return """
      <h2 id="suppliers">By supplier</h2>
      \(concentration)\(table.html)\(reach)
      """
  }

  private var concentration: HTML {
    guard let concentration = content.suppliers.concentration else {
      return "<p>Supplier concentration: \(FigureWords.unknown("no spend has a supplier’s name")).</p>\n"
    }
    return """
      <p>Supplier concentration (Herfindahl-Hirschman index): \
      <strong>\(Int(concentration.index.rounded()).grouped)</strong> of 10,000, \(concentration.band.words). \
      It covers spend whose supplier is named.</p>

      """
  }

  private func cells(_ line: SupplierLine) -> [HTML] {
    [
      HTML(text: line.name), HTML(text: Quantity.pounds(line.spend)), HTML(text: Quantity.percentage(line.share)),
      HTML(text: line.dependence.words), "\(count: line.organisations)",
      FigureWords.optional(line.totals, else: "") { $0.systems.grouped },
      FigureWords.optional(line.totals, else: "") { $0.red.grouped },
      line.totals.map { FigureWords.central($0.avoidableCost) } ?? FigureWords.unknown(""),
    ]
  }

  private var technologies: HTML {
    let table = HTMLTable(
      caption: "Technologies, earliest end of support first",
      columns: [
        .words("Oldest product"), .words("Support ends"), .number("Systems"), .number("Red"), .number("Annual cost"),
        .number("Avoidable a year"), .number(content.run.method.rangeHeading),
      ],
      rows: content.technologies.prefix(Self.shownLines).map(cells), total: content.technologyTotal,
      twin: "technologies")
    return """
      <h2 id="technologies">By technology</h2>
      <p>Systems are grouped by the product in them that is oldest. The day is the last of the maker’s ordinary support.</p>
      \(table.html)
      """
  }

  private func cells(_ group: TechnologyGroup) -> [HTML] {
    [
      HTML(text: group.name), support(group.endOfSupport), "\(count: group.totals.systems)",
      "\(count: group.totals.red)", FigureWords.central(group.totals.annualCost),
      FigureWords.central(group.totals.avoidableCost), FigureWords.range(group.totals.avoidableCost),
    ]
  }

  /// The day, with the word "ended" where it has passed.
  private func support(_ day: CalendarDate?) -> HTML {
    guard let day else { return "none announced" }
    return "\(day < content.run.asOf ? "ended " : "")\(Quantity.shortDate(day))"
  }

  private var treatments: HTML {
    let table = HTMLTable(
      caption: "Systems by treatment",
      columns: [
        .words("Treatment"), .number("Systems"), .number("Red"), .number("Annual cost"), .number("Avoidable a year"),
        .number("One-off cost"), .number("Worth (NPSV)"), .number("Low to high"),
      ],
      rows: content.treatments.map { group in
        let totals = group.totals
        return [
          HTML(text: group.name), "\(count: totals.systems)", "\(count: totals.red)",
          FigureWords.central(totals.annualCost), FigureWords.central(totals.avoidableCost),
          FigureWords.central(totals.oneOffCost), FigureWords.central(totals.worth), FigureWords.range(totals.worth),
        ]
      }, twin: "treatments")
    return """
      <h2 id="treatments">By treatment</h2>
      <p>Each system has the treatment that is worth most among those its facts allow. Doing nothing is worth nothing, \
      so a system is retained where every change would cost more than it brings and it is not red-rated. Worth is the \
      net present social value of the Green Book.</p>
      \(table.html)
      """
  }

  /// The suppliers whose failure or price rise reaches several bodies.
  private var reach: HTML {
    let table = HTMLTable(
      caption: "Suppliers whose failure or price rise reaches several bodies",
      columns: [
        .words("Supplier"), .number("Bodies"), .number("Systems"), .number("Spend a year"),
        .number("A price rise of 10%"),
      ],
      rows: content.suppliers.reachingSeveral.map { line in
        [
          HTML(text: line.name), "\(count: line.organisations)",
          FigureWords.optional(line.totals, else: "") { $0.systems.grouped }, HTML(text: Quantity.pounds(line.spend)),
          HTML(text: Quantity.pounds(Money(pence: line.spend.pence / 10))),
        ]
      }, total: content.suppliers.reachingSeveralTotal)
    return table.html
  }
}
