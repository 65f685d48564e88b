package import EstateModel

/// An entry of a list of machines or products that belongs to a system, or may.
package struct PartVerdict: Sendable, Hashable {
  package let outcome: JoinVerdict.Outcome
  package let key: String
  package let name: String
  /// Keys and names of the systems, in the order of their keys.
  package let systems: [System]
  package let reason: String
  /// Every row of the entry.
  package let rows: [ITSystem.Record]

  package struct System: Sendable, Hashable {
    package let key: String
    package let name: String
  }

  /// A name within a body is as good as certain; what a person has said is certain, too.
  package static let score = 1000
}

/// Finds the systems that machines and products belong to, within their body: by the application that their list names,
/// and by the hosts that the systems name.
///
/// Systems pass by once. Names are compared whole, in small letters; a name that two systems of the body bear tells
/// nothing, and is proposed for both.
package struct PartFinder: Sendable {
  private struct Part: Sendable {
    let key: String
    let name: String
    let rows: [ITSystem.Record]
    let references: [UInt64]
    let hosts: [UInt64]
  }

  private let layouts: [PartLayout]
  private let decisions: JoinDecisions
  private var parts: [Part] = []
  private var systems: [(key: String, name: String)] = []
  /// Places of the systems that bear a name, or run on a host, by the hash of body and name.
  private var named: [UInt64: Set<Int>] = [:]
  private var running: [UInt64: Set<Int>] = [:]

  /// - Parameter files: Files in the order of the numbers that stored rows bear.
  package init(files: [SourceFile], decisions: JoinDecisions = JoinDecisions()) {
    layouts = files.map { PartLayout($0) }
    self.decisions = decisions
  }

  /// Whether there are both lists of parts and lists of systems among files.
  package static func isNeeded(for files: [SourceFile]) -> Bool {
    let parts = files.filter { !$0.finding.kind.listsLines }.map { PartLayout($0).listsParts }
    return parts.contains(true) && parts.contains(false)
  }

  /// Adds an entry of the estate with its rows.
  package mutating func add(_ system: ITSystem, _ rows: [EvidenceDecoder.StoredRow]) {
    let body = system.key.prefix { $0 != "|" }
    func hashes(_ columns: (PartLayout) -> [Int]) -> [UInt64] {
      rows.flatMap { row -> [UInt64] in
        let columns = columns(layouts[row.file])
        guard !columns.isEmpty else { return [] }
        let cells = EvidenceDecoder.texts(of: row.cells)
        return columns.filter { $0 < cells.count }.flatMap { Self.names(cells[$0]) }.map { Self.hash(body, $0) }
      }
    }
    if rows.allSatisfy({ layouts[$0.file].listsParts }) {
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

  /// What becomes of every entry that may be a part, in the order of their keys.
  package func verdicts() -> [PartVerdict] {
    parts.map(verdict).sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }

  private func verdict(on part: Part) -> PartVerdict {
    func verdict(_ outcome: JoinVerdict.Outcome, _ places: Set<Int>, _ reason: String) -> PartVerdict {
      let found = places.map { PartVerdict.System(key: systems[$0].key, name: systems[$0].name) }
      return PartVerdict(
        outcome: outcome, key: part.key, name: part.name, systems: found.sorted { $0.key < $1.key }, reason: reason,
        rows: part.rows)
    }
    let decided = decisions.about("part|\(part.key)")
    func open(_ places: Set<Int>) -> Set<Int> { places.filter { decided[systems[$0].key] != false } }
    if let confirmed = systems.indices.first(where: { decided[systems[$0].key] == true }) {
      return verdict(.joined, [confirmed], "confirmed by a person")
    }
    let byName = open(part.references.reduce(into: []) { $0.formUnion(named[$1] ?? []) })
    let byHost = open(part.hosts.reduce(into: []) { $0.formUnion(running[$1] ?? []) })
    let all = byName.union(byHost)
    if all.isEmpty { return verdict(.unmatched, [], "no system of the body has its name, or runs on it") }
    if all.count > 1 { return verdict(.proposed, all, "\(all.count) systems of the body may have it") }
    return verdict(.joined, all, byName.isEmpty ? "the system says that it runs on it" : "its list names the system")
  }

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
