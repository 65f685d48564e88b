import Testing

@testable import RiskModel

@Suite struct WordsTests {
  @Test(
    "A vocabulary reads whole words, in any writing",
    arguments: [
      ("OFFICIAL-SENSITIVE", 2), ("Official: Sensitive [personal]", 2), ("official", 1), ("Top Secret", 3),
      ("OFFICIAL (non-sensitive)", 1), ("secretariat", 0), ("", 0),
    ] as [(String, UInt8)])
  func classification(text: String, code: UInt8) {
    #expect(Vocabulary.classification.code(of: text) == code)
  }

  @Test(
    "A text that is phrased the other way round is not taken for its opposite",
    arguments: [
      (Vocabulary.criticality, "non-critical", Criticality.low.rawValue),
      (.criticality, "below the line", 0),
      (.hosting, "not cloud", Hosting.ownHardware.rawValue),
      (.dataFormat, "non-proprietary XML", DataOpenness.open.rawValue),
      (.status, "Decommissioning 2027", LifeStage.leaving.rawValue),
      (.status, "to be decommissioned", LifeStage.leaving.rawValue),
      (.status, "Partially decommissioned", LifeStage.leaving.rawValue),
      (.status, "Retired", LifeStage.gone.rawValue),
      (.status, "DECOMMISSIONED (March 2022)", LifeStage.gone.rawValue),
      (.status, "Live", 0),
    ] as [(Vocabulary, String, UInt8)])
  func opposites(vocabulary: Vocabulary, text: String, code: UInt8) {
    #expect(vocabulary.code(of: text) == code)
  }

  @Test(
    "Numbers are printed without noise",
    arguments: [(0.1 + 0.2, "0.3"), (1_234_567.5, "1,234,567.5"), (-2.50004, "−2.5"), (0, "0"), (.infinity, "∞")])
  func numbers(value: Double, text: String) {
    #expect(value.words == text)
  }
}
