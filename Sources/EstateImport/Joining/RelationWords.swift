internal import EstateModel
internal import Tabular

/// What the types of relations between entries of a configuration database say, from `Data/relation_words.csv`.
struct RelationWords: Sendable {
  enum Role: String, Sendable {
    /// One system needs or feeds the other: an interface.
    case exchange
    /// One is where the other runs, or a part of it.
    case structure
  }

  static let builtIn = RelationWords()

  private let roles: [String: Role]

  private init() {
    var roles: [String: Role] = [:]
    for row in SmallTable.rows(of: EmbeddedData.relation_words, headed: ["role", "words", "reason"]) {
      guard let role = Role(rawValue: row[0]) else {
        preconditionFailure("relation_words.csv names an unknown role: \(row[0])")
      }
      for words in row[1].split(separator: ";") { roles[HeadingSynonyms.normalised(String(words))] = role }
    }
    self.roles = roles
  }

  /// What a type such as `Depends on::Used by` says, by its first half or else its second; `nil` where neither is known.
  func role(of type: String) -> Role? {
    type.split(separator: "::").lazy.compactMap { roles[HeadingSynonyms.normalised(String($0))] }.first
  }
}

/// The headings by which a list of relations is known: two ends and what holds between them.
enum RelationColumns {
  /// Names before keys: ServiceNow writes `parent` as a key where it writes `parent.display_value` beside it.
  private static let headings: [(role: LineRole, headings: [String])] = [
    (.parent, ["parent display value", "parent name", "parent"]),
    (.child, ["child display value", "child name", "child"]),
    (.relation, ["type display value", "type name", "type", "relationship type", "relation type", "relationship"]),
  ]

  /// What each column is to a relation, the best heading of each role alone.
  static func roles(of headings: [String]) -> [LineRole?] {
    let names = headings.map(HeadingSynonyms.normalised)
    var roles = [LineRole?](repeating: nil, count: headings.count)
    for (role, known) in Self.headings {
      if let place = known.lazy.compactMap({ names.firstIndex(of: $0) }).first { roles[place] = role }
    }
    return roles
  }

  /// Whether headings are those of a list of relations.
  static func areIn(_ headings: [String]) -> Bool {
    Set(roles(of: headings).compactMap { $0 }) == [.parent, .child, .relation]
  }
}
