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
    let tables = SupplierTables(content: content)
    return """
      <h2 id="suppliers">By supplier</h2>
      \(tables.concentration)\(tables.lines)\(tables.reach)<p><a href="\(SuppliersPage.file)">Suppliers</a> has their \
      shares as a drawing, and the contracts by the day to decide by.</p>

      """
  }

  private var technologies: HTML {
    """
    <h2 id="technologies">By technology</h2>
    <p>Systems are grouped by the product in them that is oldest. The day is the last of the maker’s ordinary support. \
    <a href="\(TechnologiesPage.file)">Technologies</a> shows them on a calendar.</p>
    \(TechnologyTable(content: content).html)
    """
  }

  /// How treatments were chosen, as far as their worth is known.
  private var choice: HTML {
    let sums = content.treatments.map(\.totals.worth)
    guard sums.isEmpty || sums.contains(where: { $0.known > 0 }) else {
      return "Each system has the treatment that is indicated by its facts; what any is worth is not known."
    }
    let rest: HTML =
      sums.allSatisfy { $0.known == $0.systems }
      ? "" : " Where a worth is not known, the treatment is the one that the facts indicate."
    return """
      Each system has the treatment that is worth most among those its facts allow. Doing nothing is worth nothing, so a \
      system is retained where every change would cost more than it brings and it is not red-rated. Worth is the net \
      present social value of the Green Book.\(rest)
      """
  }

  private var treatments: HTML {
    let table = HTMLTable(
      caption: "Systems by treatment",
      columns: [
        .words("Treatment"), .number("Systems"), .number("Red"), .number("Annual cost"), .number("Avoidable a year"),
        .number("One-off cost"), .number("Worth (NPSV)"), .number(content.run.method.rangeHeading),
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
      <p>\(choice)</p>
      \(table.html)
      """
  }
}
