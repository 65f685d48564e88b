import EstateModel

/// Criterion C4, direct external stakeholder impact, from transactions or the stated criticality.
enum StakeholderImpact: Formula {
  struct Inputs {
    let transactionsPerYear: Term?
    let criticality: Criticality?
  }

  static let declaration = FormulaDeclaration(
    "impact.c4", .impact, title: "C4 External stakeholder impact", unit: "score of 1 to 5",
    expression: """
      transactions a year: 10m 5, 1m 4, 100k 3, 10k 2, fewer 1; else criticality: high 3–5, medium 2–4, low 1–3
      """,
    prose: """
      Transactions stand for the people and businesses that a failure reaches. Where they are not stated, the words \
      for criticality narrow the score, with the middle as central: high, critical, CNI, tier 1, platinum, gold; \
      medium, important, tier 2, silver; low, tier 3, bronze.
      """,
    fields: [.c4, .transactionsPerYear, .criticality],
    source: "Framework criterion C4 (national scale 5, minimal 1); numbers and reading of words assumed")

  static var examples: [WorkedExample] {
    [
      example("12 million a year: 5", Inputs(transactionsPerYear: Term(exactly: 1.2e7), criticality: nil), gives: "5"),
      example("1 million: 4", Inputs(transactionsPerYear: Term(exactly: 1e6), criticality: .low), gives: "4"),
      example("99,999: 2", Inputs(transactionsPerYear: Term(exactly: 99_999), criticality: nil), gives: "2"),
      example("400: 1", Inputs(transactionsPerYear: Term(exactly: 400), criticality: nil), gives: "1"),
      example("critical: 3 to 5", Inputs(transactionsPerYear: nil, criticality: .high), gives: "4 (3 to 5)"),
      example("low: 1 to 3", Inputs(transactionsPerYear: nil, criticality: .low), gives: "2 (1 to 3)"),
      example("nothing stated", Inputs(transactionsPerYear: nil, criticality: nil), gives: "unknown"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> CriterionScore? {
    if let volume = inputs.transactionsPerYear {
      /// The score of one end.
      func band(_ end: End) -> UInt8 {
        let count = volume[end]
        return count >= 1e7 ? 5 : count >= 1e6 ? 4 : count >= 1e5 ? 3 : count >= 1e4 ? 2 : 1
      }
      return .inferred(band(.low), band(.central), band(.high))
    }
    return inputs.criticality.map { .inferred($0.rawValue, $0.rawValue + 1, $0.rawValue + 2) }
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let volume = inputs.transactionsPerYear?.words
    let criticality = inputs.criticality.map { "\($0)" }
    return Derivation(
      [.init("transactions a year", volume, .transactionsPerYear), .init("criticality", criticality, .criticality)],
      volume.map { "\($0) transactions" } ?? "criticality \(criticality ?? "unknown")")
  }
}
