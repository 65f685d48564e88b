/// The texts of a workbook that its cells name by number, all in one buffer.
///
/// A class because the parser reports to it, and all sheets of the workbook read it.
final class SharedTexts: SAXReceiver {
  private var bytes: ContiguousArray<UInt8> = []
  /// Where each text ends.
  private var ends: ContiguousArray<Int> = []
  private var path: [Element] = []
  private let limit: Int
  private var isOverLimit = false

  private enum Element {
    case item, text, phonetic, other
  }

  init(limits: ReadingLimits) {
    limit = limits.sharedTextBytes
  }

  /// Gives `body` the text of a number; nothing where there is none.
  func withText(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard ends.indices.contains(index) else { return }
    let range = (index == 0 ? 0 : ends[index - 1])..<ends[index]
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// - Throws: ``ArchiveProblem/tooMuchText(limit:)``.
  func requireWithinLimit() throws(TabularError) {
    if isOverLimit { throw .archive(.tooMuchText(limit: limit)) }
  }

  func begin(_ name: String, namespace: String, attributes: [XMLAttribute], line: Int) throws(TabularError) {
    try requireWithinLimit()
    switch name {
    case "si": path.append(.item)
    // How a text is pronounced stands beside it, and is no part of it.
    case "rPh": path.append(.phonetic)
    case "t": path.append(path.contains(.phonetic) ? .other : .text)
    default: path.append(.other)
    }
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) {
    guard path.last == .text else { return }
    guard bytes.count + piece.count <= limit else {
      isOverLimit = true
      return
    }
    bytes.append(contentsOf: piece)
  }

  func end() {
    guard path.popLast() == .item else { return }
    let start = ends.last ?? 0
    if let plain = EscapedCharacters.decoded(bytes[start...]) {
      bytes.removeSubrange(start...)
      bytes += plain
    }
    ends.append(bytes.count)
  }
}

/// Characters that Office Open XML writes as `_x000D_`, because XML may not hold them.
enum EscapedCharacters {
  /// The text with its escapes replaced; `nil` where it has none.
  ///
  /// - Parameter least: Number of the first character that is replaced.
  static func decoded(_ text: some Collection<UInt8>, from least: UInt32 = 0) -> [UInt8]? {
    let bytes = Array(text)
    func character(at position: Int) -> Unicode.Scalar? {
      Self.character(at: position, in: bytes).flatMap { $0.value >= least ? $0 : nil }
    }
    guard let first = bytes.indices.first(where: { character(at: $0) != nil }) else { return nil }
    var result = Array(bytes[..<first])
    var position = first
    while position < bytes.count {
      if let scalar = character(at: position) {
        result += String(scalar).utf8
        position += 7
      } else {
        result.append(bytes[position])
        position += 1
      }
    }
    return result
  }

  /// The character that `_xHHHH_` stands for where it begins at a position; none for half a pair of UTF-16.
  private static func character(at position: Int, in bytes: [UInt8]) -> Unicode.Scalar? {
    guard position + 7 <= bytes.count, bytes[position] == UInt8(ascii: "_"), bytes[position + 1] == UInt8(ascii: "x"),
      bytes[position + 6] == UInt8(ascii: "_")
    else { return nil }
    let digits = String(decoding: bytes[position + 2..<position + 6], as: UTF8.self)
    // A sign would do for a number.
    guard digits.allSatisfy(\.isHexDigit) else { return nil }
    return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
  }
}
