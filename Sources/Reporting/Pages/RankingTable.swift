import EstateModel
import RiskModel

/// The head of a ranking as a table.
struct RankingTable {
  let caption: String
  let rows: [RankingRow]
  /// How many systems there are to rank.
  let total: Int
  /// Systems up to this rank have a page of their own.
  let linked: Int

  var html: HTML {
    HTMLTable(
      caption: caption,
      columns: [
        .number("Rank"), .words("System"), .words("Organisation"), .words("Band"), .number("Score of 30"),
        .number("Annual cost"), .number("Avoidable a year"), .number("Low to high"), .number("Lock-in of 100"),
        .words("Decide by"), .words("Treatment"), .number("One-off cost"),
      ],
      rows: rows.map(cells), total: total, rest: "all in <a href=\"ranking.csv\">ranking.csv</a>"
    ).html
  }

  /// The band of a row as a label.
  static func band(_ row: RankingRow) -> HTML {
    Band.allCases.first { "\($0.name)" == row.band || $0.words.lowercased() == row.band }?.tag
      ?? FigureWords.unknown("")
  }

  private func cells(_ row: RankingRow) -> [HTML] {
    let name: HTML =
      row.rank <= linked ? "<a href=\"system-\(row.rank).html\">\(row.name)</a>" : HTML(text: row.name)
    let star = row.isStarred ? FigureWords.star : HTML()
    return [
      "\(count: row.rank)",
      name,
      FigureWords.optional(row.organisation, else: "") { $0 },
      Self.band(row),
      score(row),
      starred(FigureWords.optional(row.annualCost, else: "", Quantity.pounds), row.annualCost == nil ? "" : star),
      starred(
        FigureWords.optional(row.avoidableCost, else: "") { Quantity.pounds($0.central) },
        row.avoidableCost == nil ? "" : star),
      FigureWords.optional(row.avoidableCost, else: "", Quantity.range),
      FigureWords.optional(row.lockIn, else: "") { Quantity.decimal($0, 0) },
      FigureWords.optional(row.decideBy, else: "", Quantity.shortDate),
      row.treatment.isEmpty ? FigureWords.unknown("") : HTML(text: row.treatment),
      FigureWords.optional(row.oneOffCost, else: "", Quantity.pounds),
    ]
  }

  /// The framework's score, or the word "unscored" and the interval it lies in.
  private func score(_ row: RankingRow) -> HTML {
    if let score = row.score { return HTML(text: Quantity.decimal(score, 2)) }
    guard let low = row.scoreLow, let high = row.scoreHigh else { return FigureWords.unknown("") }
    return "unscored <small>\(Quantity.decimal(low, 2)) to \(Quantity.decimal(high, 2))</small>"
  }

  private func starred(_ figure: HTML, _ star: HTML) -> HTML { "\(figure)\(star)" }
}
