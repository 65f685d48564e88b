/// The grammar of texts and lists: any text is a value, unless the whole cell is a word for the lack of one.
///
/// The reading stores nothing, since the value is the cell's own text. In a list `none`, `nil` and `0` say that there
/// are no parts: the list is known, and empty; so does `no`. A bare `yes` says that there are some, and not which. In a
/// text they stay text (`documentation: None` is an answer).
enum TextGrammar {
  /// Reads a trimmed cell that is not empty.
  static func read(_ cell: UnsafeBufferPointer<UInt8>, as field: Field) -> Reading {
    if field.kind == .list, cell.isAny(of: wordsForSome) { return .unknown(.noFigure) }
    guard AbsenceWords.mayFill(cell), let phrase = Phrase(cell) else { return .known(0) }
    if phrase.isEmpty { return .unknown(.blank) }
    if let reason = AbsenceWords.reason(phrase, for: field.kind) { return .unknown(reason) }
    return .known(0)
  }

  private static let wordsForSome: [StaticString] = ["yes", "y", "true", "shared"]
  fileprivate static let wordsForNone: [StaticString] = ["none", "nil", "0", "no", "n", "false", "not shared"]
}

extension ValueGrammar {
  /// Whether a known list says in a word that it has no parts.
  package static func isEmptyList(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.trimmed.isAny(of: TextGrammar.wordsForNone)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the text is one of some words in small letters, whatever its own case.
  fileprivate func isAny(of words: [StaticString]) -> Bool {
    guard count <= 10 else { return false }
    return words.contains { word in
      count == word.utf8CodeUnitCount
        && word.withUTF8Buffer { letters in zip(self, letters).allSatisfy { $0.lowercased == $1 } }
    }
  }
}
