extension JSONCursor {
  /// Goes over a text, whose opening quote was peeked at; true where its escapes had to be replaced.
  mutating func text() throws(JSONStop) -> Bool {
    let start = position + 1
    var end = start
    while end < count {
      let byte = bytes[end]
      if byte == UInt8(ascii: "\"") {
        plainText = UnsafeBufferPointer(start: bytes + start, count: end - start)
        position = end + 1
        return false
      }
      if byte == UInt8(ascii: "\\") {
        try unescape(from: start, firstEscape: end)
        return true
      }
      if byte < 0x20 { throw .malformed(.control(found: byte), at: end) }
      end += 1
    }
    throw .incomplete
  }

  private mutating func unescape(from start: Int, firstEscape: Int) throws(JSONStop) {
    unescaped.removeAll(keepingCapacity: true)
    unescaped.append(contentsOf: UnsafeBufferPointer(start: bytes + start, count: firstEscape - start))
    var at = firstEscape
    while at < count {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "\""):
        position = at + 1
        return
      case UInt8(ascii: "\\"): at = try escape(at)
      case ..<0x20: throw .malformed(.control(found: byte), at: at)
      default:
        unescaped.append(byte)
        at += 1
      }
    }
    throw .incomplete
  }

  /// Replaces the escape at an offset, and gives the offset behind it.
  private mutating func escape(_ at: Int) throws(JSONStop) -> Int {
    guard at + 1 < count else { throw .incomplete }
    switch bytes[at + 1] {
    case UInt8(ascii: "n"): unescaped.append(.lineFeed)
    case UInt8(ascii: "t"): unescaped.append(.tab)
    case UInt8(ascii: "r"): unescaped.append(.carriageReturn)
    case UInt8(ascii: "b"): unescaped.append(0x08)
    case UInt8(ascii: "f"): unescaped.append(0x0c)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): unescaped.append(bytes[at + 1])
    case UInt8(ascii: "u"): return try unicodeEscape(at)
    default: throw .malformed(.escape, at: at)
    }
    return at + 2
  }

  /// Replaces `\u` with four digits, or a surrogate pair of them.
  private mutating func unicodeEscape(_ at: Int) throws(JSONStop) -> Int {
    let unit = try fourDigits(at)
    var value = UInt32(unit)
    var end = at + 6
    if (0xd800..<0xdc00).contains(unit) {
      guard end + 1 < count else { throw .incomplete }
      if bytes[end] == UInt8(ascii: "\\"), bytes[end + 1] == UInt8(ascii: "u") {
        let low = try fourDigits(end)
        if (0xdc00..<0xe000).contains(low) {
          value = 0x10000 + (UInt32(unit) - 0xd800) << 10 + (UInt32(low) - 0xdc00)
          end += 6
        }
      }
    }
    if let scalar = Unicode.Scalar(value) {
      unescaped.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    } else {
      hasLoneSurrogate = true
      unescaped.append(contentsOf: UTF8.encodedReplacementCharacter)
    }
    return end
  }

  private func fourDigits(_ at: Int) throws(JSONStop) -> UInt16 {
    guard at + 6 <= count else { throw .incomplete }
    var value: UInt16 = 0
    for digit in bytes[at + 2, count: 4] {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt16(digit - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
        value = value << 4 | UInt16((digit | 0x20) - UInt8(ascii: "a") + 10)
      default: throw .malformed(.escape, at: at)
      }
    }
    return value
  }
}

extension UnsafePointer<UInt8> {
  fileprivate subscript(start: Int, count count: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: self + start, count: count)
  }
}
