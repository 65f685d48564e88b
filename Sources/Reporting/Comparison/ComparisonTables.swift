import EstateModel
import Foundation
package import Planning
import Simulation

/// A comparison for machines: one row for each total of each run, with its difference from the first and why.
package enum ComparisonTables {
  private static let headings =
    ["run", "scenario", "metric", "low", "central", "high", "difference"] + DifferenceCause.allCases.map(\.columnName)
    + [
      "p10", "p50", "p90", "beats_first", "beats_first_error", "ties_first", "difference_p10", "difference_p50",
      "difference_p90",
    ]

  /// Comma-separated, with a heading row.
  package static func csv(_ comparison: Comparison) -> String {
    var text = ByteText()
    for (index, row) in ([headings] + rows(comparison)).enumerated() {
      if index > 0 { text.append("\n") }
      for (column, cell) in row.enumerated() {
        if column > 0 { text.append(",") }
        // Behind the run, its scenario and the metric stand amounts, whose minus is no formula.
        if column < 3 { text.append(csv: cell) } else { text.append(text: cell) }
      }
    }
    text.append("\n")
    return text.string
  }

  private static func rows(_ comparison: Comparison) -> [[String]] {
    comparison.plans.enumerated().flatMap { place, plan in
      ComparisonMetric.allCases.map { metric in
        let total = plan.totals[metric]
        return [plan.run, plan.title, metric.rawValue, total.low.decimal, total.central.decimal, total.high.decimal]
          + [plan.split.sum(of: metric).decimal] + DifferenceCause.allCases.map { plan.split[metric, $0].decimal }
          + trialCells(comparison, metric, place)
      }
    }
  }

  /// What the trials say of a total, and of it against the first run's; empty where they say nothing.
  private static func trialCells(_ comparison: Comparison, _ metric: ComparisonMetric, _ place: Int) -> [String] {
    let quantiles = comparison.paired?.quantiles(metric, of: place)
    let pair = place == 0 ? nil : comparison.paired?.pair(metric, place, against: 0)
    func share(_ number: Double?) -> String { number.map { Quantity.decimal($0, 6) } ?? "" }
    return [quantiles?.p10.decimal ?? "", quantiles?.p50.decimal ?? "", quantiles?.p90.decimal ?? ""]
      + [share(pair?.beats.share), share(pair?.beats.error), share(pair?.ties.share)]
      + [
        pair?.difference.p10.decimal ?? "", pair?.difference.p50.decimal ?? "", pair?.difference.p90.decimal ?? "",
      ]
  }

  /// A JSON document.
  ///
  /// - Throws: `EncodingError`.
  package static func json(_ comparison: Comparison) throws -> String {
    try JSONDocument.text(of: ComparisonDocument(comparison))
  }
}
