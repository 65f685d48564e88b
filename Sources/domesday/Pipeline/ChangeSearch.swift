import EstateModel
import EstateStore
import Reporting

/// Finds what changed since an earlier run: its stored results beside the lines of the run that has been taken.
struct ChangeSearch {
  let earlier: StoredRun
  let taken: RunTaker.Taken
  let redaction: Redaction

  /// - Complexity: O(systems), and some 130 bytes of memory for each of the earlier run.
  func changes(in database: EstateDatabase) throws -> RunChanges {
    let document = try RunDocument(json: earlier.manifest)
    var changes = RunChanges(from: redaction.shown(document), to: redaction.shown(taken.document))
    let shown = LineRedaction(redaction, taken.assessed.accounts)
    var before: [UInt64: RunChanges.Earlier] = [:]
    try forEachResult(in: database) { key, rank, line in
      before[key] = RunChanges.Earlier(RankingRow(rank: rank, line: line))
    }
    try taken.assessed.lines.forEach { rank, _, line in
      let now = RankingRow(rank: rank, line: line)
      let found = before.removeValue(forKey: Self.number(of: now.key))
      changes.take(
        before: found, now: now, shown: shown.withLine(rank: rank, line) { RankingRow(rank: rank, line: $0) },
        withholds: found.map { redaction.withholds(red: $0.red) } ?? false)
      return true
    }
    // What is left has no system in this run.
    guard !before.isEmpty else { return changes.finished }
    try forEachResult(in: database) { key, rank, line in
      guard before[key] != nil else { return }
      changes.take(
        gone: RankingRow(rank: rank, line: line),
        shown: shown.withLine(rank: rank, line) { RankingRow(rank: rank, line: $0) })
    }
    return changes.finished
  }

  private func forEachResult(
    in database: EstateDatabase, _ body: (_ key: UInt64, _ rank: Int, _ line: UnsafeBufferPointer<UInt8>) -> Void
  ) throws {
    try database.forEachResult(of: earlier) { result in
      var figures = result.figures
      figures.withUTF8 { body(Self.number(of: result.key), result.rank, $0) }
    }
  }

  /// A number for a key; two keys of an estate of a million have the same with a chance of one in forty million.
  ///
  /// - Source: Fowler, Noll and Vo, FNV-1a of 64 bits.
  private static func number(of key: String) -> UInt64 {
    key.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
  }
}
