import EstateModel
import Testing

struct ReadingMemoTests {
  private static let words = [
    "N/A", "TBC", "TBC.", "tbc", "1-100", "1-1000", "£1.2m", "1.2m", "250k", "c. 500", "50,000+", "Nov 2016", "FY23/24",
    "none", "nil", "partially", "Yes - annually", "very high", "5 - very high", "2 years", "90 days", "USD 5",
    "12345678",
    "a word of more than sixteen bytes", "approximately 500", "",
  ]

  @Test("a reading is the same whether it is remembered or not", arguments: 1...20 as ClosedRange<UInt64>)
  func remembered(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    // Few letters, so that texts agree in their ends, their length, or both.
    let texts =
      Self.words
      + (0..<300).map { _ in
        String((0..<Int.random(in: 1...18, using: &random)).compactMap { _ in "1k-m£ ".randomElement(using: &random) })
      }
    var memo = ReadingMemo()
    let differing = (0..<6_000).compactMap { _ -> String? in
      guard let text = texts.randomElement(using: &random), let field = Field.allCases.randomElement(using: &random)
      else { return nil }
      var bytes = text
      let found = bytes.withUTF8 { ValueGrammar.read($0, as: field, remembering: &memo) }
      return found == ValueGrammar.read(text, as: field) ? nil : "\(field.name) \"\(text)\""
    }
    #expect(differing.isEmpty, "seed \(seed)")
  }
}
