import EstateModel
import Planning
import RiskModel
import Simulation

/// Every other plan against the first: by how much, why, and which systems move.
struct ComparisonDifferences {
  private static let moversShown = 10

  let comparison: Comparison
  var redaction = Redaction.none

  private var words: ComparisonWords { ComparisonWords(comparison) }
  private var others: Range<Int> { 1..<comparison.plans.count }

  var html: HTML {
    """
    <h2 id="differences">Against \(words.name(0))</h2>
    <p>\(smallPrint)</p>
    \(paired)<h2 id="causes">Why they differ</h2>
    <p>One thing after another is changed from the first run’s to the other’s, in the order of the columns, and \
    everything is worked anew after each; the parts sum to the difference to the penny. What nothing differs in is \
    left out.</p>
    \(causes)<h2 id="movers">Which systems move</h2>
    <p>By change of the avoidable cost that stands in the plan’s last year, the greatest first. Ranks are places in \
    each run’s ranking of today: a plan moves none, other data, assumptions or days do.</p>
    \(others.map(movers))
    """
  }

  /// A difference of every total, with its range.
  private var paired: HTML {
    let metrics = ComparisonMetric.allCases
    let rows = others.map { place -> [HTML] in
      ["\(words.name(place))"]
        + metrics.map { metric in
          let difference = comparison.difference(metric, of: place, from: 0)
          return "\(signed(difference.central))\(range(metric, place, difference))"
        }
    }
    return HTMLTable(
      caption: "Differences from \(words.name(0))",
      columns: [.words("Plan")] + metrics.map { .number($0.words(last: comparison.reference.last)) }, rows: rows,
      twin: ComparisonData.causesName
    ).html
  }

  /// What the small print of the differences is.
  private var smallPrint: String {
    comparison.paired == nil
      ? "Both plans of a pair are taken at the same end of every input, so that what they share cancels out."
      : """
      Central differences; in small print P10 to P90 of the differences in the same trials, and for totals of which no \
      trials are kept both plans at the same end of every input.
      """
  }

  /// The range of a difference in small print: of the trials where there are any.
  private func range(_ metric: ComparisonMetric, _ place: Int, _ difference: Estimate) -> HTML {
    if let quantiles = comparison.paired?.pair(metric, place, against: 0)?.difference {
      return quantiles.isExact ? "" : " <small>\(quantiles.p10.short) to \(quantiles.p90.short)</small>"
    }
    return difference.isExact ? "" : " <small>\(Quantity.shortRange(difference))</small>"
  }

  private func signed(_ amount: Money) -> String { (amount > .zero ? "+" : "") + amount.short }

  private var causes: HTML {
    let used = DifferenceCause.allCases.filter { cause in
      others.contains { place in
        ComparisonMetric.allCases.contains { comparison.plans[place].split[$0, cause] != .zero }
      }
    }
    let rows = others.flatMap { place -> [[HTML]] in
      let split = comparison.plans[place].split
      return ComparisonMetric.allCases.filter { metric in
        used.contains { split[metric, $0] != .zero }
      }.map { metric in
        ["\(words.name(place))", "\(metric.words(last: comparison.plans[place].last))"]
          + used.map { "\(split[metric, $0].description)" } + ["\(split.sum(of: metric).description)"]
      }
    }
    return HTMLTable(
      caption: "Differences by cause",
      columns: [.words("Plan"), .words("Total")]
        + used.map { .number($0.words.prefix(1).uppercased() + $0.words.dropFirst()) }
        + [.number("Together")], rows: rows, twin: ComparisonData.causesName
    ).html
  }

  private func movers(_ place: Int) -> HTML {
    let (movements, total) = (
      comparison.plans[place].movements.greatest.prefix(Self.moversShown), comparison.plans[place].movements.total
    )
    guard total > 0 else { return "<p class=\"none\">\(words.name(place)): no system moves.</p>\n" }
    let moved = "\(words.name(place)): \(Quantity.systems(total)) \(total == 1 ? "moves" : "move")"
    guard redaction.isNone else { return "<p>\(moved); which, is withheld.</p>\n" }
    var table = HTMLTable(
      caption: "\(words.name(place)): systems that move most",
      columns: [
        .words("System"), .words("Organisation"), .words("What is done"), .number("Avoidable, \(words.letter(0))"),
        .number("Avoidable, \(words.letter(place))"), .number("Change"), .number("Rank, before → after"),
      ],
      rows: movements.map { movement in
        [
          "\(movement.name)", movement.organisation.map { "\($0)" } ?? FigureWords.unknown(""),
          "\(movement.actions.isEmpty ? "nothing" : movement.actions.joined(separator: ", "))",
          movement.before.map { "\($0.short)" } ?? "not held", movement.after.map { "\($0.short)" } ?? "not held",
          "\(signed(movement.change))", "\(ranks(movement))",
        ]
      })
    table.total = total
    table.twin = ComparisonData.movementsName
    return """
      <details\(place == 1 ? " open" : "")><summary>\(moved)</summary>
      \(table.html)</details>

      """
  }

  private func ranks(_ movement: Movement) -> String {
    let (before, after) = (movement.rankBefore.map(\.grouped), movement.rankAfter.map(\.grouped))
    return before == after ? "\(before ?? "–"), unmoved" : "\(before ?? "–") → \(after ?? "–")"
  }
}
