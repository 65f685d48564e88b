internal import EstateModel

/// Reads what a heading says of all its values: `Cost (£000)` is in thousands, `Price ($)` in dollars, `Notice (days)` in
/// days.
enum HeadingTerms {
  /// The terms of a column that is read as a field.
  static func terms(of heading: String, as field: Field) -> ColumnTerms {
    var terms = ColumnTerms()
    guard field.kind == .money || field.kind == .quantity else { return terms }
    let text = heading.lowercased().replacing("’", with: "'")
    terms.powerOfTen = power(text, isMoney: field.kind == .money)
    if field.kind == .money { terms.currency = currency(text) }
    terms.unit = unit(text, of: field)
    return terms
  }

  // MARK: - Units

  private typealias Units = [(words: Set<Substring>, worth: ColumnTerms.Ratio)]

  /// What one of the unit that a heading names is worth in the field's own: minutes a month are a fifth of an hour a year.
  private static func unit(_ heading: String, of field: Field) -> ColumnTerms.Ratio {
    let words = Set(heading.split { !$0.isLetter })
    func worth(_ units: Units) -> ColumnTerms.Ratio {
      units.first { !words.isDisjoint(with: $0.words) }?.worth ?? .one
    }
    switch field {
    case .noticeMonths: return worth(months)
    case .downtimeHoursPerYear: return worth(hours) * worth(timesAYear)
    case .transactionsPerYear, .incidentsPerYear: return worth(timesAYear + [(["day", "daily"], .init(365))])
    case .annualCost, .contractAnnualValue: return worth(timesAYear)
    default: return Field.costPools.contains(field) ? worth(timesAYear) : .one
    }
  }

  /// A year has 365.25 days.
  private static let months: Units = [
    (["month", "months", "mths"], .one), (["day", "days"], .init(48, in: 1461)),
    (["week", "weeks", "wks"], .init(112, in: 487)), (["year", "years", "yrs"], .init(12)),
  ]
  private static let hours: Units = [
    (["hour", "hours", "hrs"], .one), (["minute", "minutes", "min", "mins"], .init(1, in: 60)), (["days"], .init(24)),
  ]
  private static let timesAYear: Units = [
    (["month", "monthly", "pcm"], .init(12)), (["quarter", "quarterly"], .init(4)), (["week", "weekly"], .init(52)),
  ]

  // MARK: - Scales and currencies

  private static let thousands = [
    "£000", "£'000", "£k", "£ k", "000s", "000's", "'000", "(000)", "thousand", "(k)", "gbp k", "$000", "$k", "€k",
    "€000",
  ]
  private static let millions = ["£m", "£ m", "million", "(m)", "gbp m", "$m", "€m", "£mn"]

  private static func power(_ text: String, isMoney: Bool) -> Int {
    if thousands.contains(where: { stands($0, in: text) }) { return 3 }
    return millions.contains { stands($0, in: text) } ? 6 : 0
  }

  /// Whether a mark stands in the text without a letter behind it that would make it another word.
  static func stands(_ mark: String, in text: String) -> Bool {
    guard let range = text.firstRange(of: mark) else { return false }
    guard let next = text[range.upperBound...].first else { return true }
    return !next.isLetter || next == "s"
  }

  private static func currency(_ text: String) -> String? {
    if text.contains("£") || text.contains("gbp") { return nil }
    let words = Set(text.split { !($0.isLetter || "$€¥".contains($0)) })
    for (code, marks) in currencies where !words.isDisjoint(with: marks) { return code }
    return text.contains("$") ? "USD" : text.contains("€") ? "EUR" : nil
  }

  private static let currencies: [(code: String, marks: Set<Substring>)] = [
    ("USD", ["usd", "us$", "dollars", "dollar", "$"]), ("EUR", ["eur", "euro", "euros", "€"]), ("CAD", ["cad", "c$"]),
    ("AUD", ["aud", "a$"]), ("NZD", ["nzd"]), ("CHF", ["chf"]), ("SEK", ["sek"]), ("NOK", ["nok"]), ("DKK", ["dkk"]),
    ("JPY", ["jpy", "¥"]), ("INR", ["inr"]),
  ]
}
