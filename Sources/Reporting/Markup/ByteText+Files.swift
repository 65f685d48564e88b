internal import EstateModel

extension ByteText {
  /// Appends a JSON string, quoted and escaped.
  mutating func append(json text: UnsafeBufferPointer<UInt8>) {
    withBytes { JSONText.append(text, to: &$0) }
  }

  /// Whether a spreadsheet may take a text for a formula that begins with this byte.
  static func beginsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
    default: false
    }
  }

  /// Appends a text cell of a CSV file.
  ///
  /// A text that a spreadsheet would take for a formula gets an apostrophe in front; control characters other than
  /// line ends and tabs become spaces. Quoted where it holds a comma, a quote or a line end.
  ///
  /// - Source: OWASP, "CSV Injection".
  mutating func append(csv text: UnsafeBufferPointer<UInt8>) {
    let isFormula = text.first.map(Self.beginsFormula) ?? false
    var (needsQuotes, isPlain) = (false, !isFormula)
    for byte in text {
      let quotes = byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
      needsQuotes = needsQuotes || quotes
      isPlain = isPlain && byte >= 0x20
    }
    if isPlain, !needsQuotes { return append(text[...]) }
    if needsQuotes { append(byte: UInt8(ascii: "\"")) }
    if isFormula { append(byte: UInt8(ascii: "'")) }
    for byte in text {
      if byte == UInt8(ascii: "\"") { append(byte: byte) }
      let isControl = byte < 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09
      append(byte: isControl ? 0x20 : byte)
    }
    if needsQuotes { append(byte: UInt8(ascii: "\"")) }
  }

  /// Appends a text cell of a CSV file.
  mutating func append(csv text: String) {
    var text = text
    text.withUTF8 { append(csv: $0) }
  }
}
