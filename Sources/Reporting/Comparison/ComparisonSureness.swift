import EstateModel
import Planning
import Simulation

/// How sure the order of the plans is, and what it depends on: the trials as tables.
struct ComparisonSureness {
  private static let driversShown = 8

  let comparison: Comparison

  private var words: ComparisonWords { ComparisonWords(comparison) }

  /// Nothing where no trials were run.
  var html: HTML {
    guard let paired = comparison.paired else { return "" }
    let matrices = ComparisonMetric.decisive.enumerated().map { index, metric -> HTML in
      index == 0
        ? matrix(metric)
        : "<details><summary>By \(phrase(metric))</summary>\n\(matrix(metric))</details>\n"
    }
    return """
      <h2 id="sure">How sure that is</h2>
      <p>In each of \(count: paired.trials) trials all plans meet the same world, so that what they share cancels out. A \
      plan beats another in a trial if it comes to more worth, or to less cost.</p>
      \(medians(paired))\(matrices)\(drivers)
      """
  }

  private func phrase(_ metric: ComparisonMetric) -> String {
    let title = metric.words(last: comparison.reference.last)
    return title.prefix(1).lowercased() + title.dropFirst()
  }

  /// Each plan's decisive totals, and in how many trials it is the best of all.
  private func medians(_ paired: PairedTrials) -> HTML {
    let metrics = ComparisonMetric.decisive
    let rows = words.order.map { place -> [HTML] in
      ["\(words.name(place))"]
        + metrics.map { metric in
          paired.quantiles(metric, of: place).map {
            "\($0.p50.short) <small>\($0.p10.short) to \($0.p90.short)</small>"
          } ?? "–"
        }
        + ["\(paired.isBest(.netPresentValue, place).map(ComparisonWords.chance) ?? "–")"]
    }
    return HTMLTable(
      caption: "Each plan over the trials: median, P10 to P90",
      columns: [.words("Plan")] + metrics.map { .number($0.words(last: comparison.reference.last)) }
        + [.number("Best of all by worth")],
      rows: rows, twin: ComparisonData.trialsName
    ).html
  }

  /// The probability that each plan beats each other.
  private func matrix(_ metric: ComparisonMetric) -> HTML {
    let rows = words.chances(metric)
    return HTMLTable(
      caption: "Probability that the plan of the row beats that of the column, by \(phrase(metric))",
      columns: [.words("Plan")] + comparison.plans.indices.map { .number(words.letter($0)) },
      rows: rows.dropFirst().enumerated().map { place, cells in
        ["\(words.name(place))"] + cells.dropFirst().map { "\($0)" }
      }, twin: ComparisonData.pairsName
    ).html
  }

  /// What the lead of the best plan over the second depends on.
  private var drivers: HTML {
    guard comparison.byWorth.count > 1 else { return "" }
    let shown = words.leadDrivers.prefix(Self.driversShown)
    guard !shown.isEmpty else { return "" }
    var table = HTMLTable(
      caption: "What the lead of \(words.name(words.order[0])) over \(words.name(words.order[1])) depends on",
      columns: [
        .words("Number"), .number("Share of the lead’s variance"), .number("Lead where it is least"),
        .number("Lead where it is greatest"), .number("Ahead where it is least"), .number("Ahead where it is greatest"),
      ],
      rows: shown.map { driver in
        [
          "\(driver.name)", "\(Quantity.percentage(driver.share))", "\(driver.leadAtLow.short)",
          "\(driver.leadAtHigh.short)", "\(Quantity.percentage(driver.aheadAtLow))",
          "\(Quantity.percentage(driver.aheadAtHigh))",
        ]
      })
    table.total = comparison.drivers.count
    table.twin = ComparisonData.driversName
    return """
      <h3 id="depends">What the lead depends on</h3>
      <p>Least and greatest are the tenths of the trials in which a number is lowest and highest. What shares a draw stands \
      together.</p>
      \(table.html)
      """
  }
}
