import EstateModel
import Testing

@testable import RiskModel

@Suite struct EstateTests {
  @Test("Totals reconcile to the penny by every grouping, in any order and however they are divided")
  func reconciliation() {
    let systems = Self.systems(400)
    let whole = Self.accounts(systems)
    var parts = EstateAccounts()
    for part in [systems[250...], systems[0..<100], systems[100..<250]] { parts.merge(Self.accounts(part.reversed())) }
    #expect(whole.reconciles && whole.estate.systems == 400)
    #expect(whole == parts)
    #expect(whole.byOrganisation.groups.map(\.name) == parts.byOrganisation.groups.map(\.name))
    #expect(whole.estate[.avoidableCost].sum == Self.sumOfComponents(whole.estate))
  }

  @Test("A shared system counts once, and each body bears a part in whole pence")
  func sharing() {
    var accounts = EstateAccounts()
    accounts.add(
      TestModel.assess([(.annualCost, "100"), (.costYear, "2024")]),
      EstateAccounts.Parties(owner: "DfX", sharedWith: ["HMY", "Ofq", "HMY", "DfX"], supplier: nil))
    let parts = accounts.byOrganisation.groups.map { $0.totals[.annualCost].sum.central.pence }
    #expect(accounts.byOrganisation.groups.map(\.name) == ["DfX", "HMY", "Ofq"])
    #expect(parts == [3_334, 3_333, 3_333])
    #expect(accounts.byOrganisation.groups.map(\.totals.systems) == [1, 0, 0])
    #expect(accounts.byOrganisation["HMY"]?.sharedIn == 1 && accounts.estate.systems == 1 && accounts.reconciles)
    #expect(accounts.estate[.reportedAnnualCost].sum.central == Money(pence: 10_000))
    #expect(accounts.estate[.avoidableCost].unknown == 1)
  }

  @Test("Supplier shares, concentration and reach follow the annual cost")
  func concentration() throws {
    var accounts = EstateAccounts()
    for (owner, supplier, cost) in [
      ("DfX", "Alpha plc", "300"), ("HMY", "Alpha plc", "300"), ("DfX", "Beta Ltd", "400"), ("HMY", nil, "9000"),
      ("DfX", "Gamma LLP", ""),
    ] {
      accounts.add(
        TestModel.assess(cost.isEmpty ? [] : [(.annualCost, cost), (.costYear, "2024")]),
        EstateAccounts.Parties(owner: owner, supplier: supplier))
    }
    let spend = accounts.supplierSpend
    let parameters = TestModel.baseline.parameters
    let estate = try #require(spend.concentration(parameters))
    // Nothing is known of what Gamma LLP is paid, which is not that it is paid nothing.
    #expect(spend.shares.map(\.supplier) == ["Alpha plc", "Beta Ltd", "Gamma LLP"])
    #expect(spend.shares.map(\.share) == [0.6, 0.4, 0])
    #expect(spend.shares.map(\.isKnown) == [true, true, false])
    #expect((estate.index - 5_200).magnitude < 1e-9 && estate.band == .high)
    #expect(spend.concentration(of: "HMY", parameters)?.index == 10_000)
    #expect(spend.shares.filter(\.reachesSeveralBodies).map(\.supplier) == ["Alpha plc"])
    #expect(spend.concentration(of: "Ofq", parameters) == nil)
    // Of Alpha plc's £600 each body pays half: all that HMY pays to suppliers with a name, and 3/7 of what DfX does.
    let bodies = try #require(spend.byBody(of: ["Alpha plc", "Nobody"])["Alpha plc"])
    #expect(bodies.map(\.body) == ["DfX", "HMY"] && bodies.map(\.share.share) == [3.0 / 7, 1])
    #expect(bodies.map(\.share.spend).reduce(.zero, +) == spend.shares.first?.spend)
  }

  @Test("Systems rank by band, then delay per pound, with ties settled by their place")
  func ranking() {
    // In the cloud and of one's own source: what changes the system replaces it, at the stated cost.
    let red: [(Field, String)] =
      zip(Field.likelihood + Field.impact, repeatElement("5", count: 13)).map { ($0, $1) }
      + [(.hosting, "cloud"), (.sourceOwned, "yes")]
    let systems: [(String, [(Field, String)])] = [
      ("unscored", []), ("first", red), ("second", red),
      ("dear", red + [(.annualCost, "1000"), (.replacementCost, "100000")]),
      ("cheap", red + [(.annualCost, "1000"), (.replacementCost, "1000")]), ("low", [(.l1, "1"), (.l2, "1")]),
    ]
    let ranked = systems.map { (name: $0.0, key: RankKey(TestModel.assess($0.1))) }
    let order = ranked.sorted { $0.key < $1.key }.map(\.name)
    #expect(order == ["cheap", "dear", "first", "second", "low", "unscored"])
    #expect(!(ranked[1].key < ranked[2].key) && !(ranked[2].key < ranked[1].key))
  }

  private static func systems(_ count: Int) -> [ITSystem] {
    (0..<count).map { index in
      var random = RandomSystems(seed: UInt64(index) &+ 7_000)
      return SystemBuilder(key: "S/\(index)", random.facts()).system
    }
  }

  private static func accounts(_ systems: some Sequence<ITSystem>) -> EstateAccounts {
    systems.reduce(into: EstateAccounts()) { $0.add(TestModel.assess($1), EstateAccounts.Parties(of: $1)) }
  }

  private static func sumOfComponents(_ totals: EstateTotals) -> Estimate {
    AvoidableComponent.allCases.map { totals[.component($0)].sum }.reduce(.zero, +)
  }
}
