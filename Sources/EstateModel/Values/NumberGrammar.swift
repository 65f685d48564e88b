/// Which units and words the numbers of a field may carry.
struct NumberGrammar: Sendable {
  /// A word that may follow a number, and what one of it is worth in the unit that is stored.
  struct Unit: Sendable {
    let word: String
    let worth: Ratio
  }

  /// A word that multiplies a number by a power of ten.
  struct Scale: Sendable {
    let word: String
    let powerOfTen: Int
  }

  var units: [Unit] = []
  /// Words for a span of time, after number and unit.
  var periods: [Unit] = []
  var scales: [Scale] = []
  var hasCurrency = false
  /// `1.200` is one point two here, and cannot be twelve hundred.
  var threeDecimalsAreNatural = false

  static let thousands = scales(["thousand", "k"], 3)
  static let millions = scales(["million", "mill", "mln", "mn", "m"], 6)
  static let billions = scales(["billion", "bln", "bn", "b"], 9)

  /// Spans of time after an amount or a count, as parts of a year that divide it evenly.
  static let spans =
    units([
      "per annum", "p.a.", "p.a", "pa", "p/a", "/annum", "per year", "per yr", "a year", "each year", "/year", "/yr",
      "yearly", "annually", "annual",
    ])
    + units(["per month", "a month", "each month", "/month", "/mth", "/mo", "monthly", "pcm", "p.c.m."], worth: Ratio(12))
    + units(["per quarter", "a quarter", "each quarter", "/quarter", "/qtr", "quarterly"], worth: Ratio(4))

  /// Words that stand for the same unit, the longest first, so that none hides within another.
  static func units(_ words: [String], worth: Ratio = .one) -> [Unit] {
    words.sorted { $0.utf8.count > $1.utf8.count }.map { Unit(word: $0, worth: worth) }
  }

  private static func scales(_ words: [String], _ powerOfTen: Int) -> [Scale] {
    words.map { Scale(word: $0, powerOfTen: powerOfTen) }
  }

  /// The number that a whole phrase is.
  func read(_ phrase: Phrase) -> StatedNumber? {
    var rest = phrase
    let unit = takeUnits(off: &rest)
    var isNegative = takeSign(off: &rest)
    var currencies = hasCurrency ? Currencies.takeMarks(off: &rest) : []
    if !isNegative, !currencies.isEmpty { isNegative = takeSign(off: &rest) }
    let scale = takeScale(off: &rest)
    if hasCurrency { currencies += Currencies.takeMarks(off: &rest) }
    guard currencies.allSatisfy({ $0 == currencies.first }) else { return nil }
    let isPoint = threeDecimalsAreNatural || scale != nil || currencies.first == .other
    guard let decimal = DigitGroups.read(rest.bytes, threeDecimalsAreNatural: isPoint) else { return nil }
    return StatedNumber(
      decimal: decimal, isNegative: isNegative, scale: scale, unit: unit, currency: currencies.first)
  }

  /// Takes a span of time and a unit off the end, in that order: `5 hours per month`.
  func takeUnits(off phrase: inout Phrase) -> Ratio? {
    let period = takeFirst(of: periods, off: &phrase)
    let unit = takeFirst(of: units, off: &phrase)
    guard let unit else { return period }
    return unit * (period ?? .one)
  }

  /// Takes a minus off the front, or the brackets that accountants put round what is to be subtracted.
  private func takeSign(off phrase: inout Phrase) -> Bool {
    if phrase.takeBrackets("(", ")") || phrase.take(prefix: "-") { return true }
    _ = phrase.take(prefix: "+")
    return false
  }

  private func takeScale(off phrase: inout Phrase) -> Int? {
    for scale in scales where phrase.take(suffix: scale.word) { return scale.powerOfTen }
    return nil
  }

  private func takeFirst(of words: [Unit], off phrase: inout Phrase) -> Ratio? {
    for unit in words where phrase.take(suffix: unit.word) { return unit.worth }
    return nil
  }
}
