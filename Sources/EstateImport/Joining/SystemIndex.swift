package import EstateModel

/// The systems of an estate by what lines may know them by: body, supplier, name, alias and contract reference.
///
/// Systems pass through once and leave hashes behind, about 250 bytes each, so that lines can be joined one by one.
package struct SystemIndex: Sendable {
  struct Entry: Sendable {
    var bodies: Range<Int32>
    var suppliers: Range<Int32>
    var names: Range<Int32>
    /// Hash of its contract reference; 0 for none.
    var reference: UInt64
    /// What an inventory states that its contract costs a year, in pence; `nil` where it does not.
    var statedAnnualValue: Int64?
    var keyEnd: Int32
    var nameEnd: Int32
  }

  /// The kinds of keys of the postings.
  enum Key: UInt8 {
    case bodyAndSupplier = 1
    case bodyAndWord, supplierAndWord, reference
  }

  private(set) var entries: ContiguousArray<Entry> = []
  var bodies: PartyBook
  var suppliers: PartyBook
  private(set) var postings = Postings()
  private(set) var bodyNumbers: ContiguousArray<Int32> = []
  private(set) var supplierNumbers: ContiguousArray<Int32> = []
  /// The words of every name one after the other; where each name ends.
  private(set) var nameWords: ContiguousArray<(hash: UInt64, weight: UInt8)> = []
  private(set) var nameEnds: ContiguousArray<Int32> = []
  private var texts: ContiguousArray<UInt8> = []
  private let words: JoinWords
  /// Places of the systems that a person has decided on, by the hash of their keys.
  private var decided: [UInt64: Int32?]

  /// - Parameter decided: Keys of systems to be found by their keys.
  package init(decided: some Sequence<String> = EmptyCollection()) {
    self.init(decided: decided, rules: .builtIn, words: .builtIn)
  }

  init(decided: some Sequence<String>, rules: JoinRules, words: JoinWords) {
    self.words = words
    self.decided = Dictionary(decided.map { (Self.hash($0), nil) }, uniquingKeysWith: { first, _ in first })
    bodies = PartyBook(.body, words: words, partial: rules.partialBuyer)
    suppliers = PartyBook(.supplier, words: words, partial: rules.partialSupplier)
  }

  /// Adds a system, whose place is the number of those before it.
  package mutating func add(_ system: ITSystem) {
    let place = Int32(entries.count)
    let firstBody = Int32(bodyNumbers.count)
    for body in Self.bodies(of: system) {
      if let number = bodies.number(of: body) { bodyNumbers.append(number) }
    }
    let firstSupplier = Int32(supplierNumbers.count)
    for supplier in Self.parts(system.text(.supplier).value) {
      if let number = suppliers.number(of: supplier) { supplierNumbers.append(number) }
    }
    let firstName = Int32(nameEnds.count)
    for name in Self.names(of: system) { add(name: name) }
    let reference = system.text(.contractID).value.flatMap(Self.reference) ?? 0
    texts.append(contentsOf: system.key.utf8)
    let keyEnd = Int32(texts.count)
    texts.append(contentsOf: system.displayName.utf8)
    let annual = system.money(.contractAnnualValue).value
    entries.append(
      Entry(
        bodies: firstBody..<Int32(bodyNumbers.count), suppliers: firstSupplier..<Int32(supplierNumbers.count),
        names: firstName..<Int32(nameEnds.count), reference: reference,
        statedAnnualValue: annual?.isExact == true ? annual?.low.pence : nil, keyEnd: keyEnd,
        nameEnd: Int32(texts.count)))
    if !decided.isEmpty, decided.index(forKey: Self.hash(system.key)) != nil {
      decided[Self.hash(system.key)] = .some(place)
    }
    post(place)
  }

  /// Makes the index ready to be searched.
  package mutating func finish() { postings.sort() }

  /// The key of the system at a place.
  func key(_ place: Int32) -> String {
    let start = place == 0 ? 0 : Int(entries[Int(place) - 1].nameEnd)
    return String(decoding: texts[start..<Int(entries[Int(place)].keyEnd)], as: UTF8.self)
  }

  /// What the system at a place is called.
  func name(_ place: Int32) -> String {
    let entry = entries[Int(place)]
    return String(decoding: texts[Int(entry.keyEnd)..<Int(entry.nameEnd)], as: UTF8.self)
  }

  /// The place of the system with a key, where a person has decided on it.
  func place(ofKey key: String) -> Int32? { decided[Self.hash(key)] ?? nil }

  /// The words of a name, from 0.
  func words(ofName name: Int) -> ArraySlice<(hash: UInt64, weight: UInt8)> {
    let start = name == 0 ? 0 : Int(nameEnds[name - 1])
    return ArraySlice(nameWords[start..<Int(nameEnds[name])])
  }

  // MARK: - What a system is known by

  static func hash(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { SystemRegistry.hash($0) }
  }

  /// The hash of a contract reference; `nil` for one too short, or without a digit, to be of one contract only.
  static func reference(_ text: String) -> UInt64? {
    let folded = text.lowercased().filter { $0.isLetter || $0.isNumber }
    guard folded.count >= 4, folded.contains(where: \.isNumber) else { return nil }
    return hash(folded)
  }

  /// The parts of a cell that may name several.
  static func parts(_ text: String?) -> [String] {
    guard let text else { return [] }
    return text.split { $0 == ";" || $0.isNewline }.map(\.trimmed).filter { !$0.isEmpty }
  }

  /// The suppliers that a cell names; Contracts Finder boxes each with its address: `[Name|Address|…][Name|Address|…]`.
  static func suppliers(_ text: String?) -> [String] {
    guard let text, text.hasPrefix("["), text.contains("|") else { return parts(text) }
    return text.split(separator: "[").map { String($0.prefix { $0 != "|" && $0 != "]" }).trimmed }.filter {
      !$0.isEmpty
    }
  }

  /// The bodies that use a system: its own, or the folder that stands in for it, and those that share it.
  private static func bodies(of system: ITSystem) -> [String] {
    let own = system.text(.organisation).value ?? system.key.split(separator: "|").first.map(String.init) ?? ""
    let shared = (system.list(.sharedWith).value ?? []).map { part in
      // A share may stand behind the name.
      String(part.prefix { !"(:=".contains($0) }).trimmed
    }
    return [own] + shared
  }

  /// Its name and its aliases, and its id where that is no bare number.
  private static func names(of system: ITSystem) -> [String] {
    let id = system.text(.systemID).value.map { [$0] } ?? []
    let isTelling = { (id: String) in
      id.count >= 4 && id.contains(where: \.isLetter) && id.contains(where: \.isNumber)
        && JoinWords.words(of: id).count == 1
    }
    return [system.displayName] + (system.list(.aliases).value ?? []) + id.filter(isTelling)
  }

  private mutating func add(name: String) {
    var seen: Set<String> = []
    let all = JoinWords.words(of: name).filter { seen.insert($0).inserted }
    let weights = all.map { words.weight(ofNameWord: $0) }
    let tells = weights.contains { $0 != .none }
    for (word, weight) in zip(all, weights) where weight != .none || !tells {
      nameWords.append((Self.hash(word), tells ? weight.rawValue : JoinWords.Weight.common.rawValue))
    }
    nameEnds.append(Int32(nameWords.count))
  }

  private mutating func post(_ place: Int32) {
    let entry = entries[Int(place)]
    let (itsBodies, itsSuppliers) = (bodyNumbers.numbers(entry.bodies), supplierNumbers.numbers(entry.suppliers))
    for body in itsBodies {
      for supplier in itsSuppliers { postings.add(Self.key(.bodyAndSupplier, body, supplier), place) }
    }
    var posted: Set<UInt64> = []
    for name in entry.names {
      for word in words(ofName: Int(name)) where posted.insert(word.hash).inserted {
        for body in itsBodies { postings.add(Self.key(.bodyAndWord, body, word.hash), place) }
        for supplier in itsSuppliers { postings.add(Self.key(.supplierAndWord, supplier, word.hash), place) }
      }
    }
    if entry.reference != 0 { postings.add(Postings.key(Key.reference.rawValue, entry.reference), place) }
  }

  static func key(_ kind: Key, _ number: Int32, _ other: Int32) -> UInt64 {
    Postings.key(kind.rawValue, UInt64(UInt32(bitPattern: number)), UInt64(UInt32(bitPattern: other)))
  }

  static func key(_ kind: Key, _ number: Int32, _ hash: UInt64) -> UInt64 {
    Postings.key(kind.rawValue, UInt64(UInt32(bitPattern: number)), hash)
  }
}

extension ContiguousArray<Int32> {
  func numbers(_ range: Range<Int32>) -> ArraySlice<Int32> {
    ArraySlice(self[Int(range.lowerBound)..<Int(range.upperBound)])
  }
}
