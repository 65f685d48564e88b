/// Words that a grammar takes off either end of a phrase, and what each of them means.
///
/// The longest come first, so that none hides within another. A phrase whose end no word shares is turned away by one
/// look at that byte: nearly every word of nearly every vocabulary is absent from nearly every cell.
struct Vocabulary<Meaning: Sendable>: Sendable {
  /// A word in the bytes of a phrase, and its meaning.
  struct Entry: Sendable {
    let word: [UInt8]
    let meaning: Meaning
  }

  let entries: [Entry]
  /// For each byte, whether a word begins with it.
  private let beginnings: [Bool]
  /// For each byte, whether a word ends with it.
  private let endings: [Bool]

  /// Words that all mean the same.
  init(_ words: [String], _ meaning: Meaning) {
    self.init(words.map { Entry(word: Array($0.utf8), meaning: meaning) })
  }

  private init(_ entries: [Entry]) {
    self.entries = entries.sorted { $0.word.count > $1.word.count }
    var beginnings = [Bool](repeating: false, count: 256)
    var endings = beginnings
    for entry in entries {
      if let first = entry.word.first { beginnings[Int(first)] = true }
      if let last = entry.word.last { endings[Int(last)] = true }
    }
    self.beginnings = beginnings
    self.endings = endings
  }

  /// The words of both, which share none.
  static func + (left: Vocabulary, right: Vocabulary) -> Vocabulary { Vocabulary(left.entries + right.entries) }

  /// Whether a phrase that begins with this byte may begin with a word.
  func mayBegin(with byte: UInt8?) -> Bool { byte.map { beginnings[Int($0)] } ?? false }

  /// Whether a phrase that ends with this byte may end with a word.
  func mayEnd(with byte: UInt8?) -> Bool { byte.map { endings[Int($0)] } ?? false }
}

extension Vocabulary where Meaning == Void {
  /// Words whose presence is all that counts.
  init(_ words: [String]) { self.init(words, ()) }
}

extension Phrase {
  /// Takes a word off the front, where one stands there whole: `c` is not taken off `cat`.
  mutating func take<Meaning>(prefix vocabulary: Vocabulary<Meaning>) -> Meaning? {
    guard vocabulary.mayBegin(with: bytes.first) else { return nil }
    for entry in vocabulary.entries where cut(prefix: entry.word) { return entry.meaning }
    return nil
  }

  /// Takes a word off the end, where one stands there whole, on its own or in brackets: `£5 (monthly)`.
  mutating func take<Meaning>(suffix vocabulary: Vocabulary<Meaning>) -> Meaning? {
    if vocabulary.mayEnd(with: bytes.last) {
      for entry in vocabulary.entries where cut(suffix: entry.word) { return entry.meaning }
    }
    guard bytes.last == UInt8(ascii: ")") else { return nil }
    var inside = Phrase(bytes.dropLast())
    guard vocabulary.mayEnd(with: inside.bytes.last) else { return nil }
    for entry in vocabulary.entries where inside.cut(suffix: entry.word) {
      guard inside.bytes.last == UInt8(ascii: "(") else { return nil }
      self = Phrase(inside.bytes.dropLast())
      return entry.meaning
    }
    return nil
  }
}
