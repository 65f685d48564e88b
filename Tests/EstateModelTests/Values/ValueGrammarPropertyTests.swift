import EstateModel
import Testing

@Suite("Every grammar, on anything")
struct ValueGrammarPropertyTests {
  /// Pieces that grammars look for, to be put together at random.
  static let pieces = [
    "0", "1", "9", "12", "500", "2024", "45000", "999999999999999999", ".", ",", " ", "-", "–", "/", "(", ")", "£", "€",
    "$", "%",
    "+", "<", ">", "~", "*", "'", "\"", ":", "k", "m", "bn", "million", "to", "and", "between", "c.", "approx",
    "per month",
    "pa", "GBP", "users", "days", "years", "Nov", "st", "Q3", "FY", "s43", "withheld", "yes", "high", "N/A", "T10:00Z",
    "\u{A0}",
    "\u{FEFF}", "é", "\n", "\u{0}",
  ]

  @Test("no text stops a reading, and every known reading is in order")
  func neverStops() {
    var random = SeededGenerator.printingSeed("reading never stops")
    var wrong: [String] = []
    for _ in 0..<4_000 {
      let count = Int.random(in: 0...6, using: &random)
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      for field in [
        Field.annualCost, .buildCost, .users, .noticeMonths, .digitalShare, .expectedCostChangePercent, .goLiveDate,
        .costYear, .autoExtends, .l1, .systemName, .interfaces,
      ] {
        let reading = ValueGrammar.read(text, as: field)
        if reading.state == .known, reading.low > reading.high { wrong.append("\(field.name) \"\(text)\"") }
      }
    }
    #expect(wrong == [])
  }

  @Test("random bytes, valid UTF-8 or not, are read by every field")
  func randomBytes() {
    var random = SeededGenerator.printingSeed("random bytes are read")
    var known = 0
    for _ in 0..<4_000 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      let field = Field.allCases.randomElement(using: &random) ?? .annualCost
      let reading = bytes.withUnsafeBufferPointer { ValueGrammar.read($0, as: field) }
      if reading.state == .known, field.kind == .money { known += 1 }
    }
    #expect(known < 100, "noise is hardly ever an amount")
  }

  @Test("white space round a cell changes nothing")
  func padding() {
    let cells = [
      "1234.56", "£1.2m", "1-100", "21/11/2026", "Nov 2016", "yes", "4 - High", "85%", "N/A", "withheld (s43)", "text",
    ]
    let wrong = Field.allCases.flatMap { field in
      cells.filter { cell in
        ["  \(cell)", "\(cell)\u{A0}\u{A0}", "\t\(cell)\r\n", "\u{FEFF}\(cell)", "\u{2009}\(cell)\u{202F}"].contains {
          ValueGrammar.read($0, as: field) != ValueGrammar.read(cell, as: field)
        }
      }
    }
    #expect(wrong == [])
  }

  @Test("every field says what it expects, under a code of its kind")
  func expectations() {
    let said = Field.allCases.map { ValueGrammar.expected(for: $0) }
    #expect(said.allSatisfy { !$0.what.isEmpty && !$0.remedy.isEmpty && $0.code.hasPrefix("inventory.") })
    let amount = ValueGrammar.expected(for: .annualCost)
    #expect(
      "\(amount.what) / \(amount.remedy) [\(amount.code)]" == "an amount / write 1200000 or 1.2m [inventory.amount]")
    #expect(ValueGrammar.expected(for: .c1).what == "a score from 1 to 5")
  }

  @Test(
    "what a remedy suggests is readable",
    arguments: [
      (Field.annualCost, ["1200000", "1.2m"]), (.users, ["1200", "1-100", "50000+"]),
      (.noticeMonths, ["6", "90 days", "2 years"]),
      (.expectedCostChangePercent, ["-20%", "-20"]), (.digitalShare, ["85%", "0.85"]),
      (.costYear, ["2026", "2026/27"]),
      (.goLiveDate, ["2026-11-21", "21/11/2026", "2026-11", "2026"]), (.autoExtends, ["yes", "no"]),
    ])
  func remediesWork(field: Field, cells: [String]) {
    let remedy = ValueGrammar.expected(for: field).remedy
    #expect(cells.allSatisfy { remedy.contains($0) && ValueGrammar.read($0, as: field).state == .known })
  }
}
