import EstateModel
import RiskModel

/// How the scores of the systems that have a page are built up, as data.
package enum ScoreStepTable {
  package static let name = "score_steps"

  /// - Parameter systems: In rank order; one of which no criterion is known has no rows.
  static func table(_ systems: [SystemContent]) -> DataTable {
    DataTable(
      name, "Score steps",
      "What each criterion adds to the score, for the systems that have a page of their own.",
      columns: [
        DataTable.Column("rank", "Rank", .integer, "Of the system."),
        DataTable.Column("system_name", "System", .text, "The name that the inventory gives."),
        DataTable.Column("step", "Step", .text, "L1 to L7, C1 to C6, the greatest of each, the totals, the score."),
        DataTable.Column("low", "Low", .number, "Lowest score of the criterion, or lowest total."),
        DataTable.Column("central", "Central", .number, "Score of the criterion, or total."),
        DataTable.Column("high", "High", .number, "Highest score of the criterion, or highest total."),
        DataTable.Column("basis", "Basis", .text, "What a criterion rests on; empty for totals."),
        DataTable.Column("adds", "Adds", .number, "Points it adds to its total; empty for totals and the score."),
      ],
      rows: systems.flatMap { system -> [[DataValue]] in
        guard let build = ScoreBuild(system.criteria) else { return [] }
        let identity: [DataValue] = [.integer(system.row.rank), .text(system.row.name)]
        return (rows(of: build.likelihood) + rows(of: build.impact) + [score(build)]).map { identity + $0 }
      })
  }

  private static func rows(of category: ScoreBuild.Category) -> [[DataValue]] {
    let parts = Double(category.denominator)
    func points(_ number: Int) -> DataValue { .number(Double(number) / parts, decimals: 6) }
    let criteria = category.lines.map { line -> [DataValue] in
      let score = line.score
      return [.text(line.field.name.uppercased())]
        + [score.low, score.central, score.high].map { .number(Double($0), decimals: 0) }
        + [.text(score.basis.words), points(Int(score.central))]
    }
    func greatest(_ end: KeyPath<CriterionScore, UInt8>) -> DataValue {
      .number(Double(category.lines.map { $0.score[keyPath: end] }.max() ?? 0), decimals: 0)
    }
    return criteria + [
      [
        .text("greatest of \(category.span)"), greatest(\.low), greatest(\.central), greatest(\.high),
        .text(category.greatest.basis.words), points(category.weight * Int(category.greatest.central)),
      ],
      [
        .text("\(category.title.lowercased()) total"), points(category.total(\.low)), points(category.total(\.central)),
        points(category.total(\.high)), .notApplicable, .notApplicable,
      ],
    ]
  }

  private static func score(_ build: ScoreBuild) -> [DataValue] {
    [.text("score")]
      + [build.score(\.low), build.score(\.central), build.score(\.high)].map { .number($0.value, decimals: 6) }
      + [.notApplicable, .notApplicable]
  }
}
