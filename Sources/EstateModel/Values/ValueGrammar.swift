/// Turns the text of a cell into a reading, by the grammar of its field.
///
/// Each kind of field has a grammar in a file of its own, in two steps. `plain` decides the forms that fill nearly every
/// cell (nothing, digits, `1234.56`, an ISO date, yes or no, free text) on the bytes as they stand. What it leaves
/// undecided is folded into a ``Phrase`` once; there a word for the lack of a value comes first (``AbsenceWords``), then
/// `words` reads what people write by hand, and last come the words that they write instead of a figure. Where a text
/// allows two readings, a grammar flags it or refuses it: it never picks one in silence.
package enum ValueGrammar {
  /// Reads a cell's UTF-8 text; invalid UTF-8 is at worst unreadable.
  package static func read(_ bytes: UnsafeBufferPointer<UInt8>, as field: Field) -> Reading {
    let cell = bytes.trimmed
    guard !cell.isEmpty else { return .unknown(.blank) }
    return plain(cell, as: field) ?? words(cell, as: field)
  }

  /// Reads a cell's UTF-8 text, and remembers what was written by hand: many cells say the same.
  package static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, as field: Field, remembering memo: inout ReadingMemo
  ) -> Reading {
    let cell = bytes.trimmed
    guard !cell.isEmpty else { return .unknown(.blank) }
    return plain(cell, as: field) ?? memo.reading(of: cell, as: field) { words($0, as: $1) }
  }

  /// Reads a text that is at hand as a string.
  package static func read(_ text: some StringProtocol, as field: Field) -> Reading {
    var text = String(text)
    return text.withUTF8 { read($0, as: field) }
  }

  /// Reads a trimmed cell that is not empty by its bytes; `nil` where these do not decide it.
  private static func plain(_ cell: UnsafeBufferPointer<UInt8>, as field: Field) -> Reading? {
    switch field.kind {
    case .text, .list: TextGrammar.read(cell, as: field)
    case .money: AmountGrammar.plain(cell, as: field)
    case .quantity: QuantityGrammar.plain(cell, as: field)
    case .percentage: PercentageGrammar.plain(cell, as: field)
    case .share: ShareGrammar.plain(cell, as: field)
    case .date: DateGrammar.plain(cell, as: field)
    case .year: YearGrammar.plain(cell, as: field)
    case .flag: FlagGrammar.plain(cell, as: field)
    case .score: ScoreGrammar.plain(cell, as: field)
    }
  }

  /// Reads a trimmed cell that its bytes do not decide, as people write.
  private static func words(_ cell: UnsafeBufferPointer<UInt8>, as field: Field) -> Reading {
    guard let phrase = Phrase(cell) else { return .unreadable }
    if phrase.isEmpty { return .unknown(.blank) }
    if let reason = AbsenceWords.reason(phrase, for: field.kind) { return .unknown(reason) }
    let reading: Reading =
      switch field.kind {
      case .text, .list: TextGrammar.read(cell, as: field)
      case .money: AmountGrammar.words(phrase, as: field)
      case .quantity: QuantityGrammar.words(phrase, as: field)
      case .percentage: PercentageGrammar.words(phrase, as: field)
      case .share: ShareGrammar.words(phrase, as: field)
      case .date: DateGrammar.words(phrase, as: field)
      case .year: YearGrammar.words(phrase, as: field)
      case .flag: FlagGrammar.words(phrase, as: field)
      case .score: ScoreGrammar.words(phrase, as: field)
      }
    guard reading.state == .unreadable, let reason = AbsenceWords.reasonForNoFigure(phrase, in: field.kind) else {
      return reading
    }
    return .unknown(reason)
  }
}

/// The grammar of a kind of field whose cells hold a figure rather than text.
protocol FigureGrammar {
  /// Reads a form that needs no more than a look at its bytes; `nil` where that does not decide it.
  static func plain(_ cell: UnsafeBufferPointer<UInt8>, as field: Field) -> Reading?

  /// Reads what people write by hand; the phrase is not empty and no word for the lack of a value.
  static func words(_ phrase: Phrase, as field: Field) -> Reading
}
