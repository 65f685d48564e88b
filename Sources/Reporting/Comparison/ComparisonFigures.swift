import EstateModel
import Planning
import RiskModel
import Simulation

/// What each plan comes to, and its years as drawings with their tables.
struct ComparisonFigures {
  let comparison: Comparison
  var redaction = Redaction.none

  private var words: ComparisonWords { ComparisonWords(comparison) }

  var html: HTML {
    """
    <h2 id="plans">The plans</h2>
    <p>Central figures\(comparison.paired == nil ? "" : ", with P10 to P90 of the trials in small print").</p>
    \(plans)\(rationales)<h2 id="years">Year by year</h2>
    <p>What is paid in a year: running cost, and while a plan is under way its one-off cost and running old and new \
    side by side.</p>
    \(paidBeyond)\(paid)<details><summary>Paid each year, as a table</summary>
    \(table("Paid each year: central, and with every input low and high", Self.paid))</details>
    \(redLeft)<details><summary>Red systems left in each year, as a table</summary>
    \(table("Red systems left in each year") { "\(count: $0.red)" })</details>

    """
  }

  private var plans: HTML {
    let last = comparison.reference.last
    let rows = comparison.plans.enumerated().map { place, plan -> [HTML] in
      [
        "\(words.name(place))", "\(plan.totals[.invested].central.short)", ranged(.netPresentValue, place),
        "\(plan.plan.benefitCostRatio.map { Quantity.decimal($0, 2) } ?? "–")", "\(ComparisonWords.payback(plan))",
        ranged(.avoidableAtEnd, place), "\(ComparisonWords.share(plan))", "\(ComparisonWords.reds(plan))",
        "\(ComparisonWords.shares(plan.plan.supply.smeShare))",
        "\(ComparisonWords.indexes(plan.plan.supply.concentration))",
      ]
    }
    return HTMLTable(
      caption: "What each plan comes to",
      columns: [
        .words("Plan"), .number("Spent once"), .number("Net present value"), .number("Benefit-cost ratio"),
        .number("Year it pays back, in cash"), .number("Avoidable a year in \(last)"),
        .number("Of the £45bn, still standing"),
        .number("Red systems, now → end"), .number("SME share, now → end"),
        .number("Supplier concentration, now → end"),
      ], rows: rows, twin: ComparisonData.plansName, isWide: true
    ).html
  }

  /// The central figure, with P10 and P90 of the trials or with its bounds.
  private func ranged(_ metric: ComparisonMetric, _ place: Int) -> HTML {
    let estimate = comparison.plans[place].totals[metric]
    if let quantiles = comparison.paired?.quantiles(metric, of: place) {
      return "\(estimate.central.short) <small>\(quantiles.p10.short) to \(quantiles.p90.short)</small>"
    }
    return estimate.isExact
      ? "\(estimate.central.short)" : "\(estimate.central.short) <small>\(Quantity.shortRange(estimate))</small>"
  }

  /// Why each plan was thought of, in its author's words.
  private var rationales: HTML {
    guard redaction.isNone else { return "" }
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

  /// A year's payments with their range in small print.
  private static func paid(_ year: PlanYearTotals) -> HTML {
    let paid = year.paid
    return paid.isExact ? "\(paid.central.short)" : "\(paid.central.short) <small>\(Quantity.shortRange(paid))</small>"
  }

  /// What each plan pays in every year and how far that may lie off, over what doing nothing pays.
  private var paid: HTML {
    let panels = comparison.plans.enumerated().map { place, plan in
      YearBandChart.Panel(
        title: words.name(place), bands: values(plan, \.paid),
        others: years.indices.map { index in
          let year = comparison.reference.first.adding(index).years(after: plan.first)
          return plan.plan.baseline.indices.contains(year) ? plan.plan.baseline[year].running.central : nil
        })
    }
    return YearBandChart(
      id: "bands", caption: "Paid each year with inputs low, central and high", years: years, panels: panels,
      key: """
        Line: central. Shaded: between the plan with every input low, central and high; durations differ among these, \
        so that what is paid falls in other years. Trials are kept of totals only. Dashed: what doing nothing pays, \
        central. All to one scale.
        """
    ).html
  }

  /// What each plan pays in a year beyond what doing nothing pays, or less.
  private var paidBeyond: HTML {
    let panels = comparison.plans.enumerated().map { place, plan -> YearBarsChart.Panel in
      let amounts = zip(plan.plan.years, plan.plan.baseline).map {
        $0.running.central + $0.investment.central - $1.running.central
      }
      return YearBarsChart.Panel(
        title: words.name(place), values: shared(plan, amounts.map(\.pounds)), note: note(plan, amounts))
    }
    return YearBarsChart(
      id: "paid", caption: "Paid each year against doing nothing, central", years: years, panels: panels,
      measure: .difference,
      key: "Up, solid: pays more than doing nothing. Down, hatched: pays less. All to one scale."
    ).html
  }

  /// The dearest year and the last in words.
  private func note(_ plan: ComparedPlan, _ amounts: [Money]) -> String {
    guard let most = amounts.max(), let last = amounts.last, amounts.contains(where: { $0 != .zero }) else {
      return "Pays what doing nothing pays."
    }
    let peak =
      most > .zero
      ? "+\(most.short) in \(plan.first.adding(amounts.firstIndex(of: most) ?? 0)), then " : ""
    return "\(peak)\(last > .zero ? "+" : "")\(last.short) in \(plan.last)."
  }

  private var redLeft: HTML {
    let panels = comparison.plans.enumerated().map { place, plan -> YearBarsChart.Panel in
      let reds = plan.plan.years.map(\.red)
      return YearBarsChart.Panel(
        title: words.name(place), values: shared(plan, reds.map(Double.init)),
        note: "\((reds.first ?? 0).grouped) now, \((reds.last ?? 0).grouped) in \(plan.last).")
    }
    return YearBarsChart(
      id: "red", caption: "Red systems left in each year", years: years, panels: panels, measure: .systems,
      key: "All to one scale."
    ).html
  }

  /// A plan's values in the years of the first plan; nothing where it has no such year.
  private func shared(_ plan: ComparedPlan, _ values: [Double]) -> [Double] {
    years.indices.map { index in
      let place = comparison.reference.first.adding(index).years(after: plan.first)
      return values.indices.contains(place) ? values[place] : 0
    }
  }

  private func table(_ caption: String, _ cell: (PlanYearTotals) -> HTML) -> HTML {
    HTMLTable(
      caption: caption, columns: [.words("Plan")] + years.map { .number($0) },
      rows: comparison.plans.enumerated().map { place, plan in
        ["\(words.name(place))"] + values(plan, cell).map { $0 ?? "–" }
      }, twin: ComparisonData.yearsName
    ).html
  }
}
