import EstateModel
import EstateStore
import Reporting

/// Sets the stored results of a run against the same results made again, system by system.
///
/// Both sides come in the order of their ranks, so that a million systems need no memory; only those whose places differ
/// are kept until the other side names them.
struct ResultComparison {
  /// A system's place and line on one side.
  private struct Line {
    let rank: Int
    let figures: String
  }

  private static let page = 4096

  private let database: EstateDatabase
  private let run: StoredRun
  private var pending: ArraySlice<StoredResult> = []
  private var lastRank: Int?
  /// Systems that one side has named and the other not yet.
  private var onlyStored: [String: Line] = [:]
  private var onlyRecomputed: [String: Line] = [:]
  private(set) var systems = 0
  private(set) var differences = RunDifferences()

  init(of run: StoredRun, in database: EstateDatabase) {
    self.run = run
    self.database = database
  }

  /// Takes the next system as it comes out now.
  ///
  /// - Throws: `StoreError`.
  mutating func take(recomputed rank: Int, line: UnsafeBufferPointer<UInt8>) throws {
    systems += 1
    let figures = String(decoding: line, as: UTF8.self)
    let key = Self.key(of: line)
    guard let stored = try nextStored() else { return settle(key, recomputed: Line(rank: rank, figures: figures)) }
    if stored.rank == rank, stored.key == key, stored.figures == figures { return }
    settle(stored.key, stored: Line(rank: stored.rank, figures: stored.figures))
    settle(key, recomputed: Line(rank: rank, figures: figures))
  }

  /// Takes what the store holds beyond the last system, and the systems that only one side names.
  ///
  /// - Throws: `StoreError`.
  mutating func finish() throws {
    while let stored = try nextStored() {
      settle(stored.key, stored: Line(rank: stored.rank, figures: stored.figures))
    }
    for (key, line) in onlyStored.sorted(by: { $0.key < $1.key }) {
      differences.add(RunDifference(system: key, "rank", stored: String(line.rank), recomputed: nil))
    }
    for (key, line) in onlyRecomputed.sorted(by: { $0.key < $1.key }) {
      differences.add(RunDifference(system: key, "rank", stored: nil, recomputed: String(line.rank)))
    }
  }

  private mutating func nextStored() throws -> StoredResult? {
    if pending.isEmpty {
      pending = try database.results(of: run, after: lastRank, limit: Self.page)[...]
      lastRank = pending.last?.rank ?? lastRank
    }
    return pending.popFirst()
  }

  private mutating func settle(_ key: String, stored line: Line) {
    if let other = onlyRecomputed.removeValue(forKey: key) {
      compare(key, stored: line, recomputed: other)
    } else if let twin = onlyStored.updateValue(line, forKey: key) {
      differences.add(RunDifference(system: key, "rank", stored: String(twin.rank), recomputed: nil))
    }
  }

  private mutating func settle(_ key: String, recomputed line: Line) {
    if let other = onlyStored.removeValue(forKey: key) {
      compare(key, stored: other, recomputed: line)
    } else {
      onlyRecomputed[key] = line
    }
  }

  /// Adds every figure of one system that differs.
  private mutating func compare(_ key: String, stored: Line, recomputed: Line) {
    if stored.rank != recomputed.rank {
      differences.add(
        RunDifference(system: key, "rank", stored: String(stored.rank), recomputed: String(recomputed.rank)))
    }
    if stored.figures == recomputed.figures { return }
    let (before, now) = (Self.values(of: stored.figures), Self.values(of: recomputed.figures))
    guard before.count == now.count, now.count == RankingColumn.allCases.count else {
      differences.add(
        RunDifference(system: key, "all figures", stored: stored.figures, recomputed: recomputed.figures))
      return
    }
    for (index, column) in RankingColumn.allCases.enumerated() where before[index] != now[index] {
      // The key stands where a ranking has the rank.
      let figure = index == 0 ? "system_key" : column.rawValue
      differences.add(RunDifference(system: key, figure, stored: before[index], recomputed: now[index]))
    }
  }

  /// The key that a line begins with.
  private static func key(of line: UnsafeBufferPointer<UInt8>) -> String {
    var bytes = ContiguousArray<UInt8>()
    _ = JSONText.read(from: line, at: 1, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func values(of figures: String) -> [String] {
    var figures = figures
    return figures.withUTF8 { RankingRow.values(of: $0) }
  }
}
