import Tabular

/// What a word says in the name of a system, a supplier or a product.
enum WordRole: UInt32, Sendable {
  /// A name of its own.
  case distinctive
  /// A word for a kind of work.
  case generic
  /// A number, a version or a single letter.
  case number
  /// A word that sets a system apart from its twin: test, archive, north.
  case marker
  /// A word that is added or left out without changing what is named.
  case stop
}

/// The words that are no name of their own, from `words.csv`.
struct WordRoles: Sendable {
  static let builtIn = WordRoles()

  private let ofNames: [UInt32: WordRole]
  /// Words that name no supplier, or not by themselves.
  private let ofSuppliers: Set<UInt32>
  /// Words that name a product that systems of every kind run on.
  private let ofProducts: Set<UInt32>

  private init() {
    var words: [String: Set<UInt32>] = [:]
    for row in SmallTable.rows(of: EmbeddedData.words, headed: ["role", "words", "reason"]) {
      words[row[0], default: []].formUnion(row[1].split(separator: " ").map { WordHash.of(stemmed: $0.utf8) })
    }
    func set(_ role: String) -> Set<UInt32> {
      guard let set = words[role] else { preconditionFailure("words.csv has no role \(role)") }
      return set
    }
    var roles: [UInt32: WordRole] = [:]
    for word in set("generic") { roles[word] = .generic }
    for word in set("marker") { roles[word] = .marker }
    for word in set("stop") { roles[word] = .stop }
    ofNames = roles
    ofSuppliers = set("company").union(set("stop")).union(set("nobody"))
    ofProducts = set("platform").union(set("stop"))
  }

  func role(ofName word: UInt32) -> WordRole { ofNames[word] ?? .distinctive }

  func namesSupplier(_ word: UInt32) -> Bool { !ofSuppliers.contains(word) }

  func namesProduct(_ word: UInt32) -> Bool { !ofProducts.contains(word) }
}

/// Hashes of words, by which they are compared.
enum WordHash {
  /// - Source: FNV-1a, 32 bits (Fowler, Noll and Vo).
  static let start: UInt32 = 0x811C_9DC5

  @inline(__always)
  static func adding(_ byte: UInt8, to hash: UInt32) -> UInt32 { (hash ^ UInt32(byte)) &* 0x0100_0193 }

  static func of(_ bytes: some Sequence<UInt8>) -> UInt32 { bytes.reduce(start) { adding($1, to: $0) } }

  /// The hash of a word without the ending of its plural.
  static func of(stemmed bytes: some Collection<UInt8>) -> UInt32 {
    let word = Array(bytes)
    let isPlural =
      word.count > 3 && word[word.count - 1] == UInt8(ascii: "s") && word[word.count - 2] != UInt8(ascii: "s")
    guard isPlural else { return of(word) }
    if word.count > 4, word.suffix(3).elementsEqual("ies".utf8) { return of(word.dropLast(3) + "y".utf8) }
    return of(word.dropLast())
  }

  /// Two hashes as one.
  @inline(__always)
  static func joined(_ one: UInt32, _ other: UInt32) -> UInt32 {
    var hash = one ^ (other &* 0x9E37_79B9)
    hash = (hash ^ (hash >> 16)) &* 0x85EB_CA6B
    hash = (hash ^ (hash >> 13)) &* 0xC2B2_AE35
    return hash ^ (hash >> 16)
  }
}
