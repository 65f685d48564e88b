/// The bodies or the suppliers of an estate, each name once, to find those that another file means.
struct PartyBook: Sendable {
  enum Kind: Sendable {
    case body, supplier
  }

  /// A party that a name may mean, and how alike the names are, from 0 to 1.
  struct Match: Sendable, Hashable {
    let party: Int32
    let likeness: Double
  }

  /// More names than this are resolved anew, so that a list of a million payees does not fill the memory.
  private static let mostKept = 100_000

  private let kind: Kind
  private let words: JoinWords
  /// What two names count of which one holds the other.
  private let partial: Double
  /// The telling words of each party's name.
  private var names: [[String]] = []
  private var numbers: [[String]: Int32] = [:]
  private var numberOfText: [String: Int32] = [:]
  /// The parties in whose names a word stands, by the word.
  private var parties: [String: [Int32]] = [:]
  private var resolved: [String: [Match]] = [:]

  init(_ kind: Kind, words: JoinWords, partial: Double) {
    self.kind = kind
    self.words = words
    self.partial = partial
  }

  /// The number of a party of the estate; `nil` where the text holds no word.
  mutating func number(of text: String) -> Int32? {
    if let known = numberOfText[text] { return known }
    let name = telling(text)
    guard !name.isEmpty else { return nil }
    let number = numbers[name] ?? Int32(names.count)
    if numbers[name] == nil {
      numbers[name] = number
      names.append(name)
      for word in Set(name) where tells(word) { parties[word, default: []].append(number) }
    }
    numberOfText[text] = number
    return number
  }

  /// The parties that a name may mean, in the order of their numbers; none where the estate has none like it.
  mutating func matches(_ text: String) -> [Match] {
    if let known = resolved[text] { return known }
    let name = telling(text)
    var found: [Match] = []
    if let same = numbers[name] { found.append(Match(party: same, likeness: 1)) }
    for party in Set(name.flatMap { parties[$0, default: []] }) where !found.contains(where: { $0.party == party }) {
      if areAlike(name, names[Int(party)]) { found.append(Match(party: party, likeness: partial)) }
    }
    found.sort { $0.party < $1.party }
    if resolved.count >= Self.mostKept { resolved.removeAll(keepingCapacity: true) }
    resolved[text] = found
    return found
  }

  /// Whether one name may be a longer form of the other.
  private func areAlike(_ left: [String], _ right: [String]) -> Bool {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    guard short.contains(where: tells) else { return false }
    switch kind {
    case .supplier: return long.starts(with: short) || Set(short) == Set(long)
    case .body: return Set(short).isSubset(of: long)
    }
  }

  /// Whether a word tells one party from most others.
  private func tells(_ word: String) -> Bool {
    kind == .supplier ? word.count > 1 : !words.bodyGeneric.contains(word)
  }

  /// The words of a name without those that say nothing; all of them where nothing else is left.
  private func telling(_ text: String) -> [String] {
    let all = JoinWords.words(of: text)
    let noise = kind == .supplier ? words.supplierNoise : words.bodyNoise
    let telling = all.filter { !noise.contains($0) }.map { $0 == "dept" ? "department" : $0 }
    return telling.isEmpty ? all : telling
  }
}
