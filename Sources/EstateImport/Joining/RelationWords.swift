internal import EstateModel
internal import Tabular

/// What the types of relations between entries of a configuration database say, from `Data/relation_words.csv`.
struct RelationWords: Sendable {
  /// What a relation says of its two ends.
  enum Role: String, Sendable {
    /// Something passes between two systems: an interface.
    case exchange
    /// The parent cannot do without the child, and the other way round.
    case needs, needed
    /// The parent stands on the child, and the other way round.
    case carried, carries
    /// One is a part of the other.
    case holding
    /// One looks after the other.
    case upkeep

    /// Whether it is an interface where both ends are systems.
    var isExchange: Bool {
      switch self {
      case .exchange, .needs, .needed: true
      case .carried, .carries, .holding, .upkeep: false
      }
    }

    /// The same relation seen from its other end.
    var fromOtherEnd: Role {
      switch self {
      case .needs: .needed
      case .needed: .needs
      case .carried: .carries
      case .carries: .carried
      case .exchange, .holding, .upkeep: self
      }
    }
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

  /// What a type such as `Depends on::Used by` says of parent and child; `nil` where neither half is known.
  ///
  /// The first half is said of the parent, the second of the child.
  func role(of type: String) -> Role? {
    let halves = type.split(separator: "::", maxSplits: 1).map { roles[HeadingSynonyms.normalised(String($0))] }
    if let first = halves.first ?? nil { return first }
    return halves.count > 1 ? halves[1]?.fromOtherEnd : nil
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
