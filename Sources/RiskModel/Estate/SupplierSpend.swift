package import EstateModel

/// What each body pays each supplier a year, by the central annual cost of the systems it supplies.
package struct SupplierSpend: Sendable, Hashable {
  /// A supplier, what it is paid, and its share of what is paid to suppliers whose name is known.
  package struct Share: Sendable, Hashable {
    package let supplier: String
    package let spend: Money
    /// The cost of any of its systems is known; else nothing can be said of what it is paid.
    package let isKnown: Bool
    /// From 0 to 1.
    package let share: Double
    /// Bodies that depend on the supplier.
    package let bodies: Int
  }

  /// What a supplier is paid for systems of which the cost is known.
  private struct Paid: Sendable, Hashable {
    var amount = Money.zero
    var isKnown = false

    mutating func add(_ more: Money, isKnown: Bool) {
      amount += more
      if isKnown { self.isKnown = true }
    }

    static func + (left: Paid, right: Paid) -> Paid {
      Paid(amount: left.amount + right.amount, isKnown: left.isKnown || right.isKnown)
    }
  }

  /// What each body pays each supplier.
  private var spend: [String?: [String: Paid]] = [:]
  /// The spend by every supplier, where small ones are put together: concentration is that of suppliers, not of groups.
  private var apart: [String?: [String: Paid]]?

  package init() {}

  /// The suppliers of the whole estate, the greatest first.
  package var shares: [Share] { Self.inOrder(Self.shares(Self.together(spend))) }

  /// The suppliers of one body, the greatest first.
  package func shares(of body: String?) -> [Share] { Self.inOrder(Self.shares(of: spend[body] ?? [:])) }

  /// What each body pays some suppliers, and their shares of what it pays; the greatest spend first.
  package func byBody(of suppliers: Set<String>) -> [String: [(body: String?, share: Share)]] {
    var found: [String: [(body: String?, share: Share)]] = [:]
    for (body, paid) in spend {
      for share in Self.shares(of: paid, where: suppliers.contains) {
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
    concentration(Self.together(apart ?? spend).values.map(\.paid), parameters)
  }

  /// How concentrated the spend of one body is.
  package func concentration(of body: String?, _ parameters: ModelParameters) -> Concentration? {
    concentration(Array(((apart ?? spend)[body] ?? [:]).values), parameters)
  }

  /// The same with small bodies and small suppliers as one each.
  func puttingTogether(_ small: SmallGroups) -> SupplierSpend {
    var together = SupplierSpend()
    var apart: [String?: [String: Paid]] = [:]
    for (body, suppliers) in spend {
      let body = small.bodies.contains(body) ? SmallGroups.name : body
      apart[body, default: [:]].merge(suppliers) { $0 + $1 }
      for (supplier, amount) in suppliers {
        let name = small.suppliers.contains(supplier) ? SmallGroups.name : supplier
        let sum = together.spend[body]?[name] ?? Paid()
        together.spend[body, default: [:]][name] = sum + amount
      }
    }
    together.apart = apart
    return together
  }

  /// Adds one system, split among the bodies that share it. A credit counts as nothing.
  mutating func add(_ annualCost: Figure, _ parties: EstateAccounts.Parties) {
    guard let supplier = parties.supplier else { return }
    let cost = annualCost.estimate?.central
    let amount = max(.zero, cost ?? .zero)
    let bodies = parties.bodies
    if bodies.count == 1 {
      pay(supplier, amount, isKnown: cost != nil, by: bodies[0])
    } else {
      for (body, share) in zip(bodies, parties.shares) {
        pay(supplier, share.of(amount), isKnown: cost != nil, by: body)
      }
    }
  }

  private mutating func pay(_ supplier: String, _ amount: Money, isKnown: Bool, by body: String?) {
    spend[body, default: [:]][supplier, default: Paid()].add(amount, isKnown: isKnown)
  }

  /// Adds the spend of other systems.
  mutating func merge(_ other: SupplierSpend) {
    for (body, suppliers) in other.spend { spend[body, default: [:]].merge(suppliers) { $0 + $1 } }
  }

  /// What all bodies together pay each supplier, and how many of them do.
  private static func together(_ spend: [String?: [String: Paid]]) -> [String: (paid: Paid, bodies: Int)] {
    var totals: [String: (paid: Paid, bodies: Int)] = [:]
    for (supplier, paid) in spend.values.joined() {
      let total = totals[supplier] ?? (Paid(), 0)
      totals[supplier] = (total.paid + paid, total.bodies + 1)
    }
    return totals
  }

  /// Each supplier's share of all.
  private static func shares(_ totals: [String: (paid: Paid, bodies: Int)]) -> [Share] {
    let whole = totals.values.reduce(Money.zero) { $0 + $1.paid.amount }
    return totals.map { share($0, $1.paid, of: whole, bodies: $1.bodies) }
  }

  /// The shares that some suppliers have of what one body pays.
  private static func shares(of paid: [String: Paid], where isMeant: (String) -> Bool = { _ in true }) -> [Share] {
    let whole = paid.values.reduce(Money.zero) { $0 + $1.amount }
    return paid.compactMap { isMeant($0.key) ? share($0.key, $0.value, of: whole, bodies: 1) : nil }
  }

  private static func share(_ supplier: String, _ paid: Paid, of whole: Money, bodies: Int) -> Share {
    Share(
      supplier: supplier, spend: paid.amount, isKnown: paid.isKnown,
      share: whole == .zero ? 0 : Double(paid.amount.pence) / Double(whole.pence), bodies: bodies)
  }

  /// The greatest first.
  private static func inOrder(_ shares: [Share]) -> [Share] {
    shares.sorted { $0.spend == $1.spend ? $0.supplier < $1.supplier : $0.spend > $1.spend }
  }

  /// The concentration among suppliers.
  private func concentration(_ paid: [Paid], _ parameters: ModelParameters) -> Concentration? {
    SupplierConcentration.evaluate(
      .init(
        spends: paid.map(\.amount).sorted(by: >), moderate: parameters.moderateConcentration,
        high: parameters.highConcentration))
  }
}
