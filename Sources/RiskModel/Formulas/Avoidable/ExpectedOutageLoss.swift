import EstateModel

/// The working time that users lose to outages a modern equivalent would not have.
enum ExpectedOutageLoss: Formula {
  struct Inputs {
    let users: Term?
    let downtimeHours: Term?
    /// L7, recorded issues.
    let issues: CriterionScore
    let parameters: OutageParameters
  }

  static let declaration = FormulaDeclaration(
    "avoidable.expected_outage_loss", .avoidableCost, title: "Expected outage loss", unit: "£ a year",
    expression: """
      excess hours of downtime × users × idle share × hourly cost; excess hours = stated hours − modern hours, or \
      (frequency × s(L7) − modern frequency) × duration, at least 0
      """,
    prose: """
      Stated downtime counts before what the record of issues suggests; s(L7) = (L7 − 2) / 4 within 0 and 1. The hours \
      that a modern equivalent would also be down are subtracted: at the low end the most of them, at the high end the \
      fewest.
      """,
    parameters: [
      .outageFrequency, .outageDuration, .idleShare, .modernDowntime, .modernOutageFrequency, .hourlyCost,
      .openBandFactor,
    ],
    fields: [.users, .downtimeHoursPerYear, .l7],
    source: "Staff hours idle, as framework criterion C5 counts them; frequencies, durations and shares assumed")

  static var examples: [WorkedExample] {
    [
      example(
        "100 h − 17.5, 8.8, 0.9 = 82.5, 91.2, 99.1; × 500 × 0.1 × £25, 500 × 0.3 × £32, 500 × 0.6 × £56",
        inputs(500, 100, .assessed(5)), gives: "£437,760.00 (£103,125.00 to £1,664,880.00)"),
      example(
        "L7 6: (0.1 − 0.1) × 4 = 0; (0.5 − 0.1) × 8 = 3.2 h; (2 − 0.05) × 24 = 46.8 h; × the same",
        inputs(500, nil, .assessed(6)), gives: "£15,360.00 (£0.00 to £786,240.00)"),
      example(
        "5 h is less than a modern system's 8.8", inputs(500, 5, .assessed(2)), gives: "£0.00 (£0.00 to £68,880.00)"),
      example("users unknown", inputs(nil, 5, .assessed(2)), gives: "unknown: needs users"),
      example(
        "no record", inputs(500, nil, .unknownLikelihood),
        gives: "unknown: needs downtime_hours_per_year, incidents_per_year"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Figure {
    guard let users = inputs.users else { return .unknown(missing: [.users]) }
    guard let hours = excessHours(inputs) else {
      return .unknown(missing: [.downtimeHoursPerYear, .incidentsPerYear])
    }
    let loss = hours * users * inputs.parameters.idleShare * inputs.parameters.hourlyCost
    return .rounding(loss.spread, starred: loss.isAssumed)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let users = inputs.users?.words
    let hours = excessHours(inputs)?.words
    var facts = [Explanation.Input("users", users, .users)]
    if inputs.downtimeHours != nil || !inputs.issues.isKnown {
      facts.append(.init("hours of downtime a year", inputs.downtimeHours?.words, .downtimeHoursPerYear))
    } else {
      facts.append(.init("L7", inputs.issues.words, .l7, .incidentsPerYear))
    }
    return Derivation(
      facts,
      "\(hours ?? "unknown") h × \(users ?? "unknown") × \(inputs.parameters.idleShare.words) × "
        + inputs.parameters.hourlyCost.pounds)
  }

  /// Hours a year that a modern equivalent would not be down.
  private static func excessHours(_ inputs: Inputs) -> Term? {
    let p = inputs.parameters
    if let downtime = inputs.downtimeHours {
      return Term(
        Spread { max(0, downtime[$0] - p.modernDowntime[$0.opposite]) },
        isAssumed: downtime.isAssumed || p.modernDowntime.isAssumed)
    }
    guard inputs.issues.isKnown else { return nil }
    return Term(
      Spread {
        max(0, p.frequency[$0] * strain(inputs.issues[$0]) - p.modernFrequency[$0.opposite]) * p.duration[$0]
      },
      isAssumed: p.frequency.isAssumed || p.modernFrequency.isAssumed || p.duration.isAssumed
        || inputs.issues.isStarred)
  }

  /// Inputs of a worked example.
  private static func inputs(_ users: Double?, _ downtime: Double?, _ issues: CriterionScore) -> Inputs {
    Inputs(
      users: users.map { Term(exactly: $0) }, downtimeHours: downtime.map { Term(exactly: $0) }, issues: issues,
      parameters: OutageParameters(
        frequency: Term(0.1, 0.5, 2), duration: Term(4, 8, 24), idleShare: Term(0.1, 0.3, 0.6),
        modernDowntime: Term(0.9, 8.8, 17.5), modernFrequency: Term(0.05, 0.1, 0.1), hourlyCost: Term(25, 32, 56)))
  }
}

/// The parameters of the expected outage loss.
struct OutageParameters: Sendable {
  /// Critical outages a year of a system with the worst record.
  let frequency: Term
  /// Hours an outage lasts.
  let duration: Term
  /// Share of users who cannot turn to other work.
  let idleShare: Term
  /// Hours a year that a modern equivalent is down.
  let modernDowntime: Term
  /// Critical outages a year of a modern equivalent.
  let modernFrequency: Term
  /// Pounds for an hour of a user's work.
  let hourlyCost: Term
}
