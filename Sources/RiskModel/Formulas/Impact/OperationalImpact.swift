import EstateModel

/// Criterion C5, operational impact, from the hours that users stand idle.
enum OperationalImpact: Formula {
  struct Inputs {
    let users: Term?
    let downtimeHours: Term?
    let outageHours: Term
  }

  static let declaration = FormulaDeclaration(
    "impact.c5", .impact, title: "C5 Operational impact", unit: "score of 1 to 5",
    expression: "users × hours of downtime: to 100 hours 1, to 1,000 2, to 100,000 3, to 500,000 4, more 5",
    prose: """
      Where downtime is not stated, one outage of the usual duration is the plausible failure. The published bands \
      leave exactly 100 hours undefined; we count them as 1.
      """,
    parameters: [.outageDuration], fields: [.c5, .users, .downtimeHoursPerYear],
    source: "Framework criterion C5 (resource hours idle); cut-points derived from its bands")

  static var examples: [WorkedExample] {
    [
      example("500 × 24 = 12,000: 3", inputs(Term(exactly: 500), Term(exactly: 24)), gives: "3"),
      example("100 × 1 = 100: 1", inputs(Term(exactly: 100), Term(exactly: 1)), gives: "1"),
      example("30,000 × 20 = 600,000: 5", inputs(Term(exactly: 30_000), Term(exactly: 20)), gives: "5"),
      example(
        "200 × 4, 8, 24 = 800, 1,600, 4,800: 2, 3, 3", inputs(Term(exactly: 200), nil), gives: "3 (2 to 3)"),
      example("users unknown", inputs(nil, Term(exactly: 20)), gives: "unknown"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> CriterionScore? {
    guard let users = inputs.users else { return nil }
    let hours = inputs.downtimeHours ?? inputs.outageHours
    /// The score of one end.
    func band(_ end: End) -> UInt8 {
      let idle = users[end] * hours[end]
      return idle <= 100 ? 1 : idle <= 1_000 ? 2 : idle <= 100_000 ? 3 : idle <= 500_000 ? 4 : 5
    }
    return .inferred(band(.low), band(.central), band(.high))
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let users = inputs.users?.words
    return Derivation(
      [
        .init("users", users, .users),
        .init("hours of downtime a year", inputs.downtimeHours?.words, .downtimeHoursPerYear),
      ],
      "\(users ?? "unknown") users × \((inputs.downtimeHours ?? inputs.outageHours).words) hours")
  }

  /// Inputs of a worked example.
  private static func inputs(_ users: Term?, _ downtime: Term?) -> Inputs {
    Inputs(users: users, downtimeHours: downtime, outageHours: Term(4, 8, 24, isAssumed: true))
  }
}
