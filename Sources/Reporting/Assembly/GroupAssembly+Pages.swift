internal import EstateModel
internal import RiskModel

extension GroupAssembly {
  /// A page for every supplier that the table of suppliers shows, but for those shown together.
  ///
  /// - Parameter slugs: Pages of bodies by name.
  func supplierPages(_ slugs: [String: String], _ contracts: ContractOverview) -> [SupplierContent] {
    let lines = estateSuppliers.lines.filter { $0.name != SmallGroups.name }
    let bodies =
      outcome.redaction.showsSystems ? outcome.accounts.supplierSpend.byBody(of: Set(lines.map(\.name))) : [:]
    var names = Slugs(fallback: "supplier")
    return lines.map { line in
      SupplierContent(
        line: line, slug: names.slug(for: line.name), shareOfEstate: line.totals.flatMap(shareOfEstate),
        bodies: (bodies[line.name] ?? []).map { body, share in
          SupplierContent.Body(
            name: body, slug: slugs[body ?? Self.unnamed], spend: share.spend, isKnown: share.isKnown,
            share: share.share,
            dependence: share.dependence(outcome.modelParameters))
        },
        contracts: contracts.first.filter { $0.supplier == line.name },
        hasMoreContracts: contracts.total > contracts.first.count,
        ranking: outcome.heads.groups.rows(ofSupplier: line.name))
    }
  }

  /// A page for every technology that the table of technologies shows, but for those shown together.
  func technologyPages(_ slugs: [String: String]) -> [TechnologyContent] {
    let groups = technologies.filter { $0.name != SmallGroups.name }
    let bodies = outcome.redaction.showsSystems ? outcome.survey.technologies.byBody(of: Set(groups.map(\.name))) : [:]
    var names = Slugs(fallback: "technology")
    return groups.map { group in
      TechnologyContent(
        group: group, slug: names.slug(for: group.name), shareOfEstate: shareOfEstate(group.totals),
        bodies: (bodies[group.name] ?? []).map { body, tally in
          TechnologyContent.Body(name: body, slug: slugs[body ?? Self.unnamed], tally: tally)
        }, ranking: outcome.heads.groups.rows(ofTechnology: group.name))
    }
  }

  /// A group's part of the estate's avoidable cost; `nil` where it is unknown.
  func shareOfEstate(_ totals: GroupTotals) -> Double? {
    let whole = outcome.accounts.estate[.avoidableCost].sum.central.pounds
    return whole > 0 && totals.avoidableCost.known > 0
      ? totals.avoidableCost.estimate.central.pounds / whole : nil
  }
}
