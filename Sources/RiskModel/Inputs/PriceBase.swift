internal import Assumptions

/// What a pound of each year is worth in the base year, looked up by position.
struct PriceBase: Sendable {
  /// Years for which a factor is sought; statements of cost outside them are taken as they stand.
  private static let years = 1950...2100

  let year: Int
  private let factors: ContiguousArray<Double?>

  init(year: Int, factor: (Int) -> Double?) {
    self.year = year
    factors = ContiguousArray(Self.years.map(factor))
  }

  init(_ deflators: Deflators, year: Int) {
    self.init(year: year) { deflators.factor(from: $0, to: year) }
  }

  /// Pounds of the base year for a pound of `year`; `nil` outside the series.
  func factor(from year: Int) -> Double? {
    Self.years.contains(year) ? factors[year - Self.years.lowerBound] : nil
  }
}
