import Tabular

/// What the money of each calendar year is worth in the money of another: a price index of the whole economy.
///
/// - Source: HM Treasury, GDP deflators at market prices, December 2025 (quarterly national accounts), 2024 = 100.
package struct Deflators: Sendable, Hashable {
  /// The first and the last year of the series.
  package let years: ClosedRange<Int>
  /// The index of each year, in order.
  private let index: [Double]

  /// A series that begins with `firstYear` and has no gaps.
  init(firstYear: Int, index: [Double]) {
    precondition(!index.isEmpty && index.allSatisfy { $0 > 0 }, "a price index has positive values")
    years = firstYear...(firstYear + index.count - 1)
    self.index = index
  }

  /// Pounds of `base` for a pound of `year`; `nil` where the series lacks either of them.
  ///
  /// - Unit: pounds of the base year a pound.
  package func factor(from year: Int, to base: Int) -> Double? {
    guard years.contains(year), years.contains(base) else { return nil }
    return index[base - years.lowerBound] / index[year - years.lowerBound]
  }
}

extension Deflators {
  /// The published series that this product ships with.
  package static let builtIn: Deflators = {
    let rows = SmallTable.rows(of: EmbeddedData.gdp_deflators, headed: ["year", "value"])
    let years = rows.compactMap { Int($0[0]) }
    guard let first = years.first, years == Array(first..<(first + rows.count)) else {
      preconditionFailure("gdp_deflators.csv must list consecutive years")
    }
    return Deflators(firstYear: first, index: rows.map { DecimalNumber.embedded($0[1]) })
  }()
}
