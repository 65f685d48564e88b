/// The grammar of dates: a day, or the range of days that a month, quarter, year or decade leaves open.
///
/// - ISO: `2026-11-21`, `2026/11/21`, `20261121`, with or without a time of day, which is left out.
/// - Day first, as in the United Kingdom: `21/11/2026`, `21.11.2026`, `21-11-2026`, `1/5/18`. Where day and month could
///   be exchanged the reading is flagged; where only the American order gives a day (`05/13/2024`) it is that day.
/// - Two digits of a year up to 49 are 20xx, above 19xx, and flagged. `21-11-26` might also begin with its year: flagged
///   as ambiguous too.
/// - Names: `21 November 2026`, `21-Nov-26`, `21st March 2023`, `March 21, 2023`, `Tuesday 3 March 2020`.
/// - Months: `Nov 2016`, `Nov-16`, `2018-11`, `11/2018`. Years: `2018`. Decades: `1990s`. Each is the whole of it; after
///   `circa`, `early`, `mid` or `late` also, and approximate.
/// - Financial years run from 1 April to 31 March: `2023/24`, `FY23/24`, `2023-24`. `2010-11` may be November or a
///   financial year: it is read as the days of both, and flagged. `FY24` may be either of two years and is not read.
/// - Quarters: `Q3 2024` is July to September, flagged because a finance office may mean October to December;
///   `Q3 2023/24` is October to December.
/// - A remark may follow: that the contract rolls on from there, or for how long it may be extended
///   (`31/03/2027 (rolling)`, `31/03/2027 + 1 + 1`). The date is the one before it.
/// - Numbers from 20000 to 80000 are the days that Excel counts (see ``SpreadsheetDay``).
/// - Days that stand for no date are unknown (see ``PlaceholderDay``). A day that does not exist is not read.
enum DateGrammar: FigureGrammar {
  static func plain(_ cell: UnsafeBufferPointer<UInt8>, as field: Field) -> Reading? {
    guard cell.count == 10 else { return nil }
    if cell[4] == UInt8(ascii: "-"), cell[7] == UInt8(ascii: "-") {
      guard let century = pair(cell, 0), let year = pair(cell, 2), let month = pair(cell, 5), let day = pair(cell, 8)
      else { return nil }
      return DateOrders.day(year: century * 100 + year, month: month, day: day)
    }
    if cell[2] == UInt8(ascii: "/"), cell[5] == UInt8(ascii: "/") {
      guard let day = pair(cell, 0), let month = pair(cell, 3), let century = pair(cell, 6), let year = pair(cell, 8)
      else { return nil }
      return DateOrders.dayFirst(day, month, year: century * 100 + year)
    }
    return nil
  }

  static func words(_ phrase: Phrase, as field: Field) -> Reading {
    var phrase = phrase
    let isVague = phrase.take(prefix: vaguely) != nil
    let isApproximate = StatedRange.takeApproximation(off: &phrase) || isVague
    let reading = self.reading(phrase)
    guard isApproximate, reading.state == .known else { return reading }
    return .known(reading.low, reading.high, reading.caveats.union(.approximate))
  }

  private static let vaguely = Vocabulary(["early", "mid-", "mid", "late"])

  /// Reads a date without words for an approximation, with or without a remark behind it.
  private static func reading(_ phrase: Phrase) -> Reading {
    let reading = date(phrase)
    guard reading.state == .unreadable, let rest = withoutRemark(phrase) else { return reading }
    return date(rest)
  }

  /// What stands before a remark that leaves a date what it is; `nil` where there is none.
  private static func withoutRemark(_ phrase: Phrase) -> Phrase? {
    var rest = phrase
    if rest.take(suffix: remarks) != nil { return rest }
    let bytes = phrase.bytes
    guard let start = bytes.firstIndex(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "+") }) else {
      return nil
    }
    var remark = Phrase(bytes[start...])
    let isOption =
      remark.takeBrackets("(", ")") ? remark.take(prefix: options) != nil : isYearsOfExtension(remark)
    return isOption ? Phrase(bytes[..<start]) : nil
  }

  /// Says nothing but how many years may be added: `+ 1 + 1`.
  private static func isYearsOfExtension(_ phrase: Phrase) -> Bool {
    phrase.bytes.allSatisfy { $0.isDigit || $0.isBlank || $0 == UInt8(ascii: "+") }
      && phrase.bytes.split { !$0.isDigit }.allSatisfy { $0.count <= 2 }
  }

  private static let remarks = Vocabulary([
    "rolling", "- rolling", "then rolling", "rolling contract", "rolling annual", "rolling annually", "annual rolling",
    "rolling monthly", "under review", "- under review", "auto renews", "auto-renews",
  ])
  private static let options = Vocabulary([
    "with option", "with options", "option", "options", "extendable", "plus", "+",
  ])

  /// Reads a date that is all there is.
  private static func date(_ phrase: Phrase) -> Reading {
    if let serial = SpreadsheetDay.reading(phrase.bytes) { return serial }
    guard let date = DateParts(phrase) else { return .unreadable }
    if let financial = FinancialYear.reading(date) { return financial }
    switch (date.parts.count, date.parts.first) {
    case (1, .some(let only)): return DateOrders.single(only)
    case (2, _): return DateOrders.month(date)
    case (3, _): return DateOrders.day(date)
    default: return .unreadable
    }
  }

  /// The number that two digits are.
  private static func pair(_ cell: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    guard cell[start].isDigit, cell[start + 1].isDigit else { return nil }
    return cell[start].digitValue * 10 + cell[start + 1].digitValue
  }
}
