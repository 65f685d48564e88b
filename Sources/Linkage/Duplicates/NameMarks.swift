/// What one name of a system is compared by.
struct NameMarks: Sendable {
  /// Which pairs of neighbouring letters occur, as a set of 64.
  let letters: UInt64
  /// All letters in one, without numbers and words that do not count.
  let joined: UInt32
  /// The initials of its words; 0 where there are fewer than three.
  let initials: UInt32
  /// The name itself, where it is one short word that may be made of initials; else 0.
  let short: UInt32
  /// Its first and its last five letters; 0 where it has fewer than eight.
  let head: UInt32
  let tail: UInt32
  /// Place of its first word among the words of all names.
  var firstWord: Int32
  let words: Int16
  let letterCount: Int16
}

/// Reads names into ``NameMarks`` and words, with buffers that are used again.
struct NameReader {
  private var splitter = TextWords()
  private var letters = ContiguousArray<UInt8>()
  private var found = ContiguousArray<UInt32>()
  private let roles = WordRoles.builtIn

  /// Reads a name and appends its words, sorted and each once, to `words`; `nil` where it has none.
  ///
  /// The two lowest bits of a word hold its role.
  mutating func read(_ name: some Collection<UInt8>, words: inout ContiguousArray<UInt32>) -> NameMarks? {
    letters.removeAll(keepingCapacity: true)
    found.removeAll(keepingCapacity: true)
    var initials = WordHash.start
    var (initialCount, wordCount) = (0, 0)
    var onlyWord: UInt32 = 0
    let roles = roles
    var letters = letters
    var found = found
    splitter.forEach(in: name) { word in
      let hash = WordHash.of(stemmed: word)
      let isNumber = TextWords.isNumber(word)
      let role = isNumber ? WordRole.number : roles.role(ofName: hash)
      wordCount += 1
      onlyWord = (2...6).contains(word.count) ? WordHash.of(word) : 0
      if !isNumber, word.count > 3 || role != .stop {
        initials = WordHash.adding(word[0], to: initials)
        initialCount += 1
      }
      if role == .stop { return }
      found.append(hash & ~3 | role.rawValue)
      if role != .number || word.count == 1 { letters.append(contentsOf: word) }
    }
    self.letters = letters
    self.found = found
    guard !found.isEmpty else { return nil }
    found.sort()
    let first = words.count
    for word in found where words.count == first || words[words.count - 1] != word { words.append(word) }
    let isLong = letters.count >= 8
    return NameMarks(
      letters: pairs, joined: WordHash.of(letters), initials: initialCount >= 3 ? initials : 0,
      short: wordCount == 1 ? onlyWord : 0, head: isLong ? WordHash.of(letters.prefix(5)) : 0,
      tail: isLong ? WordHash.of(letters.suffix(5)) : 0, firstWord: Int32(first),
      words: Int16(clamping: words.count - first), letterCount: Int16(clamping: letters.count))
  }

  /// The pairs of neighbouring letters as a set of 64.
  private var pairs: UInt64 {
    var set: UInt64 = 0
    for (one, next) in zip(letters, letters.dropFirst()) {
      set |= 1 << UInt64(WordHash.joined(UInt32(one), UInt32(next)) & 63)
    }
    return set
  }
}

extension WordRole {
  /// The role in a word's two lowest bits.
  @inline(__always)
  init(of word: UInt32) { self = WordRole(rawValue: word & 3) ?? .distinctive }
}
