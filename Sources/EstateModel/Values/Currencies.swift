/// Recognises the names of currencies beside an amount.
///
/// Only pounds sterling are read as money. Other currencies are recognised so that the reading can say why there is no
/// figure: an amount in dollars is kept as such, and never added to pounds without a stated rate.
enum Currencies {
  private static let poundWords = ["pounds sterling", "pounds", "pound", "sterling", "gbp"]
  private static let otherWords = [
    "us dollars", "dollars", "dollar", "euros", "euro", "yen", "usd", "eur", "cad", "aud", "nzd", "chf", "jpy", "sek",
    "nok", "dkk", "inr", "cny", "zar", "hkd", "sgd", "aed", "pln", "us$", "c$", "a$", "nz$", "hk$", "$",
  ]

  /// Takes every mark of a currency off both ends, and says what each stood for.
  static func takeMarks(off phrase: inout Phrase) -> [StatedNumber.Currency] {
    var found: [StatedNumber.Currency] = []
    while let mark = takeMark(off: &phrase) { found.append(mark) }
    return found
  }

  private static func takeMark(off phrase: inout Phrase) -> StatedNumber.Currency? {
    if phrase.take(symbol: Phrase.pound) { return .pounds }
    guard let first = phrase.bytes.first, let last = phrase.bytes.last else { return nil }
    // Nothing but digits at both ends: no name to look for.
    if first.isDigit, last.isDigit { return nil }
    if phrase.take(anyPrefix: poundWords) || phrase.take(anySuffix: poundWords) { return .pounds }
    if phrase.take(symbol: Phrase.euro) || phrase.take(symbol: Phrase.yen) { return .other }
    return phrase.take(anyPrefix: otherWords) || phrase.take(anySuffix: otherWords) ? .other : nil
  }
}
