import EstateModel
import RiskModel

/// Every organisation that has a page, with its counts and costs.
struct BodiesPage {
  static let file = "bodies.html"

  let content: ReportContent

  /// The whole page.
  var html: HTML {
    PageLayout(run: content.run).page(
      title: "Bodies", active: .bodies, breadcrumb: [NavigationItem.summary.step]
    ) { $0.append(body) }
  }

  private var body: HTML {
    """
    <p>A system that several bodies share counts once, with the body that owns it; each bears its part of the cost.</p>
    \(BodiesTable(content: content, shown: content.organisations.count).html)<h2 id="components">What each pays for</h2>
    \(TreemapChart(id: "where-chart", bodies: content.bodyComponents).html)\(components)
    """
  }

  /// Central amounts by body and component.
  private var components: HTML {
    HTMLTable(
      caption: "Avoidable annual cost by body and component, central",
      columns: [.words("Body")] + AvoidableComponent.allCases.map { .number($0.title) },
      rows: content.bodyComponents.prefix(Self.componentsShown).map { body in
        [HTML(text: body.name)]
          + body.amounts.map { FigureWords.optional($0, else: "", Quantity.pounds) }
      }, total: content.organisationTotal, twin: "body_components"
    ).html
  }

  /// Bodies in the table of components.
  private static let componentsShown = 200
}

/// Organisations by avoidable annual cost, largest first.
struct BodiesTable {
  let content: ReportContent
  let shown: Int

  var html: HTML {
    HTMLTable(
      caption: "Bodies by avoidable annual cost; single amounts are central",
      columns: [
        .words("Body"), .number("Systems"), .number("Red"), .number("Possibly red"), .number("Annual cost"),
        .number("Avoidable a year"), .number(content.run.method.rangeHeading), .number("Share of the estate"),
      ],
      rows: content.organisations.prefix(shown).map(cells), total: content.organisationTotal, rest: rest,
      twin: "bodies"
    ).html
  }

  /// Where to find the organisations that have a page but no row here.
  private var rest: HTML {
    content.organisations.count > shown ? "more on <a href=\"bodies.html\">Bodies</a>" : HTML()
  }

  private func cells(_ body: OrganisationContent) -> [HTML] {
    let shared: HTML =
      body.totals.sharedIn != 0 ? " <small>and a share in \(count: body.totals.sharedIn)</small>" : ""
    return [
      "<a href=\"\(OrganisationPage.file(slug: body.slug))\">\(body.name)</a>",
      "\(count: body.totals.systems)\(shared)", "\(count: body.totals.red)", "\(count: body.totals.possiblyRed)",
      FigureWords.central(body.totals.annualCost), FigureWords.central(body.totals.avoidableCost),
      FigureWords.range(body.totals.avoidableCost),
      FigureWords.optional(body.shareOfEstate, else: "", Quantity.percentage),
    ]
  }
}
