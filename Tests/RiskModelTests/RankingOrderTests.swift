import EstateModel
import Testing

@testable import RiskModel

/// Rankings by something else than the cost of delay, and the flag that looks at names.
@Suite struct RankingOrderTests {
  private static let systems: [(name: String, facts: [(Field, String)])] = [
    (
      "dear",
      [
        (.annualCost, "9000000"), (.costYear, "2024"), (.l1, "6"), (.l4, "2"), (.contractEnd, "2031-01-01"),
        (.noticeMonths, "0"), (.breakClause, "yes"), (.autoExtends, "no"), (.soleSupplier, "no"),
      ]
    ),
    (
      "red",
      zip(Field.likelihood + Field.impact, repeatElement("5", count: 13)).map { ($0, $1) }
        + [(.annualCost, "1000"), (.costYear, "2024"), (.contractEnd, "2029-01-01"), (.soleSupplier, "yes")]
    ),
    (
      "serving",
      [
        (.annualCost, "100000"), (.costYear, "2024"), (.l1, "3"), (.l4, "6"), (.users, "30000"), (.hosting, "Azure"),
        (.replacementCost, "50000"),
      ]
    ),
    ("unknown", []),
  ]

  @Test(
    "Each order puts first what it is asked for, and what is unknown last",
    arguments: [
      (RankingOrder.avoidable, "serving dear red unknown"),
      (.worth, "serving dear red unknown"), (.decideBy, "red dear serving unknown"),
      (.lockIn, "red dear serving unknown"),
    ])
  func order(order: RankingOrder, expected: String) {
    let ranked = Self.systems.map { (name: $0.name, key: RankKey(TestModel.assess($0.facts), by: order)) }
      .sorted { $0.key < $1.key }.map(\.name).joined(separator: " ")
    #expect(ranked == expected)
  }

  @Test("The number that a key begins with puts no system before one that the whole key puts first")
  func leading() {
    var random = RandomSystems(seed: 26)
    let assessments = (0..<300).map { _ in TestModel.assess(random.facts().map { ($0, $1) }) }
    for order in RankingOrder.allCases {
      let keys = assessments.map { RankKey($0, by: order) }.sorted()
      #expect(zip(keys, keys.dropFirst()).allSatisfy { $0.leading <= $1.leading })
      #expect(Set(keys.map(\.leading)).count > 50)
    }
    let byDelay = assessments.map { RankKey($0) }
    #expect(byDelay.contains { $0.delayPerPound == nil && $0.band != .unscored })
    #expect(byDelay.contains { $0.delayPerPound.map { $0 > 0 } ?? false })
  }

  @Test("By risk, red comes first, then the higher score; inside a band the cost of delay plays no part")
  func risk() {
    // All fours are 16 and red, threes 9 and twos 4, both below; the cheapest to move is last.
    let scores = ["2": "twos", "4": "fours", "3": "threes"]
    let ranked = scores.map { score, name in
      let facts = zip(Field.likelihood + Field.impact, repeatElement(score, count: 13)).map { ($0, $1) }
      return (name: name, key: RankKey(TestModel.assess(facts + [(.annualCost, "1000")]), by: .risk))
    }
    #expect(ranked.sorted { $0.key < $1.key }.map(\.name) == ["fours", "threes", "twos"])
  }

  @Test("An integrator that also supplies a component is told by names, and only where it is paid for labour alone")
  func integrator() {
    let facts: [(Field, String)] = [
      (.supplier, "ORACLE Corporation UK"), (.products, "Linux 5; Oracle Database 11.2"), (.soleSupplier, "yes"),
      (.costExternalLabour, "1000"),
    ]
    func isFlagged(_ facts: [(Field, String)]) -> Bool {
      TestModel.assess(facts).lockIn.contractFlags.contains(.integratorSuppliesComponent)
    }
    #expect(isFlagged(facts))
    #expect(!isFlagged(Array(facts.dropLast())))
    #expect(!isFlagged([(.supplier, "Oracular Ltd")] + facts.dropFirst()))
    #expect(!isFlagged(facts.filter { $0.0 != .soleSupplier }))
  }
}
