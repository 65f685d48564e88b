import EstateModel
import Testing

@Suite("Money")
struct MoneyTests {
  @Test(
    "is printed in full, for files and in short",
    arguments: [
      (0, "£0.00", "0.00", "£0"), (5, "£0.05", "0.05", "£0"), (-50, "−£0.50", "-0.50", "−£1"),
      (123_450, "£1,234.50", "1234.50", "£1,235"), (-123_450, "−£1,234.50", "-1234.50", "−£1,235"),
      (999_950, "£9,999.50", "9999.50", "£10k"), (1_234_500, "£12,345.00", "12345.00", "£12k"),
      (99_949_999, "£999,499.99", "999499.99", "£1.00m"), (123_456_789, "£1,234,567.89", "1234567.89", "£1.23m"),
      (1_234_567_890, "£12,345,678.90", "12345678.90", "£12.3m"),
      (999_499_900, "£9,994,999.00", "9994999.00", "£9.99m"), (999_500_000, "£9,995,000.00", "9995000.00", "£10.0m"),
      (9_995_000_000, "£99,950,000.00", "99950000.00", "£100m"),
      (4_500_000_000_000, "£45,000,000,000.00", "45000000000.00", "£45.0bn"),
      (Int64.max, "£92,233,720,368,547,758.07", "92233720368547758.07", "£92,233,720bn"),
      (Int64.min, "−£92,233,720,368,547,758.08", "-92233720368547758.08", "−£92,233,720bn"),
    ] as [(Int64, String, String, String)])
  func formats(pence: Int64, full: String, decimal: String, short: String) {
    let money = Money(pence: pence)
    #expect([money.description, money.decimal, money.short] == [full, decimal, short])
  }

  @Test("rounds pounds to the nearest penny, halves away from zero")
  func rounds() {
    let pence = [0.125, -0.125, 0.375, 1234.5678, 0.004, -0.005].map { Money(pounds: $0).pence }
    #expect(pence == [13, -13, 38, 123_457, 0, -1])
  }

  @Test("takes for a half what binary fractions have left a little short of it, and nothing else")
  func halvesOfDecimals() {
    let pence = [537_809.25 * 11.78, 1.005, -1.005, 0.1 * 0.25, 1.0049, 999_999_999.994].map { Money(pounds: $0).pence }
    #expect(pence == [633_539_297, 101, -101, 3, 100, 99_999_999_999])
  }

  @Test("what is printed is read back, and parts sum to their whole")
  func roundTripAndSplit() {
    var random = SeededGenerator.printingSeed("money round-trips")
    let most = Money.greatest.pence - 1
    var wrong: [Int64] = []
    for _ in 0..<5_000 {
      let magnitude = most >> Int64.random(in: 0...43, using: &random)
      let money = Money(pence: .random(in: -magnitude...magnitude, using: &random))
      let forms = [money.description, money.decimal, "GBP \(money.decimal)"]
      if forms.contains(where: { ValueGrammar.read($0, as: .annualCost) != .known(money.pence) }) {
        wrong.append(money.pence)
      }
      let parts = money.split(into: .random(in: 1...40, using: &random)).map(\.pence)
      let spread = (parts.max() ?? 0) - (parts.min() ?? 0)
      let isLargestFirst = zip(parts, parts.dropFirst()).allSatisfy { $0.magnitude >= $1.magnitude }
      if parts.reduce(0, +) != money.pence || spread > 1 || !isLargestFirst { wrong.append(money.pence) }
    }
    #expect(wrong == [])
  }

  @Test("an estimate splits end by end")
  func estimates() {
    let estimate = Estimate(low: Money(pence: 100), central: Money(pence: 200), high: Money(pence: 1_001))
    let parts = MoneyShare.shares(stated: [nil, nil, nil]).map { $0.of(estimate) }
    #expect(parts.reduce(.zero, +) == estimate)
    #expect(parts.map(\.high.pence) == [334, 334, 333])
  }
}
