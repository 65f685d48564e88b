import EstateModel
import Foundation

/// A word by which systems are found, cut to sixteen bytes so that words sort as numbers do.
struct SearchWord: Sendable, Hashable, Comparable {
  private static let longest = 16

  private var head: UInt64 = 0
  private var tail: UInt64 = 0

  init() {}

  /// - Parameter word: Letters and digits, without case and accents.
  init(_ word: String) {
    for (place, byte) in word.utf8.prefix(Self.longest).enumerated() { set(byte, at: place) }
  }

  static func < (left: Self, right: Self) -> Bool { (left.head, left.tail) < (right.head, right.tail) }

  /// The word, without what was cut off.
  var text: String {
    String(decoding: (0..<Self.longest).lazy.map(byte).prefix { $0 != 0 }, as: UTF8.self)
  }

  /// Whether it has a digit, as numbers have, which few systems share.
  var hasDigits: Bool { (0..<Self.longest).contains { byte($0).isDigit } }

  /// Calls `body` with each word of a text.
  static func forEach(in text: String, _ body: (SearchWord) -> Void) {
    var text = text
    let isPlain = text.withUTF8 { bytes in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return false }
      var (word, length) = (SearchWord(), 0)
      for byte in bytes {
        let lower = UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
        if lower.isDigit || UInt8(ascii: "a")...UInt8(ascii: "z") ~= lower {
          if length < longest { word.set(lower, at: length) }
          length += 1
        } else if length > 0 {
          body(word)
          (word, length) = (SearchWord(), 0)
        }
      }
      if length > 0 { body(word) }
      return true
    }
    if !isPlain { for word in words(of: text) { body(SearchWord(word)) } }
  }

  /// The words of a text: letters and digits, without case and accents.
  static func words(of text: String) -> [String] {
    let plain =
      text.utf8.allSatisfy { $0 < 0x80 }
      ? text.lowercased() : text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    return plain.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private mutating func set(_ byte: UInt8, at place: Int) {
    let shift = UInt64(56 - 8 * (place & 7))
    if place < 8 { head |= UInt64(byte) << shift } else { tail |= UInt64(byte) << shift }
  }

  private func byte(_ place: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: (place < 8 ? head : tail) >> UInt64(56 - 8 * (place & 7)))
  }
}
