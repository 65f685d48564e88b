/// The grammar of shares from 0 to 1, kept in millionths: `85%`, `85 per cent`, `0.85`, `85`, `80-90%`, `>80%`.
///
/// Without a sign, a number above 1 is a percentage and one below 1 a fraction. Exactly `1` is read as the whole and
/// flagged (``Reading/Caveats/ambiguousShare``): it may have been meant as one per cent. No share is below 0 or above
/// the whole, so an open end is the whole. `nil` and `zero` are 0.
enum ShareGrammar: FigureGrammar {
  private static let whole: Int64 = 1_000_000

  static func plain(_ cell: UnsafeBufferPointer<UInt8>, as field: Field) -> Reading? {
    guard let number = PlainNumber(cell), !number.isPounds, number.digits < 1_000_000_000, number.decimals <= 6 else {
      return nil
    }
    var millionths = number.digits
    for _ in number.decimals..<6 { millionths *= 10 }
    return number.isNegative && millionths != 0 ? .unreadable : withoutSign(millionths, millionths, [])
  }

  static func words(_ phrase: Phrase, as field: Field) -> Reading {
    if ["nil", "zero"].contains(phrase.text) { return .known(0) }
    guard let range = StatedRange(phrase, by: grammar), let stated = range.high ?? range.low else { return .unreadable }
    // `0.5% - 0.8` leaves open what its upper end is of.
    if range.low?.unit != nil, stated.unit == nil { return .unreadable }
    let hasSign = stated.unit != nil
    // Bare numbers are read as fractions first; signed ones are hundredths of that.
    let reading = AmountGrammar.reading(of: range, byTenTo: hasSign ? 4 : 6, from: 0, most: 100 * whole)
    guard reading.state == .known, reading.low >= 0 else { return .unreadable }
    let caveats = reading.caveats.subtracting(.openEnded)
    if reading.high == Reading.unbounded {
      let low = hasSign || reading.low < whole ? reading.low : reading.low / 100
      return low <= whole ? .known(low, whole, caveats) : .unreadable
    }
    if hasSign { return reading.high <= whole ? reading : .unreadable }
    return withoutSign(reading.low, reading.high, caveats)
  }

  /// Decides between fraction and percentage by the upper end, in millionths of the bare number.
  private static func withoutSign(_ low: Int64, _ high: Int64, _ caveats: Reading.Caveats) -> Reading {
    if high < whole { return .known(low, high, caveats) }
    if high == whole { return .known(low, high, caveats.union(.ambiguousShare)) }
    guard high <= 100 * whole else { return .unreadable }
    return .known((low + 50) / 100, (high + 50) / 100, caveats)
  }

  private static let grammar = NumberGrammar(
    units: Vocabulary(["%", "per cent", "percent", "pc"], .one), threeDecimalsAreNatural: true)
}
