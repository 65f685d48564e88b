import EstateModel

/// The treatment that the facts point to, before any comparison of worth.
enum IndicatedTreatment: Formula {
  struct Inputs {
    let isRetiring: Bool
    let legacy: Verdict
    /// L5 is the only likelihood criterion whose central score makes the system legacy.
    let isHardwareAlone: Bool
    let scarceSkills: Verdict
    let sourceOwned: Bool?
    let hasSourceCode: Bool
  }

  static let declaration = FormulaDeclaration(
    "modernise.treatment", .treatments, title: "Indicated treatment", unit: "one of the seven Rs",
    expression: """
      on its way out: retire; not legacy: retain; only its hardware is old: rehost; scarce skills, own source or known \
      lines of code: refactor; source not owned: repurchase; else replatform
      """,
    prose: """
      The first rule that applies decides. It names what the facts point to where worth cannot be compared, for want \
      of a cost, and is no finding that the treatment is worth its cost.
      """,
    fields: [.status, .retirementDate, .l5, .products, .languages, .sourceOwned, .linesOfCode],
    source: "The seven Rs as AWS Migration Hub names them; the rules are assumed")

  static var examples: [WorkedExample] {
    [
      example("to be decommissioned", inputs(retiring: true, scarce: .yes), gives: "retire"),
      example("not legacy", inputs(legacy: .no, scarce: .yes), gives: "retain"),
      example("old hardware alone", inputs(hardwareAlone: true), gives: "rehost"),
      example("needs COBOL", inputs(scarce: .yes, owned: false), gives: "refactor"),
      example("own source", inputs(owned: true), gives: "refactor"),
      example("a supplier's product", inputs(owned: false), gives: "repurchase"),
      example("nothing known but that it is legacy", inputs(), gives: "replatform"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Treatment {
    if inputs.isRetiring { return .retire }
    if inputs.legacy == .no { return .retain }
    if inputs.isHardwareAlone { return .rehost }
    if inputs.scarceSkills == .yes || inputs.sourceOwned == true || inputs.hasSourceCode { return .refactor }
    return inputs.sourceOwned == false ? .repurchase : .replatform
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    Derivation(
      [
        .init("on its way out", inputs.isRetiring.words, .status, .retirementDate),
        .init("legacy", inputs.legacy.words),
        .init("only its hardware is old", inputs.isHardwareAlone.words, .l5, .hardwareInstalledDate),
        .init("scarce skills", inputs.scarceSkills.words, .products, .languages),
        .init("source owned", inputs.sourceOwned?.words, .sourceOwned),
        .init("lines of code known", inputs.hasSourceCode.words, .linesOfCode),
      ],
      "the first rule that applies: \(evaluate(inputs).rawValue)")
  }

  /// Inputs of a worked example.
  private static func inputs(
    retiring: Bool = false, legacy: Verdict = .yes, hardwareAlone: Bool = false, scarce: Verdict = .no,
    owned: Bool? = nil
  ) -> Inputs {
    Inputs(
      isRetiring: retiring, legacy: legacy, isHardwareAlone: hardwareAlone, scarceSkills: scarce, sourceOwned: owned,
      hasSourceCode: false)
  }
}

extension Treatment: FormulaOutput {
  var outcome: Outcome { .words(rawValue) }
  var isStarred: Bool { true }
}
