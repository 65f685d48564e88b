/// The head of a ranking as a table.
struct RankingTable {
  let caption: String
  let rows: [RankingRow]
  /// How many systems there are to rank.
  let total: Int
  /// Systems up to this rank have a page of their own.
  let linked: Int
  let run: RunCard

  var html: HTML {
    HTMLTable(
      caption: caption,
      columns: [
        .number("Rank"), .words("System"), .words("Organisation"), .words("Band"), .number("Score of 30"),
        .number("Annual cost"), .number("Avoidable a year"), .number(run.method.rangeHeading),
        .number("Lock-in of 100"),
        .words("Decide by"), .words("Treatment"), .number("One-off cost"), .number("Worth (NPSV)"),
      ],
      rows: rows.map(cells), total: total, rest: "all in <a href=\"ranking.csv\">ranking.csv</a>",
      isWide: true
    ).html
  }

  private func cells(_ row: RankingRow) -> [HTML] {
    let words = RankingWords(row: row, asOf: run.asOf)
    let name: HTML =
      row.rank <= linked && !row.isWithheld
      ? "<a href=\"system-\(row.rank).html\">\(row.name)</a>" : HTML(text: row.name)
    return [
      "\(count: row.rank)", name, FigureWords.optional(row.organisation, else: "") { $0 }, words.band, words.score,
      words.annualCost, words.avoidableCost, words.avoidableRange, words.lockIn, words.decideBy, words.treatment,
      words.oneOffCost, words.worth,
    ]
  }
}
