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

  /// What a search shows of a system.
  package struct Entry: Sendable {
    let rank: Int
    let place: Int
    let systemID: String?
    let name: String
    let organisation: String?

    /// In place of a system that is not shown.
    package static let withheld = Entry(rank: 0, place: 0, systemID: nil, name: "", organisation: nil)

    private init(rank: Int, place: Int, systemID: String?, name: String, organisation: String?) {
      self.rank = rank
      self.place = place
      self.systemID = systemID
      self.name = name
      self.organisation = organisation
    }

    /// Reads the beginning of a ranking line, which is all that a search needs.
    package init(rank: Int, place: Int, line: UnsafeBufferPointer<UInt8>) {
      // Key, id, name, organisation: the first columns of the ranking.
      let texts = RankingRow.texts(of: line, limit: 4)
      self.rank = rank
      self.place = place
      systemID = texts[1]
      name = texts[2] ?? texts[1] ?? texts[0] ?? ""
      organisation = texts[3]
    }
  }

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
  package mutating func add(_ entry: Entry) {
    for word in Set(Self.words(of: entry.name) + Self.words(of: entry.systemID ?? "")) {
      let (head, tail) = Self.packed(word)
      words.append(Word(head: head, tail: tail, rank: Int32(entry.rank)))
    }
  }

  /// Hands the shards and then the manifest to `put`.
  ///
  /// - Parameter entry: The system at a rank.
  package mutating func write(
    entry: (_ rank: Int) throws -> Entry,
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
        let system = try entry(Int(words[index].rank))
        text.append(text: index == start ? "\n" : ",\n")
        Self.append(system, to: &text)
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
  private static func append(_ entry: Entry, to text: inout ByteText) {
    text.append("[")
    for words in [entry.name, entry.systemID ?? "", entry.organisation ?? ""] {
      text.append(jsonText: String(words.prefix(200)))
      text.append(",")
    }
    text.append(integer: entry.rank)
    text.append(",")
    text.append(integer: entry.place / RegisterLayout.sheetsPerPage + 1)
    text.append(",")
    text.append(integer: entry.place)
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
