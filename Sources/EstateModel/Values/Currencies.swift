/// Recognises the names of currencies beside an amount.
///
/// Only pounds sterling are read as money. Other currencies are recognised so that the reading can say why there is no
/// figure: an amount in dollars is kept as such, and never added to pounds without a stated rate.
enum Currencies {
  private static let names =
    Vocabulary(["pounds sterling", "pounds", "pound", "sterling", "gbp"], StatedNumber.Currency.pounds)
    // A bare dollar is taken for one of the United States, as headings of columns are.
    + other("USD", ["us dollars", "dollars", "dollar", "usd", "us$", "$"]) + other("EUR", ["euros", "euro", "eur"])
    + other("JPY", ["yen", "jpy"]) + other("CAD", ["cad", "c$"]) + other("AUD", ["aud", "a$"])
    + other("NZD", ["nzd", "nz$"]) + other("HKD", ["hkd", "hk$"])
    + ["CHF", "SEK", "NOK", "DKK", "INR", "CNY", "ZAR", "SGD", "AED", "PLN"].reduce(Vocabulary([], .pounds)) {
      $0 + other($1, [$1.lowercased()])
    }
  private static let symbols: [(symbol: UInt8, currency: StatedNumber.Currency)] = [
    (Phrase.pound, .pounds), (Phrase.euro, .other(currency("EUR"))), (Phrase.yen, .other(currency("JPY"))),
  ]

  /// The currency that a whole text names; `nil` for pounds and for what is no currency.
  static func named(_ text: String) -> Currency? {
    var text = text
    let found = text.withUTF8 { bytes -> StatedNumber.Currency? in
      guard var phrase = Phrase(bytes) else { return nil }
      let mark = takeMark(off: &phrase)
      return phrase.isEmpty ? mark : nil
    }
    if case .other(let currency) = found { return currency }
    return nil
  }

  private static func other(_ code: String, _ words: [String]) -> Vocabulary<StatedNumber.Currency> {
    Vocabulary(words, .other(currency(code)))
  }

  private static func currency(_ code: String) -> Currency { Currency(code: code) ?? .unnamed }

  /// Takes every mark of a currency off both ends, and says what each stood for.
  static func takeMarks(off phrase: inout Phrase) -> [StatedNumber.Currency] {
    var found: [StatedNumber.Currency] = []
    while let mark = takeMark(off: &phrase) { found.append(mark) }
    return found
  }

  /// Takes one symbol or name of a currency off either end.
  private static func takeMark(off phrase: inout Phrase) -> StatedNumber.Currency? {
    for (symbol, currency) in symbols where phrase.take(leading: symbol) || phrase.take(trailing: symbol) {
      return currency
    }
    return phrase.take(prefix: names) ?? phrase.take(suffix: names)
  }
}
