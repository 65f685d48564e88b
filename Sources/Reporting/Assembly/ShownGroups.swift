internal import EstateModel
package import RiskModel

/// The groups that pages show, of which alone a simulation keeps totals.
package struct ShownGroups: Sendable {
  static let suppliersShown = 25
  static let technologiesShown = 40
  /// Organisations that get a page.
  static let organisationPages = 1_000

  /// Largest central avoidable cost first; `nil` for the systems that state none.
  package let organisations: [String?]
  /// The greatest spend first.
  package let suppliers: [String]
  /// Earliest end of support first, those without a date last.
  package let technologies: [String]

  /// Which groups are shown as one.
  let small: SmallGroups

  /// - Parameters:
  ///   - accounts: With small groups put together, where they are.
  ///   - small: Which these are.
  package init(_ accounts: EstateAccounts, _ survey: EstateSurvey, small: SmallGroups = .none) {
    self.small = small
    organisations = accounts.byOrganisation.groups.sorted { left, right in
      let (leftCost, rightCost) = (left.totals[.avoidableCost].sum.central, right.totals[.avoidableCost].sum.central)
      return leftCost == rightCost ? (left.name ?? "") < (right.name ?? "") : leftCost > rightCost
    }.prefix(Self.organisationPages).map(\.name)
    suppliers = accounts.supplierSpend.shares.prefix(Self.suppliersShown).map(\.supplier)
    let ends = survey.technologyEnds
    technologies = Array(
      accounts.byTechnology.groups.compactMap(\.name)
        .sorted { SupportOrder.isEarlier((ends[$0], $0), (ends[$1], $1)) }.prefix(Self.technologiesShown))
  }
}

/// The order in which technologies are listed.
enum SupportOrder {
  /// Earlier ends of support first, then by name; those without an end last.
  static func isEarlier(
    _ left: (end: CalendarDate?, name: String), _ right: (end: CalendarDate?, name: String)
  ) -> Bool {
    guard left.end != right.end else { return left.name < right.name }
    guard let leftEnd = left.end else { return false }
    guard let rightEnd = right.end else { return true }
    return leftEnd < rightEnd
  }
}
