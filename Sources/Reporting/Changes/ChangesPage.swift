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
    <p class="lead">\(lead)</p>
    <p>Gone are systems that the estate no longer holds. One that a newer file leaves out is no such system: the estate \
    keeps it, and it still counts. <code>domesday check FILES --estate estate.sqlite</code> names those before the files \
    are imported.</p>
    <p>Why the totals differ, by data, day, assumptions, catalogue and scenario, to the penny: \
    <code>domesday compare \(changes.earlier.run.id) \(changes.now.run.id) --estate estate.sqlite</code>.</p>
    <h2>Totals</h2>
    \(totals)\(run.redaction.showsSystems ? systems : WithheldNote.systems)
    """
  }

  private func day(_ document: RunDocument) -> String {
    CalendarDate(iso: document.run.as_of).map(Quantity.date) ?? document.run.as_of
  }

  /// How many systems changed, by what happened to them.
  private var lead: HTML {
    let shown = changes.counts.shown(run.redaction)
    let counts = [RunChanges.Kind.new, .gone, .bandChanged, .costChanged].map { shown[$0] ?? .withheld }
    let since: HTML = "Since the run of \(day(changes.earlier))"
    let numbers = counts.compactMap(\.number)
    guard numbers.count == counts.count else {
      return """
        \(since), systems that are new: \(counts[0].grouped); gone: \(counts[1].grouped); in another band: \
        \(counts[2].grouped); of another avoidable cost in the same band: \(counts[3].grouped).
        """
    }
    return """
      \(since), \(Quantity.systems(numbers[0])) \(numbers[0] == 1 ? "is" : "are") new, \(count: numbers[1]) \
      \(numbers[1] == 1 ? "is" : "are") gone, \(count: numbers[2]) changed \(numbers[2] == 1 ? "its" : "their") band, and \
      the avoidable cost of \(Quantity.plural(numbers[3], "other", "others")) changed.
      """
  }

  /// Whether the difference of a total is withheld, and with it what the total was before.
  private func isWithheld(_ total: ChangeCounts.Total) -> Bool {
    run.redaction.withholdsSmallCounts && changes.counts.isOfFew(total)
  }

  /// Says why figures are missing from the table of totals; nothing where none is.
  private var withheldNote: HTML {
    guard ChangeCounts.Total.allCases.contains(where: isWithheld) else { return HTML() }
    return """
      <p>What a total was before, and its change, are withheld where the change rests on fewer than \
      \(count: Redaction.fewest) systems.</p>

      """
  }

  private var totals: HTML {
    let (then, now) = (changes.earlier, changes.now)
    func counts(_ title: String, _ total: ChangeCounts.Total, _ count: (RunDocument) -> Int) -> [HTML] {
      if isWithheld(total) { return [HTML(text: title), WithheldNote.word, "\(count: count(now))", WithheldNote.word] }
      let difference = count(now) - count(then)
      return [HTML(text: title), "\(count: count(then))", "\(count: count(now))", HTML(text: Self.signed(difference))]
    }
    func amounts(
      _ title: String, _ figure: ChangeCounts.Total, _ total: (RunDocument) -> RunDocument.Total
    ) -> [HTML] {
      func money(_ document: RunDocument) -> Money {
        Money(pence: NSDecimalNumber(decimal: total(document).centralAmount * 100).int64Value)
      }
      let (left, right) = (money(then), money(now))
      let rise = Money(pence: right.pence - left.pence)
      if isWithheld(figure) {
        return [HTML(text: title), WithheldNote.word, HTML(text: Quantity.pounds(right)), WithheldNote.word]
      }
      return [
        HTML(text: title), HTML(text: Quantity.pounds(left)), HTML(text: Quantity.pounds(right)),
        HTML(text: (rise > .zero ? "+" : "") + Quantity.pounds(rise)),
      ]
    }
    let table = HTMLTable(
      caption: "Totals before and now, central amounts",
      columns: [.words("Figure"), .number(before), .number(after), .number("Change")],
      rows: [
        counts("Systems", .systems) { $0.estate.systems }, counts("Legacy", .legacy) { $0.estate.legacy },
        counts("Red", .red) { $0.estate.red }, counts("Possibly red", .possiblyRed) { $0.estate.possibly_red },
        amounts("Annual cost", .annualCost) { $0.totals.annual_cost },
        amounts("Avoidable annual cost", .avoidableCost) { $0.totals.avoidable_cost },
        amounts("One-off cost", .oneOffCost) { $0.totals.one_off_cost },
      ], sorts: false)
    return "\(table.html)\(withheldNote)"
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
      total: changes.counts.changed, twin: RunChanges.tableName))
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
      HTML(text: line.name), FigureWords.optional(line.organisation, else: "") { $0 }, HTML(text: line.kind.rawValue),
      rank(line.rankBefore, "new"), rank(line.rankNow, "gone"), HTML(text: line.bandBefore ?? "–"),
      HTML(text: line.bandNow ?? "–"), FigureWords.optional(line.avoidableBefore, else: "", Quantity.pounds),
      FigureWords.optional(line.avoidableNow, else: "", Quantity.pounds),
      line.rise.map { HTML(text: ($0 > .zero ? "+" : "") + Quantity.pounds($0)) } ?? "–",
    ]
  }
}
