/// The grammar of dates: a day, or the range of days that a month, quarter, year or decade leaves open.
///
/// - ISO: `2026-11-21`, `2026/11/21`, `20261121`, with or without a time of day, which is left out.
/// - Day first, as in the United Kingdom: `21/11/2026`, `21.11.2026`, `21-11-2026`, `1/5/18`. Where day and month could
///   be exchanged the reading is flagged; where only the American order gives a day (`05/13/2024`) it is that day.
/// - Two digits of a year up to 49 are 20xx, above 19xx, and flagged. `21-11-26` might also begin with its year: flagged
///   as ambiguous too.
/// - Names: `21 November 2026`, `21-Nov-26`, `21st March 2023`, `March 21, 2023`, `Tuesday 3 March 2020`.
/// - Months: `Nov 2016`, `Nov-16`, `2018-11`, `11/2018`. Years: `2018`. Decades: `1990s`. Each is the whole of it; after
///   `end of` also, and after `circa`, `early`, `mid`, `late` or before a question mark, and then approximate.
/// - Seasons: `Summer 2015` is June to August, approximate. A winter, and what is `before 2005` or `after` it, is
///   unknown.
/// - Financial years run from 1 April to 31 March: `2023/24`, `FY23/24`, `2023-24`. `2010-11` may be November or a
///   financial year: it is read as the days of both, and flagged. `FY24` may be either of two years and is not read.
/// - Quarters: `Q3 2024` is July to September, flagged because a finance office may mean October to December;
///   `Q3 2023/24` is October to December.
/// - A remark may follow: that the contract rolls on from there, or for how long it may be extended
///   (`31/03/2027 (rolling)`, `31/03/2027 + 1 + 1`). The date is the one before it. Another remark in brackets makes it
///   approximate, or unknown where it holds a number: that may be another date.
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
    let isDoubted = phrase.take(trailing: UInt8(ascii: "?"))
    let isVague = phrase.take(prefix: vaguely) != nil || isDoubted
    let isApproximate = StatedRange.takeApproximation(off: &phrase) || isVague
    _ = phrase.take(prefix: partsOfSpans)
    let isOneEnd = phrase.take(prefix: oneEnd) != nil
    let reading = self.reading(phrase)
    if isOneEnd, reading.state == .known { return .unknown(.noFigure) }
    return isApproximate ? reading.approximated : reading
  }

  private static let vaguely = Vocabulary(["early", "mid-", "mid", "late"])
  private static let partsOfSpans = Vocabulary(["beginning of", "start of", "middle of", "end of", "end"])
  /// Leave open how long before or after a date.
  private static let oneEnd = Vocabulary(["pre-", "pre", "before", "prior to", "post-", "post", "after"])

  /// Reads a date without words for an approximation, with or without a remark behind it.
  private static func reading(_ phrase: Phrase) -> Reading {
    var reading = date(phrase)
    if reading.state == .unreadable, let rest = withoutRemark(phrase) { reading = date(rest) }
    guard reading.state == .unreadable, let (stated, remark) = phrase.splitAtBrackets(),
      SpreadsheetDay.reading(stated.bytes) == nil
    else { return reading }
    let day = date(stated)
    guard day.state == .known else { return day }
    var rest = remark
    let mayBeDate = remark.hasDigit && rest.take(prefix: Phrase.references) == nil
    return mayBeDate ? .unknown(.noFigure) : day.approximated
  }

  /// What stands before a remark that leaves a date what it is; `nil` where there is none.
  private static func withoutRemark(_ phrase: Phrase) -> Phrase? {
    var rest = phrase
    if rest.take(suffix: remarks) != nil { return rest }
    if let (day, more) = phrase.split(at: " plus "), isExtension(more) { return day }
    let bytes = phrase.bytes
    guard let start = bytes.firstIndex(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "+") }) else {
      return nil
    }
    var remark = Phrase(bytes[start...])
    let isOption =
      remark.takeBrackets("(", ")")
      ? remark.take(prefix: options) != nil : remark.take(leading: UInt8(ascii: "+")) && isExtension(remark)
    return isOption ? Phrase(bytes[..<start]) : nil
  }

  /// Says what may be added to a contract (`1 + 1`, `12 months`), and names no other date.
  private static func isExtension(_ phrase: Phrase) -> Bool {
    !phrase.bytes.contains(UInt8(ascii: "/")) && phrase.bytes.split { !$0.isDigit }.allSatisfy { $0.count <= 2 }
      && date(phrase).state == .unreadable
  }

  private static let remarks = Vocabulary([
    "rolling", "- rolling", "then rolling", "rolling contract", "rolling annual", "rolling annually", "annual rolling",
    "rolling monthly", "under review", "- under review", "auto renews", "auto-renews",
  ])
  private static let options = Vocabulary([
    "with option", "with options", "option", "options", "optional", "extendable", "may be extended", "can be extended",
    "extension", "extensions", "ext", "plus", "+",
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
