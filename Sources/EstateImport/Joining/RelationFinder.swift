package import EstateModel

/// A relation that a configuration database states between two of its entries, with all rows that state it.
package struct Relation: Sendable {
  let key: String
  let parent: String
  let child: String
  let type: String
  let rows: [ITSystem.Record]
  /// Where its first row stands, and the columns of its ends, from 1.
  let file: Int
  let line: Int
  let parentColumn: Int
  let childColumn: Int
}

/// Joins relations to the systems that their ends name, and gives what passes between two systems to both as interfaces.
///
/// What a relation says of a machine or a product is for ``PartFinder`` to say; a machine stands for its system here.
///
/// Systems pass by once. Names and ids are compared whole, in small letters; where several systems bear a name, those of
/// one body go together, and what stays open is proposed.
package struct RelationFinder: Sendable {
  private struct Entry: Sendable {
    let key: String
    let name: String
    /// Its id; its name where it has none.
    let id: String
    let body: Substring
  }

  /// A system that an end may mean, and how sure that is, in thousandths.
  private struct Candidate: Hashable {
    let place: Int
    let score: Int
    let isConfirmed: Bool
  }

  /// What became of a relation.
  private struct Verdict {
    let outcome: JoinVerdict.Outcome
    let parents: [Candidate]
    let children: [Candidate]
    let reason: String
  }

  private let decisions: JoinDecisions
  private let rules: JoinRules
  private var scores: RelationScores { rules.relations }
  /// Which machines belong to which systems; `nil` where there are no lists of them.
  private let parts: PartFindings?
  /// Where the systems that have parts stand, by key.
  private var placeOfOwner: [String: Int] = [:]
  private var entries: [Entry] = []
  private var named: [String: [Int: Int]] = [:]
  /// The others that each system is related to, with the first relation that says so.
  private var found: [Int: [Int: (relation: Relation, column: Int, note: JoinNote)]] = [:]
  private var files: [Int: JoinSurvey.File]
  private let paths: [Int: String]

  package init(
    files: [Int: SourceFile], decisions: JoinDecisions, rules: JoinRules = .builtIn, parts: PartFindings? = nil
  ) {
    self.decisions = decisions
    self.parts = parts
    self.rules = rules
    let lists = files.filter { $0.value.finding.kind == .relations }
    paths = lists.mapValues(\.path)
    self.files = lists.mapValues { JoinSurvey.File(path: $0.path, kind: .relations) }
  }

  /// Adds a system of the estate.
  package mutating func add(_ system: ITSystem) {
    let place = entries.count
    entries.append(
      Entry(
        key: system.key, name: system.displayName,
        id: system.text(.systemID).value ?? system.displayName, body: system.key.prefix { $0 != "|" }))
    if parts != nil { placeOfOwner[system.key] = place }
    func note(_ name: String, _ score: Int) {
      let folded = Self.folded(name)
      if !folded.isEmpty { named[folded, default: [:]][place] = max(score, named[folded]?[place] ?? 0) }
    }
    for name in [Field.systemName, .systemID].compactMap({ system.text($0).value }) { note(name, scores.name) }
    for alias in system.list(.aliases).value ?? [] { note(alias, scores.alias) }
  }

  /// Enters a relation, and hands what is to be listed of it to `list`.
  package mutating func add(_ relation: Relation, in survey: inout JoinSurvey, list: (JoinRow) throws -> Void) rethrows
  {
    if let found = parts?.verdict(on: relation) {
      for row in relation.rows { files[row.file]?.tally.count(found.outcome) }
      let systems = found.systems.map {
        JoinRow.System(key: $0.key, name: $0.name, score: $0.score, supplier: nil, buyer: nil, subject: $0.score)
      }
      return try show(relation, found.outcome, systems, found.reason, in: &survey, list: list)
    }
    let verdict = verdict(on: relation)
    for row in relation.rows { files[row.file]?.tally.count(verdict.outcome) }
    if verdict.outcome == .joined, let parent = verdict.parents.first, let child = verdict.children.first {
      let note = JoinNote(
        score: min(parent.score, child.score), isConfirmed: parent.isConfirmed && child.isConfirmed)
      keep(child.place, of: parent.place, relation, column: relation.childColumn, note)
      keep(parent.place, of: child.place, relation, column: relation.parentColumn, note)
    }
    let candidates = verdict.outcome == .unmatched ? [] : verdict.parents + verdict.children
    let systems = candidates.map {
      JoinRow.System(
        key: entries[$0.place].key, name: entries[$0.place].name, score: $0.score, supplier: nil, buyer: nil,
        subject: $0.score)
    }
    try show(relation, verdict.outcome, systems, verdict.reason, in: &survey, list: list)
  }

  /// The interfaces of every system, by its key.
  package var facts: [String: [JoinedFact]] {
    var facts: [String: [JoinedFact]] = [:]
    for (place, others) in found {
      let inOrder = others.sorted { (label(of: $0.key), $0.key) < (label(of: $1.key), $1.key) }
      guard let first = inOrder.first else { continue }
      let text = inOrder.map { label(of: $0.key).replacing(";", with: ",") }.joined(separator: "; ")
      let note = JoinNote(
        score: inOrder.map(\.value.note.score).min() ?? 0,
        isConfirmed: inOrder.allSatisfy(\.value.note.isConfirmed))
      facts[entries[place].key] = [
        JoinedFact(
          field: .interfaces, reading: ValueGrammar.read(text, as: .interfaces), file: first.value.relation.file,
          line: first.value.relation.line, column: first.value.column, text: text, note: note)
      ]
    }
    return facts
  }

  /// Adds the files of relations and what they came to.
  package func account(in survey: inout JoinSurvey) {
    survey.files = (survey.files + files.values).sorted { ($0.path, $0.kind.rawValue) < ($1.path, $1.kind.rawValue) }
    survey.settle()
  }

  private mutating func keep(_ other: Int, of place: Int, _ relation: Relation, column: Int, _ note: JoinNote) {
    guard let held = found[place]?[other] else {
      found[place, default: [:]][other] = (relation, column, note)
      return
    }
    // Of two relations between the same systems, the one that comes first in its file is shown.
    let order = [relation, held.relation].map { (paths[$0.file] ?? "", $0.line, $0.key) }
    if order[0] < order[1] { found[place]?[other] = (relation, column, note) }
  }

  /// What an inventory would write for a system: its name, or its id where others bear the name too.
  private func label(of place: Int) -> String {
    let entry = entries[place]
    return named[Self.folded(entry.name), default: [:]].count > 1 ? entry.id : entry.name
  }

  /// The systems that a machine or a product of a name belongs to, where none bears the name itself.
  private func owners(ofMachine name: String) -> [Int: Int] {
    let places = (parts?.systems(ofMachine: name) ?? []).compactMap { placeOfOwner[$0] }
    return Dictionary(uniqueKeysWithValues: places.map { ($0, scores.byMachine) })
  }

  // MARK: - Verdicts

  private func verdict(on relation: Relation) -> Verdict {
    let decided = decisions.about(relation.key)
    let (parents, children) = (candidates(relation.parent, decided), candidates(relation.child, decided))
    func verdict(_ outcome: JoinVerdict.Outcome, _ reason: String) -> Verdict {
      Verdict(outcome: outcome, parents: parents, children: children, reason: reason)
    }
    let role = RelationWords.builtIn.role(of: relation.type)
    if role?.isExchange == false {
      return verdict(.unmatched, "\"\(relation.type)\" is no exchange between two systems")
    }
    let absent = [(relation.parent, parents), (relation.child, children)].filter(\.1.isEmpty).map(\.0)
    if let first = absent.first {
      return verdict(.unmatched, absent.count > 1 ? "no system has either name" : "no system is called \"\(first)\"")
    }
    let pairs = parents.flatMap { parent in children.map { (parent, $0) } }.filter { $0.0.place != $0.1.place }
    if pairs.isEmpty { return verdict(.unmatched, "both ends are one system") }
    let within = pairs.filter { entries[$0.0.place].body == entries[$0.1.place].body }
    guard let pair = pairs.count == 1 ? pairs.first : within.count == 1 ? within.first : nil else {
      return verdict(.proposed, "\(Set(pairs.flatMap { [$0.0.place, $0.1.place] }).count) systems may be meant")
    }
    let limit = pairs.count == 1 ? scores.name : scores.byBody
    let ends = [pair.0, pair.1].map {
      Candidate(place: $0.place, score: min($0.score, limit), isConfirmed: $0.isConfirmed)
    }
    let isJoined = role != nil && min(ends[0].score, ends[1].score) >= rules.joinThreshold.thousandths
    let isByMachine = [relation.parent, relation.child].contains { named[Self.folded($0)] == nil }
    let reason =
      role == nil
      ? "\"\(relation.type)\" is no known type of relation"
      : isByMachine
        ? "an end is a machine or a product of a system"
        : "both ends are names of systems\(pairs.count == 1 ? "" : " of one body")"
    return Verdict(
      outcome: isJoined || ends.allSatisfy(\.isConfirmed) ? .joined : .proposed, parents: [ends[0]],
      children: [ends[1]], reason: reason)
  }

  /// The systems that a name may mean, without those that a person has refused; one that was confirmed stands alone.
  private func candidates(_ name: String, _ decided: [String: Bool]) -> [Candidate] {
    let all = (named[Self.folded(name)] ?? owners(ofMachine: name)).map { place, score in
      Candidate(place: place, score: score, isConfirmed: decided[entries[place].key] == true)
    }.filter { decided[entries[$0.place].key] != false }.sorted { entries[$0.place].key < entries[$1.place].key }
    let confirmed = all.filter(\.isConfirmed)
    return confirmed.isEmpty ? all : confirmed
  }

  /// Lists a relation with each of its systems, or once where it has none.
  private func show(
    _ relation: Relation, _ outcome: JoinVerdict.Outcome, _ systems: [JoinRow.System], _ reason: String,
    in survey: inout JoinSurvey, list: (JoinRow) throws -> Void
  ) rethrows {
    let first = relation.rows.map { (path: paths[$0.file] ?? "", line: $0.line) }.min { $0 < $1 }
    for system in systems.isEmpty ? [nil] : systems.map(Optional.some) {
      let row = JoinRow(
        outcome: outcome.rawValue, kind: .relations, lineKey: relation.key, buyer: "", supplier: "",
        reference: relation.type, subject: "\(relation.parent) → \(relation.child)", amount: nil,
        lines: relation.rows.count, system: system, reason: reason, file: first?.path ?? "", line: first?.line ?? 0)
      survey.show(row)
      try list(row)
    }
  }

  private static func folded(_ name: String) -> String { JoinWords.words(of: name).joined(separator: " ") }
}
