import EstateModel

/// The working time that users lose to a system that does not serve them.
enum LostStaffTime: Formula {
  struct Inputs {
    let users: Term?
    /// L4, fit for business needs.
    let businessFit: CriterionScore
    /// L7, recorded issues.
    let issues: CriterionScore
    let hoursPerWeek: Term
    let workingWeeks: Term
    let hourlyCost: Term
  }

  static let declaration = FormulaDeclaration(
    "avoidable.lost_staff_time", .avoidableCost, title: "Lost staff time", unit: "£ a year",
    expression: """
      users × hours lost a week × working weeks × hourly cost × s, with s = (greater of L4 and L7 − 2) / 4 within 0 \
      and 1
      """,
    prose: """
      Hours that users of a badly failing system lose, scaled by how badly it serves them. Needs the number of users \
      and one of the two criteria; the other, where unknown, takes its whole range. Idle time during outages is \
      counted apart.
      """,
    parameters: [.hoursLostPerWeek, .workingWeeks, .hourlyCost, .openBandFactor], fields: [.users, .l4, .l7],
    source:
      "Hours assumed (order of magnitude from the BMA's survey of doctors, 2022); pay from Civil Service Statistics")

  static var examples: [WorkedExample] {
    [
      example(
        "L4 6: s 1. 100 × 0.25 × 42 × £25 = £26,250; 100 × 1 × 44 × £32 = £140,800; 100 × 2.5 × 46 × £56 = £644,000",
        inputs(100, .assessed(6), .assessed(1)), gives: "£140,800.00 (£26,250.00 to £644,000.00)"),
      example(
        "greater 3: s ¼. £6,562.50; £35,200; £161,000", inputs(100, .assessed(2), .assessed(3)),
        gives: "£35,200.00 (£6,562.50 to £161,000.00)"),
      example("greater 2: s 0", inputs(100, .assessed(2), .assessed(1)), gives: "£0.00"),
      example("users unknown", inputs(nil, .assessed(6), .assessed(1)), gives: "unknown: needs users"),
      example(
        "neither criterion known", inputs(100, .unknownLikelihood, .unknownLikelihood),
        gives: "unknown: needs business_fit, incidents_per_year"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Figure {
    guard let users = inputs.users else { return .unknown(missing: [.users]) }
    guard inputs.businessFit.isKnown || inputs.issues.isKnown else {
      return .unknown(missing: [.businessFit, .incidentsPerYear])
    }
    let worse = inputs.businessFit.worse(inputs.issues)
    let value = users * inputs.hoursPerWeek * inputs.workingWeeks * inputs.hourlyCost
    return .rounding(Spread { value[$0] * strain(worse[$0]) }, starred: value.isAssumed || worse.isStarred)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let users = inputs.users?.words
    let worse = inputs.businessFit.worse(inputs.issues).words
    return Derivation(
      [
        .init("users", users, .users),
        .init("L4", inputs.businessFit.isKnown ? inputs.businessFit.words : nil, .l4, .businessFit),
        .init("L7", inputs.issues.isKnown ? inputs.issues.words : nil, .l7, .incidentsPerYear, .downtimeHoursPerYear),
      ],
      "\(users ?? "unknown") × \(inputs.hoursPerWeek.words) × \(inputs.workingWeeks.words) × "
        + "\(inputs.hourlyCost.pounds) × s(\(worse))")
  }

  /// Inputs of a worked example.
  private static func inputs(_ users: Double?, _ fit: CriterionScore, _ issues: CriterionScore) -> Inputs {
    Inputs(
      users: users.map { Term(exactly: $0) }, businessFit: fit, issues: issues, hoursPerWeek: Term(0.25, 1, 2.5),
      workingWeeks: Term(42, 44, 46), hourlyCost: Term(25, 32, 56))
  }
}
