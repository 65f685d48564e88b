/// JSON strings written to and read from bytes, without a `String` in between.
package enum JSONText {
  /// Appends a JSON string, quoted and escaped.
  @inlinable
  package static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout ContiguousArray<UInt8>) {
    let isPlain = appendPlain(text.count + 2, to: &bytes) { plain(text, in: $0) }
    if !isPlain { appendEscaped(text, to: &bytes) }
  }

  /// Appends a JSON array of texts, each quoted and escaped.
  package static func appendArray(of texts: [String], to bytes: inout ContiguousArray<UInt8>) {
    bytes.append(UInt8(ascii: "["))
    for (index, text) in texts.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      var text = text
      text.withUTF8 { append($0, to: &bytes) }
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Writes a text in quotes as it is and returns its size; 0 where part of it has to be escaped.
  ///
  /// Copies and looks in one loop without a way out, which the compiler turns into a few wide instructions.
  @inlinable
  static func plain(
    _ text: UnsafeBufferPointer<UInt8>, in target: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var escapes: UInt8 = 0
    target[0] = UInt8(ascii: "\"")
    for index in 0..<text.count {
      let byte = text[index]
      target[index + 1] = byte
      escapes |= needsEscape(byte) ? 1 : 0
    }
    target[text.count + 1] = UInt8(ascii: "\"")
    return escapes == 0 ? text.count + 2 : 0
  }

  /// Appends what `write` leaves in a buffer of this size, and returns whether it wrote anything.
  @inlinable
  static func appendPlain(
    _ size: Int, to bytes: inout ContiguousArray<UInt8>, _ write: (UnsafeMutableBufferPointer<UInt8>) -> Int
  ) -> Bool {
    let before = bytes.count
    bytes.append(addingCapacity: size) { span in
      span.withUnsafeMutableBufferPointer { target, count in count = write(target) }
    }
    return bytes.count > before
  }

  @usableFromInline
  static func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout ContiguousArray<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    var clean = 0
    for (index, byte) in text.enumerated() where needsEscape(byte) {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[clean..<index]))
      appendEscape(of: byte, to: &bytes)
      clean = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[clean...]))
    bytes.append(UInt8(ascii: "\""))
  }

  @inlinable
  static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  @usableFromInline
  static func appendEscape(of byte: UInt8, to bytes: inout ContiguousArray<UInt8>) {
    switch byte {
    case UInt8(ascii: "\""): bytes.append(contentsOf: #"\""#.utf8)
    case UInt8(ascii: "\\"): bytes.append(contentsOf: #"\\"#.utf8)
    case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
    case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
    case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
    default:
      let hex = String(byte, radix: 16)
      bytes.append(contentsOf: (hex.utf8.count == 1 ? #"\u000"# : #"\u00"#).utf8)
      bytes.append(contentsOf: hex.utf8)
    }
  }

  /// Appends the text of one JSON string and returns the offset after its closing quote.
  ///
  /// Reads what ``append(_:to:)`` writes; surrogate pairs, which it never writes, are read as they stand.
  ///
  /// - Parameter start: Offset of the opening quote.
  @inlinable
  package static func read(
    from json: UnsafeBufferPointer<UInt8>, at start: Int, into bytes: inout ContiguousArray<UInt8>
  ) -> Int {
    var clean = start + 1
    var index = clean
    while index < json.count, json[index] != UInt8(ascii: "\"") {
      if json[index] == UInt8(ascii: "\\") {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: json[clean..<index]))
        index = readEscape(in: json, at: index + 1, into: &bytes)
        clean = index
      } else {
        index += 1
      }
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: json[clean..<min(index, json.count)]))
    return index + 1
  }

  @usableFromInline
  static func readEscape(
    in json: UnsafeBufferPointer<UInt8>, at index: Int, into bytes: inout ContiguousArray<UInt8>
  ) -> Int {
    guard index < json.count else { return index }
    switch json[index] {
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "r"): bytes.append(0x0D)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "u") where index + 4 < json.count:
      let digits = String(decoding: json[index + 1...index + 4], as: UTF8.self)
      let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
      bytes.append(contentsOf: String(Character(scalar)).utf8)
      return index + 5
    default: bytes.append(json[index])
    }
    return index + 1
  }
}
