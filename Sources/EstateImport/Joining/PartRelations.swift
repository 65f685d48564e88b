internal import EstateModel

/// Relations that may say which machines and products a system stands on, and who bears the names at their ends.
///
/// Relations come first and are kept in a few bytes each; of the entries that pass by afterwards only those are kept that bear
/// a name which some relation has.
struct PartRelations: Sendable {
  /// A relation in few bytes.
  struct Stated: Sendable {
    let parent: UInt64
    let child: UInt64
    /// The hash of its key.
    let key: UInt64
    let role: RelationWords.Role?
    /// The number of its type among ``types``.
    let type: Int32
    let file: Int32
    let line: Int32
  }

  /// An entry of the estate that bears a name.
  struct Bearer: Sendable {
    /// Its place among the parts, or among the systems.
    let place: Int
    let isPart: Bool
    let body: UInt64
    /// Whether no inventory says whose it is.
    let isOfNobody: Bool
    let score: Int
  }

  /// A part, and the system or the other part that stands on it.
  struct Tie: Sendable {
    let above: Bearer
    let part: Int
    let score: Int
    let isConfirmed: Bool
    /// The number of the relation that says so.
    let relation: Int
  }

  private let scores: RelationScores
  private let decisions: JoinDecisions
  private(set) var stated: [Stated] = []
  private var types: [String] = []
  private var typeNumbers: [String: Int32] = [:]
  private var numbers: [UInt64: Int32] = [:]
  private var decided: [Int: [String: Bool]] = [:]
  private var bearers: [UInt64: [Bearer]] = [:]

  init(scores: RelationScores, decisions: JoinDecisions) {
    self.scores = scores
    self.decisions = decisions
  }

  var isEmpty: Bool { stated.isEmpty }

  mutating func add(_ relation: Relation) {
    let type = typeNumbers[relation.type] ?? Int32(types.count)
    if type == types.count {
      types.append(relation.type)
      typeNumbers[relation.type] = type
    }
    let about = decisions.about(relation.key)
    if !about.isEmpty { decided[stated.count] = about }
    let (parent, child) = (Self.hash(relation.parent), Self.hash(relation.child))
    for name in [parent, child] where bearers[name] == nil { bearers[name] = [] }
    let key = SystemIndex.hash(relation.key)
    numbers[key] = Int32(stated.count)
    stated.append(
      Stated(
        parent: parent, child: child, key: key, role: RelationWords.builtIn.role(of: relation.type), type: type,
        file: Int32(relation.file), line: Int32(relation.line)))
  }

  /// Keeps an entry under those of its names that a relation has.
  ///
  /// - Parameter hosts: What columns for machines call a part, beside its name.
  mutating func note(_ system: ITSystem, place: Int, isPart: Bool, hosts: [String]) {
    let body = system.key.prefix { $0 != "|" }
    func note(_ name: String, _ score: Int) {
      let name = Self.hash(name)
      guard bearers[name]?.contains(where: { $0.place == place && $0.isPart == isPart }) == false else { return }
      bearers[name]?.append(
        Bearer(
          place: place, isPart: isPart, body: SystemIndex.hash(String(body)), isOfNobody: body.hasPrefix("folder:"),
          score: score))
    }
    for field in [Field.systemName, .systemID] {
      if let name = system.text(field).value { note(name, scores.name) }
    }
    if isPart {
      note(system.displayName, scores.name)
      // Relations name products with their version or without.
      note(Self.withoutVersion(system.displayName), scores.alias)
      for host in hosts { note(host, scores.name) }
    }
    for alias in system.list(.aliases).value ?? [] { note(alias, scores.alias) }
  }

  /// Places of the systems that bear a name.
  var systems: Set<Int> {
    bearers.values.reduce(into: []) { places, all in
      for bearer in all where !bearer.isPart { places.insert(bearer.place) }
    }
  }

  func number(of relation: Relation) -> Int? { numbers[SystemIndex.hash(relation.key)].map(Int.init) }

  /// Whether a person has decided on a relation.
  func isDecided(_ number: Int) -> Bool { decided[number] != nil }

  func type(of number: Int) -> String { types[Int(stated[number].type)] }

  /// Those who bear a name.
  func bearers(of name: String) -> [Bearer] { bearers[Self.hash(name)] ?? [] }

  /// A name without the numbers at its end: "Oracle Database 11.2" is an Oracle Database.
  private static func withoutVersion(_ name: String) -> String {
    var words = name.split(separator: " ")
    while words.count > 1, words.last?.first?.isNumber == true { words.removeLast() }
    return words.joined(separator: " ")
  }

