import EstateModel
import Testing

@testable import RiskModel

@Suite struct RiskScoreTests {
  /// A system with all criteria assessed, and what the framework says of it.
  struct Case: Sendable, CustomTestStringConvertible {
    let likelihood: [Int]
    let impact: [Int]
    /// The score in 168ths.
    let numerator: Int32
    let red: Verdict
    let legacy: Verdict
    let band: Band

    var testDescription: String { "L \(likelihood), C \(impact)" }
  }

  static let cases = [
    Case(
      likelihood: [5, 5, 5, 5, 6, 6, 6], impact: [5, 5, 2, 5, 5, 4], numerator: 4_480, red: .yes, legacy: .yes,
      band: .red),
    Case(
      likelihood: [1, 1, 1, 1, 3, 6, 6], impact: [1, 1, 1, 1, 5, 5], numerator: 2_684, red: .no, legacy: .yes,
      band: .high),
    Case(
      likelihood: [4, 4, 4, 4, 4, 4, 4], impact: [4, 4, 4, 4, 4, 4], numerator: 2_688, red: .yes, legacy: .yes,
      band: .red),
    Case(
      likelihood: [3, 3, 3, 3, 3, 3, 3], impact: [3, 3, 3, 3, 3, 3], numerator: 1_512, red: .no, legacy: .yes,
      band: .high),
    Case(
      likelihood: [6, 1, 1, 1, 1, 1, 1], impact: [5, 5, 5, 5, 5, 5], numerator: 3_240, red: .yes, legacy: .yes,
      band: .red),
    Case(
      likelihood: [6, 1, 1, 1, 1, 1, 1], impact: [5, 1, 1, 1, 1, 1], numerator: 2_160, red: .no, legacy: .yes,
      band: .high),
    Case(
      likelihood: [2, 2, 2, 2, 2, 2, 2], impact: [5, 5, 5, 5, 5, 5], numerator: 1_680, red: .no, legacy: .no,
      band: .high),
    Case(
      likelihood: [1, 1, 1, 1, 1, 1, 1], impact: [1, 1, 1, 1, 1, 1], numerator: 168, red: .no, legacy: .no, band: .low),
  ]

  @Test("An assessed system gets the framework's score, exactly", arguments: cases)
  func official(_ example: Case) {
    let risk = TestModel.assess(.assessed(example.likelihood, example.impact)).risk
    let scores = [risk.official, risk.low, risk.central, risk.high].map { $0?.numerator }
    #expect(scores == .init(repeating: example.numerator, count: 4))
    #expect(risk.red == example.red && risk.legacy == example.legacy && risk.band == example.band)
    #expect(risk.assessedCount == 13 && risk.inferredCount == 0)
  }

  @Test("The order of criteria does not move the score")
  func order() {
    let one = TestModel.assess(.assessed([1, 2, 3, 4, 5, 6, 1], [1, 2, 3, 4, 5, 1])).risk
    let other = TestModel.assess(.assessed([6, 5, 4, 3, 2, 1, 1], [5, 1, 4, 1, 3, 2])).risk
    #expect(one.official == other.official)
  }

  @Test("A system without one criterion has no official score but an interval")
  func incomplete() {
    var builder = SystemBuilder()
    for field in (Field.likelihood + Field.impact) where field != .c1 { builder.state(field, "4") }
    let risk = TestModel.assess(builder.system).risk
    #expect(risk.official == nil && risk.assessedCount == 12)
    // C1 from 1 to 5: impact (21 + 24)/12 = 3.75 to (25 + 30)/12 = 4.5833, times 4.
    #expect(risk.low.value == 15 && risk.high == OverallScore(numerator: 56 * 55) && risk.band == .possiblyRed)
  }

  @Test("A system of which nothing is known is unscored, and possibly legacy and red")
  func nothingKnown() {
    let risk = TestModel.assess([]).risk
    #expect(risk.band == .unscored && risk.legacy == .possibly && risk.red == .possibly)
    #expect(risk.low.value == 1 && risk.central.value == 4 && risk.high.value == 30)
  }

  @Test("A score beyond its scale counts as the scale's end")
  func beyondScale() {
    let risk = TestModel.assess([(.l1, "9"), (.c1, "6")]).risk
    #expect(risk.likelihood[0].high == 6 && risk.impact[0].high == 5)
  }
}
