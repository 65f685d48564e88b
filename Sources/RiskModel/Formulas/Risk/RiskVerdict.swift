import EstateModel

/// Whether a system is legacy, whether it is red-rated, and the band it is ranked in.
enum RiskVerdict: Formula {
  struct Inputs {
    /// The greatest likelihood criterion at its lowest and at its highest.
    let greatestLikelihood: ClosedRange<UInt8>
    let score: OverallRisk.Output
    /// Some criterion is assessed or inferred.
    let isScored: Bool
    let legacyThreshold: Term
    let redThreshold: Term
  }

  /// The verdicts on a system.
  struct Output: FormulaOutput {
    let legacy: Verdict
    let red: Verdict
    let band: Band

    var outcome: Outcome { .words("legacy \(legacy.words), red \(red.words), band \(band)") }
    var isStarred: Bool { legacy == .possibly || red == .possibly }
  }

  static let declaration = FormulaDeclaration(
    "risk.verdict", .risk, title: "Legacy, red and band", unit: "verdicts",
    expression: "legacy: any L ≥ 3; red: overall score ≥ 16; bands high ≥ 8 and medium ≥ 4 by the central score",
    prose: """
      Legacy and red hold for certain where the lowest scores reach the threshold, and possibly where only the highest \
      do. Scores are compared unrounded. A system of which no criterion is known is unscored. The display bands of 8 \
      and 4 are ours: the guidance is known to name red only.
      """,
    parameters: [.legacyThreshold, .redThreshold],
    source: "Guidance on the Legacy IT Risk Assessment Framework: categories; display bands assumed")

  static var examples: [WorkedExample] {
    [
      example("L to 6, score 26.67: red", inputs(6...6, 4480, 4480, 4480), gives: "legacy yes, red yes, band red"),
      example(
        "L to 6, score 15.976 < 16: not red", inputs(6...6, 2684, 2684, 2684), gives: "legacy yes, red no, band high"),
      example("all fours, 16.000: red", inputs(4...4, 2688, 2688, 2688), gives: "legacy yes, red yes, band red"),
      example("all threes, 9: high", inputs(3...3, 1512, 1512, 1512), gives: "legacy yes, red no, band high"),
      example(
        "L at least 2, at most 6; 1 to 30: possibly both", inputs(2...6, 168, 672, 5040),
        gives: "legacy possibly, red possibly, band possiblyRed"),
      example(
        "all L at most 2, score 4: medium", inputs(2...2, 672, 672, 672), gives: "legacy no, red no, band medium"),
      example("score 3.99: low", inputs(2...2, 671, 671, 671), gives: "legacy no, red no, band low"),
      example(
        "nothing known", inputs(1...6, 168, 672, 5040, isScored: false),
        gives: "legacy possibly, red possibly, band unscored"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Output {
    let threshold = OverallScore(points: inputs.redThreshold.central)
    let red: Verdict = inputs.score.low >= threshold ? .yes : inputs.score.high >= threshold ? .possibly : .no
    let legacyThreshold = inputs.legacyThreshold.central
    let legacy: Verdict =
      Double(inputs.greatestLikelihood.lowerBound) >= legacyThreshold
      ? .yes : Double(inputs.greatestLikelihood.upperBound) >= legacyThreshold ? .possibly : .no
    return Output(legacy: legacy, red: red, band: band(inputs, red))
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let range = inputs.greatestLikelihood
    let score = inputs.score.outcome.text
    return Derivation(
      [
        .init("greatest likelihood criterion", "\(range.lowerBound) to \(range.upperBound)"),
        .init("overall score", score),
      ],
      "greatest L from \(range.lowerBound) to \(range.upperBound) against \(inputs.legacyThreshold.words); "
        + "\(score) against \(inputs.redThreshold.words)")
  }

  /// The band for a verdict on red.
  private static func band(_ inputs: Inputs, _ red: Verdict) -> Band {
    guard inputs.isScored else { return .unscored }
    switch red {
    case .yes: return .red
    case .possibly: return .possiblyRed
    case .no:
      if inputs.score.central >= .high { return .high }
      return inputs.score.central >= .medium ? .medium : .low
    }
  }

  /// Inputs of a worked example.
  private static func inputs(
    _ greatest: ClosedRange<UInt8>, _ low: Int32, _ central: Int32, _ high: Int32, isScored: Bool = true
  ) -> Inputs {
    Inputs(
      greatestLikelihood: greatest,
      score: OverallRisk.Output(
        low: OverallScore(numerator: low), central: OverallScore(numerator: central),
        high: OverallScore(numerator: high), isStarred: low != high),
      isScored: isScored, legacyThreshold: Term(exactly: 3), redThreshold: Term(exactly: 16))
  }
}

extension OverallScore {
  /// Where our display band "high" begins.
  package static let high = OverallScore(numerator: 8 * 168)
  /// Where our display band "medium" begins.
  package static let medium = OverallScore(numerator: 4 * 168)
}