  private static func hash(_ name: String) -> UInt64 {
    SystemIndex.hash(JoinWords.words(of: name).joined(separator: " "))
  }

  // MARK: - Ties

  /// What a relation ties together; nothing where it is about something else.
  ///
  /// - Parameter key: The key of the system at a place.
  func ties(of number: Int, key: (Int) -> String) -> [Tie] {
    let relation = stated[number]
    let (parents, children) = ends(of: relation)
    guard parents.contains(where: \.isPart) || children.contains(where: \.isPart) else { return [] }
    func ties(_ above: [Bearer], _ below: [Bearer], _ limit: Int) -> [Tie] {
      self.ties(pairs(above, below, inParts: false), number, limit, key: key)
    }
    func directed(_ above: [Bearer], _ below: [Bearer], _ limit: Int, reversed: Int?) -> [Tie] {
      let found = ties(above, below, limit)
      if !found.isEmpty { return found }
      let turned = reversed.map { ties(below, above, $0) } ?? []
      return turned.isEmpty ? self.ties(pairs(above, below, inParts: true), number, limit, key: key) : turned
    }
    switch relation.role {
    case .exchange, .upkeep: return []
    case .carried: return directed(parents, children, scores.name, reversed: scores.reversed)
    case .carries: return directed(children, parents, scores.name, reversed: scores.reversed)
    case .needs, .needed:
      // Two systems of which one needs the other have an interface.
      if parents.contains(where: { !$0.isPart }) && children.contains(where: { !$0.isPart }) { return [] }
      return relation.role == .needs
        ? directed(parents, children, scores.need, reversed: nil)
        : directed(children, parents, scores.need, reversed: nil)
    case .holding: return ties(parents, children, scores.name) + ties(children, parents, scores.name)
    case nil:
      if parents.contains(where: { !$0.isPart }) && children.contains(where: { !$0.isPart }) { return [] }
      return ties(parents, children, scores.unknownType) + ties(children, parents, scores.unknownType)
    }
  }

  /// Those whom the ends of a relation may mean.
  ///
  /// A name that a system bears means the system: a machine may be listed under the name of its application. Only where both
  /// ends are called the same, one is the machine.
  private func ends(of relation: Stated) -> (parents: [Bearer], children: [Bearer]) {
    func meant(_ name: UInt64) -> [Bearer] {
      let all = bearers[name] ?? []
      return relation.parent != relation.child && all.contains { !$0.isPart } ? all.filter { !$0.isPart } : all
    }
    return (meant(relation.parent), meant(relation.child))
  }

  private typealias Pair = (above: Bearer, below: Bearer)

  /// Every system, or every part, of one end with every part of the other.
  private func pairs(_ above: [Bearer], _ below: [Bearer], inParts: Bool) -> [Pair] {
    above.filter { $0.isPart == inParts }.flatMap { upper in
      below.filter { $0.isPart && !(upper.isPart && upper.place == $0.place) }.map { (upper, $0) }
    }
  }

  /// The pairs that a relation may mean, those of one body before others, without those that a person has refused.
  private func ties(_ pairs: [Pair], _ number: Int, _ limit: Int, key: (Int) -> String) -> [Tie] {
    let decided = decided[number] ?? [:]
    func said(_ pair: Pair) -> Bool? { pair.above.isPart || decided.isEmpty ? nil : decided[key(pair.above.place)] }
    let open = pairs.filter { said($0) != false }
    let confirmed = open.filter { said($0) == true }
    let meant = confirmed.isEmpty ? open : confirmed
    let nearest = meant.map(Self.nearness).max() ?? 0
    let near = meant.filter { Self.nearness($0) == nearest }
    let sole = nearest == 0 ? min(limit, scores.otherBody) : meant.count == 1 ? limit : min(limit, scores.byBody)
    return near.map { pair in
      Tie(
        above: pair.above, part: pair.below.place,
        score: min(pair.above.score, pair.below.score, near.count == 1 ? sole : min(limit, scores.several)),
        isConfirmed: said(pair) == true, relation: number)
    }
  }

  /// 2 where both are of one body, 1 where it is not said whose one of them is, 0 where they are of two bodies.
  private static func nearness(_ pair: Pair) -> Int {
    if pair.above.body == pair.below.body { return 2 }
    return pair.above.isOfNobody || pair.below.isOfNobody ? 1 : 0
  }
}
