/// The grammar of years: `2023`, a financial year by the year it begins in (`2023/24`, `FY23-24` are 2023), or the year
/// of a date.
///
/// `23/24` has no other reading here than a financial year; its century is inferred and flagged. A date across two years
/// and an Excel serial number are not read: in a column of years the latter is more likely an amount.
enum YearGrammar: FigureGrammar {
  /// Years that prices are given in: none before computers had any.
  private static let plausible = 1950...2100

  static func plain(_ cell: UnsafeBufferPointer<UInt8>, as field: Field) -> Reading? {
    guard let number = PlainNumber(cell), !number.isPounds else { return nil }
    // `2023.0` is how tables with gaps are written by some tools.
    let thousandths = number.scaled(byTenTo: 3)
    guard number.decimals <= 1, thousandths % 1_000 == 0 else { return .unreadable }
    return reading(Int(thousandths / 1_000))
  }

  static func words(_ phrase: Phrase, as field: Field) -> Reading {
    guard let date = DateParts(phrase) else { return .unreadable }
    if let stated = FinancialYear.start(date) {
      return reading(stated.year, stated.caveats.subtracting(.ambiguousDate))
    }
    if date.parts.count == 2, case .number(let first, digits: 2) = date.parts[0],
      case .number(let second, digits: 2) = date.parts[1], second == (first + 1) % 100,
      let (year, caveats) = DateOrders.year(first, digits: 2)
    {
      return reading(year, caveats)
    }
    let days = DateGrammar.words(phrase, as: field)
    guard days.state == .known else { return days }
    let (first, last) = (CalendarDate(dayNumber: Int32(days.low)), CalendarDate(dayNumber: Int32(days.high)))
    return first.year == last.year
      ? reading(first.year, days.caveats.subtracting(.ambiguousDate)) : .unreadable
  }

  /// A year, where prices may be given in it.
  private static func reading(_ year: Int, _ caveats: Reading.Caveats = []) -> Reading {
    if PlaceholderDay.years.contains(year) { return .unknown(.placeholder) }
    return plausible.contains(year) ? .known(Int64(year), caveats) : .unreadable
  }
}
