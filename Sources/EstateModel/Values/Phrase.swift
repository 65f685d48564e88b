/// A cell's text made easy to read: small letters, single spaces, one kind of dash and of quotation mark.
///
/// A phrase is taken apart from both ends: a grammar takes the words it knows off the front and the back, and what
/// stays must be a value. One byte stands for each character; those that no grammar knows share ``stranger``.
struct Phrase: Sendable {
  /// Cells longer than this hold prose, not a value.
  static let longest = 512
  static let pound: UInt8 = 0xA3
  static let euro: UInt8 = 0x80
  static let yen: UInt8 = 0xA5
  private static let stranger: UInt8 = 0x1A
  private static let space: UInt8 = 0x20

  private(set) var bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    trim()
  }

  /// Folds a cell's UTF-8 text; `nil` for one that is too long to be a value.
  ///
  /// Asterisks, daggers and a short number in square brackets at the end point to a footnote, and an apostrophe in
  /// front is how spreadsheets mark text: all go, and so do quotation marks round the whole.
  init?(_ cell: UnsafeBufferPointer<UInt8>) {
    guard cell.count <= Self.longest else { return nil }
    var folded: [UInt8] = []
    folded.reserveCapacity(cell.count)
    if cell.allSatisfy({ $0 < 0x80 }) {
      for byte in cell { Self.append(byte <= Self.space ? Self.space : byte.lowercased, to: &folded) }
    } else {
      for scalar in String(decoding: cell, as: UTF8.self).unicodeScalars {
        if let byte = Self.folded(scalar) { Self.append(byte, to: &folded) }
      }
    }
    bytes = folded[...]
    trim()
    while let start = footnote {
      bytes = bytes[..<start]
      trim()
    }
    if bytes.count > 1, bytes.first == UInt8(ascii: "\""), bytes.last == UInt8(ascii: "\"") {
      bytes = bytes.dropFirst().dropLast()
    }
    if bytes.first == UInt8(ascii: "'") { bytes.removeFirst() }
    trim()
  }

  var isEmpty: Bool { bytes.isEmpty }

  /// The phrase as a string, to look it up in a table.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Where the mark of a footnote at the end begins; `nil` where there is none.
  private var footnote: Int? {
    if bytes.last == UInt8(ascii: "*") { return bytes.endIndex - 1 }
    guard bytes.last == UInt8(ascii: "]"), let start = bytes.lastIndex(of: UInt8(ascii: "[")), start > bytes.startIndex
    else { return nil }
    let number = bytes[(start + 1)...].dropLast()
    return (1...2).contains(number.count) && number.allSatisfy(\.isDigit) ? start : nil
  }

  /// Drops spaces at both ends.
  private mutating func trim() {
    while bytes.first == Self.space { bytes.removeFirst() }
    while bytes.last == Self.space { bytes.removeLast() }
  }

  /// Adds a byte, but no second space in a row.
  private static func append(_ byte: UInt8, to folded: inout [UInt8]) {
    if byte == space, folded.last == space { return }
    folded.append(byte)
  }

  /// The byte that stands for a character; `nil` for an invisible one.
  private static func folded(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0...0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: space
    case 0x21..<0x7F: UInt8(truncatingIfNeeded: scalar.value).lowercased
    case 0xA3: pound
    case 0x20AC: euro
    case 0xA5: yen
    case 0xAD, 0x200B...0x200D, 0xFEFF: nil
    case 0x2010...0x2015, 0x2212, 0xFE63, 0xFF0D: UInt8(ascii: "-")
    case 0x2018, 0x2019, 0x2032: UInt8(ascii: "'")
    case 0x201C, 0x201D, 0x2033: UInt8(ascii: "\"")
    case 0x2020, 0x2021: UInt8(ascii: "*")
    case 0x2026: UInt8(ascii: ".")
    case 0x2248: UInt8(ascii: "~")
    case 0x2264: UInt8(ascii: "<")
    case 0x2265: UInt8(ascii: ">")
    default: stranger
    }
  }
}

// MARK: - Taking pieces off

extension Phrase {
  /// Takes a word off the front where it stands there whole.
  mutating func cut(prefix word: some Collection<UInt8>) -> Bool {
    guard bytes.starts(with: word) else { return false }
    let rest = bytes.dropFirst(word.count)
    if let next = rest.first, next.isLetter, bytes[rest.startIndex - 1].isLetter { return false }
    bytes = rest
    trim()
    return true
  }

  /// Takes a word off the end where it stands there whole.
  mutating func cut(suffix word: some Collection<UInt8>) -> Bool {
    guard bytes.suffix(word.count).elementsEqual(word) else { return false }
    let rest = bytes.dropLast(word.count)
    if let before = rest.last, before.isLetter, bytes[rest.endIndex].isLetter { return false }
    bytes = rest
    trim()
    return true
  }

  /// Takes off a pair of brackets that encloses the whole phrase.
  mutating func takeBrackets(_ open: Unicode.Scalar, _ close: Unicode.Scalar) -> Bool {
    guard bytes.count > 1, bytes.first == UInt8(ascii: open), bytes.last == UInt8(ascii: close) else { return false }
    self = Phrase(bytes.dropFirst().dropLast())
    return true
  }

  /// Takes a symbol off the front.
  mutating func take(leading symbol: UInt8) -> Bool {
    guard bytes.first == symbol else { return false }
    self = Phrase(bytes.dropFirst())
    return true
  }

  /// Takes a symbol off the end.
  mutating func take(trailing symbol: UInt8) -> Bool {
    guard bytes.last == symbol else { return false }
    self = Phrase(bytes.dropLast())
    return true
  }

  /// What stands before and after the first occurrence of a text.
  func split(at text: StaticString) -> (left: Phrase, right: Phrase)? {
    let count = text.utf8CodeUnitCount
    guard bytes.count > count else { return nil }
    let start = text.withUTF8Buffer { letters in
      (bytes.startIndex...(bytes.endIndex - count)).first { bytes[$0...].starts(with: letters) }
    }
    return start.map { (Phrase(bytes[..<$0]), Phrase(bytes[($0 + count)...])) }
  }
}
