/// The grammar of quantities: a number of things, hours or months, zero or more, kept in thousandths.
///
/// - Numbers: `1200`, `1,200`, `1 200`, `7.5`, `1.2k`, and `1.2m` where millions occur (users, transactions, lines of code).
/// - Bands stay ranges: `1-100`, `1 to 100`, `up to 50` and `<50` (from nothing, the end included), `50,000+` and
///   `> 1000` (open-ended).
/// - The field's own unit may follow: `500 users`, `24 hours`, `12 FTE`, or in a count stand before
///   brackets: `All staff (3,500)`. Downtime in minutes is converted; in days it is
///   not read, because a day may be of 8 hours or of 24.
/// - Notice is in months: `2 years` is 24, and a month is taken as 30 days, as contracts mean it (`90 days` is 3;
///   `4 weeks` is 0.933). Here `m` is a month and never a million.
/// - Yearly counts may give their span: `2 per month` is 24 a year. A span that does not divide a year is not read.
/// - A remark in brackets makes a count approximate: `200 (finance team)`. Where it holds a number or what may be a
///   unit, the count is unknown: `50 (per site)`.
/// - `nil` and `zero` are 0; `none` is not known (see ``AbsenceWords``). Nothing below zero is a quantity.
/// - In counts of whole things `1.200` is not read, since it may be a continental 1,200.
enum QuantityGrammar: FigureGrammar {
  /// More of anything than an inventory counts; a greater number is a slip of the keyboard.
  private static let most: Int64 = 1_000_000_000_000_000

  static func plain(_ cell: UnsafeBufferPointer<UInt8>, as field: Field) -> Reading? {
    guard let number = PlainNumber(cell) else { return nil }
    let thousandths = number.scaled(byTenTo: 3)
    return !number.isPounds && (0...most).contains(thousandths) ? .known(thousandths) : .unreadable
  }

  static func words(_ phrase: Phrase, as field: Field) -> Reading {
    if ["nil", "zero"].contains(phrase.text) { return .known(0) }
    let rules = grammar(of: field)
    let reading = quantity(phrase, by: rules)
    guard reading.state == .unreadable, let (left, right) = phrase.splitAtBrackets() else { return reading }
    var counted = left
    if counted.take(prefix: rules.units) == Ratio.one, counted.isEmpty { return quantity(right, by: rules) }
    let stated = quantity(left, by: rules)
    guard stated.state == .known else { return .unreadable }
    let mayChange = right.hasDigit || right.namesMeasure || hasUnits(field)
    return mayChange ? .unknown(.noFigure) : stated.approximated
  }

  /// Reads a quantity with nothing said beside it.
  private static func quantity(_ phrase: Phrase, by grammar: NumberGrammar) -> Reading {
    guard let range = StatedRange(phrase, by: grammar) else { return .unreadable }
    let reading = AmountGrammar.reading(of: range, byTenTo: 3, from: 0, most: most)
    return reading.low >= 0 ? reading : .unreadable
  }

  /// Whether a word behind a number of the field may be a unit that is not known here.
  private static func hasUnits(_ field: Field) -> Bool {
    field == .linesOfCode || field == .noticeMonths || field == .downtimeHoursPerYear
  }

  /// The units, spans and scales that a field's numbers may carry.
  private static func grammar(of field: Field) -> NumberGrammar {
    switch field {
    case .users: users
    case .transactionsPerYear: transactions
    case .linesOfCode: linesOfCode
    case .noticeMonths: notice
    case .downtimeHoursPerYear: downtime
    case .incidentsPerYear: incidents
    default: staff
    }
  }

  /// Words for people, and for those of them who are counted: `users`, `concurrent`, `named users`, `all staff`.
  private static func people(_ nouns: [String]) -> [String] {
    let nouns = ["users", "user", "staff", "people", "employees", "seats", "fte", "ftes"] + nouns
    let kinds = ["named", "concurrent", "active", "registered", "licensed"]
    let counted = (kinds + ["all"]).flatMap { kind in nouns.map { "\(kind) \($0)" } }
    return nouns + kinds + counted
  }

  private static let users = NumberGrammar(
    units: Vocabulary(people(["licences", "licenses", "accounts"]), Ratio.one), scales: NumberGrammar.everyScale)
  private static let transactions = NumberGrammar(
    units: Vocabulary(["transactions", "calls", "cases"], Ratio.one), periods: NumberGrammar.spans,
    scales: NumberGrammar.everyScale)
  private static let linesOfCode = NumberGrammar(
    units: Vocabulary(["lines of code", "lines", "sloc", "loc"], Ratio.one)
      + Vocabulary(["kloc"], Ratio(1_000)) + Vocabulary(["mloc"], Ratio(1_000_000)),
    scales: NumberGrammar.everyScale)
  private static let notice = NumberGrammar(
    units: Vocabulary(["months'", "month's", "months", "month", "mths", "mth", "m"], Ratio.one)
      + Vocabulary(["years", "year", "yrs", "yr", "y"], Ratio(12))
      + Vocabulary(["weeks", "week", "wks", "wk"], Ratio(7, over: 30))
      + Vocabulary(["days", "day", "d"], Ratio(1, over: 30)),
    threeDecimalsAreNatural: true)
  private static let downtime = NumberGrammar(
    units: Vocabulary(["hours", "hour", "hrs", "hr", "h"], Ratio.one)
      + Vocabulary(["minutes", "minute", "mins", "min"], Ratio(1, over: 60)),
    periods: NumberGrammar.spans, scales: NumberGrammar.thousands, threeDecimalsAreNatural: true)
  private static let incidents = NumberGrammar(
    units: Vocabulary(["incidents", "incident"], Ratio.one), periods: NumberGrammar.spans,
    scales: NumberGrammar.thousands, threeDecimalsAreNatural: true)
  private static let staff = NumberGrammar(
    units: Vocabulary(people(["person"]), Ratio.one), scales: NumberGrammar.thousands, threeDecimalsAreNatural: true)
}
