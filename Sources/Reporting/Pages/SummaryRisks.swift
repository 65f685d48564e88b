import EstateModel
import RiskModel

/// Where the risk lies and when it falls due: the matrix, the support cliff and the days to decide by.
struct SummaryRisks {
  /// How many days the table shows.
  private static let shownDays = 100

  let content: ReportContent

  var html: HTML { "\(matrix)\(SupportCliffSection(content: content).html)\(days)" }

  private var matrix: HTML {
    let columns =
      [HTMLTable.Column.words("Likelihood")] + (1...RiskMatrix.impacts).map { .number("Impact \($0)") }
    let rows = (1...RiskMatrix.likelihoods).reversed().map { likelihood -> [HTML] in
      [HTML(text: "Likelihood \(likelihood)")] + (1...RiskMatrix.impacts).map { cell(likelihood, $0) }
    }
    let chart = RiskMatrixChart(id: "matrix-chart", matrix: content.riskMatrix).html
    let table = HTMLTable(
      caption: "Systems by likelihood and impact: assessed and estimated", columns: columns, rows: rows,
      twin: "risk_matrix", sorts: false)
    return """
      <h2 id="matrix">Risk matrix</h2>
      <p>A system is red where likelihood times impact, not rounded, is 16 or more. A system of \
      which no criterion is known has no place in the matrix.</p>
      \(bands)\(content.riskMatrix == RiskMatrix() ? Self.emptyMatrix : "\(chart)\(table.html)" as HTML)
      """
  }

  private static let emptyMatrix: HTML = "<p class=\"none\">No system has a place in it.</p>\n"

  private var bands: HTML {
    let totals = content.headline.totals
    let segments = [
      BandChart.Segment(style: Band.red.name, words: Band.red.words, systems: totals.red.number ?? 0),
      BandChart.Segment(
        style: Band.possiblyRed.name, words: Band.possiblyRed.words, systems: totals.possiblyRed.number ?? 0),
      BandChart.Segment(
        style: "other", words: "Neither, or nothing to score by",
        systems: max(0, totals.systems - (totals.red.number ?? 0) - (totals.possiblyRed.number ?? 0))),
    ]
    return BandChart(id: "bands-chart", caption: "Systems by rating", segments: segments).html
  }

  private func cell(_ likelihood: Int, _ impact: Int) -> HTML {
    let counts = content.riskMatrix[likelihood, impact]
    guard counts != RiskMatrix.Cell() else { return "none" }
    return "\(count: counts.assessed) and \(count: counts.estimated)"
  }

  private var days: HTML {
    guard content.run.redaction.showsSystems else {
      return "<h2 id=\"days\">Days falling due</h2>\n\(WithheldNote.systems)"
    }
    let table = HTMLTable(
      caption: "Days falling due, earliest first",
      columns: [
        .words("Day"), .words("What falls due"), .words("System"), .words("Organisation"),
        .words("Supplier or product"), .number("Avoidable a year"),
      ],
      rows: content.deadlines.prefix(Self.shownDays).map { deadline in
        [
          HTML(text: Quantity.shortDate(deadline.date)), HTML(text: deadline.kind.rawValue),
          SummaryPage.link(
            deadline.system.name, rank: deadline.system.rank, isWithheld: deadline.system.isWithheld, in: content),
          HTML(text: deadline.system.organisation),
          deadline.system.isWithheld
            ? WithheldNote.word : FigureWords.optional(deadline.subject, else: "") { $0 },
          FigureWords.central(deadline.avoidableCost),
        ]
      },
      total: content.deadlineTotal, twin: "due_days")
    return """
      <h2 id="days">Days falling due</h2>
      <p>The decide-by day is the end of the contract less notice and the time it takes to buy a successor.</p>
      \(table.html)
      """
  }
}
