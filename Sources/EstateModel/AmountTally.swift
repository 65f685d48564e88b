/// A sum of amounts in one currency, and how many there are.
package struct AmountTally: Sendable, Hashable {
  package private(set) var count = 0
  /// Amounts without an upper end, which enter ``high`` with their lower one.
  package private(set) var openEnded = 0
  /// In hundredths of the currency's unit.
  package private(set) var low: Int128 = 0
  package private(set) var high: Int128 = 0

  package init() {}

  /// Adds the amount of a reading.
  @inline(__always)
  package mutating func add(_ reading: Reading) {
    count += 1
    low += Int128(reading.low)
    if reading.high == Reading.unbounded {
      openEnded += 1
      high += Int128(reading.low)
    } else {
      high += Int128(reading.high)
    }
  }

  /// Adds the amounts of another tally.
  package mutating func merge(_ other: AmountTally) {
    count += other.count
    openEnded += other.openEnded
    low += other.low
    high += other.high
  }

  /// `£56,926.75`, `USD 2,743.02`, or both ends where they differ.
  package func words(_ currency: Currency) -> String {
    let mark = currency == .none ? "£" : currency == .unnamed ? "other currency " : currency.code + " "
    let range = low == high ? Self.words(low, mark) : "\(Self.words(low, mark)) to \(Self.words(high, mark))"
    return openEnded > 0 ? "\(range) and more (\(openEnded.grouped) without an upper end)" : range
  }

  private static func words(_ hundredths: Int128, _ mark: String) -> String {
    let (units, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(hundredths < 0 ? "−" : "")\(mark)\(units.grouped).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// The sum of the lower ends as decimals without grouping, for files.
  package var decimalLow: String { Self.decimal(low) }
  package var decimalHigh: String { Self.decimal(high) }

  private static func decimal(_ hundredths: Int128) -> String {
    let (units, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(hundredths < 0 ? "-" : "")\(units).\(rest < 10 ? "0" : "")\(rest)"
  }
}
