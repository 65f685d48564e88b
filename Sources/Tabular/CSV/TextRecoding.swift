/// Checks whether bytes are UTF-8.
enum UTF8Text {
  /// The bytes are well-formed UTF-8.
  static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }

  /// The bytes are well-formed UTF-8.
  static func isValid(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { isValid($0) }
  }
}

/// Windows-1252 as UTF-8.
enum Windows1252 {
  /// The characters of the bytes 0x80 to 0x9f; five of them are not assigned and stand for the C1 control of their number.
  ///
  /// - Source: WHATWG Encoding Standard, index windows-1252.
  private static let upperControls: [UInt16] = [
    0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008d,
    0x017d, 0x008f, 0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
    0x0153, 0x009d, 0x017e, 0x0178,
  ]

  /// The UTF-8 of every byte above 127.
  private static let upperHalf: [[UInt8]] = (0x80...0xff).map { byte in
    let value = byte < 0xa0 ? UInt32(upperControls[byte - 0x80]) : UInt32(byte)
    guard let scalar = Unicode.Scalar(value) else { return [] }
    return Array(String(scalar).utf8)
  }

  /// The bytes' text in UTF-8.
  static func decode(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    for byte in bytes {
      if byte < 0x80 { text.append(byte) } else { text += upperHalf[Int(byte) - 0x80] }
    }
    return text
  }
}

/// Turns UTF-16 that comes in pieces into UTF-8.
///
/// A surrogate without its other half is written as three bytes that are not valid UTF-8, so that the record it stands
/// in is found to be faulty when it is checked.
struct UTF16Transcoder {
  let bigEndian: Bool
  /// First byte of a pair that a piece was cut in.
  private var half: UInt8?
  /// High surrogate whose other half has not come yet.
  private var high: UInt16?

  init(bigEndian: Bool) {
    self.bigEndian = bigEndian
  }

  /// Room that a piece of so many bytes can need in UTF-8, with what is left over from the piece before.
  static func room(for count: Int) -> Int { (count / 2 + 2) * 3 + 3 }

  /// Writes the piece as UTF-8, and returns how many bytes that took.
  mutating func transcode(_ piece: UnsafeRawBufferPointer, into output: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var count = 0
    for byte in piece {
      guard let first = half else {
        half = byte
        continue
      }
      half = nil
      let unit = bigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first)
      count += write(unit, into: output, at: count)
    }
    return count
  }

  /// Writes what is left over when the source ends, and returns how many bytes that took.
  mutating func finish(into output: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var count = 0
    if let lone = high { count += Self.write(UInt32(lone), into: output, at: 0) }
    // Half a pair at the end is shown as what it is: a byte that is no text.
    if half != nil {
      output[count] = 0xff
      count += 1
    }
    (high, half) = (nil, nil)
    return count
  }

  /// Writes one unit of 16 bits, joining it to the high surrogate before it.
  private mutating func write(_ unit: UInt16, into output: UnsafeMutableBufferPointer<UInt8>, at start: Int) -> Int {
    var count = 0
    if let first = high {
      high = nil
      if (0xdc00...0xdfff).contains(unit) {
        let value = 0x10000 + (UInt32(first) - 0xd800) << 10 + (UInt32(unit) - 0xdc00)
        return Self.write(value, into: output, at: start)
      }
      count = Self.write(UInt32(first), into: output, at: start)
    }
    if (0xd800...0xdbff).contains(unit) {
      high = unit
      return count
    }
    return count + Self.write(UInt32(unit), into: output, at: start + count)
  }

  /// Writes one character in the form of UTF-8, surrogates too.
  private static func write(_ value: UInt32, into output: UnsafeMutableBufferPointer<UInt8>, at start: Int) -> Int {
    let length = value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4
    guard length > 1 else {
      output[start] = UInt8(truncatingIfNeeded: value)
      return 1
    }
    var rest = value
    for index in stride(from: length - 1, to: 0, by: -1) {
      output[start + index] = 0x80 | UInt8(truncatingIfNeeded: rest & 0x3f)
      rest >>= 6
    }
    let lead: UInt8 = length == 2 ? 0xc0 : length == 3 ? 0xe0 : 0xf0
    output[start] = lead | UInt8(truncatingIfNeeded: rest)
    return length
  }
}
