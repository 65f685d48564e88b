import EstateModel
import RiskModel

/// A system's ranking row in the words and figures of a page, unknown ones with the reason.
struct RankingWords {
  let row: RankingRow
  /// The day of the run: earlier days to decide by are past.
  let asOf: CalendarDate
  var star = FigureWords.star

  /// The band's label.
  var band: HTML {
    guard let band = Band.allCases.first(where: { $0.rawValueText == row.band }) else { return HTML(text: row.band) }
    return band.tag
  }

  /// The framework's own score; where a criterion is not assessed, what the known ones allow, marked as an estimate.
  var score: HTML {
    if let score = row.score { return "\(score, decimals: 2)" }
    guard let interval else { return FigureWords.unknown("nothing is known of any criterion") }
    return "\(interval) <small>estimated</small>"
  }

  /// Lowest to highest score, where anything is known of the criteria.
  var interval: HTML? {
    guard let low = row.scoreLow, let high = row.scoreHigh else { return nil }
    let ends: (low: HTML, high: HTML) = ("\(low, decimals: 2)", "\(high, decimals: 2)")
    return ends.low == ends.high ? ends.low : FigureWords.ends(ends.low, ends.high)
  }

  var annualCost: HTML { starred(row.annualCost, else: "no cost is stated") }

  var avoidableCost: HTML { starred(row.avoidableCost?.central, else: "too few facts") }

  var avoidableRange: HTML {
    row.avoidableCost.map(FigureWords.range) ?? FigureWords.unknown("too few facts")
  }

  var lockIn: HTML {
    FigureWords.optional(row.lockIn, else: "no facts of supply") { Quantity.decimal($0, 0) }
  }

  var exitCost: HTML { starred(row.exitCost, else: "no cost to take it from") }

  var decideBy: HTML {
    guard let day = row.decideBy else { return FigureWords.unknown("no contract end") }
    return "\(Quantity.shortDate(day))\(day < asOf ? " <strong>passed</strong>" : HTML())"
  }

  var oneOffCost: HTML { starred(row.oneOffCost, else: "no cost to take it from") }

  var worth: HTML { starred(row.worth, else: "a cost is unknown") }

  /// The treatment, in a word; where its worth is not known it is not the best one, but the one that facts indicate.
  var treatment: HTML {
    guard !row.treatment.isEmpty else { return FigureWords.unknown("not indicated") }
    return row.worth == nil ? "\(row.treatment) <small>indicated</small>" : HTML(text: row.treatment)
  }

  /// An amount with its star, if the row's costs bear one.
  private func starred(_ amount: Money?, else reason: String) -> HTML {
    guard let amount else { return FigureWords.unknown(reason) }
    return "\(pounds: amount)\(row.isStarred ? star : HTML())"
  }
}

/// What a page says of the end of a product's support.
enum SupportWords {
  /// The day, with a word where it is past.
  static func end(_ date: CalendarDate?, asOf: CalendarDate) -> HTML {
    guard let date else { return FigureWords.unknown("no end is announced, or not in the catalogue") }
    return "\(Quantity.shortDate(date))\(date < asOf ? " <strong>ended</strong>" : HTML())"
  }
}
