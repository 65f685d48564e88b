/// Finds where JSON values end by their brackets and quotes alone.
struct JSONSkimmer {
  /// Objects met in lists that no other list is around.
  private(set) var records = 0
  /// How many brackets are open around the items of the outermost list; `nil` outside of lists.
  private var itemDepth: Int?
  private var depth = 0
  private var isInText = false
  private var isEscaped = false
  private var isBegun = false

  /// The offset behind the value; `nil` where it goes on in the next stretch of text.
  mutating func end(in text: UnsafeBufferPointer<UInt8>) -> Int? {
    for (offset, byte) in text.enumerated() {
      if isInText {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInText = false
          if depth == 0 { return offset + 1 }
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInText = true
      case UInt8(ascii: "{"):
        if depth == itemDepth { records += 1 }
        depth += 1
      case UInt8(ascii: "["):
        depth += 1
        itemDepth = itemDepth ?? depth
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        // The end of what is around a number or a word.
        if depth == 0 { return offset }
        if depth == itemDepth { itemDepth = nil }
        depth -= 1
        if depth == 0 { return offset + 1 }
      case UInt8(ascii: ","):
        if depth == 0 { return offset }
      case _ where byte.isBlank:
        if depth == 0, isBegun { return offset }
        continue
      default: break
      }
      isBegun = true
    }
    return nil
  }

  /// The offset behind a record inside which the text goes wrong; `nil` where it cannot be told from this text.
  ///
  /// - Parameters:
  ///   - indentation: Blanks before the record on its first line; `nil` where something else stands before it.
  ///   - line: Line of the problem, counted from the record's first.
  ///   - isWhole: No more text can be had.
  static func endOfRecord(
    in text: UnsafeBufferPointer<UInt8>, indentation: [UInt8]?, after line: Int, isWhole: Bool
  ) -> Int? {
    if let indentation {
      var lineStart = 0
      var number = 0
      while let lineEnd = text[lineStart...].firstIndex(of: .lineFeed) {
        lineStart = lineEnd + 1
        number += 1
        guard number >= line, text[lineStart...].starts(with: indentation) else { continue }
        let first = lineStart + indentation.count
        guard first < text.count else { break }
        if text[first] == UInt8(ascii: "}") { return first + 1 }
        // The next record begins, or the list ends, without the end of this one.
        if text[first] == UInt8(ascii: "{") { return first }
      }
    }
    var skimmer = JSONSkimmer()
    guard let end = skimmer.end(in: text) else { return nil }
    guard let next = text[end...].first(where: { !$0.isBlank }) else { return isWhole ? end : nil }
    return ",]}".utf8.contains(next) ? end : nil
  }
}
