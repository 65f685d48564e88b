internal import EstateModel
internal import RiskModel
internal import Simulation

/// Turns the accounts of a run into the groups that pages show.
struct GroupAssembly {
  /// What the systems without a stated organisation, supplier or technology are called.
  static let unnamed = "Not stated"
  private static let gapsShown = 8

  let outcome: RunOutcome
  private let shown: ShownGroups
  private let bodyCounts, supplierCounts, technologyCounts: [String?: GroupCounts]

  init(_ outcome: RunOutcome) {
    self.outcome = outcome
    shown = ShownGroups(outcome.accounts, outcome.survey, small: outcome.small)
    bodyCounts = GroupCounts.shown(outcome.accounts.byOrganisation.groups, outcome.redaction)
    supplierCounts = GroupCounts.shown(outcome.accounts.bySupplier.groups, outcome.redaction)
    technologyCounts = GroupCounts.shown(outcome.accounts.byTechnology.groups, outcome.redaction)
  }

  /// Facts that the model reads, with the number of systems that state them, in the order of the fields.
  func coverage(_ counts: [Int], systems: Int) -> [FieldCoverage] {
    outcome.redaction.shown(
      Field.allCases.map { FieldCoverage(field: $0, known: counts[Int($0.rawValue)], systems: systems) })
  }

  /// The facts that the model would use and that are most often missing.
  func gaps(_ counts: [Int], systems: Int) -> [FieldCoverage] {
    let used = Set(FormulaRegistry.entries.flatMap(\.declaration.fields))
    return Array(
      coverage(counts, systems: systems).filter { used.contains($0.field) && $0.missing > 0 }
        .sorted { $0.missing == $1.missing ? $0.field.rawValue < $1.field.rawValue : $0.missing > $1.missing }
        .prefix(Self.gapsShown))
  }

  /// The estate's missing facts: those whose answers would move the total most, where trials tell; else the commonest.
  var estateGaps: [EstateGap] {
    let gaps = gaps(outcome.survey.coverage, systems: outcome.survey.systems)
    let questions = outcome.redaction.shown(outcome.simulation?.questions ?? []).map(\.fact)
    guard !questions.isEmpty else { return gaps.map { EstateGap(coverage: $0, adds: nil) } }
    var stakes: [Field: (adds: Money, moves: Money)] = [:]
    for fact in questions {
      let adds = fact.adds ?? .zero
      stakes[fact.field, default: (.zero, .zero)].adds += adds
      stakes[fact.field, default: (.zero, .zero)].moves += adds + fact.narrows
    }
    let asked = coverage(outcome.survey.coverage, systems: outcome.survey.systems).compactMap { coverage in
      stakes[coverage.field].map { (coverage, $0) }
    }
    let first = asked.filter { $0.0.missing > 0 && $0.1.moves > .zero }.sorted {
      ($1.1.moves, $0.0.field.rawValue) < ($0.1.moves, $1.0.field.rawValue)
    }.prefix(Self.gapsShown)
    // In the order of the amounts that stand beside them, and then of what they would narrow.
    return first.enumerated().sorted { left, right in
      (right.element.1.adds, left.offset) < (left.element.1.adds, right.offset)
    }.map { EstateGap(coverage: $0.element.0, adds: $0.element.1.adds > .zero ? $0.element.1.adds : nil) }
  }

  /// The organisations that get a page, largest avoidable cost first.
  var organisations: [OrganisationContent] {
    var slugs = Slugs(fallback: "organisation")
    let technologies = outcome.survey.technologies.byOrganisation
    return shown.organisations.compactMap { organisation in
      guard let group = outcome.accounts.byOrganisation[organisation] else { return nil }
      let name = organisation ?? Self.unnamed
      let totals = self.totals(group, .organisation(organisation))
      let counts = outcome.survey.coverageByOrganisation[organisation] ?? []
      let lines = lines(technologies[organisation] ?? [])
      return OrganisationContent(
        name: name, slug: slugs.slug(for: name), totals: totals,
        shareOfEstate: shareOfEstate(totals),
        ranking: outcome.heads.groups.rows(ofOrganisation: organisation), suppliers: suppliers(of: organisation),
        technologies: outcome.redaction.showsSystems ? Array(lines.prefix(ShownGroups.technologiesShown)) : [],
        technologyTotal: lines.count,
        gaps: counts.isEmpty ? [] : gaps(counts, systems: group.systems))
    }
  }

  /// What bodies pay for which component, in the order of ``organisations``.
  var bodyComponents: [BodyComponents] {
    let withheld = outcome.redaction.withheldComponents(outcome.accounts.byOrganisation.groups)
    return shown.organisations.compactMap { organisation in
      guard let group = outcome.accounts.byOrganisation[organisation] else { return nil }
      return BodyComponents(
        name: organisation ?? Self.unnamed,
        amounts: AvoidableComponent.allCases.map { component in
          let sum = group[.component(component)]
          return sum.hasAmount && !withheld.contains(organisation) ? sum.sum.central : nil
        })
    }
  }

  /// The estate's suppliers, the greatest spend first.
  var estateSuppliers: SupplierView {
    let shares = outcome.accounts.supplierSpend.shares
    let several = shares.filter(\.reachesSeveralBodies)
    return SupplierView(
      concentration: outcome.accounts.supplierSpend.concentration(outcome.modelParameters),
      lines: shares.prefix(ShownGroups.suppliersShown).map(estateLine),
      reachingSeveral: several.prefix(ShownGroups.suppliersShown).map(estateLine), reachingSeveralTotal: several.count,
      total: shares.count)
  }

