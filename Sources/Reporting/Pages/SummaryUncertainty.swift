import EstateModel

/// How sure the avoidable total is: the curve of the trials, and the same as a table.
struct SummaryUncertainty {
  /// Chances that the table on the page shows.
  private static let shown = [99, 95, 90, 75, 50, 25, 10, 5, 1]

  let content: ReportContent

  /// Nothing where no trials were run.
  var html: HTML {
    guard !content.exceedance.isEmpty else { return HTML() }
    let table = HTMLTable(
      caption: "Totals that are reached or exceeded",
      columns: [
        .number("Chance"), .number("Avoidable a year, at least"), .number("Annual cost, at least"),
        .number("One-off cost, at least"),
      ],
      rows: content.exceedance.filter { Self.shown.contains($0.percent) }.map { point in
        [
          "\(point.percent)%", FigureWords.optional(point.avoidableCost, else: "", Quantity.pounds),
          FigureWords.optional(point.annualCost, else: "", Quantity.pounds),
          FigureWords.optional(point.oneOffCost, else: "", Quantity.pounds),
        ]
      }, twin: "exceedance")
    return """
      <h2 id="sure">How sure the total is</h2>
      <p>Each of \(count: content.run.trials) trials draws what is assumed and what is open anew. The three totals are \
      never added together. <a href="method.html#simulation">What drives them</a> is on the method page.</p>
      \(ExceedanceChart(
        id: "exceedance-chart", points: content.exceedance.compactMap { point in point.avoidableCost.map { (point.percent, $0) } },
        central: content.headline.totals.avoidableCost.estimate.central).html)\(table.html)
      """
  }
}
