package import EstateModel

/// The estate's totals and the same by organisation, by supplier and by technology: every system once in each.
///
/// Accounts of parts of an estate can be made apart and merged in any order.
package struct EstateAccounts: Sendable, Hashable {
  /// Who has a system and who supplies it.
  package struct Parties: Sendable, Hashable {
    package let owner: String?
    /// Other bodies that bear a part.
    package let sharedWith: [String]
    package let supplier: String?
    /// What some of the others bear of the whole, in millionths; the rest is borne in equal parts.
    private let stated: [String: Int]

    package init(owner: String?, sharedWith: [String] = [], supplier: String?, stated: [String: Int] = [:]) {
      self.owner = owner
      self.sharedWith = sharedWith
      self.supplier = supplier
      self.stated = stated
    }

    /// What a system says of its parties, and what its other entries add.
    package init(of system: ITSystem) {
      let (owner, supplier) = (system.text(.organisation).value, system.text(.supplier).value)
      let sharedWith = system.list(.sharedWith).value ?? []
      guard !system.twins.isEmpty else {
        self.init(owner: owner, sharedWith: sharedWith, supplier: supplier)
        return
      }
      let twins = system.twins.filter { $0.organisation != nil && $0.organisation != owner }
      var stated: [String: Int] = [:]
      for twin in twins {
        if let body = twin.organisation, let share = twin.share { stated[body, default: 0] += share }
      }
      self.init(
        owner: owner, sharedWith: sharedWith + twins.compactMap(\.organisation), supplier: supplier, stated: stated)
    }

    /// The owner, then the others by name, each once.
    package var bodies: [String?] {
      sharedWith.isEmpty ? [owner] : [owner] + Set(sharedWith).filter { $0 != owner }.sorted()
    }

    /// What each of ``bodies`` bears, in their order.
    package var shares: [MoneyShare] {
      let bodies = bodies
      return MoneyShare.shares(stated: bodies.map { body in body.flatMap { stated[$0] } })
    }
  }

  package private(set) var estate = EstateTotals()
  /// A system shared by several bodies is counted with its owner; its figures are split among them, in whole pence.
  package private(set) var byOrganisation = Grouping()
  package private(set) var bySupplier = Grouping()
  package private(set) var byTechnology = Grouping()
  /// By the treatment chosen, in the order of ``Treatment/inOrder``.
  private var treatments = [EstateTotals](repeating: EstateTotals(), count: Treatment.inOrder.count)
  package private(set) var supplierSpend = SupplierSpend()
  /// Which groups are put together.
  private var together = SmallGroups.none

  package init() {}

  /// What the systems with this treatment come to.
  package subscript(treatment: Treatment) -> EstateTotals { treatments[treatment.position] }

  /// By the treatment chosen, in the order of ``Treatment/inOrder``; those put together last.
  package var byTreatment: [Grouping.Group] {
    let groups = Treatment.inOrder.map { Grouping.Group(name: $0.rawValue, totals: self[$0]) }
    let apart = groups.filter { !together.treatments.contains($0.name) }
    guard !together.treatments.isEmpty else { return apart }
    let sum = groups.filter { together.treatments.contains($0.name) }.reduce(into: EstateTotals()) {
      $0.merge($1.totals)
    }
    return apart + [Grouping.Group(name: SmallGroups.name, totals: sum)]
  }

  /// The same estate with small groups put together; no sum changes.
  package func puttingTogether(_ small: SmallGroups) -> EstateAccounts {
    var accounts = self
    accounts.together = small
    accounts.byOrganisation = byOrganisation.puttingTogether(small.bodies)
    accounts.bySupplier = bySupplier.puttingTogether(small.suppliers)
    accounts.byTechnology = byTechnology.puttingTogether(small.technologies)
    accounts.supplierSpend = supplierSpend.puttingTogether(small)
    return accounts
  }

  /// Adds one system.
  package mutating func add(_ assessment: Assessment, _ parties: Parties) {
    let system = SystemContribution(assessment)
    estate.add(system)
    bySupplier.update(parties.supplier) { $0.add(system) }
    treatments[assessment.treatment.position].add(system)
    byTechnology.update(assessment.leadTechnology) { $0.add(system) }
    if parties.sharedWith.isEmpty {
      byOrganisation.update(parties.owner) { $0.add(system) }
    } else {
      for (index, (body, share)) in zip(parties.bodies, parties.shares).enumerated() {
        byOrganisation.update(body) { $0.add(system, share: share, isOwner: index == 0) }
      }
    }
    supplierSpend.add(assessment.annualCost, parties)
  }

  /// Adds the accounts of other systems.
  package mutating func merge(_ other: EstateAccounts) {
    estate.merge(other.estate)
    byOrganisation.merge(other.byOrganisation)
    bySupplier.merge(other.bySupplier)
    byTechnology.merge(other.byTechnology)
    for index in treatments.indices { treatments[index].merge(other.treatments[index]) }
    supplierSpend.merge(other.supplierSpend)
  }

  /// The groups of every grouping sum to the estate, to the penny.
  package var reconciles: Bool {
    let byTreatment = treatments.reduce(into: EstateTotals()) { $0.merge($1) }
    return byTreatment.agrees(with: estate)
      && [byOrganisation, bySupplier, byTechnology].allSatisfy { $0.sum.agrees(with: estate) }
  }
}
