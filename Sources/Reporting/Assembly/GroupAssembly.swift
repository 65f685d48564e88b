internal import EstateModel
internal import RiskModel
internal import Simulation

/// Turns the accounts of a run into the groups that pages show.
struct GroupAssembly {
  /// What the systems without a stated organisation, supplier or technology are called.
  static let unnamed = "Not stated"
  private static let gapsShown = 8

  private let outcome: RunOutcome
  private let shown: ShownGroups

  init(_ outcome: RunOutcome) {
    self.outcome = outcome
    shown = ShownGroups(outcome.accounts, outcome.survey)
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
    return shown.organisations.compactMap { organisation in
      guard let group = outcome.accounts.byOrganisation[organisation] else { return nil }
      let name = organisation ?? Self.unnamed
      let totals = self.totals(group, .organisation(organisation))
      let counts = outcome.survey.coverageByOrganisation[organisation] ?? []
      let lines = lines(technologies[organisation] ?? [])
      return OrganisationContent(
        name: name, slug: slugs.slug(for: name), totals: totals,
        shareOfEstate: whole > 0 && totals.avoidableCost.known > 0
          ? totals.avoidableCost.estimate.central.pounds / whole : nil,
        ranking: rows[organisation] ?? [], suppliers: suppliers(of: organisation),
        technologies: Array(lines.prefix(ShownGroups.technologiesShown)), technologyTotal: lines.count,
        gaps: counts.isEmpty ? [] : gaps(counts, systems: group.systems))
    }
  }

  /// The estate's suppliers, the greatest spend first.
  var estateSuppliers: SupplierView {
    let shares = outcome.accounts.supplierSpend.shares
    let several = outcome.accounts.supplierSpend.reachingSeveralBodies
    return SupplierView(
      concentration: outcome.accounts.supplierSpend.concentration(outcome.modelParameters),
      lines: shares.prefix(ShownGroups.suppliersShown).map(estateLine),
      reachingSeveral: several.prefix(ShownGroups.suppliersShown).map(estateLine), reachingSeveralTotal: several.count,
      total: shares.count)
  }

  /// A supplier with what its systems in the whole estate come to.
  private func estateLine(_ share: SupplierSpend.Share) -> SupplierLine {
    SupplierLine(
      name: share.supplier, spend: share.spend, share: share.share,
      dependence: share.dependence(outcome.modelParameters), organisations: share.bodies,
      totals: outcome.accounts.bySupplier[share.supplier].map { totals($0, .supplier(share.supplier)) })
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
    let ends = outcome.survey.technologyEnds
    return shown.technologies.compactMap { name in
      outcome.accounts.byTechnology[name].map {
        TechnologyGroup(name: name, endOfSupport: ends[name], totals: totals($0, .technology(name)))
      }
    }
  }

  /// The totals of a group, with the ends of its simulated ranges where there are any.
  private func totals(_ totals: EstateTotals, _ group: TrialGroups.Key) -> GroupTotals {
    GroupTotals(totals, outcome.simulation?.groups[group])
  }

  private func suppliers(of organisation: String?) -> SupplierView {
    let shares = outcome.accounts.supplierSpend.shares(of: organisation)
    return SupplierView(
      concentration: outcome.accounts.supplierSpend.concentration(of: organisation, outcome.modelParameters),
      lines: shares.prefix(ShownGroups.suppliersShown).map {
        SupplierLine(
          name: $0.supplier, spend: $0.spend, share: $0.share, dependence: $0.dependence(outcome.modelParameters),
          organisations: $0.bodies, totals: nil)
      }, reachingSeveral: [], reachingSeveralTotal: 0, total: shares.count)
  }

  /// The lead technologies of one organisation's systems, earliest end of support first.
  private func lines(_ tallies: [(technology: String, line: TechnologyTally.Line)]) -> [TechnologyLine] {
    tallies.map { technology, line in
      TechnologyLine(name: technology, endOfSupport: line.endOfSupport, tally: line)
    }
    .sorted { SupportOrder.isEarlier(($0.endOfSupport, $0.name), ($1.endOfSupport, $1.name)) }
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
  /// - Parameter quantiles: The sum's quantiles; its ends then take the places of the lowest and the highest sum.
  init(_ sum: FigureSum, _ quantiles: Quantiles? = nil) {
    let estimate = quantiles.map { Estimate(low: $0.p10, central: sum.sum.central, high: $0.p90) } ?? sum.sum
    self.init(
      estimate: estimate, median: quantiles?.p50, known: sum.known, systems: sum.known + sum.unknown,
      starred: sum.starred > 0)
  }
}

extension GroupTotals {
  init(_ totals: EstateTotals, _ quantiles: SimulationOutcome.Group? = nil) {
    self.init(
      systems: totals.systems, sharedIn: totals.sharedIn, legacy: totals.legacy,
      possiblyLegacy: totals.possiblyLegacy, red: totals.red, possiblyRed: totals.possiblyRed,
      unscored: totals.unscored, annualCost: CoveredSum(totals[.annualCost], quantiles?.annualCost),
      avoidableCost: CoveredSum(totals[.avoidableCost], quantiles?.avoidableCost),
      oneOffCost: CoveredSum(totals[.oneOffCost], quantiles?.oneOffCost),
      worth: CoveredSum(totals[.worth]))
  }
}
