import EstateModel
import RiskModel

/// How the 13 criteria of a system build up its score: each adds its part to a total, and the two totals are multiplied.
///
/// Parts are held as whole numbers over twice the number of a category's criteria, so that they sum exactly.
///
/// - Source: Guidance on the Legacy IT Risk Assessment Framework, aggregation: the mean and the greatest, half and half.
struct ScoreBuild: Sendable, Hashable {
  /// A total, and what adds to it.
  struct Category: Sendable, Hashable {
    let title: String
    /// `L1 to L7`.
    let span: String
    let lines: [CriterionLine]
    /// The greatest that the total can be.
    let end: Int

    /// Parts are that many to a point.
    var denominator: Int { 2 * lines.count }
    /// How often the greatest criterion counts beside itself.
    var weight: Int { lines.count }

    /// The criterion that counts once more for each; of several that are as great, the one that is known best.
    var greatest: CriterionScore {
      lines.map(\.score).max { left, right in
        (left.central, right.basis.rawValue) < (right.central, left.basis.rawValue)
      } ?? .assessed(0)
    }

    /// The total at one end, in parts.
    func total(_ end: KeyPath<CriterionScore, UInt8>) -> Int {
      let scores = lines.map { Int($0.score[keyPath: end]) }
      return scores.reduce(0, +) + weight * (scores.max() ?? 0)
    }
  }

  let likelihood: Category
  let impact: Category

  /// - Parameter criteria: L1 to L7, then C1 to C6; nothing is built where none of them is known.
  init?(_ criteria: [CriterionLine]) {
    guard criteria.contains(where: \.score.isKnown) else { return nil }
    let (left, right) = (
      criteria.filter { Field.likelihood.contains($0.field) }, criteria.filter { Field.impact.contains($0.field) }
    )
    guard left.count == Field.likelihood.count, right.count == Field.impact.count else { return nil }
    likelihood = Category(
      title: "Likelihood", span: "L1 to L7", lines: left, end: Field.likelihood[0].scoreRange.upperBound)
    impact = Category(title: "Impact", span: "C1 to C6", lines: right, end: Field.impact[0].scoreRange.upperBound)
  }

  /// The score at one end.
  func score(_ end: KeyPath<CriterionScore, UInt8>) -> OverallScore {
    OverallScore(numerator: Int32(likelihood.total(end) * impact.total(end)))
  }
}
