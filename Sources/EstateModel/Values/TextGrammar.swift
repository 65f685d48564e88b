/// The grammar of texts and lists: any text is a value, unless the whole cell is a word for the lack of one.
///
/// The reading stores nothing, since the value is the cell's own text. In a list `none`, `nil` and `0` say that there
/// are no parts: the list is known, and empty. In a text they stay text (`documentation: None` is an answer).
enum TextGrammar {
  /// Reads a trimmed cell that is not empty.
  static func read(_ cell: UnsafeBufferPointer<UInt8>, as field: Field) -> Reading {
    guard AbsenceWords.mayFill(cell), let phrase = Phrase(cell) else { return .known(0) }
    if phrase.isEmpty { return .unknown(.blank) }
    if let reason = AbsenceWords.reason(phrase, for: field.kind) { return .unknown(reason) }
    return .known(0)
  }
}

extension ValueGrammar {
  /// Whether a known list says in a word that it has no parts.
  package static func isEmptyList(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let cell = bytes.trimmed
    return ["none", "nil", "0"].contains { word in
      cell.count == word.utf8.count && zip(cell, word.utf8).allSatisfy { $0.lowercased == $1 }
    }
  }
}
