package import EstateModel

/// What each body pays each supplier a year, by the central annual cost of the systems it supplies.
package struct SupplierSpend: Sendable, Hashable {
  /// A supplier, what it is paid, and its share of what is paid to suppliers whose name is known.
  package struct Share: Sendable, Hashable {
    package let supplier: String
    package let spend: Money
    /// From 0 to 1.
    package let share: Double
    /// Bodies that depend on the supplier.
    package let bodies: Int
  }

  /// What each body pays each supplier.
  private var spend: [String?: [String: Money]] = [:]
  /// The spend by every supplier, where small ones are put together: concentration is that of suppliers, not of groups.
  private var apart: [String?: [String: Money]]?

  package init() {}

  /// The suppliers of the whole estate, the greatest first.
  package var shares: [Share] { Self.shares(Array(spend.values)) }

  /// The suppliers of one body, the greatest first.
  package func shares(of body: String?) -> [Share] { Self.shares([spend[body] ?? [:]]) }

  /// What each body pays some suppliers, and their shares of what it pays; the greatest spend first.
  package func byBody(of suppliers: Set<String>) -> [String: [(body: String?, share: Share)]] {
    var found: [String: [(body: String?, share: Share)]] = [:]
    for body in spend.keys {
      for share in shares(of: body) where suppliers.contains(share.supplier) {
        found[share.supplier, default: []].append((body, share))
      }
    }
    return found.mapValues { bodies in
      bodies.sorted { left, right in
        left.share.spend == right.share.spend
          ? (left.body ?? "") < (right.body ?? "") : left.share.spend > right.share.spend
      }
    }
  }

  /// Suppliers whose failure or price rise reaches several bodies, the greatest first.
  package var reachingSeveralBodies: [Share] { shares.filter { $0.bodies > 1 && $0.supplier != SmallGroups.name } }

  /// How concentrated the spend of the estate is; `nil` where no spend has a supplier's name.
  package func concentration(_ parameters: ModelParameters) -> Concentration? {
    concentration(Self.shares(Array((apart ?? spend).values)), parameters)
  }

  /// How concentrated the spend of one body is.
  package func concentration(of body: String?, _ parameters: ModelParameters) -> Concentration? {
    concentration(Self.shares([(apart ?? spend)[body] ?? [:]]), parameters)
  }

  /// The same with small bodies and small suppliers as one each.
  func puttingTogether(_ small: SmallGroups) -> SupplierSpend {
    var together = SupplierSpend()
    var apart: [String?: [String: Money]] = [:]
    for (body, suppliers) in spend {
      let body = small.bodies.contains(body) ? SmallGroups.name : body
      apart[body, default: [:]].merge(suppliers) { $0 + $1 }
      for (supplier, amount) in suppliers {
        let name = small.suppliers.contains(supplier) ? SmallGroups.name : supplier
        together.spend[body, default: [:]][name, default: .zero] += amount
      }
    }
    together.apart = apart
    return together
  }

  /// Adds one system, split among the bodies that share it. A credit counts as nothing.
  mutating func add(_ annualCost: Figure, _ parties: EstateAccounts.Parties) {
    guard let supplier = parties.supplier else { return }
    let amount = max(.zero, annualCost.estimate?.central ?? .zero)
    let bodies = parties.bodies
    if bodies.count == 1 {
      spend[bodies[0], default: [:]][supplier, default: .zero] += amount
    } else {
      for (body, share) in zip(bodies, parties.shares) {
        spend[body, default: [:]][supplier, default: .zero] += share.of(amount)
      }
    }
  }

  /// Adds the spend of other systems.
  mutating func merge(_ other: SupplierSpend) {
    for (body, suppliers) in other.spend { spend[body, default: [:]].merge(suppliers) { $0 + $1 } }
  }

  /// The suppliers of some bodies together, the greatest first.
  private static func shares(_ bodies: [[String: Money]]) -> [Share] {
    var totals: [String: (spend: Money, bodies: Int)] = [:]
    var whole = Money.zero
    for (supplier, amount) in bodies.joined() {
      let total = totals[supplier] ?? (.zero, 0)
      totals[supplier] = (total.spend + amount, total.bodies + 1)
      whole += amount
    }
    return totals.map { supplier, total in
      Share(
        supplier: supplier, spend: total.spend,
        share: whole == .zero ? 0 : Double(total.spend.pence) / Double(whole.pence), bodies: total.bodies)
    }
    .sorted { $0.spend == $1.spend ? $0.supplier < $1.supplier : $0.spend > $1.spend }
  }

  /// The concentration among suppliers.
  private func concentration(_ shares: [Share], _ parameters: ModelParameters) -> Concentration? {
    SupplierConcentration.evaluate(
      .init(
        spends: shares.map(\.spend), moderate: parameters.moderateConcentration,
        high: parameters.highConcentration))
  }
}
