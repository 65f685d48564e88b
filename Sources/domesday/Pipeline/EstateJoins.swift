import Diagnostics
import EstateImport
import EstateModel
import EstateStore

/// The contracts, payments and relations of an estate, joined to its systems: worked out anew from all that the estate holds, so
/// that it plays no part in which order files were imported.
///
/// Systems pass by once and leave an index, then lines pass by once; only sums and joined facts are kept.
struct EstateJoins: Sendable {
  /// What joined lines state, by the key of the system.
  let facts: [String: [JoinedFact]]
  let survey: JoinSurvey
  /// What there is to say of lines.
  let log: DiagnosticLog

  /// - Parameter estate: Whose lines are not joined yet.
  /// - Returns: `nil` where the estate holds neither contracts, payments nor relations, nor lists of machines or products.
  /// - Throws: `StoreError`.
  init?(of estate: StoredEstate, in database: EstateDatabase, upTo importID: Int?) throws {
    let ledger = try Self.ledger(of: estate, in: database, upTo: importID, list: { _ in })
    let reader = RelationReader(files: estate.filesByNumber)
    guard ledger != nil || estate.parts != nil || reader.isNeeded else { return nil }
    var survey = ledger?.survey ?? JoinSurvey()
    var facts = ledger?.facts ?? [:]
    let related = try Self.relate(estate, by: reader, in: database, upTo: importID, &survey, list: { _ in })
    for (key, more) in related { facts[key, default: []] += more }
    survey.note(facts)
    estate.parts?.account(estate.sources, in: &survey, list: { _ in })
    (self.facts, self.survey, log) = (facts, survey, ledger?.log ?? DiagnosticLog())
  }

  /// Calls `list` with every line and the systems it is or may be for, contracts by their keys, then payments.
  ///
  /// - Throws: `StoreError`, or what `list` throws.
  static func forEachRow(
    of estate: StoredEstate, in database: EstateDatabase, upTo importID: Int?, _ list: (JoinRow) throws -> Void
  ) throws {
    _ = try ledger(of: estate.unjoined, in: database, upTo: importID, list: list)
    var survey = JoinSurvey()
    let reader = RelationReader(files: estate.filesByNumber)
    _ = try relate(estate.unjoined, by: reader, in: database, upTo: importID, &survey, list: list)
    try estate.parts?.account(estate.sources, in: &survey, list: list)
  }

  /// Joins relations to the systems that they name, and gives the interfaces of those by their keys.
  private static func relate(
    _ estate: StoredEstate, by reader: RelationReader, in database: EstateDatabase, upTo importID: Int?,
    _ survey: inout JoinSurvey, list: (JoinRow) throws -> Void
  ) throws -> [String: [JoinedFact]] {
    guard reader.isNeeded else { return [:] }
    var finder = RelationFinder(
      files: estate.filesByNumber, decisions: try decisions(of: estate, in: database, upTo: importID),
      rules: estate.joinRules, parts: estate.parts?.findings)
    let cursor = try estate.systems(of: database, upTo: importID, order: .asStored)
    while let batch = try cursor.next() { estate.forEachSystem(of: batch) { system, _ in finder.add(system) } }
    try forEachRelation(of: estate, in: database, upTo: importID) { try finder.add($0, in: &survey, list: list) }
    finder.account(in: &survey)
    return finder.facts
  }

  /// Calls `body` with every relation that a configuration database states; with none where there is no list of them.
  ///
  /// - Throws: `StoreError`, or what `body` throws.
  static func forEachRelation(
    of estate: StoredEstate, in database: EstateDatabase, upTo importID: Int?, _ body: (Relation) throws -> Void
  ) throws {
    let reader = RelationReader(files: estate.filesByNumber)
    guard reader.isNeeded else { return }
    try forEachGroup(of: estate, in: database, upTo: importID) { key, rows in
      if let relation = reader.relation(key: key, rows: rows) { try body(relation) }
    }
  }

  private static func ledger(
    of estate: StoredEstate, in database: EstateDatabase, upTo importID: Int?, list: (JoinRow) throws -> Void
  ) throws -> JoinLedger? {
    let files = estate.filesByNumber
    let kinds = Set(files.values.map(\.finding.kind))
    guard kinds.contains(.contracts) || kinds.contains(.spend) else { return nil }
    let reader = SupplyReader(files: files, decoder: estate.decoder)
    let decisions = try decisions(of: estate, in: database, upTo: importID)
    var matcher = LineMatcher(
      try index(of: estate, in: database, upTo: importID, decided: decisions.systemKeys), decisions: decisions,
      rules: estate.joinRules)
    var ledger = JoinLedger(files: files, rules: estate.joinRules)
    try forEachGroup(of: estate, in: database, upTo: importID) { key, rows in
      guard let kind = rows.first.map({ reader.kind(ofFile: $0.file) }), kind == .contracts || kind == .spend,
        let item = reader.item(key: key, rows: rows)
      else { return }
      try ledger.add(item, matcher.verdict(on: item.line), index: matcher.index, list: list)
    }
    try ledger.finish(index: matcher.index, list: list)
    return ledger
  }

  /// Calls `body` with every contract, payment and decision, and its rows.
  private static func forEachGroup(
    of estate: StoredEstate, in database: EstateDatabase, upTo importID: Int?,
    _ body: (UnsafeBufferPointer<UInt8>, [EvidenceDecoder.StoredRow]) throws -> Void
  ) throws {
    let cursor = try database.supplyLines(upTo: importID)
    while let batch = try cursor.next() {
      try batch.bytes.withUnsafeBufferPointer { bytes in
        for group in batch.systems {
          try body(
            UnsafeBufferPointer(rebasing: bytes[group.key]), estate.rows(of: group, in: batch, bytes: bytes))
        }
      }
    }
  }

  /// What people have decided; the file imported last is believed, and of two that differ in one, the one that says no.
  ///
  /// - Throws: `StoreError`.
  static func decisions(
    of estate: StoredEstate, in database: EstateDatabase, upTo importID: Int?
  ) throws -> JoinDecisions {
    var decisions = JoinDecisions()
    guard estate.sources.contains(where: { $0.file.finding.kind == .decisions }) else { return decisions }
    let reader = SupplyReader(files: estate.filesByNumber, decoder: estate.decoder)
    try forEachGroup(of: estate, in: database, upTo: importID) { _, rows in
      let read = rows.filter { reader.kind(ofFile: $0.file) == .decisions }.compactMap { row in
        reader.decision(row).map { (precedence: estate.sources[row.file].precedence, decision: $0) }
      }
      let inOrder = read.sorted {
        $0.precedence == $1.precedence ? !$0.decision.holds && $1.decision.holds : $0.precedence > $1.precedence
      }
      if let first = inOrder.first?.decision {
        // A decision on an entry that is counted with another is one on the system that both are.
        let system = estate.links.group(of: first.system)?.key ?? first.system
        decisions.add(line: first.line, system: system, holds: first.holds)
      }
    }
    return decisions
  }

  private static func index(
    of estate: StoredEstate, in database: EstateDatabase, upTo importID: Int?, decided: Set<String>
  ) throws -> SystemIndex {
    var index = SystemIndex(decided: decided)
    let cursor = try estate.systems(of: database, upTo: importID, order: .asStored)
    while let batch = try cursor.next() { estate.forEachSystem(of: batch) { system, _ in index.add(system) } }
    index.finish()
    return index
  }
}
