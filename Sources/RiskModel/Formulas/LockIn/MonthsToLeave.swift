import EstateModel

/// How long it takes from the decision to leave until the system is left.
enum MonthsToLeave: Formula {
  struct Inputs {
    let noticeMonths: Term?
    let leadMonths: Term
    let transitionMonths: Term
  }

  static let declaration = FormulaDeclaration(
    "lockin.months_to_leave", .lockIn, title: "Months to leave", unit: "months",
    expression: "notice + procurement lead + transition",
    prose: "One after the other: notice is not given before there is somewhere to go. Needs the contract's notice.",
    parameters: [.procurementLeadMonths, .transitionMonths], fields: [.noticeMonths],
    source: "Procurement times measured from notices (Spend Network, 2014); transition assumed")

  static var examples: [WorkedExample] {
    [
      example(
        "6 + 6, 9, 18 + 3, 6, 18", inputs(6), gives: "21 (15 to 42)"),
      example("notice unknown", inputs(nil), gives: "unknown"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Term? {
    inputs.noticeMonths.map { $0 + inputs.leadMonths + inputs.transitionMonths }
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let notice = inputs.noticeMonths?.words
    return Derivation(
      [.init("notice in months", notice, .noticeMonths)],
      "\(notice ?? "unknown") + \(inputs.leadMonths.words) + \(inputs.transitionMonths.words)")
  }

  /// Inputs of a worked example.
  private static func inputs(_ notice: Double?) -> Inputs {
    Inputs(
      noticeMonths: notice.map { Term(exactly: $0) }, leadMonths: Term(6, 9, 18), transitionMonths: Term(3, 6, 18))
  }
}
