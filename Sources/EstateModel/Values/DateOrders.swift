/// Puts the parts of a date in order: which is the day, which the month, which the year.
enum DateOrders {
  /// Years in which the days of an inventory lie; placeholders are recognised before.
  static let plausibleYears = 1900...2199

  /// A day, a placeholder, or nothing that exists.
  static func day(year: Int, month: Int, day: Int, _ caveats: Reading.Caveats = []) -> Reading {
    if PlaceholderDay.matches(year: year, month: month, day: day) { return .unknown(.placeholder) }
    guard plausibleYears.contains(year), let date = CalendarDate(year: year, month: month, day: day) else {
      return .unreadable
    }
    return .known(Int64(date.dayNumber), caveats)
  }

  /// A day written day first, or month first where only that gives a day.
  static func dayFirst(_ first: Int, _ second: Int, year: Int, _ caveats: Reading.Caveats = []) -> Reading {
    if second > 12, first <= 12 { return day(year: year, month: first, day: second, caveats) }
    let couldBeExchanged = first <= 12 && second <= 12 && first != second
    return day(year: year, month: second, day: first, couldBeExchanged ? caveats.union(.ambiguousDate) : caveats)
  }

  /// The days from the first of a month to the last of the month so many later.
  static func months(_ count: Int, year: Int, from month: Int, _ caveats: Reading.Caveats = []) -> Reading {
    guard plausibleYears.contains(year), let first = CalendarDate(year: year, month: month, day: 1) else {
      return .unreadable
    }
    let last = first.adding(months: count).adding(days: -1)
    return .known(Int64(first.dayNumber), Int64(last.dayNumber), caveats)
  }

  /// Two digits of a year with the century that is meant, and the flag for it; four digits as they are.
  static func year(_ value: Int, digits: Int) -> (year: Int, caveats: Reading.Caveats)? {
    switch digits {
    case 4: (value, [])
    case 2: (value <= 49 ? 2000 + value : 1900 + value, .twoDigitYear)
    default: nil
    }
  }

  /// A year, a decade or a compact ISO date.
  static func single(_ part: DateParts.Part) -> Reading {
    switch part {
    case .number(let year, digits: 4):
      if PlaceholderDay.years.contains(year) { return .unknown(.placeholder) }
      return months(12, year: year, from: 1)
    case .number(let value, digits: 8):
      return day(year: value / 10_000, month: value / 100 % 100, day: value % 100)
    case .decade(let year): return months(120, year: year, from: 1)
    default: return .unreadable
    }
  }

  /// A month, a quarter or a season and its year, in either order.
  static func month(_ date: DateParts) -> Reading {
    // `2018.5` and `11 2018` are no way to write a month.
    let isJoined = ["-", "/"].contains(Unicode.Scalar(date.separators[0]))
    switch (date.parts[0], date.parts[1]) {
    case (.month(let month), .number(let value, let digits)):
      guard let (year, caveats) = year(value, digits: digits) else { return .unreadable }
      return months(1, year: year, from: month, caveats)
    case (.number(let year, digits: 4), .month(let month)): return months(1, year: year, from: month)
    case (.number(let year, digits: 4), .number(let month, digits: 1...2)) where isJoined,
      (.number(let month, digits: 1...2), .number(let year, digits: 4)) where isJoined:
      return months(1, year: year, from: month)
    case (.quarter(let quarter), .number(let year, digits: 4)), (.number(let year, digits: 4), .quarter(let quarter)):
      return months(3, year: year, from: quarter * 3 - 2, .ambiguousDate)
    case (.season(let month), .number(let value, let digits)):
      guard let (year, caveats) = year(value, digits: digits) else { return .unreadable }
      return season(from: month, year: year, caveats)
    case (.number(let year, digits: 4), .season(let month)): return season(from: month, year: year)
    default: return .unreadable
    }
  }

  /// The three months of a season, whose ends are not exact; a winter may be either of two, and is not known.
  private static func season(from month: Int, year: Int, _ caveats: Reading.Caveats = []) -> Reading {
    month == 12 ? .unknown(.noFigure) : months(3, year: year, from: month, caveats).approximated
  }

  /// A day of three parts.
  static func day(_ date: DateParts) -> Reading {
    switch (date.parts[0], date.parts[1], date.parts[2]) {
    case (.number(let year, digits: 4), .number(let month, digits: 1...2), .number(let day, digits: 1...2)),
      (.number(let year, digits: 4), .month(let month), .number(let day, digits: 1...2)),
      (.month(let month), .number(let day, digits: 1...2), .number(let year, digits: 4)):
      return self.day(year: year, month: month, day: day)
    case (.number(let day, digits: 1...2), .month(let month), .number(let value, let digits)):
      guard let (year, caveats) = year(value, digits: digits) else { return .unreadable }
      return self.day(year: year, month: month, day: day, caveats)
    case (.number(let first, digits: 1...2), .number(let second, digits: 1...2), .number(let value, let digits)):
      guard let (year, stated) = year(value, digits: digits) else { return .unreadable }
      guard let mark = date.separators.first, mark != UInt8(ascii: ","), date.separators.allSatisfy({ $0 == mark })
      else { return .unreadable }
      // With dashes, two digits in front may be the year of a shortened ISO date.
      let mayBeginWithYear = digits == 2 && mark == UInt8(ascii: "-")
      return dayFirst(first, second, year: year, mayBeginWithYear ? stated.union(.ambiguousDate) : stated)
    default: return .unreadable
    }
  }
}
