import EstateModel
import Testing

@Suite("Words for the lack of a value")
struct AbsenceWordsTests {
  static let everywhere: [(cell: String, reason: UnknownReason)] = [
    ("", .blank), ("   ", .blank), ("\u{A0}", .blank), ("\u{FEFF}", .blank), ("\t\r\n", .blank),
    ("N/A", .notAvailable), ("n/a", .notAvailable), ("NA", .notAvailable), ("n.a.", .notAvailable),
    ("Not applicable", .notAvailable), ("  N/A  ", .notAvailable), ("(N/A)", .notAvailable), ("[n/a]", .notAvailable),
    ("N/A\u{A0}", .notAvailable),
    ("-", .notKnown), ("--", .notKnown), ("–", .notKnown), ("—", .notKnown), ("?", .notKnown), ("Unknown", .notKnown),
    ("UNKNOWN", .notKnown), ("not known", .notKnown), ("don't know", .notKnown), ("don’t know", .notKnown),
    ("null", .notKnown), ("<null>", .notKnown), ("none stated", .notKnown), ("#N/A", .notKnown), ("#REF!", .notKnown),
    ("NaN", .notKnown), ("…", .notKnown), ("- Not Identified", .notKnown), ("\"unknown\"", .notKnown),
    ("TBC", .toBeConfirmed), ("tbd", .toBeConfirmed), ("To be confirmed", .toBeConfirmed),
    ("to be determined", .toBeConfirmed),
    ("WITHHELD", .withheld), ("WITHHELD (s43)", .withheld), ("withheld (s.43)", .withheld), ("Redacted", .withheld),
    ("[REDACTED]", .withheld), ("withheld under section 43(2)", .withheld), ("Redacted - s40(2)(a)", .withheld),
    ("Withheld: FOIA section 43", .withheld),
    ("Unsure", .notKnown), ("Not sure", .notKnown), ("Unclear", .notKnown),
    ("not held", .notHeld), ("Information not held", .notHeld), ("not recorded", .notHeld),
    ("No information held", .notHeld),
    ("Various", .noFigure), ("Multiple", .noFigure),
  ]

  @Test("every field understands the common words")
  func everyField() {
    let examples = Field.allCases.flatMap { field in
      Self.everywhere.map { Example(field: field, cell: $0.cell, reading: "unknown \($0.reason)") }
    }
    #expect(mismatches(examples) == [])
  }

  @Test("a figure's words are text in a text")
  func onlyInFigures() {
    let words: [(cell: String, reason: UnknownReason)] = [
      ("Unlimited", .noFigure), ("site licence", .noFigure), ("Enterprise", .noFigure), ("none", .notKnown),
      ("exempt", .withheld), ("Exempt under section 43", .withheld), ("s43", .withheld), ("S.43(2)", .withheld),
      ("section 43", .withheld), ("confidential", .withheld), ("withheld - commercial interests", .withheld),
      ("ongoing", .noFigure),
    ]
    let examples = words.flatMap { word in
      [Field.users, .annualCost, .contractEnd, .costYear, .digitalShare, .expectedCostChangePercent, .l1].map {
        Example(field: $0, cell: word.cell, reading: "unknown \(word.reason)")
      } + [Field.description, .systemName, .products].map { Example(field: $0, cell: word.cell, reading: "known 0") }
    }
    #expect(mismatches(examples) == [])
  }

  @Test("an answer without a figure is unknown, and no reason to lose its system")
  func noFigure() {
    let answers: [(field: Field, cells: [String], reason: UnknownReason)] = [
      (
        .contractEnd,
        [
          "Expired", "Out of contract", "Rolling annual", "Rolling contract", "Annual", "Annually renewed", "Perpetual",
          "Perpetual licence", "In perpetuity", "No end date", "In-house", "1 year rolling", "see contract",
          "Month to month", "Monthly", "Expired (not renewed)",
        ], .noFigure
      ),
      (.autoExtends, ["Don’t know", "Unsure (ask IT)", "Not known - with legal"], .notKnown),
      (.contractEnd, ["No contract", "N/A - in house", "Not applicable – in-house", "n/a (in house)"], .notAvailable),
      (
        .annualCost,
        ["Included", "Included in ERP", "Part of managed service", "In-house", "See above", "No direct cost"], .noFigure
      ),
      (.users, ["Public", "General public", "Citizens", "Council-wide", "Corporate", "Unlimited users"], .noFigure),
    ]
    let examples = answers.flatMap { answer in
      answer.cells.map { Example(field: answer.field, cell: $0, reading: "unknown \(answer.reason)") }
    }
    #expect(mismatches(examples) == [])
    let others = [
      Example(field: .autoExtends, cell: "included", reading: "known 1"),
      Example(field: .autoExtends, cell: "annual", reading: "unreadable"),
      Example(field: .annualCost, cell: "public", reading: "unreadable"),
      Example(field: .users, cell: "included", reading: "unreadable"),
      Example(field: .users, cell: "seed", reading: "unreadable"),
      Example(field: .systemName, cell: "Expired", reading: "known 0"),
    ]
    #expect(mismatches(others) == [])
  }

  @Test("text that begins like a word for absence stays text")
  func textStaysText() {
    let cells = [
      "Redacted documents archive", "Withheld payments register", "National Archives", "NAO", "Unknown Worlds", "None",
      "No", "0", "Windows Server 2008 R2", "Registration of deaths", "Not held centrally by the Home Office",
      "(legacy)",
      "Électricité", "–5", "Multiple sclerosis register", "TBC Bank",
    ]
    let examples = cells.map { Example(field: .systemName, cell: $0, reading: "known 0") }
    #expect(mismatches(examples) == [])
  }

  @Test(
    "the error words of spreadsheets, old and new, are unknown and never text or zero",
    arguments: [
      "#N/A", "#REF!", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#GETTING_DATA",
      "#PYTHON!", "#BUSY!",
    ])
  func spreadsheetErrors(word: String) {
    for field in [Field.annualCost, .users, .goLiveDate, .systemName, .products] {
      let reading = ValueGrammar.read(word, as: field)
      #expect(reading.state == .unknown && reading.reason == .notKnown, "\(field.name)")
    }
  }

  @Test(
    "a list that says none is known and empty",
    arguments: [
      ("none", true), (" None ", true), ("nil", true), ("0", true), ("none; CRM", false), ("nonesuch", false),
    ])
  func emptyList(cell: String, isEmpty: Bool) {
    var cell = cell
    let says = cell.withUTF8 { ValueGrammar.isEmptyList($0) }
    #expect(says == isEmpty)
    #expect(ValueGrammar.read(cell, as: .interfaces).state == .known)
  }
}
