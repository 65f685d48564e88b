package import EstateModel
import RiskModel

/// A plan over an estate: sums of whole pence over its systems, so that any order of adding gives the same.
package struct PlanAccounts: Sendable {
  /// A system that the plan leaves red, or would have been red.
  package struct Undone: Sendable, Hashable {
    package let key: String
    package let name: String
    package let avoidable: Money
  }

  /// How many of the undone are named.
  private static let named = 5

  package private(set) var years: [PlanYearTotals]
  package private(set) var baseline: [PlanYearTotals]
  package private(set) var worth = PlannedSystem.Worth()
  /// What is paid over all years, discounted.
  package private(set) var paid = Estimate.zero
  /// Systems to which something is done.
  package private(set) var touched = 0
  /// Touched systems whose cost is unknown, so that they have no cost path and no worth.
  package private(set) var withoutCost = 0
  /// Touched systems whose contract value is unknown, so that a lever on it has no effect.
  package private(set) var withoutContract = 0
  package private(set) var supply = SupplyAccounts()
  /// Red systems to which nothing is done.
  package private(set) var redUntouched = 0
  /// Systems red in the last year, at least the dearest of them, in any order.
  private var red: [Undone] = []

  package init(years: Int) {
    self.years = Array(repeating: PlanYearTotals(), count: years)
    baseline = self.years
  }

  /// Adds one system.
  package mutating func add(_ system: ITSystem, _ planned: PlannedSystem) {
    for year in years.indices {
      years[year].add(planned.years[year])
      baseline[year].add(planned.baseline[year])
    }
    if let worth = planned.worth { self.worth.add(worth) }
    paid = paid + planned.paid
    if !planned.actions.isEmpty {
      touched += 1
      if planned.worth == nil { withoutCost += 1 }
      if planned.lacksContract { withoutContract += 1 }
    }
    supply.add(planned.supply)
    if planned.actions.isEmpty, planned.baseline.first?.red == 1 { redUntouched += 1 }
    if let last = planned.years.last, last.red == 1 {
      red.append(Undone(key: system.key, name: system.displayName, avoidable: last.avoidable.central))
      if red.count > 4 * Self.named { red = undone }
    }
  }

  /// Adds a plan over other systems.
  package mutating func merge(_ other: PlanAccounts) {
    for year in years.indices {
      years[year].add(other.years[year])
      baseline[year].add(other.baseline[year])
    }
    worth.add(other.worth)
    paid = paid + other.paid
    touched += other.touched
    withoutCost += other.withoutCost
    withoutContract += other.withoutContract
    supply.merge(other.supply)
    redUntouched += other.redUntouched
    red += other.red
    if red.count > 4 * Self.named { red = undone }
  }

  /// The dearest systems that are red in the last year, the dearest first.
  package var undone: [Undone] {
    let ordered = red.sorted { $0.avoidable == $1.avoidable ? $0.key < $1.key : $0.avoidable > $1.avoidable }
    return Array(ordered.prefix(Self.named))
  }

  // MARK: - What it comes to

  /// The first year by whose end benefits have made up for what was spent, undiscounted and central; `nil` if never.
  package var paybackYear: Int? {
    var balance: Int64 = 0
    var hasSpent = false
    for year in years.indices {
      let (plan, without) = (years[year], baseline[year])
      let invested = plan.investment.central.pence
      let saved = without.running.central.pence - plan.running.central.pence
      balance += saved - invested
      hasSpent = hasSpent || invested > 0
      if hasSpent, balance >= 0 { return year }
    }
    return nil
  }

  /// Central present value of benefits over that of costs; `nil` where nothing is spent.
  package var benefitCostRatio: Double? {
    worth.costs.central > .zero ? worth.benefits.central.pounds / worth.costs.central.pounds : nil
  }
}

/// Who is paid, today and when a plan has run.
package struct SupplyAccounts: Sendable, Hashable {
  private var before: [String: Money] = [:]
  private var after: [String: Money] = [:]
  /// What goes to suppliers that the plan brings in: each serves one system, so that none need be told from another.
  private var newcomers = SpendSquares()
  /// Spend of which it is known whether the supplier is an SME, and the part that goes to SMEs.
  package private(set) var known = (before: Money.zero, after: Money.zero)
  package private(set) var withSME = (before: Money.zero, after: Money.zero)

  package init() {}

  package static func == (left: Self, right: Self) -> Bool {
    left.before == right.before && left.after == right.after && left.newcomers == right.newcomers
      && left.known == right.known && left.withSME == right.withSME
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(before)
    hasher.combine(after)
  }

  mutating func add(_ supply: PlannedSystem.Supply) {
    if let isSME = supply.isSME {
      known.before += supply.before
      known.after += supply.after
      if isSME {
        withSME.before += supply.before
        withSME.after += supply.after
      } else {
        withSME.after += supply.movedToSME
      }
    }
    guard let supplier = supply.supplier else { return }
    before[supplier, default: .zero] += supply.before
    after[supplier, default: .zero] += supply.after - supply.moved
    guard supply.newSuppliers > 0 else { return }
    for part in supply.moved.split(into: supply.newSuppliers) { newcomers.add(part) }
  }

  mutating func merge(_ other: SupplyAccounts) {
    before.merge(other.before) { $0 + $1 }
    after.merge(other.after) { $0 + $1 }
    newcomers.merge(other.newcomers)
    known = (known.before + other.known.before, known.after + other.known.after)
    withSME = (withSME.before + other.withSME.before, withSME.after + other.withSME.after)
  }

  /// Share of spend with SMEs, where it is known who is one; before and after.
  package var smeShare: (before: Double?, after: Double?) {
    (Self.share(withSME.before, of: known.before), Self.share(withSME.after, of: known.after))
  }

  /// Herfindahl-Hirschman index of spend by supplier, 0 to 10,000; before and after.
  package var concentration: (before: Double?, after: Double?) {
    (SpendSquares(before.values).index, SpendSquares(after.values, beside: newcomers).index)
  }

  private static func share(_ part: Money, of whole: Money) -> Double? {
    whole > .zero ? part.pounds / whole.pounds : nil
  }
}

/// Spend by supplier in what concentration follows from; exact, so that any order of adding gives the same.
private struct SpendSquares: Sendable, Hashable {
  private var pence: Int128 = 0
  private var squares: Int128 = 0

  init() {}

  init(_ amounts: some Sequence<Money>, beside others: SpendSquares = SpendSquares()) {
    self = others
    for amount in amounts { add(amount) }
  }

  mutating func add(_ amount: Money) {
    guard amount > .zero else { return }
    pence += Int128(amount.pence)
    squares += Int128(amount.pence) * Int128(amount.pence)
  }

  mutating func merge(_ other: SpendSquares) {
    pence += other.pence
    squares += other.squares
  }

  /// Herfindahl-Hirschman index, 0 to 10,000; `nil` where nothing is spent.
  var index: Double? {
    pence > 0 ? Double(squares) / (Double(pence) * Double(pence)) * 10_000 : nil
  }
}
