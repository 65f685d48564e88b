/// The grammar of percentages, kept in millionths of one: `-20%`, `-20`, `+15 %`, `20 per cent`, `-20% to -10%`.
///
/// A number without a sign is in per cent, as the field's name says, unless it lies between -1 and 1: `-0.2` is what a
/// spreadsheet keeps for -20 %, and is not read. `no change`, `nil` and `zero` are 0; nothing falls by more than 100 %.
enum PercentageGrammar: FigureGrammar {
  /// A hundred times as much; anything above is a slip of the keyboard.
  private static let most: Int64 = 100_000_000
  private static let wholeCut: Int64 = -1_000_000
  /// One per cent.
  private static let smallestWithoutSign: Int64 = 10_000

  static func plain(_ cell: UnsafeBufferPointer<UInt8>, as field: Field) -> Reading? {
    guard let number = PlainNumber(cell), !number.isPounds, number.digits < 1_000_000_000, number.decimals <= 4 else {
      return nil
    }
    // Hundredths of a per cent are ten thousandths of one, and so on: four decimals fit millionths exactly.
    var millionths = number.isNegative ? -number.digits : number.digits
    for _ in number.decimals..<4 { millionths *= 10 }
    return reading(.known(millionths), isFraction: abs(millionths) < smallestWithoutSign)
  }

  static func words(_ phrase: Phrase, as field: Field) -> Reading {
    if ["no change", "nil", "zero"].contains(phrase.text) { return .known(0) }
    guard let range = StatedRange(phrase, by: grammar), range.low != nil, range.high != nil else { return .unreadable }
    // The stored unit is a millionth of one, which is a ten-thousandth of a per cent.
    let reading = AmountGrammar.reading(of: range, byTenTo: 4, from: wholeCut, most: most)
    let isFraction = range.high?.unit == nil && max(abs(reading.low), abs(reading.high)) < smallestWithoutSign
    return self.reading(reading, isFraction: isFraction)
  }

  /// The reading within the limits of a percentage; a bare fraction is none.
  private static func reading(_ reading: Reading, isFraction: Bool) -> Reading {
    guard reading.state == .known, reading.low >= wholeCut, reading.high <= most else { return .unreadable }
    return isFraction && (reading.low, reading.high) != (0, 0) ? .unreadable : reading
  }

  private static let grammar = NumberGrammar(
    units: Vocabulary(["%", "per cent", "percent", "pc"], .one), threeDecimalsAreNatural: true)
}
