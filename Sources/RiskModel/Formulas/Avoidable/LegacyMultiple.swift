import EstateModel

/// How many times a modern equivalent's running cost a system costs because it is legacy.
enum LegacyMultiple: Formula {
  struct Inputs {
    let likelihoodTotal: Term
    let legacy: Verdict
    /// The central scores alone make the system legacy.
    let isCentrallyLegacy: Bool
    let at4: Term
    let at6: Term
  }

  static let declaration = FormulaDeclaration(
    "avoidable.legacy_multiple", .avoidableCost, title: "Legacy multiple", unit: "times a modern equivalent's cost",
    expression: """
      m: from 1 at a likelihood total of 1, in a line to m₄ at 4, and in a line to m₆ at 6; 1 where not legacy
      """,
    prose: """
      The multiple compares legacy with modern, so a system that is not legacy has none: the low end is 1 unless the \
      system is legacy for certain, the central value is 1 unless its central scores make it legacy, and the high end \
      is 1 where it cannot be legacy.
      """,
    parameters: [.legacyMultipleAt4, .legacyMultipleAt6],
    source: "Multiples derived from audit shares of cost and quoted 3 to 4 times; the shape is assumed")

  static var examples: [WorkedExample] {
    [
      example("total 4: 2.5 (1.9 to 4)", inputs(4, 4, 4, .yes), gives: "2.5 (1.9 to 4)"),
      example("total 6: 4 (2.5 to 4)", inputs(6, 6, 6, .yes), gives: "4 (2.5 to 4)"),
      example(
        "total 2.5, half way from 1 to 4: 1 + 1.5/2, and 1 + 0.9/2 and 1 + 3/2", inputs(2.5, 2.5, 2.5, .yes),
        gives: "1.75 (1.45 to 2.5)"),
      example("total 5: (2.5 + 4)/2 = 3.25, (1.9 + 2.5)/2 = 2.2", inputs(5, 5, 5, .yes), gives: "3.25 (2.2 to 4)"),
      example("not legacy", inputs(1, 1.5, 2, .no), gives: "1"),
      example("possibly legacy, 2 to 6", inputs(1, 2, 6, .possibly), gives: "1 (1 to 4)"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Term {
    let spread = Spread { end in
      guard inputs.isLegacy(at: end) else { return 1 }
      return max(1, multiple(inputs.likelihoodTotal[end], max(1, inputs.at4[end]), max(1, inputs.at6[end])))
    }
    let isExact = spread == Spread(exactly: 1) && inputs.legacy == .no
    return Term(
      spread,
      isAssumed: inputs.likelihoodTotal.isAssumed || (!isExact && (inputs.at4.isAssumed || inputs.at6.isAssumed)))
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    Derivation(
      [.init("likelihood total", inputs.likelihoodTotal.words), .init("legacy", inputs.legacy.words)],
      "at \(inputs.likelihoodTotal.words) between 1 at 1, \(inputs.at4.words) at 4 and \(inputs.at6.words) at 6")
  }

  /// The multiple at a likelihood total, on the two lines.
  private static func multiple(_ total: Double, _ at4: Double, _ at6: Double) -> Double {
    total <= 4 ? 1 + (at4 - 1) * (total - 1) / 3 : at4 + (at6 - at4) * (total - 4) / 2
  }

  /// Inputs of a worked example.
  private static func inputs(_ low: Double, _ central: Double, _ high: Double, _ legacy: Verdict) -> Inputs {
    Inputs(
      likelihoodTotal: Term(low, central, high), legacy: legacy, isCentrallyLegacy: legacy == .yes,
      at4: Term(1.9, 2.5, 4), at6: Term(2.5, 4, 4))
  }
}

extension LegacyMultiple.Inputs {
  /// The system is legacy as far as this end is concerned.
  fileprivate func isLegacy(at end: End) -> Bool {
    switch end {
    case .low: legacy == .yes
    case .central: isCentrallyLegacy
    case .high: legacy != .no
    }
  }
}
