import EstateModel
import RiskModel
import Testing

@testable import Planning

struct DifferenceSplitTests {
  /// Totals that a seed makes up.
  private func totals(_ seed: UInt64) -> ComparisonTotals {
    var totals = ComparisonTotals(EstateAccounts(), PlanAccounts(years: 1))
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    for metric in ComparisonMetric.allCases {
      state ^= state >> 29
      state &*= 0xBF58_476D_1CE4_E5B9
      totals.state(Money(pence: Int64(truncatingIfNeeded: state) / 1_000_000), as: metric)
    }
    return totals
  }

  @Test("the causes of every difference sum to it, to the penny", arguments: UInt64(1)...40)
  func sums(seed: UInt64) {
    let (reference, other) = (totals(seed), totals(seed + 1000))
    let split = DifferenceSplit(
      reference: reference, steps: (0..<6).map { totals(seed * 7 + $0) }, other: other)
    for metric in ComparisonMetric.allCases {
      #expect(split.sum(of: metric) == other[metric].central - reference[metric].central)
    }
  }

  @Test("a run against itself differs in nothing, for no cause")
  func itself() {
    let totals = totals(3)
    let split = DifferenceSplit(reference: totals, steps: Array(repeating: totals, count: 6), other: totals)
    for metric in ComparisonMetric.allCases {
      for cause in DifferenceCause.allCases { #expect(split[metric, cause] == .zero) }
    }
  }
}
