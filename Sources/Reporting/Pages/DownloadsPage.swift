import EstateModel

/// The page of everything that can be taken further: the workbook, and the twins of the report's tables.
struct DownloadsPage {
  static let file = "downloads.html"

  let run: RunCard
  /// The tables of the run without the ranking, with how many rows each has.
  let tables: [(schema: DataTable.Schema, rows: Int)]
  let systems: Int
  let rejected: Int
  /// Lines of contracts and payments.
  let joins: Int
  /// Pairs that are likely to be one system.
  let duplicates: Int

  /// The whole page.
  var html: HTML {
    PageLayout(run: run).page(title: "Downloads", active: .downloads) { $0.append(body) }
  }

  /// What stands under the heading of the page.
  var body: HTML {
    """
    <p>Every table of this report, for spreadsheets and programs. Amounts are pounds with pence; days are written \
    year-month-day; an empty cell is unknown or has no meaning, never zero.</p>
    \(files.html)<h2>Tables</h2>
    \(twins.html)<h2>For programs</h2>
    <p><a href="\(TableMetadata.fileName)">\(TableMetadata.fileName)</a> describes the columns of every CSV file (CSV on \
    the Web); each JSON table names its JSON Schema.\(run.redaction.isNone ? estate : HTML())</p>
    """
  }

  private var estate: HTML {
    " <code>estate.sqlite</code> holds the evidence and the runs, with documented views."
  }

  private var files: HTMLTable {
    let ranking: [[HTML]] =
      run.redaction.showsSystems
      ? [[Self.link("ranking.csv"), HTML(text: RankingRow.schema.meaning), "\(count: systems)"]] : []
    let rejects: [[HTML]] =
      run.redaction.isNone
      ? [
        [
          Self.link("rejects.csv"), "rejected rows with the reason; can be corrected and read again",
          "\(count: rejected)",
        ],
        [
          Self.link(JoinTables.fileName),
          "contracts and payments with the systems they are or may be for; can be decided on and read again",
          "\(count: joins)",
        ],
        [
          Self.link("duplicates.csv"),
          "pairs that are likely to be one system; fill in the verdicts and hand it to <code>--links</code>",
          "\(count: duplicates)",
        ],
      ] : []
    return HTMLTable(
      caption: "Files",
      columns: [.words("File"), .words("What it holds"), .number("Rows")],
      rows: [
        [
          Self.link("report.xlsx"), "the workbook: every table of this report, the assumption book and the sources",
          "\(count: systems)",
        ]
      ] + ranking + rejects + [
        [Self.link("run.json"), "the run: inputs with digests, ledger, totals", "1"]
      ])
  }

  private var twins: HTMLTable {
    HTMLTable(
      caption: "Tables",
      columns: [
        .words("Table"), .words("What it holds"), .number("Rows"), .words("CSV"), .words("JSON"), .words("Schema"),
      ],
      rows: tables.map { table in
        let stem = "\(ReportTables.folder)/\(table.schema.name)"
        return [
          "\(table.schema.title) <small>\(table.schema.name)</small>", HTML(text: table.schema.meaning),
          "\(count: table.rows)",
          Self.twin("CSV", "\(stem).csv", of: table.schema), Self.twin("JSON", "\(stem).json", of: table.schema),
          Self.twin("Schema", "\(stem).schema.json", of: table.schema),
        ]
      })
  }

  /// A link whose words are short, for the column says what it leads to.
  private static func twin(_ form: String, _ path: String, of table: DataTable.Schema) -> HTML {
    "<a href=\"\(path)\">\(form)<span class=\"hidden\"> of \(table.title)</span></a>"
  }

  private static func link(_ path: String) -> HTML {
    "<a href=\"\(path)\">\(path.split(separator: "/").last.map(String.init) ?? path)</a>"
  }
}
