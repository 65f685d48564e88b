internal import EstateModel
internal import RiskModel

/// Turns the accounts of a run into the groups that pages show.
struct GroupAssembly {
  /// What the systems without a stated organisation, supplier or technology are called.
  static let unnamed = "Not stated"
  private static let suppliersShown = 25
  private static let technologiesShown = 40
  private static let gapsShown = 8
  /// Organisations that get a page.
  private static let organisationPages = 1_000

  private let outcome: RunOutcome

  init(_ outcome: RunOutcome) {
    self.outcome = outcome
  }

  /// Facts that the model reads, with the number of systems that state them, in the order of the fields.
  func coverage(_ counts: [Int], systems: Int) -> [FieldCoverage] {
    Field.allCases.map { FieldCoverage(field: $0, known: counts[Int($0.rawValue)], systems: systems) }
  }

  /// The facts that the model would use and that are most often missing.
  func gaps(_ counts: [Int], systems: Int) -> [FieldCoverage] {
    let used = Set(FormulaRegistry.entries.flatMap(\.declaration.fields))
    return Array(
      coverage(counts, systems: systems).filter { used.contains($0.field) && $0.missing > 0 }
        .sorted { $0.missing == $1.missing ? $0.field.rawValue < $1.field.rawValue : $0.missing > $1.missing }
        .prefix(Self.gapsShown))
  }

  /// The organisations that get a page, largest avoidable cost first.
  var organisations: [OrganisationContent] {
    let rows = Dictionary(
      outcome.heads.byOrganisation.values.map { ($0.first?.organisation, $0) }, uniquingKeysWith: +)
    var slugs = Slugs()
    let whole = outcome.accounts.estate[.avoidableCost].sum.central.pounds
    let technologies = outcome.survey.technologies.byOrganisation
    return sorted(outcome.accounts.byOrganisation).prefix(Self.organisationPages).map { group in
      let name = group.name ?? Self.unnamed
      let totals = GroupTotals(group.totals)
      let counts = outcome.survey.coverageByOrganisation[group.name] ?? []
      let lines = lines(technologies[group.name] ?? [])
      return OrganisationContent(
        name: name, slug: slugs.slug(for: name), totals: totals,
        shareOfEstate: whole > 0 && totals.avoidableCost.known > 0
          ? totals.avoidableCost.estimate.central.pounds / whole : nil,
        ranking: rows[group.name] ?? [], suppliers: suppliers(of: group.name),
        technologies: Array(lines.prefix(Self.technologiesShown)), technologyTotal: lines.count,
        gaps: counts.isEmpty ? [] : gaps(counts, systems: group.totals.systems))
    }
  }

  /// The estate's suppliers, the greatest spend first.
  var estateSuppliers: SupplierView {
    let shares = outcome.accounts.supplierSpend.shares
    let several = outcome.accounts.supplierSpend.reachingSeveralBodies
    return SupplierView(
      concentration: outcome.accounts.supplierSpend.concentration(outcome.modelParameters),
      lines: shares.prefix(Self.suppliersShown).map(estateLine),
      reachingSeveral: several.prefix(Self.suppliersShown).map(estateLine), reachingSeveralTotal: several.count,
      total: shares.count)
  }

  /// A supplier with what its systems in the whole estate come to.
  private func estateLine(_ share: SupplierSpend.Share) -> SupplierLine {
    SupplierLine(
      name: share.supplier, spend: share.spend, share: share.share,
      dependence: share.dependence(outcome.modelParameters), organisations: share.bodies,
      totals: outcome.accounts.bySupplier[share.supplier].map(GroupTotals.init))
  }

  /// The treatments that any system has, those that change less first.
  var treatments: [TreatmentGroup] {
    Treatment.inOrder.compactMap { treatment in
      let totals = outcome.accounts[treatment]
      return totals.systems == 0 ? nil : TreatmentGroup(treatment: treatment, totals: GroupTotals(totals))
    }
  }

