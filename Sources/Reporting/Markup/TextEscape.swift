/// Makes any text safe to stand in HTML, as text or inside a quoted attribute.
///
/// Markup characters become character references. Characters that a reader cannot see but that reorder or hide text
/// (controls, bidirectional overrides, zero-width marks, tags) are shown by their code point, so that nothing in a cell
/// runs and nothing reads otherwise than it is written.
///
/// - Source: Unicode Technical Report 36, "Unicode Security Considerations", section 2.
enum TextEscape {
  /// Appends `text`, made safe, to `output`.
  ///
  /// - Complexity: O(bytes); runs of ordinary bytes are copied whole.
  static func append(_ text: String, to output: inout ByteText) {
    var text = text
    text.withUTF8 { append($0, to: &output) }
  }

  /// Appends well-formed UTF-8, made safe, to `output`.
  ///
  /// - Complexity: O(bytes); runs of ordinary bytes are copied whole.
  static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout ByteText) {
    var runStart = 0
    var index = 0
    while index < bytes.count {
      guard isSuspect[Int(bytes[index])], let found = replacement(at: index, in: bytes) else {
        index += 1
        continue
      }
      output.append(bytes[runStart..<index])
      output.append(found.text)
      index += found.length
      runStart = index
    }
    output.append(bytes[runStart..<bytes.count])
  }

  /// Bytes at which something that needs replacing may begin.
  private static let isSuspect = InlineArray<256, Bool> { byte in
    switch UInt8(byte) {
    case 0..<0x20, 0x7f, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    // Lead bytes of C1 controls and U+00AD, U+061C, U+180E, U+200B..U+206F, U+FEFF and U+FFF9.., and the tags.
    case 0xc2, 0xd8, 0xe1, 0xe2, 0xef, 0xf3: true
    default: false
    }
  }

  /// What stands in for the character at `index`, and how many bytes that character takes.
  private static func replacement(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (text: ByteText, length: Int)? {
    var text = ByteText()
    switch bytes[index] {
    case UInt8(ascii: "&"): text.append("&amp;")
    case UInt8(ascii: "<"): text.append("&lt;")
    case UInt8(ascii: ">"): text.append("&gt;")
    case UInt8(ascii: "\""): text.append("&quot;")
    case UInt8(ascii: "'"): text.append("&#39;")
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): text.append(" ")
    default:
      let (scalar, length) = decode(at: index, in: bytes)
      guard isHidden(scalar) else { return nil }
      text.append(text: "[U+\(hexadecimal(scalar))]")
      return (text, length)
    }
    return (text, 1)
  }

  /// The code point that begins at `index` of well-formed UTF-8.
  private static func decode(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (scalar: UInt32, length: Int) {
    let lead = bytes[index]
    let length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
    var scalar = length == 1 ? UInt32(lead) : UInt32(lead & (0xff >> UInt8(length + 1)))
    for offset in 1..<max(1, length) { scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3f) }
    return (scalar, length)
  }

  /// Whether a code point hides, reorders or joins what stands around it.
  private static func isHidden(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x20, 0x7f...0x9f, 0xad, 0x61c, 0x180e, 0x200b...0x200f, 0x2028...0x202e, 0x2060...0x206f, 0xfeff,
      0xfff9...0xfffb, 0xe0000...0xe007f:
      true
    default: false
    }
  }

  /// At least four hexadecimal digits.
  private static func hexadecimal(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
