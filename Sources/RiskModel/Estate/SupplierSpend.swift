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

    mutating func add(_ other: Paid) { add(other.amount, isKnown: other.isKnown) }
  }

  /// What one body pays each supplier.
  private typealias Spend = NamedValues<Paid>

  /// What each body pays each supplier.
  private var spend = NamedValues<Spend>()
  /// The spend by every supplier, where small ones are put together: concentration is that of suppliers, not of groups.
  private var apart: NamedValues<Spend>?

  package init() {}

  /// The suppliers of the whole estate, the greatest first.
  package var shares: [Share] { Self.inOrder(Self.shares(Self.together(spend))) }

  /// The suppliers of one body, the greatest first.
  package func shares(of body: String?) -> [Share] { Self.inOrder(Self.shares(of: spend[body] ?? Spend())) }

  /// What each body pays some suppliers, and their shares of what it pays; the greatest spend first.
  package func byBody(of suppliers: Set<String>) -> [String: [(body: String?, share: Share)]] {
    var found: [String: [(body: String?, share: Share)]] = [:]
    for (body, paid) in spend.all {
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
    concentration(Self.together(apart ?? spend).all.map(\.value.paid), parameters)
  }

  /// How concentrated the spend of one body is.
  package func concentration(of body: String?, _ parameters: ModelParameters) -> Concentration? {
    concentration((apart ?? spend)[body]?.all.map(\.value) ?? [], parameters)
  }

  /// The same with small bodies and small suppliers as one each.
  func puttingTogether(_ small: SmallGroups) -> SupplierSpend {
    func named(_ small: Set<String?>) -> (String?) -> String? { { small.contains($0) ? SmallGroups.name : $0 } }
    var together = SupplierSpend()
    let apart = spend.renamed(from: Spend(), named(small.bodies)) { Self.add($1, to: &$0) }
    together.spend = apart.mapValues { $0.renamed(from: Paid(), named(small.suppliers)) { $0.add($1) } }
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
    spend.update(body, from: Spend()) { $0.update(supplier, from: Paid()) { $0.add(amount, isKnown: isKnown) } }
  }

  /// Adds the spend of other systems.
  mutating func merge(_ other: SupplierSpend) {
    spend.merge(other.spend, from: Spend()) { Self.add($1, to: &$0) }
  }

  private static func add(_ other: Spend, to spend: inout Spend) {
    spend.merge(other, from: Paid()) { $0.add($1) }
  }

  /// What all bodies together pay a supplier, and how many of them do.
  private struct Income: Sendable {
    var paid = Paid()
    var bodies = 0
  }

  /// What all bodies together pay each supplier.
  private static func together(_ spend: NamedValues<Spend>) -> NamedValues<Income> {
    var totals = NamedValues<Income>()
    for (supplier, paid) in spend.all.flatMap(\.value.all) {
      totals.update(supplier, from: Income()) {
        $0.paid.add(paid)
        $0.bodies += 1
      }
    }
    return totals
  }

  /// Each supplier's share of all.
  private static func shares(_ totals: NamedValues<Income>) -> [Share] {
    let whole = totals.all.reduce(Money.zero) { $0 + $1.value.paid.amount }
    return totals.all.compactMap { share($0, $1.paid, of: whole, bodies: $1.bodies) }
  }

  /// The shares that some suppliers have of what one body pays.
  private static func shares(of spend: Spend, where isMeant: (String) -> Bool = { _ in true }) -> [Share] {
    let whole = spend.all.reduce(Money.zero) { $0 + $1.value.amount }
    return spend.all.compactMap { name, paid in
      name.map(isMeant) == true ? share(name, paid, of: whole, bodies: 1) : nil
    }
  }

  private static func share(_ supplier: String?, _ paid: Paid, of whole: Money, bodies: Int) -> Share? {
    guard let supplier else { return nil }
    return Share(
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
