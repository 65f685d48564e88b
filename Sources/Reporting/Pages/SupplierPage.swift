import EstateModel
import RiskModel

/// The page of one supplier: its part of the spend, the bodies that depend on it, its contracts and its systems.
struct SupplierPage {
  /// Bodies that the table and the drawing show.
  private static let shown = 200
  private static let drawn = 15

  let supplier: SupplierContent
  let run: RunCard
  /// Systems up to this rank have a page of their own.
  let pagesTo: Int

  /// The whole page.
  var html: HTML {
    PageLayout(run: run).page(
      title: supplier.line.name, active: .suppliers,
      breadcrumb: [NavigationItem.summary.step, NavigationItem.suppliers.step]
    ) { $0.append(body) }
  }

  /// What stands under the heading of the page.
  var body: HTML {
    """
    \(headline)\(ranges)<h2>Bodies that depend on it</h2>
    \(bodies)<h2>Contract calendar</h2>
    \(contracts)<h2>Systems in rank order</h2>
    \(GroupSystems(rows: supplier.ranking, total: supplier.line.totals?.systems ?? 0, run: run, pagesTo: pagesTo).html)
    """
  }

  /// The supplier in a few figures, as its row in the table of suppliers has them.
  private var headline: HTML {
    let line = supplier.line
    var facts = FactList()
    facts.add("Spend a year", line.spendWords)
    facts.add("Share of named spend", line.shareWords)
    facts.add("Alert", line.alertWords)
    facts.add("Bodies that depend on it", "\(count: line.organisations)")
    if let totals = line.totals {
      facts.add("Systems", "\(count: totals.systems)")
      facts.add(totals, shareOfEstate: supplier.shareOfEstate)
    }
    return facts.html
  }

  private var ranges: HTML { supplier.line.totals.map { GroupRanges(totals: $0, run: run).html } ?? "" }

  /// What each body pays it, and how far the body depends on it.
  private var bodies: HTML {
    guard run.redaction.showsSystems else { return WithheldNote.smallGroups }
    let whole = max(1, Double(supplier.line.spend.pence))
    let chart = ShareChart(
      id: "bodies-chart", caption: "Who pays it, largest first",
      rows: supplier.bodies.filter { $0.spend > .zero }.prefix(Self.drawn).map { body in
        let share = Double(body.spend.pence) / whole
        return ShareChart.Row(
          label: body.name ?? GroupAssembly.unnamed, share: share,
          words: "\(Quantity.percentage(share)), \(body.spend.short)")
      }, limits: [])
    let table = HTMLTable(
      caption: "What each body pays it",
      columns: [
        .words("Body"), .number("Spend a year"), .number("Share of the body’s named spend"), .words("Alert"),
      ],
      rows: supplier.bodies.prefix(Self.shown).map { body in
        [
          GroupSystems.link(body.name, slug: body.slug),
          body.isKnown ? HTML(text: Quantity.pounds(body.spend)) : FigureWords.unknown(""),
          body.isKnown ? HTML(text: Quantity.percentage(body.share)) : FigureWords.unknown(""),
          body.isKnown ? HTML(text: body.dependence.words) : FigureWords.unknown(""),
        ]
      }, total: supplier.bodies.count, twin: SupplierBodiesTable.name)
    return "<p>A system that several bodies share is paid by each in its part.</p>\n\(chart.html)\(table.html)"
  }

  private var contracts: HTML {
    let table = ContractTable(lines: supplier.contracts, total: nil, run: run, pagesTo: pagesTo)
    guard supplier.hasMoreContracts, run.redaction.showsSystems else { return table.html }
    return """
      <p>Of the first \(count: ContractCalendar.kept) contracts of the estate to fall due, those with this supplier; it \
      may have others that fall due later.</p>
      \(table.html)
      """
  }
}

/// The first systems of a supplier or a technology.
struct GroupSystems {
  let rows: [RankingRow]
  /// How many systems the group has.
  let total: Int
  let run: RunCard
  let pagesTo: Int

  var html: HTML {
    guard run.redaction.showsSystems else { return WithheldNote.systems }
    let table = RankingTable(
      caption: "Systems, the first to move first", rows: rows, total: total, linked: pagesTo, run: run)
    let note: HTML =
      run.redaction.isNone
      ? "" : "<p>Systems whose names are withheld are in the totals above, and not in this list.</p>\n"
    return "\(note)\(table.html)"
  }

  /// A body's name, linked to its page where it has one.
  static func link(_ name: String?, slug: String?) -> HTML {
    let words = name ?? GroupAssembly.unnamed
    return slug.map { "<a href=\"\(OrganisationPage.file(slug: $0))\">\(words)</a>" } ?? HTML(text: words)
  }
}
