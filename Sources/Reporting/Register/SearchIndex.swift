import EstateModel

/// Finds systems by the beginnings of the words of their names and identifiers, from files that a page loads as it needs
/// them: nothing but the shard in which a word falls is read.
///
/// Memory: 24 bytes a word, and what a search shows of each system.
package struct SearchIndex: Sendable {
  /// The script that says which words begin each shard.
  static let manifest = "shards.js"
  private static let entriesPerShard = 1_000
  /// Systems kept of a word, the first by rank: a search reads ``SearchScript/mostShards`` and says that there are more.
  static let entriesPerWord = (SearchScript.mostShards + 1) * entriesPerShard
  /// Words that are counted; of one that comes after so many, all systems are kept.
  private static let mostCounted = 65_536
  /// Characters of a name, an identifier or an organisation that a search shows.
  private static let longestText = 200

  /// A word and a system that has it.
  private struct Entry: Sendable, Comparable {
    let word: SearchWord
    /// Number of the system in the order of the ranking, from 0.
    let system: Int32

    static func < (left: Self, right: Self) -> Bool { (left.word, left.system) < (right.word, right.system) }
  }

  /// What a search shows of a system beside its rank.
  private struct Shown: Sendable {
    /// Where its name and identifier end in ``SearchIndex/names``, which has room for tens of millions.
    let nameEnd: UInt32
    let organisation: Int32
    let place: Int32
  }

  private var entries: ContiguousArray<Entry> = []
  private var systems: ContiguousArray<Shown> = []
  /// `["Name","id",` of each system.
  private var names = ByteText()
  /// `"Organisation",` of each.
  private var organisations: [ByteText] = []
  private var organisationNames = NumberedValues<String>()
  private var counts: [SearchWord: Int] = [:]
  private var words: ContiguousArray<SearchWord> = []

  package init() {}

  /// Adds the next system of the ranking.
  package mutating func add(_ row: RankingRow, place: Int) {
    precondition(row.rank == systems.count + 1, "systems are added in the order of their ranks")
    names.append("[")
    Self.append(row.name, to: &names)
    Self.append(row.systemID ?? "", to: &names)
    systems.append(
      Shown(
        nameEnd: UInt32(names.count), organisation: number(of: row.organisation ?? ""), place: Int32(place)))
    words.removeAll(keepingCapacity: true)
    for text in [row.name, row.systemID ?? ""] { SearchWord.forEach(in: text) { words.append($0) } }
    words.sort()
    for (index, word) in words.enumerated() where index == 0 || words[index - 1] != word {
      if keeps(word) { entries.append(Entry(word: word, system: Int32(systems.count - 1))) }
    }
  }

  /// Hands the shards and then the manifest to `put`.
  package mutating func write(_ put: (_ name: String, _ bytes: ContiguousArray<UInt8>) throws -> Void) throws {
    entries.sort()
    var manifest = ByteText()
    var text = ByteText()
    manifest.append("const domesdayShards = [")
    for (shard, start) in stride(from: 0, to: entries.count, by: Self.entriesPerShard).enumerated() {
      text.removeAll()
      text.append("domesdayShard(")
      text.append(integer: shard)
      text.append(", [")
      for index in start..<min(entries.count, start + Self.entriesPerShard) {
        text.append(index == start ? "\n" : ",\n")
        append(Int(entries[index].system), to: &text)
      }
      text.append("\n]);\n")
      try put("search-\(shard + 1).js", text.bytes)
      if shard > 0 { manifest.append(",\n") }
      manifest.append(jsonText: entries[start].word.text)
    }
    manifest.append("];\n")
    try put(Self.manifest, manifest.bytes)
  }

  /// Whether another system with this word is kept.
  private mutating func keeps(_ word: SearchWord) -> Bool {
    if word.hasDigits { return true }
    guard let count = counts[word] else {
      if counts.count < Self.mostCounted { counts[word] = 1 }
      return true
    }
    guard count < Self.entriesPerWord else { return false }
    counts[word] = count + 1
    return true
  }

  /// `["Name","id","Organisation",rank,page,place]`.
  private func append(_ index: Int, to text: inout ByteText) {
    let system = systems[index]
    let start = index == 0 ? 0 : Int(systems[index - 1].nameEnd)
    names.bytes.withUnsafeBufferPointer { text.append($0[start..<Int(system.nameEnd)]) }
    text.append(organisations[Int(system.organisation)])
    text.append(integer: index + 1)
    text.append(",")
    text.append(integer: RegisterLayout.sheetPageNumber(of: Int(system.place)))
    text.append(",")
    text.append(integer: Int(system.place))
    text.append("]")
  }

  private mutating func number(of organisation: String) -> Int32 {
    let number = organisationNames.number(of: organisation)
    guard number == organisations.count else { return number }
    var text = ByteText()
    Self.append(organisation, to: &text)
    organisations.append(text)
    return number
  }

  /// A text of an entry and the comma behind it.
  private static func append(_ words: String, to text: inout ByteText) {
    text.append(jsonText: words.utf8.count <= longestText ? words : String(words.prefix(longestText)))
    text.append(",")
  }
}
