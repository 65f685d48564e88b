import EstateModel
import RiskModel
import Testing

@testable import Reporting

@Suite struct SettlingSearchTests {
  /// Scores of the framework's worked example, 26.67, and of other red systems.
  private static let redScores: [[UInt8]] = [
    [5, 5, 5, 5, 6, 6, 6, 5, 5, 2, 5, 5, 4], [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4],
    [6, 1, 1, 1, 1, 1, 1, 5, 5, 5, 5, 5, 5], [6, 6, 6, 6, 6, 6, 6, 5, 5, 5, 5, 5, 5],
  ]

  @Test(arguments: redScores)
  func `the change it finds takes the system off red, and no single step can be left out`(scores: [UInt8]) throws {
    let answer = SettlingSearch(Self.risk(scores.map(CriterionScore.assessed), red: .yes)).answer
    guard case .change(let steps) = answer else {
      Issue.record("a red system gets a change, not \(answer)")
      return
    }
    let changed = Self.applying(steps, to: scores)
    #expect(Self.score(scores) >= 16)
    #expect(Self.score(changed) < 16)
    let spared = steps.map { step in Self.score(Self.applying(steps.filter { $0 != step }, to: scores)) }
    #expect(spared.allSatisfy { $0 >= 16 })
  }

  @Test func `an open criterion that can rule red out is asked for first`() {
    var criteria = [CriterionScore](repeating: .assessed(3), count: 13)
    criteria[5] = CriterionScore(low: 1, central: 2, high: 6, basis: .unknown)
    criteria[12] = CriterionScore(low: 1, central: 2, high: 5, basis: .unknown)
    let answer = SettlingSearch(Self.risk(criteria, red: .possibly)).answer
    #expect(answer == .ask(.l6, settles: true))
  }

  @Test func `with many open criteria no single answer settles it`() {
    let criteria = [CriterionScore](
      repeating: CriterionScore(low: 1, central: 2, high: 5, basis: .unknown), count: 13)
    guard case .ask(_, settles: false) = SettlingSearch(Self.risk(criteria, red: .possibly)).answer else {
      Issue.record("no single answer can settle thirteen open criteria")
      return
    }
  }

  @Test func `nothing needs to be settled of a system that cannot be red`() {
    let criteria = [CriterionScore](repeating: .assessed(2), count: 13)
    #expect(SettlingSearch(Self.risk(criteria, red: .no)).answer == .nothing)
  }

  /// Category = (mean + max) / 2; overall = L × C.
  private static func score(_ scores: [UInt8]) -> Double {
    func total(_ part: ArraySlice<UInt8>) -> Double {
      let sum = part.reduce(0.0) { $0 + Double($1) }
      return (sum / Double(part.count) + Double(part.max() ?? 0)) / 2
    }
    return total(scores[..<7]) * total(scores[7...])
  }

  private static func applying(_ steps: [SettlingAnswer.Step], to scores: [UInt8]) -> [UInt8] {
    let fields = Field.likelihood + Field.impact
    return zip(fields, scores).map { field, score in
      steps.first { $0.field == field }.map { UInt8($0.to) } ?? score
    }
  }

  private static func risk(_ criteria: [CriterionScore], red: Verdict) -> RiskScore {
    RiskScore(
      likelihood: CriterionScores(criteria[..<7]), impact: CriterionScores(criteria[7...]), official: nil,
      low: OverallScore(numerator: 168), central: OverallScore(numerator: 168), high: OverallScore(numerator: 168),
      legacy: .possibly, red: red, band: .red, assessedCount: 0, inferredCount: 0)
  }
}
