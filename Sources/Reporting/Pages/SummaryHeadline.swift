import Assumptions
import EstateModel

/// The estate in a handful of cards, each with what its figure does and does not cover.
struct SummaryHeadline {
  let headline: Headline
  let method: RangeMethod

  private var totals: GroupTotals { headline.totals }
  private var frame: NationalFrame { headline.national.frame }

  var html: HTML {
    """
    <section aria-label="Headline figures"><ul class="cards">
    \(systems)\(bands)\(annualCost)\(avoidableCost)\(oneOffCost)\(share)</ul></section>
    \(coverage)
    """
  }

  /// - Parameter breakdown: The part of the page that takes the figure apart.
  private func card(_ heading: HTML, _ value: HTML, _ notes: [HTML], breakdown: String) -> HTML {
    """
    <li class="card"><h2><a href="#\(breakdown)">\(heading)</a></h2>
    <p class="value">\(value)</p>
    \(notes.map { note -> HTML in "<p class=\"note\">\(note)</p>\n" })</li>

    """
  }

  private var systems: HTML {
    card(
      "Systems", "\(count: totals.systems)",
      [HTML(text: headline.owners), "\(count: totals.legacy) legacy, \(count: totals.possiblyLegacy) possibly legacy"]
        + standIns,
      breakdown: "bodies")
  }

  /// How many of the systems no list of systems names; nothing where all are.
  private var standIns: [HTML] {
    let parts = [(FileKind.software, "entries of software lists"), (.assets, "machines")].compactMap { kind, words in
      headline.standIns[kind].map { "\($0.grouped) \(words)" }
    }
    guard !parts.isEmpty else { return [] }
    return ["of these, \(parts.joined(separator: " and ")) belong to no system of any list"]
  }

  private var bands: HTML {
    card(
      "Rated red", "\(count: totals.red)",
      [
        "\(count: totals.possiblyRed) possibly red: unknown criteria decide",
        "\(count: totals.unscored) unscored: none of the 13 criteria is known",
      ], breakdown: "ranking")
  }

  private var annualCost: HTML {
    card("Annual cost to run and maintain", amount(totals.annualCost), notes(totals.annualCost), breakdown: "bodies")
  }

  private var avoidableCost: HTML {
    card("Avoidable annual cost", amount(totals.avoidableCost), notes(totals.avoidableCost), breakdown: "bodies")
  }

  private var oneOffCost: HTML {
    card("One-off cost to move or leave", amount(totals.oneOffCost), notes(totals.oneOffCost), breakdown: "bodies")
  }

  private var share: HTML {
    let words: HTML =
      totals.avoidableCost.isUnknown || frame.total.amount.pence <= 0
      ? FigureWords.unknown("") : "\(Quantity.percentage(fraction(shown(totals.avoidableCost))))"
    let range: [HTML] =
      totals.avoidableCost.isUnknown || totals.avoidableCost.estimate.isExact || frame.total.amount.pence <= 0
      ? []
      : [
        """
        \(Quantity.percentage(fraction(totals.avoidableCost.estimate.low))) to \
        \(Quantity.percentage(fraction(totals.avoidableCost.estimate.high))), \(rangeWords)
        """
      ]
    let central: [HTML] =
      totals.avoidableCost.isUnknown || totals.avoidableCost.median == nil
      ? []
      : [
        """
        central \(Quantity.percentage(fraction(totals.avoidableCost.estimate.central))), to which the shares of systems \
        and bodies add up
        """
      ]
    return card(
      "Share of the national \(Self.billions(frame.total.amount))", words, range + central + [HTML(text: frame.label)],
      breakdown: "components")
  }

  private func fraction(_ amount: Money) -> Double { amount.pounds / frame.total.amount.pounds }

  /// The amount that stands for a sum: the median of its trials, or its central amount where none were run.
  private func shown(_ sum: CoveredSum) -> Money { sum.median ?? sum.estimate.central }

  private func amount(_ sum: CoveredSum) -> HTML {
    sum.isUnknown ? FigureWords.unknown("") : "\(shown(sum).short)\(sum.starred ? FigureWords.star : HTML())"
  }

  private func notes(_ sum: CoveredSum) -> [HTML] {
    let isRange = !sum.isUnknown && sum.estimate.low != sum.estimate.high
    let range: [HTML] = isRange ? ["\(Quantity.shortRange(sum.estimate)), \(rangeWords)"] : []
    let central: [HTML] =
      sum.isUnknown || sum.median == nil
      ? []
      : [
        """
        central \(sum.estimate.central.short)\(sum.estimate.isCentralOutside ? ", outside this range" : ""), to which the tables \
        below add up
        """
      ]
    return range + central + [HTML(text: FigureWords.coverage(sum))]
  }

  private var rangeWords: String {
    switch method {
    case .interval: "low to high"
    case .simulation: "P10 to P90; above is the median, P50"
    }
  }

  /// Whole billions where the amount is whole: `£45bn`.
  private static func billions(_ amount: Money) -> String {
    let billion: Int64 = 100_000_000_000
    return amount.pence % billion == 0 ? "£\((amount.pence / billion).grouped)bn" : amount.short
  }

  /// What the national figure is and is not, and what of the sector this inventory holds.
  private var coverage: HTML {
    let parts = frame.parts.map { part -> HTML in "\(part.label.lowercasedFirst) (\(Self.billions(part.amount)))" }
    let sum: HTML =
      frame.sumOfParts == frame.total.amount
      ? ""
      : """
       The parts as published add up to \(Self.billions(frame.sumOfParts)), not \
      \(Self.billions(frame.total.amount)).
      """
    return """
      <div class="inset">
      <p>\(headline.national.coverage) Its figures are for these systems only and are never scaled up to the sector.</p>
      <p><strong>About the \(Self.billions(frame.total.amount)).</strong> \(frame.label). \
      Its parts: \(HTML(parts, separator: "; ")).\(sum) \
      \(HTML.link(frame.total.source.title, to: frame.total.source.url)).</p>
      <p>Annual cost, avoidable annual cost and one-off cost answer three questions and are never added together.</p>
      </div>

      """
  }
}

extension String {
  /// The text with a small first letter, to stand within a sentence.
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
