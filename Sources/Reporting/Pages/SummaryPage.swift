import EstateModel

/// The report's first page: what the estate costs, where the risk lies, what is unknown and what to move first.
struct SummaryPage {
  static let fileName = "index.html"

  let content: ReportContent

  var html: HTML {
    PageLayout(run: content.run).page(title: "Legacy estate: cost and risk", active: .summary) { page in
      page.append(lead)
      page.append(SummaryHeadline(headline: content.headline, method: content.run.method).html)
      page.append(largest)
      page.append(breaches)
      page.append(contents)
      page.append(unknowns)
      page.append(
        SummaryCosts(components: content.components, bodies: content.bodyComponents, method: content.run.method).html)
      page.append(SummaryUncertainty(content: content).html)
      page.append(firstToMove)
      page.append(ranking)
      page.append(SummaryContributions(content: content).html)
      page.append(SummaryRisks(content: content).html)
    }
  }

  /// A link to a system's page, or its name alone where it has none.
  static func link(_ name: String, rank: Int, isWithheld: Bool, in content: ReportContent) -> HTML {
    SystemPage.link(name, rank: rank, isWithheld: isWithheld, pagesTo: content.pagesTo)
  }

  private var lead: HTML {
    let totals = content.headline.totals
    let certain =
      switch totals.legacy.number {
      case 0: "none is known to be legacy"
      case 1: "1 is legacy"
      default: "\(totals.legacy.grouped) are legacy"
      }
    let more = totals.legacy == 0 ? "" : " more"
    let legacy =
      totals.possiblyLegacy != 0 ? "\(certain) and \(totals.possiblyLegacy.grouped)\(more) may be" : certain
    return """
      <p class="lead">This inventory holds \(Quantity.systems(totals.systems)) \
      \(content.headline.owners). Of these, \(legacy). \
      The report says what they cost, what of that could be avoided, and which to move first, as of \
      \(Quantity.date(content.run.asOf)).\(changes)</p>

      """
  }

  private var changes: HTML {
    content.run.hasChanges ? " <a href=\"\(ChangesPage.file)\">What changed since the run before</a>." : ""
  }

  /// The one system that makes a great part of the avoidable total; nothing where none does.
  private var largest: HTML {
    guard let largest = content.largest else { return HTML() }
    let system = largest.system
    let owner: HTML = system.organisation.isEmpty ? "" : " of \(system.organisation)"
    return """
      <p>One system makes \(Quantity.percentage(largest.share)) of the central avoidable annual cost, \
      \(largest.avoidableCost.short) a year: \
      \(Self.link(system.name, rank: system.rank, isWithheld: system.isWithheld, in: content))\(owner), rank \
      \(count: system.rank).</p>

      """
  }

  /// The checks against what is known of the sector that do not hold; nothing where all do.
  private var breaches: HTML {
    let checks = content.method.checks
    let breached = checks.filter { $0.holds == false }
    guard !breached.isEmpty else { return HTML() }
    let names = breached.map(\.statement).joined(separator: "; ")
    return """
      <p><strong>\(count: breached.count) of \(Quantity.plural(checks.count, "plausibility check", "plausibility checks"))</strong> \
      \(breached.count == 1 ? "is" : "are") outside what is expected: \(names). That is a warning to look closer, and corrects \
      nothing: <a href="method.html#plausibility">Plausibility</a>.</p>

      """
  }

  private var contents: HTML {
    let sections: [(HTML, HTML)] = [
      ("unknown", "What is unknown"), ("components", "What makes up the avoidable cost"),
      ("sure", "How sure the total is"), ("first", firstHeading), ("ranking", "Ranking"),
      ("bodies", "By body"),
      ("suppliers", "By supplier"), ("technologies", "By technology"), ("treatments", "By treatment"),
      ("matrix", "Risk matrix"),
      ("cliff", "Support cliff"), ("days", "Days falling due"),
    ]
    let items = sections.filter { $0.0 != "sure" || !content.exceedance.isEmpty }.map { id, words -> HTML in
      "<li><a href=\"#\(id)\">\(words)</a></li>\n"
    }
    return "<nav aria-label=\"On this page\"><ul class=\"contents\">\n\(items)</ul></nav>\n"
  }

  /// The heading over the first systems, of which there may be fewer than ten.
  private var firstHeading: HTML {
    content.run.redaction.showsSystems && content.firstToMove.count < 10
      ? "What to move first, and why" : "Ten to move first, and why"
  }

  /// Whether trials tell what answers are worth; else the facts are those that are missing most often.
  private var isAsked: Bool { !content.quality.questions.isEmpty }

