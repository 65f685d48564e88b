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

    /// The supplier's failure or price rise reaches several bodies.
    package var reachesSeveralBodies: Bool { bodies > 1 && supplier != SmallGroups.name }
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

  /// What each body pays each supplier.
  private typealias Spend = PairedValues<Paid>

  private var spend = Spend()
  /// The spend by every supplier, where small ones are put together: concentration is that of suppliers, not of groups.
  private var apart: Spend?

  package init() {}

  /// The suppliers of the whole estate, the greatest first.
  package var shares: [Share] { Self.inOrder(Self.shares(Self.together(spend))) }

  /// The suppliers of one body, the greatest first.
  package func shares(of body: String?) -> [Share] {
    let paid = Array(spend.all(of: body))
    let whole = paid.reduce(Money.zero) { $0 + $1.value.amount }
    return Self.inOrder(paid.compactMap { Self.share($0.second, $0.value, of: whole, bodies: 1) })
  }

  /// What each body pays some suppliers, and their shares of what it pays; the greatest spend first.
  package func byBody(of suppliers: Set<String>) -> [String: [(body: String?, share: Share)]] {
    var wholes = NamedValues<Money>()
    for (body, _, paid) in spend.all { wholes.update(body, from: .zero) { $0 += paid.amount } }
    var found: [String: [(body: String?, share: Share)]] = [:]
    for (body, supplier, paid) in spend.all where supplier.map(suppliers.contains) == true {
      guard let share = Self.share(supplier, paid, of: wholes[body] ?? .zero, bodies: 1) else { continue }
      found[share.supplier, default: []].append((body, share))
    }
    return found.mapValues { bodies in
      bodies.sorted { left, right in
        left.share.spend == right.share.spend
          ? (left.body ?? "") < (right.body ?? "") : left.share.spend > right.share.spend
      }
    }
  }

  /// How concentrated the spend of the estate is; `nil` where no spend has a supplier's name.
  package func concentration(_ parameters: ModelParameters) -> Concentration? {
    concentration(Self.together(apart ?? spend).all.map(\.value.paid), parameters)
  }

  /// How concentrated the spend of one body is.
  package func concentration(of body: String?, _ parameters: ModelParameters) -> Concentration? {
    concentration((apart ?? spend).all(of: body).map(\.value), parameters)
  }

  /// The same with small bodies and small suppliers as one each.
  func puttingTogether(_ small: SmallGroups) -> SupplierSpend {
    func renamed(_ suppliers: Set<String?>) -> Spend {
      spend.renamed(
        from: Paid(),
        {
          (
            SmallGroups.name(of: $0, puttingTogether: small.bodies),
            SmallGroups.name(of: $1, puttingTogether: suppliers)
          )
        }, { $0.add($1) })
    }
    var together = SupplierSpend()
    together.spend = renamed(small.suppliers)
    together.apart = renamed([])
    return together
  }

  /// Adds one system, split among the bodies that share it. A credit counts as nothing.
  mutating func add(_ annualCost: Figure, _ parties: EstateAccounts.Parties) {
    guard let supplier = parties.supplier else { return }
    let cost = annualCost.estimate?.central
    let amount = max(.zero, cost ?? .zero)
    if parties.sharedWith.isEmpty {
      pay(supplier, amount, isKnown: cost != nil, by: parties.owner)
    } else {
      for (body, share) in zip(parties.bodies, parties.shares) {
        pay(supplier, share.of(amount), isKnown: cost != nil, by: body)
      }
    }
  }

  private mutating func pay(_ supplier: String, _ amount: Money, isKnown: Bool, by body: String?) {
    spend.update(body, supplier, from: Paid()) { $0.add(amount, isKnown: isKnown) }
  }

  /// Adds the spend of other systems.
  mutating func merge(_ other: SupplierSpend) {
    spend.merge(other.spend, from: Paid()) { $0.add($1) }
  }

  /// What all bodies together pay a supplier, and how many of them do.
  private struct Income: Sendable {
    var paid = Paid()
    var bodies = 0
  }

  /// What all bodies together pay each supplier.
  private static func together(_ spend: Spend) -> NamedValues<Income> {
    var totals = NamedValues<Income>()
    for (_, supplier, paid) in spend.all {
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
