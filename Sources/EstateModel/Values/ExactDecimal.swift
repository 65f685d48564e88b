/// A decimal number without a sign, exactly as its digits say it.
///
/// Money never passes through a Double on its way in: `0.10` is ten pence and not a binary neighbour of it.
struct ExactDecimal: Sendable, Hashable {
  /// More digits than any figure of an inventory has; their product with every scale fits 128 bits.
  static let mostDigits = 18

  /// The digits without the point.
  let digits: Int64
  /// How many of the digits stand after the point.
  let decimals: Int

  init(digits: Int64, decimals: Int) {
    self.digits = digits
    self.decimals = decimals
  }

  /// A whole part and decimals, both as ASCII digits; `nil` for more whole digits than any figure has.
  ///
  /// Decimals beyond ``mostDigits`` are dropped: they lie far behind the digit that rounding looks at.
  init?(whole: some Sequence<UInt8>, decimals fraction: some Sequence<UInt8>) {
    var value: Int64 = 0
    var significant = 0
    for byte in whole {
      guard significant < Self.mostDigits else { return nil }
      value = value * 10 + Int64(byte.digitValue)
      if value > 0 { significant += 1 }
    }
    var decimals = 0
    for byte in fraction where significant < Self.mostDigits && decimals < Self.mostDigits {
      value = value * 10 + Int64(byte.digitValue)
      if value > 0 { significant += 1 }
      decimals += 1
    }
    self.init(digits: value, decimals: decimals)
  }

  /// The number times a power of ten and a ratio, rounded to the nearest whole, halves up; `nil` above `most`.
  ///
  /// - Parameters:
  ///   - powerOfTen: From 0 to 15.
  ///   - most: The greatest value that makes sense.
  func scaled(byTenTo powerOfTen: Int, times ratio: Ratio = .one, most: Int64) -> Int64? {
    var numerator = Int128(digits) * Int128(ratio.times)
    var denominator = Int128(ratio.over)
    let shift = powerOfTen - decimals
    for _ in 0..<abs(shift) {
      if shift > 0 { numerator *= 10 } else { denominator *= 10 }
    }
    let rounded = (numerator + denominator / 2) / denominator
    return rounded <= Int128(most) ? Int64(rounded) : nil
  }
}

/// What one of a unit is worth in the unit that is stored: a month in years is 1/12.
struct Ratio: Sendable, Hashable {
  let times: Int64
  let over: Int64

  init(_ times: Int64, over: Int64 = 1) {
    self.times = times
    self.over = over
  }

  static let one = Ratio(1)

  /// A unit of a unit: `2 hours per month` in hours a year.
  static func * (left: Ratio, right: Ratio) -> Ratio {
    Ratio(left.times * right.times, over: left.over * right.over)
  }
}
