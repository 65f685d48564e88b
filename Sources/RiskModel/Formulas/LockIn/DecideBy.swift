import EstateModel

/// The last day on which a body can decide not to renew, and have something in its place.
enum DecideBy: Formula {
  struct Inputs {
    let contractEnd: Bounds<CalendarDate>?
    let noticeMonths: Term?
    let leadMonths: Term
  }

  /// A day, starred because the lead time is a range.
  struct Deadline: FormulaOutput {
    let date: CalendarDate
    let isStarred: Bool

    var outcome: Outcome { .date(date) }
  }

  static let declaration = FormulaDeclaration(
    "lockin.decide_by", .lockIn, title: "Decide by", unit: "date",
    expression: "contract end − notice months − procurement lead months",
    prose: """
      The earliest end and the longest notice that the facts allow, and the central lead time. An unknown notice \
      counts as none, so the date is then the latest possible, and starred. The date may have passed.
      """,
    parameters: [.procurementLeadMonths], fields: [.contractEnd, .noticeMonths],
    source: "Definition; procurement times measured from notices (Spend Network, 2014)")

  static var examples: [WorkedExample] {
    [
      example("2028-03-31 less 6 and 9 months: 2026-12-31", inputs("2028-03-31", 6), gives: "2026-12-31"),
      example("notice unknown: less 9 months", inputs("2028-03-31", nil), gives: "2027-06-30"),
      example("no contract end", inputs(nil, 6), gives: "unknown"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Deadline? {
    guard let end = inputs.contractEnd else { return nil }
    let notice = min(inputs.noticeMonths?[.high] ?? 0, 1_200)
    let months = Int(notice.rounded(.up)) + Int(inputs.leadMonths.central.rounded(.up))
    return Deadline(
      date: end.low.adding(months: -months), isStarred: inputs.noticeMonths == nil || inputs.leadMonths.isAssumed)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let notice = inputs.noticeMonths?.words
    return Derivation(
      [
        .init("contract end", inputs.contractEnd?.words, .contractEnd),
        .init("notice in months", notice, .noticeMonths),
      ],
      "\(inputs.contractEnd?.low.description ?? "unknown") − \(notice ?? "0") − "
        + "\(inputs.leadMonths.central.words) months"
    )
  }

  /// Inputs of a worked example.
  private static func inputs(_ end: String?, _ notice: Double?) -> Inputs {
    Inputs(
      contractEnd: end.flatMap { CalendarDate(iso: $0) }.map { Bounds(exactly: $0) },
      noticeMonths: notice.map { Term(exactly: $0) }, leadMonths: Term(6, 9, 18, isAssumed: true))
  }
}
