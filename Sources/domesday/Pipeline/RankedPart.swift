import EstateModel
import EstateStore
import Reporting

/// What is stored and written of the systems at some ranks.
struct RankedPart: Sendable {
  /// Systems to a part.
  static let size = 4_096

  private(set) var results = ResultBatch()
  /// The rows of `ranking.csv`, where they are asked for.
  private(set) var ranking = RankingFile()

  /// Reads the lines of the systems at these ranks.
  init(_ ranks: Range<Int>, of lines: RankedLines, ranking shown: LineRedaction?) throws {
    var buffer = ContiguousArray<UInt8>(repeating: 0, count: 4096)
    var key = ContiguousArray<UInt8>()
    for rank in ranks {
      try lines.withLine(rank: rank, buffer: &buffer) { _, line in
        if rank == ranks.lowerBound { reserve((line.count + 128) * ranks.count, writesRanking: shown != nil) }
        key.removeAll(keepingCapacity: true)
        _ = JSONText.read(from: line, at: 1, into: &key)
        results.append(rank: rank, key: key, figures: line)
        shown?.withLine(rank: rank, line) { ranking.append(rank: rank, line: $0) }
      }
    }
  }

  /// Makes room for lines about as long as the first: growing step by step would copy them several times.
  private mutating func reserve(_ count: Int, writesRanking: Bool) {
    results.reserve(count)
    if writesRanking { ranking.reserve(count) }
  }
}
