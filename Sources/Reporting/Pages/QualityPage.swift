import Diagnostics
import EstateModel

/// The data quality page: what was read, how it was understood, what went wrong and what is missing.
struct QualityPage {
  let quality: QualityContent
  let run: RunCard

  static let file = "quality.html"
  static let title = "Data quality"

  /// The whole page.
  var html: HTML {
    PageLayout(run: run).page(title: Self.title, active: .quality) { $0.append(body) }
  }

  /// What stands under the heading of the page.
  var body: HTML {
    """
    <h2>Rows</h2>
    \(QualityLedger(sources: quality.sources).html)\(joins)<h2>How the files were read</h2>
    \(QualityFiles(sources: quality.sources, redaction: run.redaction).html)<h2>Problems found</h2>
    \(QualityProblems(log: quality.diagnostics, isWithheld: !run.redaction.isNone, isFromStore: quality.isFromStore).html)<h2>Rejected rows</h2>
    \(rejects)<h2 id="duplicates">Duplicates and shared systems</h2>
    \(QualityDuplicates(findings: quality.duplicates, isWithheld: !run.redaction.isNone).html)\(QualityCurrencies(amounts: quality.foreignAmounts, rates: quality.rates).html)<h2>Coverage of facts</h2>
    \(coverage)\(QualityQuestions(questions: quality.questions).html)
    """
  }

  private var joins: HTML { quality.joins.map { QualityJoins(survey: $0).html } ?? HTML() }

  private static let rejectsShown = 200

  /// The first rejected rows, each with what to do about it.
  private var rejects: HTML {
    guard run.redaction.isNone else {
      return
        "<p>\(count: quality.ledger.rejected) rows were rejected and enter no figure; what they say is withheld.</p>\n"
    }
    let table = HTMLTable(
      caption: "Rejected rows",
      columns: [.words("Place"), .words("Reason"), .words("What to do"), .words("The row as the file has it")],
      rows: quality.rejects.prefix(Self.rejectsShown).map(Self.rejectCells), total: quality.ledger.rejected,
      rest: "all of them are in <a href=\"rejects.csv\">rejects.csv</a>")
    return """
      <p>A rejected row enters no figure. Mend it in <a href="rejects.csv">rejects.csv</a>, which can be read again as \
      it is.</p>
      \(table.html)
      """
  }

  /// A rejected row: where, why, what to do, and its cells.
  private static func rejectCells(_ row: RejectedRow) -> [HTML] {
    [
      HTML.path(row.diagnostic.place.description), "\(row.diagnostic.message) <code>\(row.diagnostic.code)</code>",
      HTML(text: row.diagnostic.remedy ?? "see the reason"),
      HTML(text: printable(row.cells.joined(separator: " | "))),
    ]
  }

  private var coverage: HTML {
    let table = CoverageTable(caption: "How often each fact is known", coverage: quality.coverage)
    return
      "<p>Over all systems of the estate. What is not known is unknown in every figure, never zero.</p>\n\(table.html)"
  }
}
