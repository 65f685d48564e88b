import EstateModel
import RiskModel

/// A system's ranking row in the words and figures of a page, unknown ones with the reason.
struct RankingWords {
  let row: RankingRow

  /// The band's label.
  var band: HTML {
    guard let band = Band.allCases.first(where: { $0.rawValueText == row.band }) else { return HTML(text: row.band) }
    return band.tag
  }

  /// The framework's own score, or the interval that the known criteria allow.
  var score: HTML {
    if let score = row.score { return HTML(text: Quantity.decimal(score, 2)) }
    guard let interval else { return FigureWords.unknown("nothing is known of any criterion") }
    return "\(interval) <small>unscored</small>"
  }

  /// Lowest to highest score, where anything is known of the criteria.
  var interval: HTML? {
    guard let low = row.scoreLow, let high = row.scoreHigh else { return nil }
    return "\(Quantity.decimal(low, 2)) to \(Quantity.decimal(high, 2))"
  }

  var annualCost: HTML { starred(row.annualCost, else: "no cost is stated") }

  var avoidableCost: HTML { starred(row.avoidableCost?.central, else: "too few facts") }

  var avoidableRange: HTML {
    FigureWords.optional(row.avoidableCost, else: "too few facts", Quantity.range)
  }

  var lockIn: HTML {
    FigureWords.optional(row.lockIn, else: "no facts of supply") { Quantity.decimal($0, 0) }
  }

  var exitCost: HTML { starred(row.exitCost, else: "no cost to take it from") }

  var decideBy: HTML {
    FigureWords.optional(row.decideBy, else: "no contract end is stated", Quantity.shortDate)
  }

  var oneOffCost: HTML { starred(row.oneOffCost, else: "no cost to take it from") }

  var worth: HTML { starred(row.worth, else: "a cost is unknown") }

  /// The treatment, in a word.
  var treatment: HTML {
    row.treatment.isEmpty ? FigureWords.unknown("not indicated") : HTML(text: row.treatment)
  }

  /// An amount with its star, if the row's costs bear one.
  private func starred(_ amount: Money?, else reason: String) -> HTML {
    guard let amount else { return FigureWords.unknown(reason) }
    return "\(Quantity.pounds(amount))\(row.isStarred ? FigureWords.star : HTML())"
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
