/// The grammar of money: pounds sterling, read to the penny with integers, halves away from zero.
///
/// - Amounts: `1234.5`, `£1,234.50`, `£21, 984.00`, `1 234.50`, `1.234,50`, `GBP 1200`, `1200 GBP`.
/// - Scales: `250k`, `1.2m`, `£3.4bn`, `1.5 million`, `12 £k`.
/// - Credits: `-500`, `£-500`, `(500)` are below zero; whether that makes sense is for the caller to judge.
/// - Approximations: `c. £500k`, `~£2m`, `£2m (estimated)` carry a caveat.
/// - Ranges: `£1m-£2m`, `1-2m`, `between £1m and £2m`, `up to £100k` and `<£5,000` (from nothing), `£5m+` and
///   `over £5m` (open-ended).
/// - Spans of time, in annual fields only: `per annum`, `p.a.`, `/yr` are what the field says anyway; a monthly amount is
///   twelve times as much a year, a quarterly one four times. In a one-off cost a span of time makes no sense.
/// - `ex VAT` is understood and changes nothing, since inventories leave recoverable tax out. `inc VAT` would need a rate
///   to take the tax off: the amount stays as it is and carries the caveat of an approximation.
/// - The year of an amount may follow it: `£35,000 (2024/25)`. A unit price (`£5 per user`) is not read.
/// - A remark may follow it, and makes it approximate: `£185,000 plus expenses`, `£185k - see contract`. With another
///   figure or a span of years behind it the amount of a year is not stated: `£100,000 over 5 years` is unknown.
/// - Words: `nil`, `zero`, `free`, `no charge`, `no cost` and the `£-` of accounting formats are £0.00; `none` and a lone
///   dash are not known (see ``AbsenceWords``).
/// - Other currencies are unknown for that reason; two currencies in one cell are not read.
///
/// An amount of ``Money/greatest`` or more is a slip of the keyboard and is not read.
enum AmountGrammar: FigureGrammar {
  private static let mostPence = Money.greatest.pence - 1

  static func plain(_ cell: UnsafeBufferPointer<UInt8>, as field: Field) -> Reading? {
    guard let number = PlainNumber(cell) else { return nil }
    let pence = number.scaled(byTenTo: 2)
    return abs(pence) <= mostPence ? .known(pence) : .unreadable
  }

  static func words(_ phrase: Phrase, as field: Field) -> Reading {
    var reading = amount(phrase, as: field)
    if reading.state == .unreadable, let rest = withoutYear(phrase) { reading = amount(rest, as: field) }
    return reading.state == .unreadable ? remarked(phrase, as: field) : reading
  }

  /// Reads an amount with something said behind it.
  private static func remarked(_ phrase: Phrase, as field: Field) -> Reading {
    if let (left, _) = phrase.split(at: Phrase.references) { return words(left, as: field).approximated }
    // Brackets behind a plus leave it to the number: `£5m+ (growing)`.
    if let (left, right) = phrase.split(at: additions) ?? phrase.split(at: plus),
      right.bytes.first != UInt8(ascii: "(")
    {
      guard right.hasDigit || right.namesMeasure else { return words(left, as: field).approximated }
      return isAmount(left) ? .unknown(.noFigure) : .unreadable
    }
    guard let (left, right) = phrase.split(at: spans), right.namesMeasure, isAmount(left) else { return .unreadable }
    return .unknown(.noFigure)
  }

  /// Whether a phrase is an amount of any kind, paid once or every year.
  private static func isAmount(_ phrase: Phrase) -> Bool {
    [Field.annualCost, .buildCost].contains { words(phrase, as: $0).state != .unreadable }
  }

  private static let additions = Vocabulary([
    "plus", "and", "not including", "including", "incl", "inc", "excluding", "excl", "exc", "ex",
  ])
  private static let plus = Vocabulary(["+"])
  /// What may stand before the time that an amount is for.
  private static let spans = Vocabulary(["over", "for", "across", "(", "-"])

  /// Reads an amount with nothing said of its year.
  private static func amount(_ phrase: Phrase, as field: Field) -> Reading {
    var phrase = phrase
    _ = phrase.take(suffix: withoutTax)
    let isGross = phrase.take(suffix: withTax) != nil
    if saysNothing(phrase) { return .known(0) }
    guard let range = StatedRange(phrase, by: isAnnual(field) ? annual : oneOff) else { return .unreadable }
    let reading = reading(of: range, byTenTo: 2, from: 0, most: mostPence)
    guard reading.state == .known else { return reading }
    let caveats = isGross ? reading.caveats.union(.approximate) : reading.caveats
    guard let currency = range.otherCurrency else { return .known(reading.low, reading.high, caveats) }
    return .foreign(reading.low, reading.high, caveats, currency)
  }

  /// What stands before a financial year or a month at the end, in brackets or not; `nil` where there is neither.
  ///
  /// A number alone is no such year: it may be another amount.
  private static func withoutYear(_ phrase: Phrase) -> Phrase? {
    let bytes = phrase.bytes
    let opening = bytes.last == UInt8(ascii: ")") ? UInt8(ascii: "(") : UInt8(ascii: " ")
    guard let start = bytes.lastIndex(of: opening) else { return nil }
    var year = Phrase(bytes[start...])
    _ = year.takeBrackets("(", ")")
    guard let date = DateParts(year), date.parts.count > 1, YearGrammar.words(year, as: .costYear).state == .known
    else { return nil }
    return Phrase(bytes[..<start])
  }

  /// A range as a reading in the stored unit; unreadable where its ends are out of order or too great.
  ///
  /// - Parameter least: The low end of a range that states none.
  static func reading(of range: StatedRange, byTenTo powerOfTen: Int, from least: Int64, most: Int64) -> Reading {
    var (low, high) = (least, Reading.unbounded)
    if let stated = range.low {
      guard let value = stated.value(byTenTo: powerOfTen, most: most) else { return .unreadable }
      low = value
    }
    if let stated = range.high {
      guard let value = stated.value(byTenTo: powerOfTen, most: most) else { return .unreadable }
      high = value
    }
    return low <= high ? .known(low, high, range.caveats) : .unreadable
  }

  /// Whether a field is paid every year, rather than once.
  private static func isAnnual(_ field: Field) -> Bool {
    field != .buildCost && field != .replacementCost && field != .exitCharge
  }

  private static let withoutTax = Vocabulary([
    "excluding vat", "exclusive of vat", "excl. vat", "excl vat", "ex. vat", "ex vat", "exc. vat", "exc vat",
    "net of vat", "+ vat", "plus vat",
  ])
  private static let withTax = Vocabulary([
    "including vat", "inclusive of vat", "incl. vat", "incl vat", "inc. vat", "inc vat",
  ])

  /// `nil` and its like, or a dash after the pound sign, which is how spreadsheets show £0.00 in accounts.
  private static func saysNothing(_ phrase: Phrase) -> Bool {
    var words = phrase
    let isInPounds = words.take(leading: Phrase.pound)
    return nothing.contains(words.text) || (isInPounds && words.text == "-")
  }

  private static let nothing: Set<String> = ["nil", "zero", "free", "free of charge", "no charge", "no cost"]

  private static let oneOff = NumberGrammar(
    units: Vocabulary(["one-off", "one off"], .one), scales: NumberGrammar.everyScale, hasCurrency: true)
  private static let annual = NumberGrammar(
    periods: NumberGrammar.spans, scales: NumberGrammar.everyScale, hasCurrency: true)
}
