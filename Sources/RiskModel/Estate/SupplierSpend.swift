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

  /// A body and the supplier it depends on.
  private struct Key: Hashable {
    let body: String?
    let supplier: String
  }

  private var spend: [Key: Money] = [:]

  package init() {}

  /// The suppliers of the whole estate, the greatest first.
  package var shares: [Share] { shares { _ in true } }

  /// The suppliers of one body, the greatest first.
  package func shares(of body: String?) -> [Share] { shares { $0 == body } }

  /// Suppliers whose failure or price rise reaches several bodies, the greatest first.
  package var reachingSeveralBodies: [Share] { shares.filter { $0.bodies > 1 } }

  /// How concentrated the spend of the estate is; `nil` where no spend has a supplier's name.
  package func concentration(_ parameters: ModelParameters) -> Concentration? {
    concentration(shares, parameters)
  }

  /// How concentrated the spend of one body is.
  package func concentration(of body: String?, _ parameters: ModelParameters) -> Concentration? {
    concentration(shares(of: body), parameters)
  }

  /// Adds one system, split among the bodies that share it. A credit counts as nothing.
  mutating func add(_ annualCost: Figure, bodies: [String?], supplier: String?) {
    guard let supplier else { return }
    let amount = max(.zero, annualCost.estimate?.central ?? .zero)
    if bodies.count == 1 {
      spend[Key(body: bodies[0], supplier: supplier), default: .zero] += amount
    } else {
      for (body, part) in zip(bodies, amount.split(into: bodies.count)) {
        spend[Key(body: body, supplier: supplier), default: .zero] += part
      }
    }
  }

  /// Adds the spend of other systems.
  mutating func merge(_ other: SupplierSpend) {
    spend.merge(other.spend) { $0 + $1 }
  }

  /// The suppliers of the bodies that `includes` names.
  private func shares(where includes: (String?) -> Bool) -> [Share] {
    var totals: [String: (spend: Money, bodies: Int)] = [:]
    var whole = Money.zero
    for (key, amount) in spend where includes(key.body) {
      let total = totals[key.supplier] ?? (.zero, 0)
      totals[key.supplier] = (total.spend + amount, total.bodies + 1)
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
