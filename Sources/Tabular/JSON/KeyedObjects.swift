/// An object around others, each of which may be a record that stands under its key.
struct KeyedObjects {
  let path: [String]
  /// Members that are objects, those that are neither objects nor lists, and lists.
  var objects = 0
  var scalars = 0
  var lists = 0
  /// How many of the objects have a member of this name.
  private(set) var counts: [String: Int] = [:]

  init(path: [String]) { self.path = path }

  mutating func note(_ name: String) { counts[name, default: 0] += 1 }

  /// Names of members that most of the objects have.
  var shared: Set<String> { Set(counts.filter { $0.value * 2 > objects }.keys) }

  /// Whether the objects are alike, as records are, and nothing stands beside them.
  ///
  /// A single one may be a part of something; it is a record where it has a name or an id, and what is around it is named
  /// as a list of records is.
  func areRecords(namedAsList isNamed: Bool, identities: Set<String>) -> Bool {
    guard lists == 0, scalars == 0 else { return false }
    let (common, all) = (shared, counts.values.reduce(0, +))
    guard objects > 1 else {
      return objects == 1 && isNamed && !identities.isDisjoint(with: common.map { $0.lowercased() })
    }
    return !common.isEmpty && common.reduce(0) { $0 + (counts[$1] ?? 0) } * 2 >= all
  }

  /// Heading of the column that the keys become: an id, unless the records have one.
  var keyHeading: String { Self.idNames.isDisjoint(with: shared.map(Self.folded)) ? "id" : "key" }

  private static func folded(_ name: String) -> String {
    String(name.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  private static let idNames: Set<String> = [
    "id", "systemid", "appid", "applicationid", "uid", "uuid", "ref", "reference", "systemref", "systemreference",
  ]
}
