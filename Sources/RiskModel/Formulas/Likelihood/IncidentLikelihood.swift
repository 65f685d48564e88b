import EstateModel

/// Criterion L7, recorded issues, from incidents and hours of downtime a year.
enum IncidentLikelihood: Formula {
  struct Inputs {
    let incidents: Term?
    let downtimeHours: Term?
  }

  static let declaration = FormulaDeclaration(
    "likelihood.l7", .likelihood, title: "L7 Historically recorded issues", unit: "score of 1 to 6",
    expression: """
      12 incidents or 72 hours 5; 4 or 24 hours 4; 2 or 8 hours 3; 1 or any downtime 2; none 1; the worse counts
      """,
    prose: """
      The worse of the two counts; where only one is stated, it alone. Records of the past never give 6, which says \
      that the system is failing now.
      """,
    fields: [.l7, .incidentsPerYear, .downtimeHoursPerYear],
    source: "Framework criterion L7 (5 severe, 4 major, 3 moderate, 2 minor, 1 none); the numbers are assumed")

  static var examples: [WorkedExample] {
    [
      example("12 incidents: 5", Inputs(incidents: Term(exactly: 12), downtimeHours: nil), gives: "5"),
      example(
        "3 incidents (3), 30 hours (4): 4", Inputs(incidents: Term(exactly: 3), downtimeHours: Term(exactly: 30)),
        gives: "4"),
      example("8 hours: 3", Inputs(incidents: nil, downtimeHours: Term(exactly: 8)), gives: "3"),
      example("half an hour: 2", Inputs(incidents: nil, downtimeHours: Term(exactly: 0.5)), gives: "2"),
      example(
        "no incidents, no downtime: 1", Inputs(incidents: Term(exactly: 0), downtimeHours: Term(exactly: 0)), gives: "1"
      ),
      example(
        "1 to 4 incidents, middle 2.5: 2 to 4", Inputs(incidents: Term(1, 2.5, 4), downtimeHours: nil),
        gives: "3 (2 to 4)"),
      example("nothing recorded", Inputs(incidents: nil, downtimeHours: nil), gives: "unknown"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> CriterionScore? {
    let byCount = inputs.incidents.map { incidents in
      score(incidents) { $0 >= 12 ? 5 : $0 >= 4 ? 4 : $0 >= 2 ? 3 : $0 >= 1 ? 2 : 1 }
    }
    let byHours = inputs.downtimeHours.map { hours in
      score(hours) { $0 >= 72 ? 5 : $0 >= 24 ? 4 : $0 >= 8 ? 3 : $0 > 0 ? 2 : 1 }
    }
    guard let byCount, let byHours else { return byCount ?? byHours }
    return byCount.worse(byHours)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    Derivation(
      [
        .init("incidents a year", inputs.incidents?.words, .incidentsPerYear),
        .init("hours of downtime a year", inputs.downtimeHours?.words, .downtimeHoursPerYear),
      ],
      "\(inputs.incidents?.words ?? "unknown") incidents, \(inputs.downtimeHours?.words ?? "unknown") hours")
  }

  /// The score of each end.
  private static func score(_ term: Term, _ score: (Double) -> UInt8) -> CriterionScore {
    .inferred(score(term[.low]), score(term[.central]), score(term[.high]))
  }
}
