import EstateImport
import EstateModel
import EstateStore
import Linkage

/// The machines and products of an estate that belong to its systems, worked out anew from all that it holds.
struct EstateParts: Sendable {
  let findings: PartFindings

  /// - Parameter estate: Whose parts are entries of their own yet.
  /// - Returns: `nil` where there are no lists of parts, or no systems beside them.
  /// - Throws: `StoreError`.
  init?(of estate: StoredEstate, in database: EstateDatabase, upTo importID: Int?) throws {
    let files = estate.sources.map(\.file)
    guard PartFinder.isNeeded(for: files) else { return nil }
    var decisions = try EstateJoins.decisions(of: estate, in: database, upTo: importID)
    for pair in estate.denied {
      decisions.add(line: "part|\(pair.first)", system: pair.second, holds: false)
      decisions.add(line: "part|\(pair.second)", system: pair.first, holds: false)
    }
    var finder = PartFinder(files: files, decisions: decisions, rules: estate.joinRules)
    try EstateJoins.forEachRelation(of: estate, in: database, upTo: importID) { finder.add($0) }
    let cursor = try estate.systems(of: database, upTo: importID, order: .asStored)
    while let batch = try cursor.next() { estate.forEachSystem(of: batch) { finder.add($0, $1) } }
    findings = finder.findings()
  }

  private var verdicts: [PartVerdict] { findings.verdicts }

  /// The parts of each system, by its key.
  var joined: [(system: String, part: String)] {
    verdicts.filter { $0.outcome == .joined }.compactMap { verdict in
      verdict.systems.first.map { ($0.key, verdict.key) }
    }
  }

  /// Enters every row of a list of parts, and lists it with the systems it belongs to or may.
  func account(_ sources: [StoredSource], in survey: inout JoinSurvey, list: (JoinRow) throws -> Void) rethrows {
    var files: [Int: JoinSurvey.File] = [:]
    for verdict in verdicts {
      for row in verdict.rows {
        let file = sources[row.file].file
        var counted = files[row.file] ?? JoinSurvey.File(path: file.path, kind: file.finding.kind)
        switch verdict.outcome {
        case .joined: counted.tally.joined += 1
        case .proposed: counted.tally.proposed += 1
        case .unmatched: counted.tally.unmatched += 1
        }
        files[row.file] = counted
      }
      for row in rows(verdict, sources) {
        survey.show(row)
        try list(row)
      }
    }
    survey.files = (survey.files + files.values).sorted { ($0.path, $0.kind.rawValue) < ($1.path, $1.kind.rawValue) }
    survey.settle()
  }

  private func rows(_ verdict: PartVerdict, _ sources: [StoredSource]) -> [JoinRow] {
    let first = verdict.rows.map { (path: sources[$0.file].file.path, line: $0.line) }.min { $0 < $1 }
    let kind = verdict.rows.first.map { sources[$0.file].file.finding.kind } ?? .assets
    let systems: [JoinRow.System?] =
      verdict.systems.isEmpty
      ? [nil]
      : verdict.systems.map {
        JoinRow.System(
          key: $0.key, name: $0.name, score: $0.score, supplier: nil,
          buyer: $0.key.prefix { $0 != "|" } == verdict.key.prefix { $0 != "|" } ? 1000 : nil, subject: $0.score)
      }
    return systems.map { system in
      JoinRow(
        outcome: verdict.outcome.rawValue, kind: kind, lineKey: "part|\(verdict.key)", buyer: "", supplier: "",
        subject: verdict.name, amount: nil, lines: verdict.rows.count, system: system, reason: verdict.reason,
        file: first?.path ?? "", line: first?.line ?? 0)
    }
  }
}
