/// The words that inventories write where they have no value, and what each of them means.
///
/// A word counts only where it fills its cell, whatever its case, in brackets or not. Some are understood in every
/// field; others are ordinary text in a text or a list (`Enterprise` is a licence without a figure in a number of users,
/// and a name in a name), and so count only where a figure is wanted.
///
/// `none` is not among the words for every field: in a text or a list it says that there is none, which is known. In a
/// figure it may mean nothing to pay or nothing on file, so the figure is stated as not known, never as zero.
enum AbsenceWords {
  /// Why a phrase is no value, where it says so.
  static func reason(_ phrase: Phrase, for kind: Field.Kind) -> UnknownReason? {
    var phrase = phrase
    _ = phrase.takeBrackets("(", ")") || phrase.takeBrackets("[", "]") || phrase.takeBrackets("<", ">")
    let text = phrase.text
    if let reason = anywhere[text] { return reason }
    let isFigure = kind != .text && kind != .list
    if isFigure, let reason = inFigures[text] { return reason }
    return isWithheld(phrase, whateverFollows: isFigure) ? .withheld : nil
  }

  /// Whether a cell's length and its outer bytes leave a chance that ``reason(_:for:)`` finds a word in it.
  ///
  /// Spares nearly every text the fold into a phrase.
  static func mayFill(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard cell.count < 64, let first = cell.first, let last = cell.last else { return false }
    if beginnings[Int(first)] & endings[Int(last)] & (1 << UInt64(cell.count)) != 0 { return true }
    switch first.lowercased {
    case UInt8(ascii: "w"): return starts(cell, with: "withheld")
    case UInt8(ascii: "r"): return starts(cell, with: "redacted")
    default: return false
    }
  }

  /// Whether a cell begins with a word, whatever its case.
  private static func starts(_ cell: UnsafeBufferPointer<UInt8>, with word: StaticString) -> Bool {
    word.withUTF8Buffer { letters in
      letters.count <= cell.count && zip(letters, cell).allSatisfy { $0 == $1.lowercased }
    }
  }

  /// For each byte, the lengths of cells that begin with it and may hold a word, as a set of bits.
  private static let beginnings = lengths { $0.first }
  /// For each byte, the lengths of cells that end with it and may hold a word, as a set of bits.
  private static let endings = lengths { $0.last }

  /// For each byte, the lengths of the words that have it at one end, as a set of bits.
  private static func lengths(by end: (String.UTF8View) -> UInt8?) -> [UInt64] {
    var lengths = [UInt64](repeating: 0, count: 256)
    for word in anywhere.keys {
      guard let byte = end(word.utf8) else { continue }
      lengths[Int(byte)] |= 1 << UInt64(word.utf8.count)
      // A curly apostrophe takes three bytes for the one of its word.
      if word.contains("'") { lengths[Int(byte)] |= 1 << UInt64(word.utf8.count + 2) }
    }
    for letter in UInt8(ascii: "a")...UInt8(ascii: "z") { lengths[Int(letter & ~0x20)] = lengths[Int(letter)] }
    for wrapper in "()[]<>\"'*".utf8 { lengths[Int(wrapper)] = .max }
    // Beyond ASCII, a dash or an ellipsis takes up to three bytes for the one of its word.
    let shortRuns: UInt64 = (1 << 10) - 1
    for byte in 0x80..<0x100 { lengths[byte] = shortRuns }
    return lengths
  }

  private static let anywhere = table([
    (.notAvailable, ["n/a", "na", "n.a.", "n.a", "n\\a", "not available", "not applicable"]),
    (
      .notKnown,
      [
        "-", "--", "---", "?", "??", "???", ".", "..", "...", "unknown", "not known", "don't know", "dont know",
        "do not know", "unsure", "not sure", "unclear", "null", "nan", "none stated", "not stated", "not specified",
        "unspecified", "not provided", "not supplied", "not identified", "- not identified", "undefined", "no data",
        "n/k", "#n/a", "#value!", "#ref!", "#name?", "#num!", "#null!", "#div/0!", "#spill!", "#calc!", "#field!",
        "#blocked!", "#connect!", "#unknown!", "#getting_data", "#python!", "#busy!",
      ]
    ),
    (
      .toBeConfirmed,
      [
        "tbc", "tbd", "tba", "to be confirmed", "to be determined", "to be decided", "to be advised", "to be agreed",
        "not yet known", "not yet confirmed",
      ]
    ),
    (
      .notHeld,
      [
        "not held", "information not held", "data not held", "not held centrally", "not recorded",
        "no information held", "no data held", "no recorded information", "no information",
      ]
    ),
    (.noFigure, ["various", "multiple"]),
  ])

  private static let inFigures = table([
    (.notKnown, ["none", "none known", "missing"]),
    (.withheld, ["confidential", "commercially sensitive", "commercial in confidence", "not disclosed"]),
    (
      .noFigure,
      [
        "unlimited", "many", "several", "varies", "variable", "site licence", "site license", "site-wide", "sitewide",
        "enterprise", "enterprise licence", "enterprise license", "enterprise-wide", "all staff", "all users",
        "perpetual", "rolling", "ongoing", "open ended", "open-ended", "evergreen", "indefinite",
      ]
    ),
  ])

