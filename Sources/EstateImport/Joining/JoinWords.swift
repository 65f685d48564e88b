/// Words that tell little or nothing in the names of firms, bodies and systems, from `Data/join_words.csv`.
struct JoinWords: Sendable {
  /// How much a word of a system's name tells.
  enum Weight: UInt8, Sendable {
    /// Nothing: "system".
    case none = 0
    /// A function, which may be meant without the system: "payroll".
    case common = 1
    case distinctive = 2
  }

  let supplierNoise: Set<String>
  let bodyNoise: Set<String>
  /// Words that many bodies share.
  let bodyGeneric: Set<String>
  private let nameGeneric: Set<String>
  private let nameCommon: Set<String>
  /// Words of notices whose value is the most that may be bought.
  let ceiling: Set<String>

  static let builtIn = JoinWords(table: EmbeddedData.join_words)

  /// Reads lines of `set,word; word; …` below one heading line.
  init(table: String) {
    var sets: [String: Set<String>] = [:]
    for line in table.split(whereSeparator: \.isNewline).dropFirst() {
      let parts = line.split(separator: ",", maxSplits: 1)
      guard parts.count == 2 else { preconditionFailure("join_words.csv: \(line)") }
      sets[String(parts[0])] = Set(parts[1].split(separator: ";").map(\.joinWord))
    }
    func words(_ name: String) -> Set<String> {
      guard let set = sets[name] else { preconditionFailure("join_words.csv has no \(name)") }
      return set
    }
    supplierNoise = words("supplier_noise")
    bodyNoise = words("body_noise")
    bodyGeneric = words("body_generic")
    nameGeneric = words("name_generic")
    nameCommon = words("name_common")
    ceiling = words("ceiling")
  }

  func weight(ofNameWord word: String) -> Weight {
    if nameGeneric.contains(word) { return .none }
    return nameCommon.contains(word) ? .common : .distinctive
  }

  /// The words of a text: runs of letters and digits in lower case, "&" as "and", apostrophes left out.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    func close() {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    for character in text.lowercased() {
      if character.isLetter || character.isNumber {
        word.append(character)
      } else if character == "&" {
        close()
        words.append("and")
      } else if character != "'" && character != "’" {
        close()
      }
    }
    close()
    return words
  }
}

extension Substring {
  fileprivate var joinWord: String { filter { !$0.isWhitespace } }
}
