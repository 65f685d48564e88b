import EstateModel

/// The likelihood total: the mean of L1 to L7 and their greatest, half and half.
enum LikelihoodTotal: Formula {
  struct Inputs {
    let criteria: CriterionScores
  }

  static let declaration = FormulaDeclaration(
    "risk.likelihood_total", .risk, title: "Likelihood total", unit: "1 to 6",
    expression: "(mean of L1…L7 + greatest of L1…L7) / 2 = (sum + 7 × greatest) / 14",
    prose: """
      A criterion that nobody has assessed and no rule infers takes its lowest score at the low end, its highest at \
      the high end, and the parameter's in between.
      """,
    parameters: [.unknownLikelihood], fields: [.l1, .l2, .l3, .l4, .l5, .l6, .l7],
    source: "Guidance on the Legacy IT Risk Assessment Framework, CDDO (now GDS), 2023, updated March 2025: aggregation"
  )

  static var examples: [WorkedExample] {
    [
      example("5,5,5,5,6,6,6: (38 + 42) / 14 = 5.7143", inputs([5, 5, 5, 5, 6, 6, 6]), gives: "5.7143"),
      example("1,1,1,1,3,6,6: (19 + 42) / 14 = 4.3571", inputs([1, 1, 1, 1, 3, 6, 6]), gives: "4.3571"),
      example(
        "all unknown: 1, 2 and 6", Inputs(criteria: .init(repeatElement(.unknownLikelihood, count: 7))),
        gives: "2 (1 to 6)"
      ),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> CategoryTotal { CategoryTotal(inputs.criteria, weight: 7) }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let scores = inputs.criteria.map(\.words).joined(separator: ", ")
    let total = evaluate(inputs)
    return Derivation(
      zip(1..., inputs.criteria).map { number, score in .init("L\(number)", score.isKnown ? score.words : nil) },
      "of \(scores): \(total.central) / 14")
  }

  /// Inputs of a worked example.
  private static func inputs(_ scores: [UInt8]) -> Inputs {
    Inputs(criteria: .init(scores.map(CriterionScore.assessed)))
  }
}

/// A category's total as an exact fraction: the sum of its criteria and the greatest, over twice their number.
struct CategoryTotal: FormulaOutput, Sendable {
  /// Numerators over ``denominator``.
  let low, central, high: Int32
  let denominator: Int32
  let isStarred: Bool

  /// - Parameter weight: The number of criteria, with which the greatest is weighted.
  init(_ criteria: CriterionScores, weight: Int32) {
    /// The sum and the weighted greatest of one end.
    func numerator(_ end: End) -> Int32 {
      var sum: Int32 = 0
      var greatest: Int32 = 0
      for criterion in criteria {
        let score = Int32(criterion[end])
        sum += score
        greatest = max(greatest, score)
      }
      return sum + weight * greatest
    }
    low = numerator(.low)
    central = numerator(.central)
    high = numerator(.high)
    denominator = 2 * weight
    isStarred = criteria.contains { $0.basis != .assessed }
  }

  var spread: Spread {
    let parts = Double(denominator)
    return Spread(low: Double(low) / parts, central: Double(central) / parts, high: Double(high) / parts)
  }

  var outcome: Outcome { .number(spread) }
}

extension CriterionScore {
  /// An unknown likelihood criterion as the worked examples take it.
  static let unknownLikelihood = CriterionScore(low: 1, central: 2, high: 6, basis: .unknown)
  /// An unknown impact criterion as the worked examples take it.
  static let unknownImpact = CriterionScore(low: 1, central: 2, high: 5, basis: .unknown)
}
