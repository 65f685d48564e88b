package import EstateModel

/// Finds the systems that machines and products belong to: within their body by the application that their list names and by
/// the hosts that the systems name, and by the relations of a configuration database.
///
/// Relations come first, then systems pass by once. Names are compared whole, in small letters; the name of a host is also
/// known without its domain, where only one side has that. What its own body has not, an entry of which it is not said
/// whose it is finds in any, and any finds there. What two systems may have belongs to neither, and is proposed for both.
package struct PartFinder: Sendable {
  struct Part: Sendable {
    let key: String
    let name: String
    let rows: [ITSystem.Record]
    /// The systems it names, and what hosts it may be named as.
    let references: [Name]
    let hosts: [Name]
  }

  /// Hashes under which a name is looked up.
  struct Name: Sendable {
    let within: UInt64
    /// Among those of whom the body does not know: any, where it is not said whose the name is, else those of nobody.
    let beyond: UInt64
  }

  /// A body, or the folder that stands in for one.
  private struct Body {
    let name: Substring
    var isOfNobody: Bool { name.hasPrefix("folder:") }

    /// Hashes for an entry to be found under.
    func hashes(of name: String) -> [UInt64] {
      [PartFinder.hash(self.name, name), PartFinder.hash(isOfNobody ? "" : "*", name)]
    }

    /// Hashes to find entries under.
    func sought(_ name: String) -> Name {
      Name(within: PartFinder.hash(self.name, name), beyond: PartFinder.hash(isOfNobody ? "*" : "", name))
    }
  }

  let rules: JoinRules
  let decisions: JoinDecisions
  let paths: [String]
  private let layouts: [PartLayout]
  private(set) var relations: PartRelations
  private(set) var parts: [Part] = []
  private(set) var systems: [(key: String, name: String)] = []
  /// Places of the systems that bear a name, or run on a host, by the hashes of bodies and the name.
  private var named: [UInt64: Set<Int>] = [:]
  private var running: [UInt64: Set<Int>] = [:]

  /// - Parameter files: Files in the order of the numbers that stored rows bear.
  package init(
    files: [SourceFile], decisions: JoinDecisions = JoinDecisions(), rules: JoinRules = .builtIn
  ) {
    layouts = files.map { PartLayout($0) }
    paths = files.map(\.path)
    self.decisions = decisions
    self.rules = rules
    relations = PartRelations(scores: rules.relations, decisions: decisions)
  }

  /// Whether there are both lists of parts and lists of systems among files.
  package static func isNeeded(for files: [SourceFile]) -> Bool {
    let parts = files.filter { !$0.finding.kind.listsLines }.map { PartLayout($0).listsParts }
    return parts.contains(true) && parts.contains(false)
  }

  /// Adds a relation, before any entry.
  package mutating func add(_ relation: Relation) { relations.add(relation) }

  /// Adds an entry of the estate with its rows.
  package mutating func add(_ system: ITSystem, _ rows: [EvidenceDecoder.StoredRow]) {
    let body = Body(name: system.key.prefix { $0 != "|" })
    func names(_ columns: (PartLayout) -> [Int]) -> [String] {
      rows.flatMap { row -> [String] in
        let columns = columns(layouts[row.file])
        guard !columns.isEmpty else { return [] }
        let cells = EvidenceDecoder.texts(of: row.cells)
        return columns.filter { $0 < cells.count }.flatMap { Self.names(cells[$0]) }
      }
    }
    let isPart = rows.allSatisfy { layouts[$0.file].listsParts }
    // What a person has linked with another stands already.
    if isPart, rows.contains(where: { $0.member > 0 }) { return }
    if !relations.isEmpty {
      relations.note(
        system, place: isPart ? parts.count : systems.count, isPart: isPart, hosts: isPart ? names(\.hosts) : [])
    }
    if isPart {
      let own = [Field.systemName, .systemID].compactMap { system.text($0).value }
      let references = names(\.systems) + (rows.contains { layouts[$0.file].isBill } ? own : [])
      parts.append(
        Part(
          key: system.key, name: system.displayName,
          rows: rows.map { ITSystem.Record(file: $0.file, line: $0.line) },
          references: references.map(body.sought),
          hosts: (names(\.hosts) + own).flatMap(Self.hostNamesSought).map(body.sought)))
      return
    }
    let place = systems.count
    systems.append((system.key, system.displayName))
    let own =
      [Field.systemName, .systemID].compactMap { system.text($0).value } + (system.list(.aliases).value ?? [])
    for name in own.flatMap(body.hashes) { named[name, default: []].insert(place) }
    for host in names(\.hosts).flatMap(Self.hostNames).flatMap(body.hashes) { running[host, default: []].insert(place) }
  }

  /// What becomes of every entry that may be a part.
  package func findings() -> PartFindings { PartFindings(PartClaims(self)) }

  /// Places of the systems that a part names.
  func systems(namedBy part: Part) -> Set<Int> { Self.places(of: part.references, in: named) }

  /// Places of the systems that name a part as what they run on.
  func systems(runningOn part: Part) -> Set<Int> { Self.places(of: part.hosts, in: running) }

  private static func places(of names: [Name], in known: [UInt64: Set<Int>]) -> Set<Int> {
    names.reduce(into: []) { $0.formUnion(known[$1.within] ?? known[$1.beyond] ?? []) }
  }

  /// The names in a cell that may hold several.
  private static func names(_ cell: String) -> [String] {
    guard ValueGrammar.read(cell, as: .description).state == .known else { return [] }
    let parts = cell.split { $0 == ";" || $0 == "," || $0.isNewline }.map(\.trimmed).filter { !$0.isEmpty }
    return parts.count > 1 ? parts + [cell] : parts
  }

  /// What a host is registered as where a system names it.
  private static func hostNames(_ name: String) -> [String] {
    withoutDomain(name).map { [name, "\($0) \(inAnyDomain)"] } ?? [name]
  }

  /// What a part may be registered as: in full, without its domain, or with any where it has none.
  private static func hostNamesSought(_ name: String) -> [String] {
    [name, withoutDomain(name).map(String.init) ?? "\(name) \(inAnyDomain)"]
  }

  /// Behind the name of a host, for all its names that bear a domain.
  private static let inAnyDomain = "in any domain"

  /// `srv01` of `srv01.corp.example`; `nil` for a name without a domain, and for an address.
  private static func withoutDomain(_ name: String) -> Substring? {
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let label = labels.first, label.contains(where: \.isLetter),
      !labels.contains(where: \.isEmpty), !name.contains(where: \.isWhitespace)
    else { return nil }
    return label
  }

  private static func hash(_ body: Substring, _ name: String) -> UInt64 {
    SystemIndex.hash("\(body)|\(JoinWords.words(of: name).joined(separator: " "))")
  }
}
