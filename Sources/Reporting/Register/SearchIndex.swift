import EstateModel
import Foundation

/// Finds systems by the beginnings of the words of their names and identifiers, from files that a page loads as it needs
/// them: nothing but the shard in which a word falls is read.
///
/// Memory: 24 bytes a word.
package struct SearchIndex: Sendable {
  /// The script that says which words begin each shard.
  static let manifest = "shards.js"
  private static let entriesPerShard = 1_000

  /// A word, cut to sixteen bytes so that words sort as numbers do, and the system that has it.
  private struct Word: Sendable, Comparable {
    let head: UInt64
    let tail: UInt64
    let rank: Int32

    static func < (left: Self, right: Self) -> Bool {
      (left.head, left.tail, left.rank) < (right.head, right.tail, right.rank)
    }
  }

  private var words: ContiguousArray<Word> = []

  package init() {}

  /// Adds a system.
  package mutating func add(_ row: RankingRow) {
    for word in Set(Self.words(of: row.name) + Self.words(of: row.systemID ?? "")) {
      let (head, tail) = Self.packed(word)
      words.append(Word(head: head, tail: tail, rank: Int32(row.rank)))
    }
  }

  /// Hands the shards and then the manifest to `put`.
  ///
  /// - Parameter row: The row of a rank, and its place.
  package mutating func write(
    row: (_ rank: Int) throws -> (row: RankingRow, place: Int),
    _ put: (_ name: String, _ bytes: ContiguousArray<UInt8>) throws -> Void
  ) throws {
    words.sort()
    var starts: [String] = []
    var start = 0
    while start < words.count {
      let end = min(words.count, start + Self.entriesPerShard)
      var text = ByteText()
      text.append(text: "domesdayShard(\(starts.count), [")
      for index in start..<end {
        let (row, place) = try row(Int(words[index].rank))
        text.append(text: index == start ? "\n" : ",\n")
        Self.append(row, place, to: &text)
      }
      text.append("\n]);\n")
      try put("search-\(starts.count + 1).js", text.bytes)
      starts.append(Self.unpacked(words[start].head, words[start].tail))
      start = end
    }
    var manifest = ByteText()
    manifest.append("const domesdayShards = [")
    for (index, word) in starts.enumerated() {
      if index > 0 { manifest.append(",\n") }
      manifest.append(jsonText: word)
    }
    manifest.append("];\n")
    try put(Self.manifest, manifest.bytes)
  }

  /// `["Name", "id", "Organisation", rank, page, place]`.
  private static func append(_ row: RankingRow, _ place: Int, to text: inout ByteText) {
    text.append("[")
    for words in [row.name, row.systemID ?? "", row.organisation ?? ""] {
      text.append(jsonText: String(words.prefix(200)))
      text.append(",")
    }
    text.append(integer: row.rank)
    text.append(",")
    text.append(integer: place / RegisterLayout.sheetsPerPage + 1)
    text.append(",")
    text.append(integer: place)
    text.append("]")
  }

  /// The words of a text: letters and digits, without case and accents.
  static func words(of text: String) -> [String] {
    let plain =
      text.utf8.allSatisfy { $0 < 0x80 }
      ? text.lowercased() : text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    return plain.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private static func packed(_ word: String) -> (UInt64, UInt64) {
    let bytes = Array(word.utf8.prefix(16)) + [UInt8](repeating: 0, count: max(0, 16 - word.utf8.count))
    func number(_ part: ArraySlice<UInt8>) -> UInt64 { part.reduce(0) { $0 << 8 | UInt64($1) } }
    return (number(bytes[..<8]), number(bytes[8...]))
  }

  private static func unpacked(_ head: UInt64, _ tail: UInt64) -> String {
    let bytes = [head, tail].flatMap { number in (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * $0)) } }
    return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }
}
