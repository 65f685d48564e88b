/// A value of a small JSON file held whole, with the line on which it begins, so that a complaint can name it.
///
/// Numbers stay text: a version `3.10` must not become 3.1.
package struct LocatedJSON: Sendable {
  /// What kind of value it is.
  package enum Value: Sendable {
    case object([(key: String, value: LocatedJSON)])
    case array([LocatedJSON])
    case text(String)
    /// As it is written.
    case number(String)
    case flag(Bool)
    case null
  }

  /// Why bytes are not JSON.
  package struct Malformation: Error, Hashable {
    /// From 1.
    package let line: Int
    /// What was found and what was expected.
    package let message: String
  }

  package let value: Value
  /// From 1.
  package let line: Int

  /// Reads a whole file, behind a byte order mark.
  ///
  /// - Throws: the first ``Malformation``.
  /// - Complexity: O(bytes); values may be nested 64 deep.
  package init(_ bytes: [UInt8]) throws(Malformation) {
    var reader = LocatedJSONReader(bytes)
    self = try reader.document()
  }

  init(_ value: Value, line: Int) {
    self.value = value
    self.line = line
  }

  /// The value under a key of an object; of repeated keys the first counts.
  package subscript(key: String) -> LocatedJSON? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The keys of an object, in the order of the file.
  package var keys: [String] {
    guard case .object(let members) = value else { return [] }
    return members.map(\.key)
  }

  /// The elements of an array.
  package var elements: [LocatedJSON]? {
    guard case .array(let elements) = value else { return nil }
    return elements
  }

  /// The text, or the number as it is written.
  package var text: String? {
    switch value {
    case .text(let text), .number(let text): text
    case .object, .array, .flag, .null: nil
    }
  }

  package var flag: Bool? {
    guard case .flag(let flag) = value else { return nil }
    return flag
  }

  package var isNull: Bool {
    guard case .null = value else { return false }
    return true
  }
}

/// Walks through the bytes of a JSON file.
private struct LocatedJSONReader {
  private static let deepest = 64

  private let bytes: [UInt8]
  private var position: Int
  private var line = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The one value of the file.
  mutating func document() throws(LocatedJSON.Malformation) -> LocatedJSON {
    let value = try value(depth: 0)
    skipSpace()
    guard position == bytes.count else { throw malformation("text follows the end of the JSON value") }
    return value
  }

  private mutating func value(depth: Int) throws(LocatedJSON.Malformation) -> LocatedJSON {
    guard depth < Self.deepest else { throw malformation("values are nested more than \(Self.deepest) deep") }
    skipSpace()
    let start = line
    guard position < bytes.count else { throw malformation("the file ends where a value is expected") }
    switch bytes[position] {
    case UInt8(ascii: "{"): return LocatedJSON(.object(try members(depth: depth)), line: start)
    case UInt8(ascii: "["): return LocatedJSON(.array(try elements(depth: depth)), line: start)
    case UInt8(ascii: "\""): return LocatedJSON(.text(try string()), line: start)
    case UInt8(ascii: "t"): return LocatedJSON(try word("true", .flag(true)), line: start)
    case UInt8(ascii: "f"): return LocatedJSON(try word("false", .flag(false)), line: start)
    case UInt8(ascii: "n"): return LocatedJSON(try word("null", .null), line: start)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return LocatedJSON(number(), line: start)
    default: throw malformation("\(found) stands where a value is expected")
    }
  }

  private mutating func members(
    depth: Int
  ) throws(LocatedJSON.Malformation) -> [(key: String, value: LocatedJSON)] {
    var members: [(key: String, value: LocatedJSON)] = []
    position += 1
    if skips("}") { return members }
    repeat {
      skipSpace()
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
        throw malformation("\(found) stands where a key in quotes is expected")
      }
      let key = try string()
      guard skips(":") else { throw malformation("\(found) stands where a colon is expected after \"\(key)\"") }
      members.append((key, try value(depth: depth + 1)))
    } while skips(",")
    guard skips("}") else { throw malformation("\(found) stands where a comma or } is expected") }
    return members
  }

  private mutating func elements(depth: Int) throws(LocatedJSON.Malformation) -> [LocatedJSON] {
    var elements: [LocatedJSON] = []
    position += 1
    if skips("]") { return elements }
    repeat { elements.append(try value(depth: depth + 1)) } while skips(",")
    guard skips("]") else { throw malformation("\(found) stands where a comma or ] is expected") }
    return elements
  }

  private mutating func word(
    _ word: String, _ value: LocatedJSON.Value
  ) throws(LocatedJSON.Malformation) -> LocatedJSON.Value {
    guard bytes[position...].starts(with: word.utf8) else {
      throw malformation("\(found) stands where \(word) is expected")
    }
    position += word.utf8.count
    return value
  }

  private mutating func number() -> LocatedJSON.Value {
    let start = position
    while position < bytes.count, "+-.eE0123456789".utf8.contains(bytes[position]) { position += 1 }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  /// The text between two quotes, with its escapes resolved.
  private mutating func string() throws(LocatedJSON.Malformation) -> String {
    position += 1
    var content: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: content, as: UTF8.self) else { throw malformation("a text is not UTF-8") }
        return text
      case UInt8(ascii: "\\"): try appendEscape(to: &content)
      case 0..<0x20: throw malformation("a text has no closing quote")
      default: content.append(byte)
      }
    }
    throw malformation("a text has no closing quote")
  }

  private mutating func appendEscape(to content: inout [UInt8]) throws(LocatedJSON.Malformation) {
    guard position < bytes.count else { throw malformation("a text has no closing quote") }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "n"): content.append(0x0A)
    case UInt8(ascii: "t"): content.append(0x09)
    case UInt8(ascii: "r"): content.append(0x0D)
    case UInt8(ascii: "b"): content.append(0x08)
    case UInt8(ascii: "f"): content.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(byte)
    case UInt8(ascii: "u"): content.append(contentsOf: Character(try escapedScalar()).utf8)
    default: throw malformation("a text holds an escape that JSON does not have")
    }
  }

  /// The character of four hexadecimal digits, or of two such escapes that belong together.
  private mutating func escapedScalar() throws(LocatedJSON.Malformation) -> Unicode.Scalar {
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard bytes[position...].starts(with: #"\u"#.utf8) else { return "\u{FFFD}" }
    position += 2
    let second = try hexadecimal()
    guard (0xD800..<0xDC00).contains(first), (0xDC00..<0xE000).contains(second) else { return "\u{FFFD}" }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func hexadecimal() throws(LocatedJSON.Malformation) -> UInt32 {
    let digits = bytes[position...].prefix(4)
    guard digits.count == 4, let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) else {
      throw malformation(#"four hexadecimal digits are expected after \u"#)
    }
    position += 4
    return value
  }

  /// Steps over white space and then over a sign, if it stands there.
  private mutating func skips(_ sign: Unicode.Scalar) -> Bool {
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) {
      if bytes[position] == 0x0A { line += 1 }
      position += 1
    }
  }

  /// What stands here, for a message.
  private var found: String {
    position < bytes.count
      ? "\"\(String(decoding: bytes[position...].prefix(1), as: UTF8.self))\"" : "the end of the file"
  }

  private func malformation(_ message: String) -> LocatedJSON.Malformation {
    LocatedJSON.Malformation(line: line, message: message)
  }
}
