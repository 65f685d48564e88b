import EstateModel

/// How few others could supply or maintain what a system is made of.
enum MarketLockIn: Formula {
  struct Inputs {
    /// `nil` where the catalogue knows none of the products and languages.
    let scarceSkills: Verdict?
    let proprietary: Verdict?
    let soleSupplier: Bool?
    let unknownShare: Term
  }

  static let declaration = FormulaDeclaration(
    "lockin.market", .lockIn, title: "Market and skills lock-in", unit: "points of 25",
    expression: "12 if skills are scarce + 7 if a platform is proprietary + 6 if sole supplier",
    prose: """
      Scarcity and ownership of platforms come from the catalogue. A text that could mean several products, of which \
      some are scarce, scores nothing at the low end and all at the high end. How much a supplier holds of the whole \
      estate belongs to the estate, not to a system.
      """,
    parameters: [.lockInUnknownShare], fields: [.products, .languages, .soleSupplier],
    source: "Ingredients from facts of the market (alternatives, skills); points assumed")

  static var examples: [WorkedExample] {
    [
      example("COBOL on a mainframe from a sole supplier", inputs(.yes, .yes, true), gives: "25"),
      example("common skills, proprietary platform, several suppliers", inputs(.no, .yes, false), gives: "7"),
      example("perhaps scarce", inputs(.possibly, .no, false), gives: "0 (0 to 12)"),
      example("nothing known", inputs(nil, nil, nil), gives: "12.5 (0 to 25)"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> LockInPart {
    var tally = LockInTally(unknownShare: inputs.unknownShare)
    tally.add(12, if: inputs.scarceSkills)
    tally.add(7, if: inputs.proprietary)
    tally.add(6, if: inputs.soleSupplier)
    return tally.part
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let scarce = inputs.scarceSkills?.words
    let proprietary = inputs.proprietary?.words
    let sole = inputs.soleSupplier?.words
    return Derivation(
      [
        .init("scarce skills", scarce, .products, .languages),
        .init("proprietary platform", proprietary, .products, .languages), .init("sole supplier", sole, .soleSupplier),
      ],
      "scarce skills \(scarce ?? "unknown"), proprietary \(proprietary ?? "unknown"), "
        + "sole supplier \(sole ?? "unknown")"
    )
  }

  /// Inputs of a worked example.
  private static func inputs(_ scarce: Verdict?, _ proprietary: Verdict?, _ sole: Bool?) -> Inputs {
    Inputs(
      scarceSkills: scarce, proprietary: proprietary, soleSupplier: sole,
      unknownShare: Term(0, 0.5, 1, isAssumed: true))
  }
}
