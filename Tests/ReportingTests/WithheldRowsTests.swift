import Testing

@testable import Reporting

/// Which rows of a table of groups lose their counts, held against every table that a reader could put in their place.
struct WithheldRowsTests {
  private static func places(_ rows: [WithheldRows.Row]) -> Set<Int> { WithheldRows(rows).places }

  @Test("a row without a small count stays where no other needs it")
  func nothingSmall() {
    #expect(Self.places([.init(systems: 40, counts: [10, 0]), .init(systems: 9, counts: [0, 9])]) == [])
  }

  @Test("a small count takes its row and another with it, the one with the smallest count of the column")
  func taken() {
    let rows = [
      WithheldRows.Row(systems: 40, counts: [3, 20]), .init(systems: 40, counts: [20, 0]),
      .init(systems: 40, counts: [9, 0]),
    ]
    #expect(Self.places(rows) == [0, 2])
  }

  @Test("a count that the systems of its row leave no room for takes more rows with it")
  func closeFit() {
    // Of two rows of 5 systems with 9 in the column between them, each has 4 or 5.
    let rows = [
      WithheldRows.Row(systems: 5, counts: [4]), .init(systems: 5, counts: [5]), .init(systems: 30, counts: [6]),
      .init(systems: 30, counts: [8]),
    ]
    #expect(Self.places(rows) == [0, 1, 2])
  }

  /// Pseudo-random numbers, the same each time.
  private struct Numbers {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  /// A table of rows of 5 or more systems, each with as many in its columns as it has systems, or fewer.
  private static func table(_ numbers: inout Numbers) -> [WithheldRows.Row] {
    (0..<(2 + numbers.next(3))).map { _ in
      let systems = 5 + numbers.next(5)
      var room = systems
      let counts = (0..<2).map { _ in
        let count = numbers.next(3) == 0 ? 0 : numbers.next(room + 1)
        room -= count
        return count
      }
      return WithheldRows.Row(systems: systems, counts: counts)
    }
  }

  /// What each withheld count can be, tried out: every way to fill the rows that the columns' sums and the rows' systems
  /// allow.
  private static func possible(_ withheld: [WithheldRows.Row]) -> [[ClosedRange<Int>]] {
    let columns = 2
    let left = (0..<columns).map { column in withheld.reduce(0) { $0 + $1.counts[column] } }
    var seen = withheld.map { _ in [(low: Int, high: Int)](repeating: (.max, .min), count: columns) }
    func fill(_ row: Int, _ rest: [Int], _ filled: [[Int]]) {
      guard row < withheld.count else {
        guard rest.allSatisfy({ $0 == 0 }) else { return }
        for (row, counts) in filled.enumerated() {
          for (column, count) in counts.enumerated() {
            seen[row][column] = (min(seen[row][column].low, count), max(seen[row][column].high, count))
          }
        }
        return
      }
      for first in 0...min(withheld[row].systems, rest[0]) {
        for second in 0...min(withheld[row].systems - first, rest[1]) {
          fill(row + 1, [rest[0] - first, rest[1] - second], filled + [[first, second]])
        }
      }
    }
    fill(0, left, [])
    return seen.map { $0.map { $0.low...$0.high } }
  }

  @Test("no withheld count is told within less than five by what is shown, whatever else could stand there is tried")
  func bruteForce() {
    var numbers = Numbers(state: 45)
    var withheldTables = 0
    var partly = 0
    for _ in 0..<300 {
      let rows = Self.table(&numbers)
      let places = Self.places(rows)
      for place in rows.indices where !places.contains(place) {
        #expect(!rows[place].counts.contains(where: SmallNumbers.isSmall), "\(rows)")
      }
      guard !places.isEmpty else { continue }
      withheldTables += 1
      // Where all rows are withheld there is nothing more that could be.
      guard places.count < rows.count else { continue }
      partly += 1
      let withheld = places.sorted().map { rows[$0] }
      for (row, ranges) in zip(withheld, Self.possible(withheld)) {
        for (column, range) in ranges.enumerated() where withheld.contains(where: { $0.counts[column] > 0 }) {
          let total = rows.reduce(0) { $0 + $1.counts[column] }
          #expect(range.count - 1 >= min(5, total, row.systems), "\(rows) \(places.sorted()) \(range)")
        }
      }
    }
    #expect(withheldTables > 100 && partly > 20, "\(withheldTables) tables, \(partly) of them partly shown")
  }
}
