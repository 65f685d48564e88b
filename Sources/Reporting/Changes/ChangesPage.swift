import EstateModel
import Foundation

/// What changed since an earlier run: totals, the head of the ranking, and the systems that moved most.
struct ChangesPage {
  static let file = "changes.html"
  /// Changed systems that the page shows.
  private static let shown = 200

  let changes: RunChanges
  let run: RunCard

  /// The whole page.
  var html: HTML {
    PageLayout(run: run).page(
      title: "What changed", active: .summary, breadcrumb: [NavigationItem.summary.step]
    ) { $0.append(body) }
  }

  /// What stands under the heading of the page.
  var body: HTML {
    """
    <p class="lead">Since the run of \(day(changes.earlier)), \(count: changes.new) systems are new, \
    \(count: changes.gone) are gone, \(count: changes.bandChanged) changed their band, and the avoidable cost of \
    \(count: changes.costChanged) others changed.</p>
    <p>Why the totals differ, by data, day, assumptions, catalogue and scenario, to the penny: \
    <code>domesday compare \(changes.earlier.run.id) \(changes.now.run.id) --estate estate.sqlite</code>.</p>
    <h2>Totals</h2>
    \(totals)\(run.redaction.showsSystems ? systems : WithheldNote.systems)
    """
  }

  private func day(_ document: RunDocument) -> String {
    CalendarDate(iso: document.run.as_of).map(Quantity.date) ?? document.run.as_of
  }

  private var totals: HTML {
    let (then, now) = (changes.earlier, changes.now)
    func counts(_ title: String, _ count: (RunDocument) -> Int) -> [HTML] {
      let difference = count(now) - count(then)
      return [HTML(text: title), "\(count: count(then))", "\(count: count(now))", HTML(text: Self.signed(difference))]
    }
    func amounts(_ title: String, _ total: (RunDocument) -> RunDocument.Total) -> [HTML] {
      func money(_ document: RunDocument) -> Money {
        Money(pence: NSDecimalNumber(decimal: total(document).centralAmount * 100).int64Value)
      }
      let (left, right) = (money(then), money(now))
      let rise = Money(pence: right.pence - left.pence)
      return [
        HTML(text: title), HTML(text: Quantity.pounds(left)), HTML(text: Quantity.pounds(right)),
        HTML(text: (rise > .zero ? "+" : "") + Quantity.pounds(rise)),
      ]
    }
    return HTMLTable(
      caption: "Totals before and now, central amounts",
      columns: [.words("Figure"), .number(before), .number(after), .number("Change")],
      rows: [
        counts("Systems") { $0.estate.systems }, counts("Legacy") { $0.estate.legacy },
        counts("Red") { $0.estate.red }, counts("Possibly red") { $0.estate.possibly_red },
        amounts("Annual cost") { $0.totals.annual_cost }, amounts("Avoidable annual cost") { $0.totals.avoidable_cost },
        amounts("One-off cost") { $0.totals.one_off_cost },
      ], sorts: false
    ).html
  }

  private var before: String { "\(day(changes.earlier)), run \(changes.earlier.run.id)" }
  private var after: String { "\(day(changes.now)), run \(changes.now.run.id)" }

  private static func signed(_ difference: Int) -> String {
    difference < 0 ? "−" + (-difference).grouped : difference > 0 ? "+" + difference.grouped : "0"
  }

  private var systems: HTML {
    """
    <h2>The head of the ranking</h2>
    \(SlopeChart(
      id: "slopes-chart", caption: "Ranks before and now", before: "Before, \(day(changes.earlier))",
      now: "Now, \(day(changes.now))", lines: changes.heads).html)\
    \(table("Ranks before and now", changes.heads, total: changes.heads.count))
    <h2>Systems that changed</h2>
    \(table("Systems that changed, the largest change of avoidable cost first", changes.lines.prefix(Self.shown),
      total: changes.total, twin: RunChanges.tableName))
    """
  }

  private func table(
    _ caption: String, _ lines: some Sequence<RunChanges.Line>, total: Int, twin: String? = nil
  ) -> HTML {
    HTMLTable(
      caption: caption,
      columns: [
        .words("System"), .words("Body"), .words("Change"), .number("Rank before"), .number("Rank now"),
        .words("Band before"), .words("Band now"), .number("Avoidable before"), .number("Avoidable now"),
        .number("Rise"),
      ],
      rows: lines.map(cells), total: total, twin: twin
    ).html
  }

  private func cells(_ line: RunChanges.Line) -> [HTML] {
    func rank(_ rank: Int?, _ words: HTML) -> HTML { rank.map { "\(count: $0)" } ?? words }
    return [
      HTML(text: line.name), FigureWords.optional(line.organisation, else: "") { $0 }, HTML(text: line.kind),
      rank(line.rankBefore, "new"), rank(line.rankNow, "gone"), HTML(text: line.bandBefore ?? "–"),
      HTML(text: line.bandNow ?? "–"), FigureWords.optional(line.avoidableBefore, else: "", Quantity.pounds),
      FigureWords.optional(line.avoidableNow, else: "", Quantity.pounds),
      line.rise.map { HTML(text: ($0 > .zero ? "+" : "") + Quantity.pounds($0)) } ?? "–",
    ]
  }
}