  /// A supplier with what its systems in the whole estate come to.
  private func estateLine(_ share: SupplierSpend.Share) -> SupplierLine {
    SupplierLine(
      name: share.supplier, spend: share.spend, isKnown: share.isKnown, share: share.share,
      dependence: dependence(share), organisations: share.bodies,
      totals: outcome.accounts.bySupplier[share.supplier].map { totals($0, .supplier(share.supplier)) })
  }

  /// How far a group depends on a supplier; on several small ones together, not at all.
  private func dependence(_ share: SupplierSpend.Share) -> Dependence {
    share.supplier == SmallGroups.name ? .none : share.dependence(outcome.modelParameters)
  }

  /// The treatments that any system has, those that change less first.
  var treatments: [TreatmentGroup] {
    let groups = outcome.accounts.byTreatment
    let counts = GroupCounts.shown(groups, outcome.redaction)
    return groups.filter { $0.totals.systems > 0 }.map { group in
      let treatment = group.name.flatMap(Treatment.init)
      let quantiles = treatment.flatMap { outcome.simulation?.groups[.treatment($0)] }
      return TreatmentGroup(
        name: group.name ?? "",
        totals: GroupTotals(group.totals, counts[group.name], quantiles, redaction: outcome.redaction))
    }
  }

  /// The estate's lead technologies, earliest end of support first.
  var technologies: [TechnologyGroup] {
    let ends = outcome.survey.technologyEnds
    return shown.technologies.compactMap { name in
      outcome.accounts.byTechnology[name].map {
        TechnologyGroup(
          name: name, endOfSupport: ends[name],
          boughtUntil: ends[name] == nil ? nil : outcome.boughtSupportEnds[name],
          totals: totals($0, .technology(name)))
      }
    }
  }

  /// The totals of a group, with the ends of its simulated ranges where there are any.
  private func totals(_ totals: EstateTotals, _ group: TrialGroups.Key) -> GroupTotals {
    let counts: GroupCounts? =
      switch group {
      case .organisation(let name): bodyCounts[name]
      case .supplier(let name): supplierCounts[name]
      case .technology(let name): technologyCounts[name]
      case .treatment: nil
      }
    return GroupTotals(totals, counts, outcome.simulation?.groups[group], redaction: outcome.redaction)
  }

  private func suppliers(of organisation: String?) -> SupplierView {
    guard outcome.redaction.showsSystems else {
      return SupplierView(concentration: nil, lines: [], reachingSeveral: [], reachingSeveralTotal: 0, total: 0)
    }
    let shares = outcome.accounts.supplierSpend.shares(of: organisation)
    return SupplierView(
      concentration: outcome.accounts.supplierSpend.concentration(of: organisation, outcome.modelParameters),
      lines: shares.prefix(ShownGroups.suppliersShown).map {
        SupplierLine(
          name: $0.supplier, spend: $0.spend, isKnown: $0.isKnown, share: $0.share, dependence: dependence($0),
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
  /// What a name without a letter or digit is called.
  let fallback: String
  private var taken: Set<String> = []

  init(fallback: String) { self.fallback = fallback }

  mutating func slug(for name: String) -> String {
    let letters = name.lowercased().unicodeScalars.map { scalar in
      ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) ? Character(scalar) : "-"
    }
    let base = String(letters).split(separator: "-").joined(separator: "-").prefix(60)
    var slug = base.isEmpty ? fallback : String(base)
    var number = 2
    while !taken.insert(slug).inserted {
      slug = "\(base.isEmpty ? fallback : String(base))-\(number)"
      number += 1
    }
    return slug
  }
}

extension CoveredSum {
  /// - Parameter quantiles: The sum's quantiles; its ends then take the places of the lowest and the highest sum.
  init(_ sum: FigureSum, _ quantiles: Quantiles? = nil, redaction: Redaction = .none) {
    let estimate = quantiles.map { Estimate(low: $0.p10, central: sum.sum.central, high: $0.p90) } ?? sum.sum
    self.init(
      estimate: estimate, quantiles: quantiles, known: sum.known, systems: sum.known + sum.unknown,
      starred: sum.starred > 0)
    isCoverageWithheld = redaction.withholdsSmallCounts && SmallNumbers.isSmall(sum.unknown)
  }
}

extension GroupTotals {
  /// - Parameters:
  ///   - counts: Its counts as the report shows them; in full unless stated.
  ///   - quantiles: What its trials say.
  init(
    _ totals: EstateTotals, _ counts: GroupCounts? = nil, _ quantiles: SimulationOutcome.Totals? = nil,
    redaction: Redaction = .none
  ) {
    let counts = counts ?? GroupCounts(totals)
    func sum(_ figure: EstateFigure) -> CoveredSum {
      CoveredSum(totals[figure], quantiles?[figure], redaction: redaction)
    }
    self.init(
      systems: totals.systems, sharedIn: counts.sharedIn, legacy: counts.legacy,
      possiblyLegacy: counts.possiblyLegacy, red: counts.red, possiblyRed: counts.possiblyRed,
      unscored: counts.unscored,
      annualCost: sum(.annualCost), avoidableCost: sum(.avoidableCost), oneOffCost: sum(.oneOffCost),
      exitCost: sum(.exitCost), worth: sum(.worth))
  }
}
