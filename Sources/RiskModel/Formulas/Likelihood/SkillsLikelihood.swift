import EstateModel

/// Criterion L3, lack of knowledge and skills, from the scarcity of what the system is made of and its team.
enum SkillsLikelihood: Formula {
  struct Inputs {
    /// Whether a product or language needs scarce skills; `nil` where the catalogue knows none of them.
    let scarceSkills: Verdict?
    let supportStaff: Term?
  }

  static let declaration = FormulaDeclaration(
    "likelihood.l3", .likelihood, title: "L3 Lack of knowledge and skills", unit: "score of 1 to 6",
    expression: """
      scarce skills: no staff 6, up to 2 staff 5, more 4; otherwise: up to 1 staff 3, up to 3 staff 2, more 1
      """,
    prose: """
      Where the size of the team is unknown: 4 to 6, central 4, for scarce skills, and 1 to 3, central 2, otherwise. A \
      text that could mean several products, of which only some need scarce skills, gives the range over both, with the \
      high end of the latter as central.
      """,
    fields: [.l3, .products, .languages, .supportStaff],
    source: "Framework criterion L3; the sizes of team are assumed: two cannot cover leave, sickness and notice")

  static var examples: [WorkedExample] {
    [
      example("COBOL, nobody: 6", Inputs(scarceSkills: .yes, supportStaff: Term(exactly: 0)), gives: "6"),
      example(
        "COBOL, one person for 2 days a week: 5", Inputs(scarceSkills: .yes, supportStaff: Term(exactly: 0.4)),
        gives: "5"),
      example("COBOL, 2 people: 5", Inputs(scarceSkills: .yes, supportStaff: Term(exactly: 2)), gives: "5"),
      example("COBOL, 12 people: 4", Inputs(scarceSkills: .yes, supportStaff: Term(exactly: 12)), gives: "4"),
      example("COBOL, team unknown: 4 to 6", Inputs(scarceSkills: .yes, supportStaff: nil), gives: "4 (4 to 6)"),
      example("Java, 1 person: 3", Inputs(scarceSkills: .no, supportStaff: Term(exactly: 1)), gives: "3"),
      example("Java, 3 people: 2", Inputs(scarceSkills: .no, supportStaff: Term(exactly: 3)), gives: "2"),
      example("Java, 4 people: 1", Inputs(scarceSkills: .no, supportStaff: Term(exactly: 4)), gives: "1"),
      example("Java, team unknown: 1 to 3", Inputs(scarceSkills: .no, supportStaff: nil), gives: "2 (1 to 3)"),
      example("nothing known", Inputs(scarceSkills: nil, supportStaff: Term(exactly: 4)), gives: "unknown"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> CriterionScore? {
    guard let scarceSkills = inputs.scarceSkills else { return nil }
    let ordinary = score(inputs.supportStaff, unknown: .inferred(1, 2, 3)) { $0 <= 1 ? 3 : $0 <= 3 ? 2 : 1 }
    if scarceSkills == .no { return ordinary }
    let scarce = score(inputs.supportStaff, unknown: .inferred(4, 4, 6)) { $0 <= 0 ? 6 : $0 <= 2 ? 5 : 4 }
    return scarceSkills == .yes ? scarce : .inferred(ordinary.low, ordinary.high, scarce.high)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    Derivation(
      [
        .init("scarce skills", inputs.scarceSkills?.words, .products, .languages),
        .init("support staff", inputs.supportStaff?.words, .supportStaff),
      ],
      "scarce skills \(inputs.scarceSkills?.words ?? "unknown"), staff \(inputs.supportStaff?.words ?? "unknown")")
  }

  /// The score over a range of staff: the more people, the lower.
  private static func score(
    _ staff: Term?, unknown: CriterionScore, _ score: (Double) -> UInt8
  ) -> CriterionScore {
    guard let staff else { return unknown }
    return .inferred(score(staff[.high]), score(staff[.central]), score(staff[.low]))
  }
}