  /// One table of all words, from rows of words that mean the same.
  private static func table(_ rows: [(reason: UnknownReason, words: [String])]) -> [String: UnknownReason] {
    var table: [String: UnknownReason] = [:]
    for row in rows {
      for word in row.words { table[word] = row.reason }
    }
    return table
  }
}

// MARK: - Instead of a figure

extension AbsenceWords {
  /// Why a phrase that the grammar of its field cannot read is an answer without a figure, where it is one.
  ///
  /// Such words tell something (`Expired`, `Included in the ERP`), only not how much or when, with or without a remark
  /// (`N/A - in house`). They are asked for last, since some are values elsewhere: `included` is yes.
  static func reasonForNoFigure(_ phrase: Phrase, in kind: Field.Kind) -> UnknownReason? {
    if let reason = insteadOfFigures[phrase.text] ?? insteadOf[kind]?[phrase.text] { return reason }
    var rest = phrase
    if rest.take(prefix: kind == .money ? elsewhereInCosts : elsewhere) != nil { return .noFigure }
    guard let (answer, remark) = phrase.splitAtBrackets() ?? phrase.split(at: " - "), !remark.hasDigit else {
      return nil
    }
    return reason(answer, for: kind) ?? insteadOfFigures[answer.text] ?? insteadOf[kind]?[answer.text]
  }

  private static let insteadOfFigures = table([
    (.notAvailable, ["no contract"]),
    (
      .noFigure,
      [
        "in house", "in-house", "expired", "lapsed", "out of contract", "perpetual licence", "perpetual license",
        "in perpetuity", "as per contract",
      ]
    ),
  ])

  private static let insteadOf: [Field.Kind: [String: UnknownReason]] = [
    .date: table([
      (
        .noFigure,
        [
          "annual", "annually", "annual renewal", "annually renewed", "renewed annually", "renews annually",
          "rolling annual", "rolling annually", "annual rolling", "rolling contract", "rolling monthly",
          "monthly rolling", "monthly", "monthly renewal", "month to month", "month-to-month", "1 year rolling",
          "12 month rolling", "auto renews", "auto-renews", "automatic renewal", "no end date", "no fixed end date",
          "no fixed term", "no expiry", "no expiry date",
        ]
      )
    ]),
    .money: table([(.noFigure, ["no direct cost", "no separate cost", "not separately charged"])]),
    .quantity: table([
      (
        .noFigure,
        [
          "public", "the public", "general public", "public facing", "public-facing", "citizens", "all citizens",
          "residents", "all residents", "corporate", "council wide", "council-wide", "trust wide", "trust-wide",
          "organisation wide", "organisation-wide", "department wide", "department-wide", "company wide",
          "company-wide", "unlimited users", "all departments", "everyone",
        ]
      )
    ]),
  ]

  /// The figure stands in another place: `see contract`.
  private static let elsewhere = Vocabulary(["see"])
  /// The cost is part of another one.
  private static let elsewhereInCosts = elsewhere + Vocabulary(["included", "bundled", "part of", "covered by"])
}

// MARK: - Withheld

extension AbsenceWords {
  private static let withholding = Vocabulary(["withheld", "redacted"])
  private static let exempting = Vocabulary(["exempted", "exempt", "s", "section", "foia", "foi"])

  /// Says that a value is kept back, with or without the section of the Freedom of Information Act that allows it.
  ///
  /// - Parameter whateverFollows: A figure may give any ground (`Withheld: commercial interests`); in a text only a
  ///   section may follow, because `Redacted documents archive` is a name.
  private static func isWithheld(_ phrase: Phrase, whateverFollows: Bool) -> Bool {
    var rest = phrase
    if rest.take(prefix: withholding) != nil { return whateverFollows || rest.isEmpty || namesSection(rest) }
    guard whateverFollows, rest.take(prefix: exempting) != nil else { return false }
    return namesSection(phrase) || (rest.isEmpty && phrase.text.hasPrefix("exempt"))
  }

  /// Says nothing but a section of an Act: `(s43)`, `under section 43(2) FOIA`.
  private static func namesSection(_ phrase: Phrase) -> Bool {
    let fillers: Set<String> = [
      "under", "by", "foi", "foia", "act", "section", "sections", "sec", "s", "ss", "exempt", "exempted", "exemption",
      "and",
    ]
    var namesNumber = false
    for part in phrase.bytes.split(whereSeparator: { !$0.isLetter && !$0.isDigit }) {
      let afterInitial = part.drop { $0 == UInt8(ascii: "s") }
      if afterInitial.first?.isDigit == true {
        namesNumber = true
      } else if !fillers.contains(String(decoding: part, as: UTF8.self)), part.count > 1 {
        return false
      }
    }
    return namesNumber
  }
}
