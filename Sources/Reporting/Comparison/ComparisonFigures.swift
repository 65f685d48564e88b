import EstateModel
import Planning
import RiskModel

/// What each plan comes to, and its years as drawings with their tables.
struct ComparisonFigures {
  let comparison: Comparison

  private var words: ComparisonWords { ComparisonWords(comparison) }

  var html: HTML {
    """
    <h2 id="plans">The plans</h2>
    \(plans)\(rationales)<h2 id="years">Year by year</h2>
    <p>What is paid in a year: running cost, and while a plan is under way its one-off cost and running old and new \
    side by side.</p>
    \(chart("cost", "Paid each year, central", .pounds) { $0.running.central.pounds + $0.investment.central.pounds })\
    \(table("Paid each year, central") { "\(($0.running.central + $0.investment.central).short)" })\
    \(chart("red", "Red systems left in each year", .systems) { Double($0.red) })\
    \(table("Red systems left in each year") { "\(count: $0.red)" })
    """
  }

  private var plans: HTML {
    let last = comparison.reference.last
    let rows = comparison.plans.enumerated().map { place, plan -> [HTML] in
      [
        "\(words.name(place))", "\(plan.totals[.invested].central.short)", ranged(plan.totals[.netPresentValue]),
        "\(plan.plan.benefitCostRatio.map { Quantity.decimal($0, 2) } ?? "–")", "\(ComparisonWords.payback(plan))",
        ranged(plan.totals[.avoidableAtEnd]), "\(ComparisonWords.share(plan))", "\(ComparisonWords.reds(plan))",
        "\(ComparisonWords.shares(plan.plan.supply.smeShare))",
        "\(ComparisonWords.indexes(plan.plan.supply.concentration))",
      ]
    }
    return HTMLTable(
      caption: "What each plan comes to",
      columns: [
        .words("Plan"), .number("Spent once"), .number("Net present value"), .number("Benefit-cost ratio"),
        .number("Pays back in"), .number("Avoidable a year in \(last)"), .number("Of the £45bn, still standing"),
        .number("Red systems, now → end"), .number("SME share, now → end"),
        .number("Supplier concentration, now → end"),
      ], rows: rows, twin: ComparisonData.plansName
    ).html
  }

  private func ranged(_ estimate: Estimate) -> HTML {
    estimate.isExact
      ? "\(estimate.central.short)" : "\(estimate.central.short) <small>\(Quantity.shortRange(estimate))</small>"
  }

  /// Why each plan was thought of, in its author's words.
  private var rationales: HTML {
    var list = FactList()
    for (place, plan) in comparison.plans.enumerated() where !plan.rationale.isEmpty {
      list.add(words.name(place), "\(plan.rationale)")
    }
    return list.html
  }

  // MARK: - Years

  private var years: [String] {
    comparison.reference.plan.years.indices.map { comparison.reference.first.adding($0).description }
  }

  private func values<Value>(_ plan: ComparedPlan, _ value: (PlanYearTotals) -> Value) -> [Value?] {
    years.indices.map { index in
      let place = comparison.reference.first.adding(index).years(after: plan.first)
      return plan.plan.years.indices.contains(place) ? value(plan.plan.years[place]) : nil
    }
  }

  private func chart(
    _ id: String, _ caption: String, _ measure: SeriesChart.Measure, _ value: (PlanYearTotals) -> Double
  ) -> HTML {
    let series = comparison.plans.enumerated().compactMap { place, plan -> SeriesChart.Series? in
      let all = values(plan, value).compactMap(\.self)
      guard all.count == years.count else { return nil }
      return SeriesChart.Series(letter: words.letter(place), name: plan.title, values: all, pattern: place)
    }
    let left: HTML =
      series.count == comparison.plans.count
      ? "" : "<p class=\"note\">Plans over other years are not drawn; the table has the years they share.</p>\n"
    return """
      \(SeriesChart(
        id: "\(id)-chart", caption: caption, years: years, series: series, measure: measure,
        isStepped: measure == .systems).html)\(left)
      """
  }

  private func table(_ caption: String, _ cell: (PlanYearTotals) -> HTML) -> HTML {
    HTMLTable(
      caption: caption + ", as a table", columns: [.words("Plan")] + years.map { .number($0) },
      rows: comparison.plans.enumerated().map { place, plan in
        ["\(words.name(place))"] + values(plan, cell).map { $0 ?? "–" }
      }, twin: ComparisonData.yearsName
    ).html
  }
}
