import EstateModel
import Foundation
package import Planning

/// A comparison for machines: one row for each total of each run, with its difference from the first and why.
package enum ComparisonTables {
  private static let headings =
    ["run", "scenario", "metric", "low", "central", "high", "difference"] + DifferenceCause.allCases.map(\.rawValue)

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
    comparison.plans.flatMap { plan in
      ComparisonMetric.allCases.map { metric in
        let total = plan.totals[metric]
        return [plan.run, plan.title, metric.rawValue, total.low.decimal, total.central.decimal, total.high.decimal]
          + [plan.split.sum(of: metric).decimal] + DifferenceCause.allCases.map { plan.split[metric, $0].decimal }
      }
    }
  }

  /// A JSON document.
  ///
  /// - Throws: `EncodingError`.
  package static func json(_ comparison: Comparison) throws -> String {
    try JSONDocument.text(of: Document(comparison))
  }

  private struct Document: Encodable {
    struct Total: Encodable {
      let low, central, high, difference: Decimal
      let causes: [String: Decimal]
    }

    struct Run: Encodable {
      let run, scenario, as_of: String
      let totals: [String: Total]
      let plan: PlanDocument
    }

    let schema = "domesday.comparison/1"
    let best: String
    let answer: [String]
    let runs: [Run]

    init(_ comparison: Comparison) {
      answer = ComparisonWords(comparison).answer
      best = comparison.plans[comparison.byWorth[0]].run
      runs = comparison.plans.map { plan in
        Run(
          run: plan.run, scenario: plan.title, as_of: plan.asOf.description,
          totals: Dictionary(
            uniqueKeysWithValues: ComparisonMetric.allCases.map { metric in
              let total = plan.totals[metric]
              return (
                metric.rawValue,
                Total(
                  low: total.low.decimalPounds, central: total.central.decimalPounds, high: total.high.decimalPounds,
                  difference: plan.split.sum(of: metric).decimalPounds,
                  causes: Dictionary(
                    uniqueKeysWithValues: DifferenceCause.allCases.map {
                      ($0.rawValue, plan.split[metric, $0].decimalPounds)
                    }))
              )
            }),
          plan: PlanDocument(plan.plan, first: plan.first, budgets: []))
      }
    }
  }
}
