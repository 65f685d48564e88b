/// An amount of pounds sterling, in whole pence.
///
/// - Unit: pence.
package struct Money: Sendable, Hashable, Comparable {
  package let pence: Int64

  package init(pence: Int64) {
    self.pence = pence
  }

  /// Rounds to the nearest penny, halves away from zero: the one rounding a figure sees.
  ///
  /// Amounts too large to hold become the greatest of their sign.
  package init(pounds: Double) {
    let rounded = (pounds * 100).roundedWithHalves
    self.pence = rounded >= 0x1p63 ? .max : rounded < -0x1p63 ? .min : Int64(rounded)
  }

  package static let zero = Money(pence: 0)

  /// One hundred billion pounds: above any system's cost, and small enough for nine hundred thousand to be summed.
  ///
  /// Stands for a missing upper end. Assumed: the dearest public IT programme, the NHS National Programme
  /// for IT, was put at £12.4bn (National Audit Office, 2006).
  package static let greatest = Money(pence: 10_000_000_000_000)

  /// The amount in pounds, for formulas.
  package var pounds: Double { Double(pence) / 100 }

  /// The sum; where absurd inputs make it too large to hold, the greatest amount of its sign, for they must not end a run.
  package static func + (left: Money, right: Money) -> Money {
    let (sum, overflow) = left.pence.addingReportingOverflow(right.pence)
    return Money(pence: overflow ? (left.pence < 0 ? .min : .max) : sum)
  }

  /// The difference, or the greatest amount of its sign.
  package static func - (left: Money, right: Money) -> Money {
    let (difference, overflow) = left.pence.subtractingReportingOverflow(right.pence)
    return Money(pence: overflow ? (left.pence < 0 ? .min : .max) : difference)
  }

  package static func += (left: inout Money, right: Money) { left = left + right }
  package static func < (left: Money, right: Money) -> Bool { left.pence < right.pence }

  /// Parts that sum to the whole, equal but for single pence, the larger parts first.
  package func split(into count: Int) -> [Money] {
    precondition(count > 0, "an amount is split into at least one part")
    return (0..<count).map { MoneyShare.equal(part: $0, of: count).of(self) }
  }
}

extension Money: CustomStringConvertible {
  /// Pounds and pence with grouped thousands: `£1,234.50`.
  package var description: String {
    let (pounds, rest) = pence.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(pence < 0 ? "−" : "")£\(pounds.grouped).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Pounds with pence as decimals and no grouping, for files: `1234.50`.
  package var decimal: String {
    let (pounds, rest) = pence.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(pence < 0 ? "-" : "")\(pounds).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Rounded, with a scale word from ten thousand up: `£950`, `£12k`, `£1.23m`, `£45.0bn`.
  package var short: String {
    let pounds = (pence.magnitude + 50) / 100
    let sign = pence < 0 && pounds > 0 ? "−" : ""
    switch pounds {
    case 999_500_000...: return sign + "£" + Self.scaled(pounds, by: 1_000_000_000) + "bn"
    case 999_500...: return sign + "£" + Self.scaled(pounds, by: 1_000_000) + "m"
    case 10_000...: return sign + "£" + ((pounds + 500) / 1000).grouped + "k"
    default: return sign + "£" + pounds.grouped
    }
  }

  /// Three significant figures or more, rounded once.
  private static func scaled(_ pounds: UInt64, by unit: UInt64) -> String {
    switch pounds {
    case ..<(unit / 1_000 * 9_995):
      let hundredths = (pounds * 100 + unit / 2) / unit
      return "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)"
    case ..<(unit / 100 * 9_995):
      let tenths = (pounds * 10 + unit / 2) / unit
      return "\(tenths / 10).\(tenths % 10)"
    default: return ((pounds + unit / 2) / unit).grouped
    }
  }
}
