/// The days that tools write where they have no date.
///
/// They are the first and last days of the calendars that tools keep: 1900-01-01 and the days before it (Excel, whose
/// day 0 it is), 1970-01-01 (Unix), 1753-01-01 and 2079-06-06 (SQL Server), 1601-01-01 (Windows), 0001-01-01 (.NET),
/// and the far ends 2099-12-31, 2999-12-31, 3000-01-01 and all of 9999. A date whose day and month are zero is one too.
enum PlaceholderDay {
  /// Years that stand for no year where they stand alone.
  static let years: Set<Int> = [0, 1, 1753, 1899, 1900, 2099, 2999, 9999]

  /// Whether a written day, which need not exist, stands for no date.
  static func matches(year: Int, month: Int, day: Int) -> Bool {
    switch (year, month, day) {
    case (_, 0, 0), (0, _, _), (9999, _, _): true
    case (1, 1, 1), (1601, 1, 1), (1753, 1, 1), (1899, 12, 30...31), (1900, 1, 0...1), (1970, 1, 1): true
    case (2079, 6, 6), (2099, 12, 31), (2999, 12, 31), (3000, 1, 1): true
    default: false
    }
  }
}

/// A day as Excel counts it: 1900-01-01 is 1, and 1900-02-29, which never was, is 60.
///
/// Read from 20000 (3 October 1954) to 80000 (10 January 2119); a smaller or greater number in a column of dates is more
/// likely to be something else. The hour, which follows the point, is left out.
/// - Source: Microsoft, "Excel incorrectly assumes that the year 1900 is a leap year".
enum SpreadsheetDay {
  /// The serial number of 1970-01-01.
  private static let epoch = 25_569
  private static let lastOfAll = 2_958_465

  /// The day of a serial number; `nil` where the text is none.
  static func reading(_ bytes: ArraySlice<UInt8>) -> Reading? {
    let whole = bytes.prefix(while: \.isDigit)
    let rest = bytes.dropFirst(whole.count)
    guard rest.isEmpty || (rest.first == UInt8(ascii: ".") && rest.dropFirst().allSatisfy(\.isDigit)) else {
      return nil
    }
    guard [1, 5, 7].contains(whole.count) else { return nil }
    let serial = whole.reduce(0) { $0 * 10 + $1.digitValue }
    if serial == 0 || serial == lastOfAll { return .unknown(.placeholder) }
    guard (20_000...80_000).contains(serial) else { return .unreadable }
    let date = CalendarDate(dayNumber: Int32(serial - epoch))
    return DateOrders.day(year: date.year, month: date.month, day: date.day)
  }
}
