/// Recognises the names of currencies beside an amount.
///
/// Only pounds sterling are read as money. Other currencies are recognised so that the reading can say why there is no
/// figure: an amount in dollars is kept as such, and never added to pounds without a stated rate.
enum Currencies {
  private static let names =
    Vocabulary(["pounds sterling", "pounds", "pound", "sterling", "gbp"], StatedNumber.Currency.pounds)
    + Vocabulary(
      [
        "us dollars", "dollars", "dollar", "euros", "euro", "yen", "usd", "eur", "cad", "aud", "nzd", "chf", "jpy",
        "sek",
        "nok", "dkk", "inr", "cny", "zar", "hkd", "sgd", "aed", "pln", "us$", "c$", "a$", "nz$", "hk$", "$",
      ], .other)
  private static let symbols: [(symbol: UInt8, currency: StatedNumber.Currency)] = [
    (Phrase.pound, .pounds), (Phrase.euro, .other), (Phrase.yen, .other),
  ]

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
