/// Which units and words the numbers of a field may carry.
struct NumberGrammar: Sendable {
  /// Words that may follow a number, and what one of them is worth in the unit that is stored.
  var units = Vocabulary<Ratio>([], .one)
  /// Words for a span of time, after number and unit, and how many make up a year.
  var periods = Vocabulary<Ratio>([], .one)
  /// Words that multiply a number, and the power of ten that they stand for.
  var scales = Vocabulary<Int>([], 0)
  var hasCurrency = false
  /// `1.200` is one point two here, and cannot be twelve hundred.
  var threeDecimalsAreNatural = false

  static let thousands = Vocabulary(["thousand", "k"], 3)
  static let everyScale =
    thousands + Vocabulary(["million", "mill", "mln", "mn", "m"], 6) + Vocabulary(["billion", "bln", "bn", "b"], 9)

  /// Spans of time after an amount or a count, as parts of a year that divide it evenly.
  static let spans =
    Vocabulary(
      [
        "per annum", "p.a.", "p.a", "pa", "p/a", "/annum", "per year", "per yr", "a year", "each year", "/year", "/yr",
        "yearly", "annually", "annual",
      ], Ratio.one)
    + Vocabulary(
      ["per month", "a month", "each month", "/month", "/mth", "/mo", "monthly", "pcm", "p.c.m."], Ratio(12))
    + Vocabulary(["per quarter", "a quarter", "each quarter", "/quarter", "/qtr", "quarterly"], Ratio(4))

  /// The number that a whole phrase is.
  func read(_ phrase: Phrase) -> StatedNumber? {
    var rest = phrase
    var unit = takeUnits(off: &rest)
    var isNegative = takeSign(off: &rest)
    // Brackets may have enclosed the unit: `(20%)`.
    if unit == nil { unit = takeUnits(off: &rest) }
    var currencies = hasCurrency ? Currencies.takeMarks(off: &rest) : []
    if !isNegative, !currencies.isEmpty { isNegative = takeSign(off: &rest) }
    let scale = rest.take(suffix: scales)
    if hasCurrency { currencies += Currencies.takeMarks(off: &rest) }
    guard currencies.allSatisfy({ $0 == currencies.first }) else { return nil }
    if scale == nil, let (decimal, exponent) = Self.scientific(rest.bytes) {
      return StatedNumber(
        decimal: decimal, isNegative: isNegative, scale: exponent, unit: unit, currency: currencies.first)
    }
    let isPoint = threeDecimalsAreNatural || scale != nil || currencies.first.map { $0 != .pounds } ?? false
    guard let decimal = DigitGroups.read(rest.bytes, threeDecimalsAreNatural: isPoint) else { return nil }
    return StatedNumber(
      decimal: decimal, isNegative: isNegative, scale: scale, unit: unit, currency: currencies.first)
  }

  /// A number with an exponent, as programs write great ones: `1.25e7`, `1.250000000000000e+007`.
  private static func scientific(_ bytes: ArraySlice<UInt8>) -> (decimal: ExactDecimal, exponent: Int)? {
    guard let mark = bytes.firstIndex(of: UInt8(ascii: "e")) else { return nil }
    let exponent = bytes[(mark + 1)...].drop { $0 == UInt8(ascii: "+") }
    guard (1...3).contains(exponent.count), exponent.allSatisfy(\.isDigit),
      let power = Int(String(decoding: exponent, as: UTF8.self)), power <= 12,
      let decimal = DigitGroups.read(bytes[..<mark], threeDecimalsAreNatural: true)
    else { return nil }
    return (decimal, power)
  }

  /// Takes a span of time and a unit off the end, in that order: `5 hours per month`.
  func takeUnits(off phrase: inout Phrase) -> Ratio? {
    let period = phrase.take(suffix: periods)
    guard let unit = phrase.take(suffix: units) else { return period }
    return unit * (period ?? .one)
  }

  /// Takes a minus off the front, or the brackets that accountants put round what is to be subtracted.
  private func takeSign(off phrase: inout Phrase) -> Bool {
    if phrase.takeBrackets("(", ")") || phrase.take(leading: UInt8(ascii: "-")) { return true }
    _ = phrase.take(leading: UInt8(ascii: "+"))
    return false
  }
}
