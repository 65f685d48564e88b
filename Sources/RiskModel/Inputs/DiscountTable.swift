/// The published real rates at which money of later years is discounted.
///
/// - Source: HM Treasury, The Green Book, February 2026: standard rates to year 125.
package struct DiscountRates: Sendable, Hashable {
  /// Years 0 to 30.
  package let to30: Double
  /// Years 31 to 75.
  package let to75: Double
  /// Years 76 to 125.
  package let to125: Double

  /// What a pound of `year` is worth in year 0.
  package func factor(of year: Int) -> Double {
    var factor = 1.0
    for step in stride(from: 1, through: year, by: 1) { factor /= 1 + (step <= 30 ? to30 : step <= 75 ? to75 : to125) }
    return factor
  }
}

/// Discount factors summed from year 0, so that a stream of money costs two look-ups.
package struct DiscountTable: Sendable {
  /// The last year that is appraised.
  static let lastYear = 125
  package let rates: DiscountRates
  /// By year: what a pound a year is worth over the years before it, and its own factor. One array, for it is copied.
  private let years: ContiguousArray<(sum: Double, factor: Double)>

  init(_ rates: DiscountRates) {
    self.rates = rates
    var sum = 0.0
    years = ContiguousArray(
      (0...Self.lastYear).map { year in
        let factor = rates.factor(of: year)
        defer { sum += factor }
        return (sum, factor)
      })
  }

  /// What a pound a year is worth over the first `years`: whole years at their factor, the last one in part.
  @inline(__always)
  package func annuity(_ years: Double) -> Double {
    let within = min(max(years, 0), Double(Self.lastYear))
    let year = self.years[Int(within)]
    return year.sum + (within - within.rounded(.down)) * year.factor
  }

  /// The mean factor of money spent evenly over the first `years`.
  @inline(__always)
  package func mean(_ years: Double) -> Double {
    years > 1 ? annuity(years) / min(years, Double(Self.lastYear)) : 1
  }
}
