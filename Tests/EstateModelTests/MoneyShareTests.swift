import EstateModel
import Testing

/// Parts of amounts that bodies bear.
struct MoneyShareTests {
  @Test(
    "stated shares and the equal rest sum to the whole, to the penny",
    arguments: [
      ([nil, 300_000], [70, 30]), ([nil, 300_000, nil], [35, 30, 35]), ([nil, nil, nil], [34, 33, 33]),
      ([nil, 333_333, 333_333], [34, 33, 33]), ([nil], [100]),
    ] as [([Int?], [Int64])])
  func shares(stated: [Int?], pounds: [Int64]) {
    let shares = MoneyShare.shares(stated: stated)
    let parts = shares.map { $0.of(Money(pence: 10_000)).pence }
    #expect(parts.reduce(0, +) == 10_000)
    #expect(zip(parts, pounds).allSatisfy { abs($0 - $1 * 100) <= 67 }, "\(parts)")
    for pence: Int64 in [1, -1, 99, -12_345_677, Money.greatest.pence - 1, 100_000_000_000_000] {
      #expect(shares.reduce(0) { $0 + $1.of(pence: pence) } == pence)
    }
  }
}
