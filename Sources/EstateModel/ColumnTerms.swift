/// What a column's heading or its values as a whole say of every value in it.
package struct ColumnTerms: Sendable, Hashable {
  /// Amounts and counts are in units of ten to this power: 3 under `Cost (£000)`.
  package var powerOfTen = 0
  /// What one of a unit of its own is worth in that of the field: 12 under `Cost (monthly)`.
  package var unit = Ratio.one
  /// Amounts without a mark of their own are in another currency than pounds, such as `USD`.
  package var currency: String?
  /// Dates that could be exchanged are month first, because others in the column can only be that.
  package var isMonthFirst = false

  /// A number of parts of a whole, exactly.
  package struct Ratio: Sendable, Hashable {
    package let numerator: Int64
    package let denominator: Int64

    package init(_ numerator: Int64, in denominator: Int64 = 1) {
      self.numerator = numerator
      self.denominator = denominator
    }

    package static let one = Ratio(1)

    package static func * (left: Ratio, right: Ratio) -> Ratio {
      Ratio(left.numerator * right.numerator, in: left.denominator * right.denominator)
    }
  }

  package init() {}

  /// A column that says nothing beside its values.
  package static let plain = ColumnTerms()

  /// Reads a cell on these terms.
  package func read(_ bytes: UnsafeBufferPointer<UInt8>, as field: Field) -> Reading {
    let reading = ValueGrammar.read(bytes, as: field)
    // What a cell says of its currency goes before its column; both may be in thousands.
    guard self != .plain, reading.state == .known || reading.currency != .none else { return reading }
    switch field.kind {
    case .money:
      let amount = multiplied(
        reading, byTenTo: powerOfTen == 0 || Self.statesScale(bytes) ? 0 : powerOfTen,
        unit == .one || Self.statesSpan(bytes) ? .one : unit)
      guard let currency, amount.state == .known, !Self.namesPounds(bytes) else { return amount }
      return .foreign(amount.low, amount.high, amount.caveats, Currency(code: currency) ?? .unnamed)
    // A count with a word behind it is in single ones: `500 users`.
    case .quantity:
      return bytes.trimmed.last?.isLetter == true ? reading : multiplied(reading, byTenTo: powerOfTen, unit)
    case .date: return isMonthFirst ? exchanged(reading) : reading
    default: return reading
    }
  }

  // MARK: - Amounts

  /// The reading in single units of the field.
  private func multiplied(_ reading: Reading, byTenTo powerOfTen: Int, _ unit: Ratio) -> Reading {
    guard powerOfTen > 0 || unit != .one else { return reading }
    let factor = (0..<powerOfTen).reduce(Int128(unit.numerator)) { value, _ in value * 10 }
    /// Halves away from zero; `nil` where it is too great.
    func multiplied(_ value: Int64) -> Int64? {
      let (whole, rest) = (Int128(value) * factor).quotientAndRemainder(dividingBy: Int128(unit.denominator))
      let rounded = 2 * rest.magnitude >= UInt128(unit.denominator) ? whole + rest.signum() : whole
      return rounded.magnitude < UInt128(Money.greatest.pence) ? Int64(rounded) : nil
    }
    guard let low = multiplied(reading.low) else { return .unreadable }
    if reading.high == Reading.unbounded { return reading.with(low, Reading.unbounded) }
    guard let high = multiplied(reading.high) else { return .unreadable }
    return reading.with(low, high)
  }

  /// How the words for scales begin.
  private static let scales = ["k", "m", "b", "thousand"].map { Array($0.utf8) }

  /// Whether digits of a cell have a scale behind them (`£1.2m`, `500 thousand`), and not only a remark (`54 inc VAT`).
  private static func statesScale(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var isBehindDigit = false
    for (index, byte) in bytes.enumerated() {
      if isBehindDigit, scales.contains(where: { bytes[index...].starts(with: $0, by: { $0.lowercased == $1 }) }) {
        return true
      }
      // Blanks, also those beyond ASCII, may stand between.
      if !byte.isBlank, byte < 0x80 { isBehindDigit = byte.isDigit }
    }
    return false
  }

  /// Whether a cell says of itself how often its amount falls due: `£100 p.a.`.
  private static func statesSpan(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    return text.contains("p.a") || text.split { !$0.isLetter }.contains { spans.contains($0) }
  }

  private static let spans: Set<Substring> = [
    "pa", "annum", "annual", "annually", "year", "yr", "yearly", "pcm", "month", "monthly", "quarter", "quarterly",
    "week", "weekly",
  ]

  /// Whether a cell bears a pound sign, in UTF-8, or the letters GBP.
  private static func namesPounds(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    zip(bytes, bytes.dropFirst()).contains { $0 == 0xC2 && $1 == 0xA3 }
      || String(decoding: bytes, as: UTF8.self).lowercased().contains("gbp")
  }

  // MARK: - Dates

  /// The day with day and month exchanged, where it was read day first for want of better knowledge.
  private func exchanged(_ reading: Reading) -> Reading {
    guard reading.caveats.contains(.ambiguousDate), reading.low == reading.high else { return reading }
    let date = CalendarDate(dayNumber: Int32(reading.low))
    guard let other = CalendarDate(year: date.year, month: date.day, day: date.month) else { return reading }
    return .known(Int64(other.dayNumber), reading.caveats.subtracting(.ambiguousDate))
  }
}

extension Reading {
  /// The same reading with other ends.
  fileprivate func with(_ low: Int64, _ high: Int64) -> Reading {
    currency == .none ? .known(low, high, caveats) : .foreign(low, high, caveats, currency)
  }
}
