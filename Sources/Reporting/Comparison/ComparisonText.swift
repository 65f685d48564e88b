package import Planning
import EstateModel
import Simulation

/// A comparison for a terminal: which is best, by how much, how sure, on what it depends; then the figures.
package struct ComparisonText {
  private static let moversShown = 10

  private let comparison: Comparison
  private let words: ComparisonWords

  package init(_ comparison: Comparison) {
    self.comparison = comparison
    words = ComparisonWords(comparison)
  }

  /// Everything, with a line end behind it.
  package var text: String {
    var lines = words.answer
    lines += ["", "Runs"] + runs
    lines += [""] + table
    for metric in ComparisonMetric.decisive where comparison.paired != nil {
      let title = metric.words(last: comparison.reference.last)
      lines += ["", "Probability that the row beats the column: \(title.prefix(1).lowercased() + title.dropFirst())"]
      lines += aligned(words.chances(metric))
    }
    for place in comparison.plans.indices.dropFirst() { lines += [""] + differences(of: place) }
    lines += ["", words.rangeNote]
    return lines.joined(separator: "\n") + "\n"
  }

  private var runs: [String] {
    comparison.plans.enumerated().map { place, plan in
      "  \(words.letter(place))  \(plan.title)  (run \(plan.run), as of \(plan.asOf), \(plan.systems.grouped) systems)"
    }
  }

  /// Totals, one a line and a run a column.
  private var table: [String] {
    aligned(words.rows)
  }

  /// Rows of cells in columns, the first to the left and the others to the right.
  private func aligned(_ rows: [[String]]) -> [String] {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      row.enumerated().map { column, cell in
        let gap = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + gap : gap + cell
      }.joined(separator: "  ")
    }
  }

  /// A run against the first: totals that differ, why, and the systems that move most.
  private func differences(of place: Int) -> [String] {
    let title =
      "\(words.letter(place)) \(comparison.plans[place].title) against "
      + "\(words.letter(0)) \(comparison.reference.title)"
    var lines = [title, String(repeating: "─", count: title.count)]
    for metric in ComparisonMetric.allCases {
      let (before, after) = (
        comparison.reference.totals[metric].central, comparison.plans[place].totals[metric].central
      )
      guard before != after else { continue }
      lines.append(
        "~ \(metric.words(last: comparison.plans[place].last))  \(words.change(from: before, to: after))")
      if let pair = comparison.paired?.pair(metric, place, against: 0) {
        lines.append(
          "    trials: better in \(ComparisonWords.chance(pair.beats)); difference \(pair.difference.p50.short) at the "
            + "median, \(Quantity.trialRange(pair.difference))")
      }
      lines.append("    why: \(words.causes(of: metric, place))")
    }
    if lines.count == 2 { lines.append("  every total is the same to the penny") }
    let (movements, total) = (
      comparison.plans[place].movements.greatest.prefix(Self.moversShown), comparison.plans[place].movements.total
    )
    for note in comparison.plans[place].notes { lines.append("  note: \(note)") }
    if total > 0 {
      lines += ["", "  systems that move most, by avoidable cost in \(comparison.plans[place].last):"]
      lines += movements.map { "  " + line(of: $0) }
      if total > movements.count { lines.append("  … and \((total - movements.count).grouped) more") }
    }
    return lines
  }

  private func line(of movement: Movement) -> String {
    let sign = movement.before == nil ? "+" : movement.after == nil ? "-" : "~"
    var line = "\(sign) \(movement.name)"
    if let organisation = movement.organisation { line += " (\(organisation))" }
    line += "  \(words.change(from: movement.before ?? .zero, to: movement.after ?? .zero))"
    if let before = movement.rankBefore, let after = movement.rankAfter, before != after {
      line += "  rank \(before) → \(after)"
    }
    return line + (movement.actions.isEmpty ? "" : "  [\(movement.actions.joined(separator: ", "))]")
  }
}
