import EstateModel
import RiskModel

/// How hard a system is to leave: four parts of 25 points, and the same in pounds, months and days.
struct SystemLockIn {
  let lockIn: LockIn
  let asOf: CalendarDate

  var html: HTML { "\(parts)\(plainUnits)" }

  private static let pointsAPart = 25

  private var parts: HTML {
    let lines: [(title: String, part: LockInPart, of: Int)] = [
      ("Commercial", lockIn.commercial, Self.pointsAPart),
      ("Technical", lockIn.technical, Self.pointsAPart),
      ("Market and skills", lockIn.market, Self.pointsAPart),
      ("Exit", lockIn.exit, Self.pointsAPart),
    ]
    var rows = lines.map { Self.cells($0.title, $0.part, of: $0.of) }
    if let index = lockIn.index { rows.append(Self.cells("Index", index, of: 4 * Self.pointsAPart)) }
    return HTMLTable(
      caption: "Lock-in: four parts, shown apart",
      columns: [
        .words("Part"), .number("Low"), .number("Central"), .number("High"), .number("Of"), .words("Answers"),
      ], rows: rows, sorts: false
    ).html
  }

  /// A part's points, with how many of its items the inventory answers.
  private static func cells(_ title: String, _ part: LockInPart, of points: Int) -> [HTML] {
    let answers = "\(part.known) of \(part.items) items known"
    guard part.known > 0 else {
      return [
        HTML(text: title), FigureWords.unknown(""), FigureWords.unknown("no item is known"), FigureWords.unknown(""),
        "\(points)", HTML(text: answers),
      ]
    }
    return [
      HTML(text: title), "\(Quantity.decimal(part.low, 1))", "\(Quantity.decimal(part.central, 1))",
      "\(Quantity.decimal(part.high, 1))", "\(points)", HTML(text: answers),
    ]
  }

  /// What leaving costs, how long it takes, by when to decide, and which contract tests fail.
  private var plainUnits: HTML {
    var facts = FactList()
    facts.add("Exit cost", FigureWords.prose(lockIn.exitCost))
    facts.add(
      "Months to leave", FigureWords.optional(lockIn.monthsToLeave, else: "no facts of the contract", Self.months))
    facts.add("Decide by", FigureWords.optional(lockIn.decideBy, else: "no contract end is stated", day))
    facts.add("Contract tests failed", flags)
    return facts.html
  }

  /// The day by which to decide, and whether it has passed.
  private func day(_ date: CalendarDate) -> String {
    date < asOf ? "\(Quantity.date(date)), which has passed" : Quantity.date(date)
  }

  /// One number of months, or the ends of the range.
  private static func months(_ bounds: Bounds<Double>) -> String {
    bounds.isExact
      ? Quantity.plain(bounds.low) : "\(Quantity.plain(bounds.low)) to \(Quantity.plain(bounds.high))"
  }

  /// The tests of the Technology Code of Practice that fail; a test without facts cannot fail.
  private var flags: HTML {
    guard !lockIn.contractFlags.isEmpty else { return "none that the stated facts show" }
    return HTML(text: lockIn.contractFlags.map(\.words).joined(separator: "; "))
  }
}
