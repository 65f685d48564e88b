package import EstateModel

/// Finds the systems that machines and products belong to: within their body by the application that their list names and by
/// the hosts that the systems name, and by the relations of a configuration database.
///
/// Relations come first, then systems pass by once. Names are compared whole, in small letters; what two systems may have
/// belongs to neither, and is proposed for both.
package struct PartFinder: Sendable {
  struct Part: Sendable {
    let key: String
    let name: String
    let rows: [ITSystem.Record]
    /// Hashes of body and name: of the systems it names, and of what hosts it may be named as.
    let references: [UInt64]
    let hosts: [UInt64]
  }

  let rules: JoinRules
  let decisions: JoinDecisions
  let paths: [String]
  private let layouts: [PartLayout]
  private(set) var relations: PartRelations
  private(set) var parts: [Part] = []
  private(set) var systems: [(key: String, name: String)] = []
  /// Places of the systems that bear a name, or run on a host, by the hash of body and name.
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
    let body = system.key.prefix { $0 != "|" }
    func names(_ columns: (PartLayout) -> [Int]) -> [String] {
      rows.flatMap { row -> [String] in
        let columns = columns(layouts[row.file])
        guard !columns.isEmpty else { return [] }
        let cells = EvidenceDecoder.texts(of: row.cells)
        return columns.filter { $0 < cells.count }.flatMap { Self.names(cells[$0]) }
      }
    }
    func hashes(_ columns: (PartLayout) -> [Int]) -> [UInt64] { names(columns).map { Self.hash(body, $0) } }
    let isPart = rows.allSatisfy { layouts[$0.file].listsParts }
    // What a person has linked with another stands already.
    if isPart, rows.contains(where: { $0.member > 0 }) { return }
    if !relations.isEmpty {
      relations.note(
        system, place: isPart ? parts.count : systems.count, isPart: isPart, hosts: isPart ? names(\.hosts) : [])
    }
    if isPart {
      let own = [Field.systemName, .systemID].compactMap { system.text($0).value }.map { Self.hash(body, $0) }
      parts.append(
        Part(
          key: system.key, name: system.displayName,
          rows: rows.map { ITSystem.Record(file: $0.file, line: $0.line) },
          references: hashes(\.systems) + (rows.contains { layouts[$0.file].isBill } ? own : []),
          hosts: hashes(\.hosts) + own))
      return
    }
    let place = systems.count
    systems.append((system.key, system.displayName))
    let names =
      [Field.systemName, .systemID].compactMap { system.text($0).value } + (system.list(.aliases).value ?? [])
    for name in names { named[Self.hash(body, name), default: []].insert(place) }
    for host in hashes(\.hosts) { running[host, default: []].insert(place) }
  }

  /// What becomes of every entry that may be a part.
  package func findings() -> PartFindings { PartFindings(PartClaims(self)) }

  /// Places of the systems that a part names.
  func systems(namedBy part: Part) -> Set<Int> { part.references.reduce(into: []) { $0.formUnion(named[$1] ?? []) } }

  /// Places of the systems that name a part as what they run on.
  func systems(runningOn part: Part) -> Set<Int> { part.hosts.reduce(into: []) { $0.formUnion(running[$1] ?? []) } }

  /// The names in a cell that may hold several.
  private static func names(_ cell: String) -> [String] {
    guard ValueGrammar.read(cell, as: .description).state == .known else { return [] }
    let parts = cell.split { $0 == ";" || $0 == "," || $0.isNewline }.map(\.trimmed).filter { !$0.isEmpty }
    return parts.count > 1 ? parts + [cell] : parts
  }

  private static func hash(_ body: Substring, _ name: String) -> UInt64 {
    SystemIndex.hash("\(body)|\(JoinWords.words(of: name).joined(separator: " "))")
  }
}
