import EstateModel
import RiskModel

/// The page of one technology: when its support ends, whose systems rest on it, and which to move first.
struct TechnologyPage {
  /// Bodies that the table shows.
  private static let shown = 200

  let technology: TechnologyContent
  let run: RunCard
  /// Systems up to this rank have a page of their own.
  let pagesTo: Int

  /// The whole page.
  var html: HTML {
    PageLayout(run: run).page(
      title: technology.group.name, active: .technologies,
      breadcrumb: [NavigationItem.summary.step, NavigationItem.technologies.step]
    ) { $0.append(body) }
  }

  /// What stands under the heading of the page.
  var body: HTML {
    """
    <p>The systems of which this is the product that is longest out of support, or soonest to be.</p>
    \(headline)\(calendar)\(GroupRanges(totals: technology.group.totals, run: run).html)<h2>Bodies</h2>
    \(bodies)<h2>Systems in rank order</h2>
    \(GroupSystems(rows: technology.ranking, total: technology.group.totals.systems, run: run, pagesTo: pagesTo).html)
    """
  }

  /// The technology in a few figures, as its row in the table of technologies has them.
  private var headline: HTML {
    let group = technology.group
    var facts = FactList()
    facts.add("Maker’s support ends", SupportWords.end(group.endOfSupport, asOf: run.asOf))
    if let day = group.boughtUntil {
      facts.add("Support \(day < run.asOf ? "could" : "can") be bought until", SupportWords.end(day, asOf: run.asOf))
    }
    facts.add("Systems", "\(count: group.totals.systems)")
    facts.add(group.totals, shareOfEstate: technology.shareOfEstate)
    return facts.html
  }

  /// The days of its support on a line of time.
  private var calendar: HTML {
    guard let end = technology.group.endOfSupport else { return "" }
    return TimelineChart(
      id: "calendar-chart", caption: "Its support",
      rows: [
        TimelineChart.Row(
          label: technology.group.name, from: min(end, run.asOf), to: max(end, run.asOf), mark: end,
          later: technology.group.boughtUntil, words: Quantity.shortDate(end))
      ], today: run.asOf,
      key: """
        Diamond: the maker’s support ends. Hatched: time without it. Solid: time left. Thin line to a hollow diamond: \
        support can be bought. Line: \(Quantity.date(run.asOf)). Spans of more than 12 years are cut.
        """
    ).html
  }

  /// Whose systems they are.
  private var bodies: HTML {
    guard run.redaction.showsSystems else { return WithheldNote.smallGroups }
    return HTMLTable(
      caption: "Bodies with systems of this technology",
      columns: [.words("Body"), .number("Systems"), .number("Red"), .number("Avoidable a year")],
      rows: technology.bodies.prefix(Self.shown).map { body in
        [
          GroupSystems.link(body.name, slug: body.slug), "\(count: body.tally.systems)",
          run.redaction.isNone ? "\(count: body.tally.red)" : WithheldNote.word,
          OrganisationPage.avoidableCost(body.tally),
        ]
      }, total: technology.bodies.count, twin: TechnologyBodiesTable.name
    ).html
  }
}
