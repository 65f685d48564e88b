/// The words by which an inventory says one of a few things in free text.
///
/// A phrase stands for whole words, wherever they stand in the text and however they are written: `OFFICIAL-SENSITIVE`
/// holds `official sensitive`. A phrase that ends in `*` also matches the beginning of a word, and one that starts
/// with `=` must be the whole text. The first phrase that matches decides.
struct Vocabulary: Sendable {
  /// Position among the vocabularies, by which their caches are found.
  let position: Int
  private let entries: [(code: UInt8, phrases: [String])]

  init(position: Int, _ entries: [(code: UInt8, phrases: [String])]) {
    self.position = position
    self.entries = entries
  }

  /// What the text says; 0 where it has none of the phrases.
  func code(of text: String) -> UInt8 {
    let words = Self.normalised(text)
    for (code, phrases) in entries where phrases.contains(where: { Self.matches($0, words) }) { return code }
    return 0
  }

  /// A phrase occurs in normalised words.
  private static func matches(_ phrase: String, _ words: String) -> Bool {
    if phrase.hasPrefix("=") { return words == " \(phrase.dropFirst()) " }
    if phrase.hasSuffix("*") { return words.contains(" \(phrase.dropLast())") }
    return words.contains(" \(phrase) ")
  }

  /// Lower-case words with one space before, between and after them.
  private static func normalised(_ text: String) -> String {
    var words = " "
    for character in text.lowercased() {
      if character.isLetter || character.isNumber {
        words.append(character)
      } else if words.last != " " {
        words.append(" ")
      }
    }
    return words.last == " " ? words : words + " "
  }
}
