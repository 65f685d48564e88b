/// Divides a text into words: runs of letters and digits in lower case, apostrophes left out.
struct TextWords {
  /// The letters of the current word.
  private var word = ContiguousArray<UInt8>()

  /// Calls `body` with each word of a text.
  @inline(__always)
  mutating func forEach(in text: some Collection<UInt8>, _ body: (borrowing ContiguousArray<UInt8>) -> Void) {
    word.removeAll(keepingCapacity: true)
    for byte in text {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: word.append(byte)
      case UInt8(ascii: "'"): continue
      case UInt8(ascii: ".") where word.last.map(Self.isDigit) ?? false: word.append(byte)
      default: end(body)
      }
    }
    end(body)
  }

  @inline(__always)
  private mutating func end(_ body: (borrowing ContiguousArray<UInt8>) -> Void) {
    while word.last == UInt8(ascii: ".") { word.removeLast() }
    if word.isEmpty { return }
    body(word)
    word.removeAll(keepingCapacity: true)
  }

  static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// A number, a version such as `v6` or `r2`, or a single letter.
  static func isNumber(_ word: borrowing ContiguousArray<UInt8>) -> Bool {
    if word.count == 1 || isDigit(word[0]) { return true }
    let isVersion = word[0] == UInt8(ascii: "v") || word[0] == UInt8(ascii: "r")
    return isVersion && isDigit(word[1])
  }
}
