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

  @Test("A table of texts finds each again after it has grown")
  func byteTable() {
    var table = ByteTable<Int>()
    let texts = (0..<5_000).map { "text \($0 * 7_919) \(String(repeating: "x", count: $0 % 40))" }
    for (number, text) in texts.enumerated() {
      text.utf8.withContiguousStorageIfAvailable { _ = table.insert(number, for: $0) }
    }
    let found = texts.map { text in
      text.utf8.withContiguousStorageIfAvailable { table.position(of: $0).map { table[$0] } } ?? nil
    }
    let absent = "absent".utf8.withContiguousStorageIfAvailable { table.position(of: $0) } ?? nil
    #expect(found == Array(0..<5_000) && absent == nil)
  }

  @Test(
    "Numbers are printed without noise",
    arguments: [(0.1 + 0.2, "0.3"), (1_234_567.5, "1,234,567.5"), (-2.50004, "−2.5"), (0, "0"), (.infinity, "∞")])
  func numbers(value: Double, text: String) {
    #expect(value.words == text)
  }
}