  private var unknowns: HTML {
    let items = content.headline.gaps.map { gap -> HTML in
      let (coverage, name) = (gap.coverage, gap.coverage.field.summary)
      let missing: HTML =
        coverage.isWithheld
        ? "unknown for nearly all, or nearly none, of \(Quantity.systems(coverage.systems))"
        : "unknown for \(count: coverage.missing) of \(Quantity.systems(coverage.systems))"
      let adds: HTML =
        gap.adds.map { "; answers would add about \($0.short) a year to the avoidable cost" }
        ?? (isAsked ? "; counted as a range, which answers would narrow" : HTML())
      return "<li>\(name): \(missing)\(adds)</li>\n"
    }
    let list: HTML =
      items.isEmpty
      ? "<p class=\"none\">Every fact that matters most is known of every system.</p>\n" : "<ul>\n\(items)</ul>\n"
    let order: HTML =
      isAsked
      ? """
      Answers to these would move the total of avoidable cost most, each by itself, of the systems where most is in \
      doubt; first those that would add most to it.
      """
      : "These enter figures and are missing most often."
    return """
      <h2 id="unknown">What is unknown</h2>
      <p>\(order) A figure that needs a missing fact is called unknown, or is a range marked \(FigureWords.star); it is \
      never taken as zero. <a href="quality.html">Data quality</a> has them all.</p>
      \(list)
      """
  }

  private var firstToMove: HTML {
    guard content.run.redaction.showsSystems else {
      return "<h2 id=\"first\">\(firstHeading)</h2>\n\(WithheldNote.systems)"
    }
    let items = content.firstToMove.map { priority -> HTML in
      let row = priority.row
      let words = RankingWords(row: row, asOf: content.run.asOf)
      let organisation: HTML = row.organisation.map { ", \($0)" } ?? ""
      let avoidable =
        row.avoidableCost.map {
          FigureWords.prose($0, content.run.method, mark: " a year\(row.isStarred ? FigureWords.star : HTML())")
        } ?? FigureWords.unknown("")
      return """
        <li><strong>\(Self.link(row.name, rank: row.rank, isWithheld: row.isWithheld, in: content))</strong>\(organisation) \
        \(words.band): \(Quantity.unbroken(priority.reason)) Avoidable: \(avoidable). Treatment: \(words.treatment), \
        one-off cost \(words.oneOffCost).\(doubt(row.rank))</li>

        """
    }
    let list: HTML =
      items.isEmpty ? "<p class=\"none\">No system to rank.</p>\n" : "<ol class=\"priorities\">\n\(items)</ol>\n"
    return """
      <h2 id="first">\(firstHeading)</h2>
      <p>Red systems come first, then possibly red, high, medium and low; unscored ones stand apart. Within a band, \
      those come first whose delay costs most for each pound it takes to move them.</p>
      \(stability)\(list)\(topTen)
      """
  }

  /// How far the trials settle the order of the first systems.
  private var stability: HTML {
    guard !content.leads.isEmpty else { return HTML() }
    let settled = content.leads.count { $0.isSettled }
    return """
      <p>Of the first \(count: content.leads.count + 1) systems, \(count: settled) come before the next in at least nine \
      trials of ten; the data do not settle the order of the others: \
      <a href="data/rank_stability.csv">how sure the order is</a>.</p>

      """
  }

  /// That a system might as well stand behind the next; nothing where the trials settle it.
  private func doubt(_ rank: Int) -> HTML {
    guard let lead = content.leads.first(where: { $0.rank == rank }), !lead.isSettled else { return HTML() }
    return """
       Its order with the next is not settled: it comes before it \(Quantity.unbroken(Quantity.trials(lead.share))).
      """
  }

  /// What the first ten cost once and are worth together.
  private var topTen: HTML {
    let rows = content.firstToMove.map(\.row)
    guard !rows.isEmpty else { return HTML() }
    func sum(_ amounts: [Money?]) -> HTML {
      let known = amounts.compactMap { $0 }
      guard !known.isEmpty else { return FigureWords.unknown("") }
      let partial = known.count == amounts.count ? "" : ", known for \(known.count) of \(amounts.count)"
      return "<strong>\(known.reduce(.zero, +).short)</strong>\(FigureWords.star)\(partial)"
    }
    return """
      <p>Together they cost \(sum(rows.map(\.oneOffCost))) once, and are worth \(sum(rows.map(\.worth))): net present \
      social value against doing nothing, after the Green Book, with optimism bias.</p>

      """
  }

  private var ranking: HTML {
    guard content.run.redaction.showsSystems else {
      return "<h2 id=\"ranking\">Ranking</h2>\n\(WithheldNote.systems)"
    }
    let table = RankingTable(
      caption: "Systems in the order in which to move them", rows: content.ranking,
      total: content.headline.totals.systems, linked: content.pagesTo, run: content.run)
    return """
      <h2 id="ranking">Ranking</h2>
      \(table.html)\
      <p><a href="ranking.csv">ranking.csv</a> holds every system with all its columns. A figure of this page is \
      taken apart in three steps: its part of the page, its system, and there the cells that it rests on. \
      <code>domesday explain "NAME" --estate estate.sqlite</code> prints the same with every formula.</p>

      """
  }
}
