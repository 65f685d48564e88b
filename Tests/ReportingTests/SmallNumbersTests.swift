import Testing

@testable import Reporting

/// Which counts of a column are withheld.
struct SmallNumbersTests {
  @Test(
    "a small count takes the next smallest with it, so that the total does not tell it",
    arguments: [
      ([10, 20, 30], []), ([10, 3, 30], [0, 1]), ([4, 4, 30], [0, 1]), ([1, 1, 9, 0], [0, 1, 2]), ([3, 0], [0, 1]),
      ([0, 0], []), ([2], [0]), ([], []),
    ])
  func examples(counts: [Int], withheld: [Int]) {
    #expect(SmallNumbers.withheld(counts) == Set(withheld))
  }

  @Test(
    "sums known of a handful are withheld by rows, so that the sum of a row and those of the columns tell none",
    arguments: [
      ([[10, 20], [30, 7]], []), ([[3, 20], [30, 7]], [0, 1]), ([[3, 20], [30, 0], [9, 40], [8, 8]], [0, 3]),
      ([[1, 9], [1, 9], [6, 9], [7, 9]], [0, 1, 2]), ([[2, 0], [0, 9]], [0]), ([], []),
    ])
  func rows(counts: [[Int]], withheld: [Int]) {
    #expect(SmallNumbers.withheldRows(counts) == Set(withheld))
  }

  @Test("whatever the counts, none that is shown is small, and what is withheld comes to no small number")
  func properties() {
    var state: UInt64 = 45
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<2_000 {
      let counts = (0..<next(12)).map { _ in next(3) == 0 ? 0 : next(14) }
      let withheld = SmallNumbers.withheld(counts)
      let shown = counts.indices.filter { !withheld.contains($0) }
      #expect(shown.allSatisfy { !SmallNumbers.isSmall(counts[$0]) }, "\(counts)")
      let sum = withheld.reduce(0) { $0 + counts[$1] }
      #expect(withheld.isEmpty || (withheld.count > 1 && sum >= Redaction.fewest) || shown.isEmpty, "\(counts)")
    }
  }
}
