/// What becomes of the machines and products of an estate, and of the relations that speak of them.
package struct PartFindings: Sendable {
  /// In the order of their keys.
  package let verdicts: [PartVerdict]
  private let relations: PartRelations
  /// The systems that a relation names, by place; with the next, empty where there are no relations.
  private var systems: [Int: String] = [:]
  /// The place of each part's verdict among all.
  private var verdictOfPart: [Int] = []

  init(_ claims: PartClaims) {
    relations = claims.finder.relations
    let found = claims.finder.parts.indices.map { (part: $0, verdict: Self.verdict(on: $0, claims)) }
      .sorted { $0.verdict.key.utf8.lexicographicallyPrecedes($1.verdict.key.utf8) }
    verdicts = found.map(\.verdict)
    guard !relations.isEmpty else { return }
    for place in relations.systems { systems[place] = claims.finder.systems[place].key }
    verdictOfPart = [Int](repeating: 0, count: found.count)
    for (place, entry) in found.enumerated() { verdictOfPart[entry.part] = place }
  }

  // MARK: - Parts

  private static func verdict(on place: Int, _ claims: PartClaims) -> PartVerdict {
    let finder = claims.finder
    let part = finder.parts[place]
    func verdict(_ outcome: JoinVerdict.Outcome, _ found: [Int: PartClaims.Claim], _ reason: String) -> PartVerdict {
      let systems = found.map { place, claim in
        PartVerdict.System(key: finder.systems[place].key, name: finder.systems[place].name, score: claim.score)
      }
      return PartVerdict(
        outcome: outcome, key: part.key, name: part.name, systems: systems.sorted { $0.key < $1.key }, reason: reason,
        rows: part.rows)
    }
    let all = claims.claims(on: place)
    let confirmed = all.filter(\.value.isConfirmed)
    if confirmed.count == 1 { return verdict(.joined, confirmed, "confirmed by a person") }
    if confirmed.count > 1 {
      return verdict(.proposed, confirmed, "a person gave it to \(confirmed.count) systems: it belongs to none alone")
    }
    // Those that stand on a shared part by way of others are not named.
    let isShared = claims.shared.contains(place) && all.count < 2
    if isShared {
      return verdict(
        all.isEmpty ? .unmatched : .proposed, all,
        "more than \(PartClaims.mostPassed) systems stand on it: it belongs to none alone")
    }
    guard let best = all.values.map(\.score).max(), best >= finder.rules.proposeThreshold.thousandths else {
      return verdict(.unmatched, [:], "no system of the body has its name, or runs on it")
    }
    let rivals = all.filter { best - $0.value.score < finder.rules.margin.thousandths }
    guard rivals.count == 1, let claim = rivals.first?.value else {
      let isRelated = rivals.values.contains { if case .relation = $0.basis { true } else { false } }
      let systems = isRelated ? "\(rivals.count) systems" : "\(rivals.count) systems of the body"
      return verdict(.proposed, rivals, "\(systems) may have it: it belongs to none alone")
    }
    let reason = reason(claim.basis, finder)
    return best >= finder.rules.joinThreshold.thousandths
      ? verdict(.joined, rivals, reason) : verdict(.proposed, rivals, "not enough speaks for it: \(reason)")
  }

  private static func reason(_ basis: PartClaims.Basis, _ finder: PartFinder) -> String {
    switch basis {
    case .list: return "its list names the system"
    case .host: return "the system says that it runs on it"
    case .relation(let number):
      let relation = finder.relations.stated[number]
      return "relation of \(finder.paths[Int(relation.file)]):\(relation.line): \(finder.relations.type(of: number))"
    }
  }

  // MARK: - Relations

  /// What becomes of a relation that speaks of a machine or a product; `nil` where it may be one between systems.
  package func verdict(on relation: Relation) -> RelationVerdict? {
    guard let number = relations.number(of: relation) else { return nil }
    let role = relations.stated[number].role
    let ties = relations.ties(of: number) { systems[$0] ?? "" }
    if ties.isEmpty { return lack(of: relation, role) }
    let tied = ties.flatMap { tie -> [(part: PartVerdict, system: PartVerdict.System)] in
      let part = verdicts[verdictOfPart[tie.part]]
      let above =
        tie.above.isPart
        ? verdicts[verdictOfPart[tie.above.place]].systems.map(\.key) : [systems[tie.above.place] ?? ""]
      return part.systems.filter { above.contains($0.key) }.map { (part, $0) }
    }
    for outcome in [JoinVerdict.Outcome.joined, .proposed] {
      let found = tied.filter { $0.part.outcome == outcome }
      guard let first = found.min(by: { $0.part.key < $1.part.key }) else { continue }
      return RelationVerdict(
        outcome: outcome, systems: Set(found.map(\.system)).sorted { ($0.key, $0.score) < ($1.key, $1.score) },
        reason: outcome == .joined
          ? "\(first.part.name) belongs to the system" : "\(first.part.name): \(first.part.reason)")
    }
    // Where one system needs a machine of another, they have an interface.
    if role?.isExchange == true { return nil }
    let part = ties.map { verdicts[verdictOfPart[$0.part]] }.min { $0.key < $1.key }
    return part.map { part in
      let owner = part.outcome == .joined ? part.systems.first.map { "it belongs to \($0.name)" } : nil
      return RelationVerdict(outcome: .unmatched, systems: [], reason: "\(part.name): \(owner ?? part.reason)")
    }
  }

  /// What a relation of a system and a machine lacks, where one of its ends is known and the other is not.
  private func lack(of relation: Relation, _ role: RelationWords.Role?) -> RelationVerdict? {
    guard let role, role == .carried || role == .carries || role == .holding else { return nil }
    if relations.number(of: relation).map(relations.isDecided) == true {
      return RelationVerdict(outcome: .unmatched, systems: [], reason: "refused by a person")
    }
    let names = [relation.parent, relation.child]
    let unknown = names.filter { relations.bearers(of: $0).isEmpty }
    guard unknown.count == 1, let name = unknown.first else { return nil }
    return RelationVerdict(
      outcome: .unmatched, systems: [],
      reason: "\"\(relation.type)\" is no exchange between two systems, and nothing in the lists is called \"\(name)\"")
  }

  /// Keys of the systems that machines or products of a name belong to.
  func systems(ofMachine name: String) -> [String] {
    let parts = relations.bearers(of: name).filter(\.isPart).map { verdicts[verdictOfPart[$0.place]] }
    return Set(parts.filter { $0.outcome == .joined }.flatMap { $0.systems.map(\.key) }).sorted()
  }
}
