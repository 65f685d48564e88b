import EstateModel

/// The technologies: when the support of each ends or ended, how many systems that leaves, and what they cost.
struct TechnologiesPage {
  static let file = "technologies.html"
  /// Technologies that the drawing shows; the table beneath has more.
  private static let drawn = 22

  let content: ReportContent

  /// The whole page.
  var html: HTML {
    PageLayout(run: content.run).page(
      title: "Technologies", active: .technologies, breadcrumb: [NavigationItem.summary.step]
    ) { $0.append(body) }
  }

  /// What stands under the heading of the page.
  var body: HTML {
    """
    <p>Each system counts under the product in it that is longest out of support, or soonest to be. The day is the last \
    of the maker’s ordinary support; extended support costs more each year, and is shown where the catalogue has its \
    last day.</p>
    <h2 id="calendar">Obsolescence calendar</h2>
    \(calendar)\(TechnologyTable(content: content).html)\(SupportCliffSection(content: content).html)
    """
  }

  private var calendar: HTML {
    let asOf = content.run.asOf
    let dated = content.technologies.filter { $0.endOfSupport != nil }
    let rows = dated.prefix(Self.drawn).compactMap { group -> TimelineChart.Row? in
      guard let end = group.endOfSupport else { return nil }
      return TimelineChart.Row(
        label: group.name, from: min(end, asOf), to: max(end, asOf), mark: end, later: group.boughtUntil,
        words: "\(Quantity.shortDate(end)), \(Quantity.systems(group.totals.systems))")
    }
    return TimelineChart(
      id: "calendar-chart", caption: "Technologies by the end of their support, earliest first", rows: rows,
      today: asOf,
      key: """
        Diamond: the maker’s support ends. Hatched: time without it. Solid: time left. Thin line to a hollow diamond: \
        support can be bought. Line: \(Quantity.date(asOf)). Spans of more than 12 years are cut.
        """
    ).html
  }
}

/// Technologies by the end of their support, for the summary and for their own page.
struct TechnologyTable {
  /// How many lines the table shows, so that a page stays small whatever the estate.
  private static let shown = 100

  let content: ReportContent

  var html: HTML {
    let files = Dictionary(
      content.technologyPages.map { ($0.group.name, $0.file) }, uniquingKeysWith: { first, _ in first })
    return HTMLTable(
      caption: "Technologies, earliest end of support first",
      columns: [
        .words("Oldest product"), .words("Support ends"), .number("Systems"), .number("Red"), .number("Annual cost"),
        .number("Avoidable a year"), .number(content.run.method.rangeHeading),
      ],
      rows: content.technologies.prefix(Self.shown).map { cells($0, files[$0.name]) }, total: content.technologyTotal,
      twin: "technologies"
    ).html
  }

  /// - Parameter file: The technology's page, where it has one.
  private func cells(_ group: TechnologyGroup, _ file: String?) -> [HTML] {
    [
      file.map { "<a href=\"\($0)\">\(group.name)</a>" } ?? HTML(text: group.name),
      "\(support(group.endOfSupport))\(bought(group.boughtUntil))",
      "\(count: group.totals.systems)",
      "\(count: group.totals.red)", FigureWords.central(group.totals.annualCost),
      FigureWords.central(group.totals.avoidableCost), FigureWords.range(group.totals.avoidableCost),
    ]
  }

  /// Until when support can be or could be bought, where that is known.
  private func bought(_ day: CalendarDate?) -> HTML {
    guard let day else { return "" }
    let verb = day < content.run.asOf ? "could be bought" : "can be bought"
    return "; <small>support \(verb) until \(Quantity.shortDate(day))</small>"
  }

  /// The day, with the word "ended" where it has passed.
  private func support(_ day: CalendarDate?) -> HTML {
    guard let day else { return "none announced" }
    return "<span class=\"whole\">\(day < content.run.asOf ? "ended " : "")\(Quantity.shortDate(day))</span>"
  }
}

/// How many systems lose support in each year, for the summary and for the page of technologies.
struct SupportCliffSection {
  let content: ReportContent

  var html: HTML {
    let cliff = content.supportCliff
    let currentYear = content.run.asOf.year
    let known = cliff.byYear.sorted { $0.key < $1.key }.map { year, systems -> [HTML] in
      [
        "\(year)", year < currentYear ? "over" : year == currentYear ? "this year" : "to come", "\(count: systems)",
        sold(year),
      ]
    }
    let others: [[HTML]] = [
      ["Product not stated, or no date in the catalogue", FigureWords.unknown(""), "\(count: cliff.unknown)", "–"]
    ]
    let together: [[HTML]] =
      cliff.together > 0
      ? [["Other years, of too few systems to show apart", "withheld", "\(count: cliff.together)", WithheldNote.word]]
      : []
    let table = HTMLTable(
      caption: "Systems by the year in which support of their oldest product ends",
      columns: [.words("Year"), .words("When"), .number("Systems"), .number("Support can still be bought for")],
      rows: known + together + others,
      twin: "support_cliff")
    return """
      <h2 id="cliff">Support cliff</h2>
      \(SupportCliffChart(id: "cliff-chart", cliff: cliff, currentYear: currentYear).html)\(table.html)
      """
  }

  /// Of the systems of a year, those for which support is still sold.
  private func sold(_ year: Int) -> HTML {
    content.supportCliff.stillSold.map { "\(count: $0[year] ?? 0)" } ?? WithheldNote.word
  }
}
