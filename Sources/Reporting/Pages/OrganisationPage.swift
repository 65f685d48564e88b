import EstateModel
import RiskModel

/// The page of one organisation: its figures, its systems in order, its suppliers and technologies, and its gaps.
struct OrganisationPage {
  let organisation: OrganisationContent
  let run: RunCard
  /// How many systems, from rank 1, have a page of their own.
  let systemPages: Int

  var file: String { Self.file(slug: organisation.slug) }
  var title: String { organisation.name == GroupAssembly.unnamed ? "Body not stated" : organisation.name }

  /// File of an organisation's page.
  static func file(slug: String) -> String { "body-\(slug).html" }

  /// The whole page.
  var html: HTML {
    PageLayout(run: run).page(
      title: title, active: .bodies, breadcrumb: [NavigationItem.summary.step, NavigationItem.bodies.step]
    ) {
      $0.append(body)
    }
  }

  /// What stands under the heading of the page.
  var body: HTML {
    """
    \(headline)\(GroupRanges(totals: organisation.totals, run: run).html)<h2>Systems in rank order</h2>
    \(ranking)<h2>Suppliers</h2>
    \(suppliers)<h2>Technologies</h2>
    \(technologies)<h2>What is missing</h2>
    \(gaps)
    """
  }

  /// The organisation in a few figures, those that are unknown in words.
  private var headline: HTML {
    let totals = organisation.totals
    var facts = FactList()
    facts.add("Systems", "\(count: totals.systems)\(sharedIn(totals.sharedIn))")
    facts.add(totals, shareOfEstate: organisation.shareOfEstate)
    return facts.html
  }

  /// Says which systems of others the organisation helps to pay for.
  private func sharedIn(_ count: ShownCount) -> HTML {
    guard count != 0 else { return HTML() }
    let others: HTML =
      count == 1
      ? "which is counted with the one that owns it" : "which are counted with the organisations that own them"
    return "; it bears a share of \(count: count) more, \(others)"
  }

  private var ranking: HTML {
    guard run.redaction.showsSystems else { return WithheldNote.systems }
    return HTMLTable(
      caption: "Systems, the first to move first",
      columns: [
        .number("Rank"), .words("System"), .words("Band"), .number("Score of 30"), .number("Annual cost"),
        .number("Avoidable a year"), .number(run.method.rangeHeading), .number("Lock-in of 100"), .words("Decide by"),
        .words("Treatment"), .number("One-off cost"), .number("Worth (NPSV)"),
      ],
      rows: organisation.ranking.map(rankingCells), total: organisation.totals.systems,
      rest: "every system is in <a href=\"ranking.csv\">ranking.csv</a>", isWide: true
    ).html
  }

  /// A system's row, linked where the system has a page.
  private func rankingCells(_ row: RankingRow) -> [HTML] {
    let name: HTML =
      row.rank <= systemPages && !row.isWithheld
      ? "<a href=\"\(SystemPage.file(rank: row.rank))\">\(row.name)</a>" : HTML(text: row.name)
    let words = RankingWords(row: row, asOf: run.asOf)
    return [
      "\(count: row.rank)", name, words.band, words.score, words.annualCost, words.avoidableCost, words.avoidableRange,
      words.lockIn, words.decideBy, words.treatment, words.oneOffCost, words.worth,
    ]
  }
}

extension OrganisationPage {
  /// How concentrated spending is, then each supplier with its share.
  private var suppliers: HTML {
    guard run.redaction.showsSystems else { return WithheldNote.smallGroups }
    let view = organisation.suppliers
    let table = HTMLTable(
      caption: "Suppliers by annual cost of their systems here",
      columns: [.words("Supplier"), .number("Annual cost of its systems"), .number("Share"), .words("Alert")],
      rows: view.lines.map { line in
        [
          HTML(text: line.name), line.spendWords, line.shareWords,
          line.alertWords,
        ]
      }, total: view.total)
    return "\(concentration)\(table.html)"
  }

  private var concentration: HTML {
    guard let concentration = organisation.suppliers.concentration else {
      return "<p>Herfindahl-Hirschman index: \(FigureWords.unknown("no cost has a named supplier")).</p>\n"
    }
    return """
      <p>Herfindahl-Hirschman index <strong>\(count: Int(concentration.index.rounded()))</strong> of 10,000: \
      \(concentration.band.words).</p>

      """
  }

  private var technologies: HTML {
    guard run.redaction.showsSystems else { return WithheldNote.smallGroups }
    return HTMLTable(
      caption: "Systems by their oldest technology",
      columns: [
        .words("Technology"), .words("Support ends"), .number("Systems"), .number("Red"),
        .number("Avoidable a year"),
      ],
      rows: organisation.technologies.map { line in
        [
          HTML(text: line.name), SupportWords.end(line.endOfSupport, asOf: run.asOf), "\(count: line.tally.systems)",
          run.redaction.isNone ? "\(count: line.tally.red)" : WithheldNote.word, Self.avoidableCost(line.tally),
        ]
      }, total: organisation.technologyTotal
    ).html
  }

  /// Central avoidable cost, with its coverage where some systems are not in it.
  static func avoidableCost(_ tally: TechnologyTally.Line) -> HTML {
    guard tally.known > 0 else { return FigureWords.unknown("") }
    let partial: HTML =
      tally.known == tally.systems ? "" : " <small>\(count: tally.known) of \(count: tally.systems)</small>"
    return "\(Quantity.pounds(tally.avoidableCost))\(partial)"
  }

  private var gaps: HTML {
    let table = CoverageTable(
      caption: "Facts that matter and are most often missing", coverage: organisation.gaps)
    return "<p>Each of these would narrow a figure above.</p>\n\(table.html)"
  }
}
