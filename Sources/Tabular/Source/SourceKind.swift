/// Which of the readers a file is for, told by what it holds.
enum SourceKind {
  case text, tags, xml, json, gzip, zip

  /// What it holds is to be unpacked first.
  var isContainer: Bool { self == .gzip || self == .zip }

  /// Looks at the beginning of a file.
  ///
  /// - Throws: `empty`, `binary`, `unsupportedXML` for HTML.
  static func recognised(
    in source: borrowing ByteSource, encoding: TextEncoding?
  ) throws(TabularError) -> SourceKind {
    let sample = source.sample
    if sample.starts(with: [0x1f, 0x8b]) { return .gzip }
    if sample.starts(with: [0x50, 0x4b, 0x03, 0x04]) || sample.starts(with: [0x50, 0x4b, 0x05, 0x06]) { return .zip }
    if let kind = BinaryKind.recognised(in: sample) { throw .binary(kind) }
    let text = TextSample(sample, declared: encoding).text
    let visible = text.drop(while: \.isBlank)
    if visible.isEmpty, source.sampleIsWhole { throw .empty }
    if looksBinary(text) { throw .binary(.unknown) }
    if looksLikeJSON(visible) { return .json }
    guard looksLikeXML(visible) else { return TagValueDocument.isBegun(by: visible) ? .tags : .text }
    if looksLikeHTML(visible) { throw .unsupportedXML(root: "html") }
    return .xml
  }

  /// More than one byte in fifty is a control character that no text has.
  ///
  /// A single NUL in a table costs its row only; compressed data has about one such byte in ten.
  private static func looksBinary(_ text: [UInt8]) -> Bool {
    let controls = text.count { $0 < 0x20 && !(0x09...0x0d).contains($0) && $0 != 0x1a && $0 != 0x1b }
    return controls * 50 > text.count
  }

  /// An object or a list, whose first item can only be JSON's.
  private static func looksLikeJSON(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return false }
    guard let second = text.dropFirst().first(where: { !$0.isBlank }) else { return true }
    return "\"{}[]".utf8.contains(second)
  }

  /// A declaration, a comment, a document type or a start tag.
  private static func looksLikeXML(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.first == UInt8(ascii: "<"), let second = text.dropFirst().first else { return false }
    switch second {
    case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "_"), 0x80...: return true
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): return true
    default: return false
    }
  }

  private static func looksLikeHTML(_ text: ArraySlice<UInt8>) -> Bool {
    let head = String(decoding: text.prefix(15), as: UTF8.self).lowercased()
    return head.hasPrefix("<!doctype html") || head.hasPrefix("<html")
  }
}
