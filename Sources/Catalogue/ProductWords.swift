/// A product text cut into lower-case words, as both the catalogue and inventories are before they are compared.
///
/// `Windows Server® 2008R2 (64-bit)` becomes `windows server 2008r2`: marks and bracketed remarks fall away, and
/// digits that stick to a word of two letters or more are cut from it (`rhel6` becomes `rhel 6`).
struct ProductWords {
  let words: [Substring]

  init(_ text: String) {
    var cut: [Substring] = []
    for piece in Self.withoutRemarks(text.lowercased()).split(whereSeparator: Self.separates) {
      Self.append(piece, to: &cut)
    }
    words = cut
  }

  private static func separates(_ character: Character) -> Bool {
    character.isWhitespace || ",/\\|:\"'®™".contains(character)
  }

  /// The text without what stands in brackets and without the letters of registered marks.
  private static func withoutRemarks(_ text: String) -> String {
    var result = ""
    var depth = 0
    for character in text {
      if "([{".contains(character) { depth += 1 }
      if depth == 0 { result.append(character) }
      if ")]}".contains(character) {
        depth = max(0, depth - 1)
        result.append(" ")
      }
    }
    return result
  }

  private static func append(_ piece: Substring, to words: inout [Substring]) {
    var rest = piece
    while let first = rest.first, ".-–_*+".contains(first) { rest.removeFirst() }
    while let last = rest.last, ".-–_*".contains(last) { rest.removeLast() }
    if rest.isEmpty { return }
    if rest.first?.isLetter == true, let dash = rest.firstIndex(where: { "-–_".contains($0) }) {
      append(rest[..<dash], to: &words)
      append(rest[rest.index(after: dash)...], to: &words)
      return
    }
    if rest.first == "v", rest.dropFirst().first?.isNumber == true, rest.contains(".") { rest.removeFirst() }
    let letters = rest.prefix { $0.isLetter }
    let behind = rest[letters.endIndex...]
    if letters.count >= 2, behind.first?.isNumber == true {
      words.append(letters)
      words.append(behind)
    } else {
      words.append(rest)
    }
  }
}

extension Substring {
  /// The word is a version, a build or a patch number.
  var isNumeric: Bool {
    first?.isNumber == true && allSatisfy { $0.isNumber || ".-_".contains($0) }
  }
}
