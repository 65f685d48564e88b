/// How many rows or cells there are of some kind, and where the first stands.
struct RowTally: Sendable {
  private(set) var count = 0
  /// Line of the first, from 1; `nil` where there is none.
  private(set) var firstLine: Int?

  mutating func add(line: Int) {
    count += 1
    firstLine = firstLine ?? line
  }

  static func += (tally: inout RowTally, other: RowTally) {
    tally.count += other.count
    tally.firstLine = tally.firstLine ?? other.firstLine
  }
}
