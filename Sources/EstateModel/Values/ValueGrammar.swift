/// Turns the text of a cell into a reading, by the grammar of its field.
///
/// Each kind of field has a grammar in a file of its own, in two steps. `plain` decides the forms that fill nearly every
/// cell (nothing, digits, `1234.56`, an ISO date, yes or no, free text) on the bytes as they stand. What it leaves
/// undecided is folded into a ``Phrase`` once; there a word for the lack of a value comes first (``AbsenceWords``), then
/// `words` reads what people write by hand. Where a text allows two readings, a grammar flags it or refuses it: it
/// never picks one in silence.
package enum ValueGrammar {
  /// Reads a cell's UTF-8 text; invalid UTF-8 is at worst unreadable.
  package static func read(_ bytes: UnsafeBufferPointer<UInt8>, as field: Field) -> Reading {
    let cell = bytes.trimmed
    guard !cell.isEmpty else { return .unknown(.blank) }
    switch field.kind {
    case .text, .list: return TextGrammar.read(cell, as: field)
    case .money: return read(cell, as: field, by: AmountGrammar.self)
    case .quantity: return read(cell, as: field, by: QuantityGrammar.self)
    case .percentage: return read(cell, as: field, by: PercentageGrammar.self)
    case .share: return read(cell, as: field, by: ShareGrammar.self)
    case .date: return read(cell, as: field, by: DateGrammar.self)
    case .year: return read(cell, as: field, by: YearGrammar.self)
    case .flag: return read(cell, as: field, by: FlagGrammar.self)
    case .score: return read(cell, as: field, by: ScoreGrammar.self)
    }
  }

  /// Reads a text that is at hand as a string.
  package static func read(_ text: some StringProtocol, as field: Field) -> Reading {
    var text = String(text)
    return text.withUTF8 { read($0, as: field) }
  }

  /// Reads a trimmed cell that is not empty, in the two steps of a figure's grammar.
  private static func read<Grammar: FigureGrammar>(
    _ cell: UnsafeBufferPointer<UInt8>, as field: Field, by grammar: Grammar.Type
  ) -> Reading {
    if let reading = grammar.plain(cell, as: field) { return reading }
    guard let phrase = Phrase(cell) else { return .unreadable }
    if phrase.isEmpty { return .unknown(.blank) }
    if let reason = AbsenceWords.reason(phrase, for: field.kind) { return .unknown(reason) }
    return grammar.words(phrase, as: field)
  }
}

/// The grammar of a kind of field whose cells hold a figure rather than text.
protocol FigureGrammar {
  /// Reads a form that needs no more than a look at its bytes; `nil` where that does not decide it.
  static func plain(_ cell: UnsafeBufferPointer<UInt8>, as field: Field) -> Reading?

  /// Reads what people write by hand; the phrase is not empty and no word for the lack of a value.
  static func words(_ phrase: Phrase, as field: Field) -> Reading
}
