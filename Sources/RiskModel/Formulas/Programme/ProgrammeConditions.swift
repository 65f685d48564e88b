import EstateModel

/// What of a system makes any programme that changes it risky.
enum ProgrammeConditions: Formula {
  struct Inputs {
    let interfaces: Int?
    /// L3, knowledge and skills.
    let skills: CriterionScore
    let documentation: DocumentationState?
    let dataOpenness: DataOpenness?
    let dataExport: Bool?
    let unknownShare: Term
  }

  static let declaration = FormulaDeclaration(
    "programme.conditions", .programme, title: "Conditions of a programme", unit: "points of 60",
    expression: """
      15 × interfaces / 10 + 15 × (L3 − 2) / 4 + 15 × documentation (good 0, partial ½, poor 1) + 8 if data format \
      proprietary + 7 if no data export
      """,
    prose: """
      Interfaces count up to ten, the criterion for skills from 2 to 6. They are the same whatever is done with the \
      system. An unknown item scores nothing at the low end, all its points at the high end and half between.
      """,
    parameters: [.lockInUnknownShare], fields: [.interfaces, .l3, .documentation, .dataFormat, .dataExport],
    source: "Drivers named by the NAO and by users of modernisation (interfaces, skills, data); points assumed")

  static var examples: [WorkedExample] {
    [
      example(
        "5 interfaces 7.5; L3 4 7.5; partial 7.5; open 0; no export 7",
        inputs(5, .assessed(4), .partial, .open, export: false), gives: "29.5"),
      example(
        "12 interfaces 15; L3 6 15; poor 15; proprietary 8; no export 7",
        inputs(12, .assessed(6), .poor, .proprietary, export: false), gives: "60"),
      example(
        "nothing known: 0, 30, 60", inputs(nil, .unknownLikelihood, nil, nil, export: nil), gives: "30 (0 to 60)"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> LockInPart {
    var tally = LockInTally(unknownShare: inputs.unknownShare)
    tally.add(15, inputs.interfaces.map { Spread(exactly: Double($0) / 10) })
    tally.add(15, inputs.skills.isKnown ? Spread { strain(inputs.skills[$0]) } : nil)
    tally.add(15, inputs.documentation.map { Spread(exactly: $0 == .good ? 0 : $0 == .partial ? 0.5 : 1) })
    tally.add(8, if: inputs.dataOpenness.map { $0 == .proprietary })
    tally.add(7, if: inputs.dataExport.map { !$0 })
    return tally.part
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let interfaces = inputs.interfaces.map(String.init)
    let skills = inputs.skills.isKnown ? inputs.skills.words : nil
    let documentation = inputs.documentation.map { "\($0)" }
    let openness = inputs.dataOpenness.map { "\($0)" }
    return Derivation(
      [
        .init("interfaces", interfaces, .interfaces), .init("L3", skills, .l3, .supportStaff, .products),
        .init("documentation", documentation, .documentation), .init("data format", openness, .dataFormat),
        .init("data export", inputs.dataExport?.words, .dataExport),
      ],
      "\(interfaces ?? "unknown") interfaces, L3 \(skills ?? "unknown"), documentation \(documentation ?? "unknown"), "
        + "format \(openness ?? "unknown"), export \(inputs.dataExport?.words ?? "unknown")")
  }

  /// Inputs of a worked example.
  private static func inputs(
    _ interfaces: Int?, _ skills: CriterionScore, _ documentation: DocumentationState?, _ openness: DataOpenness?,
    export: Bool?
  ) -> Inputs {
    Inputs(
      interfaces: interfaces, skills: skills, documentation: documentation, dataOpenness: openness, dataExport: export,
      unknownShare: Term(0, 0.5, 1, isAssumed: true))
  }
}