  /// The estate's lead technologies, earliest end of support first.
  var technologies: [TechnologyGroup] {
    let groups = outcome.accounts.byTechnology.groups.compactMap { group in
      group.name.map {
        TechnologyGroup(
          name: $0, endOfSupport: outcome.survey.technologyEnds[$0], totals: GroupTotals(group.totals))
      }
    }
    return Array(
      groups.sorted { Self.isEarlier(($0.endOfSupport, $0.name), ($1.endOfSupport, $1.name)) }
        .prefix(Self.technologiesShown))
  }

  private func suppliers(of organisation: String?) -> SupplierView {
    let shares = outcome.accounts.supplierSpend.shares(of: organisation)
    return SupplierView(
      concentration: outcome.accounts.supplierSpend.concentration(of: organisation, outcome.modelParameters),
      lines: shares.prefix(Self.suppliersShown).map {
        SupplierLine(
          name: $0.supplier, spend: $0.spend, share: $0.share, dependence: $0.dependence(outcome.modelParameters),
          organisations: $0.bodies, totals: nil)
      }, reachingSeveral: [], reachingSeveralTotal: 0, total: shares.count)
  }

  /// The lead technologies of one organisation's systems, earliest end of support first.
  private func lines(_ tallies: [(technology: String, line: TechnologyTally.Line)]) -> [TechnologyLine] {
    tallies.map { technology, line in
      TechnologyLine(name: technology, endOfSupport: outcome.survey.technologyEnds[technology], tally: line)
    }
    .sorted { Self.isEarlier(($0.endOfSupport, $0.name), ($1.endOfSupport, $1.name)) }
  }

  /// Earlier ends of support first, then by name; those without an end last.
  private static func isEarlier(
    _ left: (end: CalendarDate?, name: String), _ right: (end: CalendarDate?, name: String)
  ) -> Bool {
    guard left.end != right.end else { return left.name < right.name }
    guard let leftEnd = left.end else { return false }
    guard let rightEnd = right.end else { return true }
    return leftEnd < rightEnd
  }

  private func sorted(_ grouping: Grouping) -> [Grouping.Group] {
    grouping.groups.sorted { left, right in
      let (leftCost, rightCost) = (left.totals[.avoidableCost].sum.central, right.totals[.avoidableCost].sum.central)
      return leftCost == rightCost ? (left.name ?? "") < (right.name ?? "") : leftCost > rightCost
    }
  }
}

/// Makes file names of names: lower-case letters, digits and dashes, each used once.
struct Slugs {
  private var taken: Set<String> = []

  mutating func slug(for name: String) -> String {
    let letters = name.lowercased().unicodeScalars.map { scalar in
      ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) ? Character(scalar) : "-"
    }
    let base = String(letters).split(separator: "-").joined(separator: "-").prefix(60)
    var slug = base.isEmpty ? "organisation" : String(base)
    var number = 2
    while !taken.insert(slug).inserted {
      slug = "\(base.isEmpty ? "organisation" : base)-\(number)"
      number += 1
    }
    return slug
  }
}

extension CoveredSum {
  init(_ sum: FigureSum) {
    self.init(estimate: sum.sum, known: sum.known, systems: sum.known + sum.unknown, starred: sum.starred > 0)
  }
}

extension GroupTotals {
  init(_ totals: EstateTotals) {
    self.init(
      systems: totals.systems, sharedIn: totals.sharedIn, legacy: totals.legacy,
      possiblyLegacy: totals.possiblyLegacy, red: totals.red, possiblyRed: totals.possiblyRed,
      unscored: totals.unscored, annualCost: CoveredSum(totals[.annualCost]),
      avoidableCost: CoveredSum(totals[.avoidableCost]), oneOffCost: CoveredSum(totals[.oneOffCost]),
      worth: CoveredSum(totals[.worth]))
  }
}
