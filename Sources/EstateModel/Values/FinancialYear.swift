/// Reads financial years, which run from 1 April to 31 March, and their quarters.
///
/// `2023/24`, `2023-24`, `2023/2024` and `FY23/24` are years; two years count as one financial year only where the second
/// follows the first. `FY2024` alone may be the one that begins or the one that ends in 2024, and is none.
enum FinancialYear {
  /// The days of a financial year or of a quarter of it; `nil` where the parts are neither.
  static func reading(_ date: DateParts) -> Reading? {
    guard let stated = start(date) else { return nil }
    guard DateOrders.plausibleYears.contains(stated.year) else { return .unreadable }
    if let quarter = stated.quarter {
      // The last quarter, January to March, lies in the second of the two years.
      return quarter == 4
        ? DateOrders.months(3, year: stated.year + 1, from: 1, stated.caveats)
        : DateOrders.months(3, year: stated.year, from: quarter * 3 + 1, stated.caveats)
    }
    let year = DateOrders.months(12, year: stated.year, from: 4, stated.caveats)
    guard stated.caveats.contains(.ambiguousDate) else { return year }
    let month = DateOrders.months(1, year: stated.year, from: (stated.year + 1) % 100)
    return .known(min(year.low, month.low), max(year.high, month.high), stated.caveats)
  }

  /// The year in which a financial year begins, and which quarter of it is meant.
  static func start(_ date: DateParts) -> (year: Int, quarter: Int?, caveats: Reading.Caveats)? {
    var parts = date.parts[...]
    var quarter: Int?
    if case .quarter(let stated) = parts.first {
      quarter = stated
      parts.removeFirst()
    }
    let isNamed = parts.first == .financialYear
    if isNamed { parts.removeFirst() }
    if quarter == nil, parts.count == 3, case .quarter(let stated) = parts.last {
      quarter = stated
      parts.removeLast()
    }
    guard parts.count == 2, case .number(let first, let digits) = parts.first,
      case .number(let second, let lastDigits) = parts.last,
      ["-", "/"].contains(Unicode.Scalar(date.separators[parts.startIndex]))
    else { return nil }
    guard digits == 4 || (digits == 2 && isNamed), let (year, caveats) = DateOrders.year(first, digits: digits),
      follows(second, digits: lastDigits, year)
    else { return nil }
    // `2010-11` is a month as well, unless something else says what is meant.
    let mayBeMonth = !isNamed && quarter == nil && digits == 4 && lastDigits == 2 && (1...12).contains(second)
    return (year, quarter, mayBeMonth ? caveats.union(.ambiguousDate) : caveats)
  }

  /// Whether a second year, of two digits or four, is the one after the first.
  private static func follows(_ second: Int, digits: Int, _ year: Int) -> Bool {
    switch digits {
    case 4: second == year + 1
    case 2: second == (year + 1) % 100
    default: false
    }
  }
}
