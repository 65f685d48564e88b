/// Groups of too few systems put together, so that no figure is that of a handful of systems and every sum stays.
///
/// - Source: Government Statistical Service, "Guidance for tables produced from surveys": cells that rest on few units
///   are combined, and a combined cell that is still small takes in the next smallest.
package struct SmallGroups: Sendable, Hashable {
  /// What the groups put together are called.
  package static let name = "Others, too few to show apart"

  /// The sums of a group that reports show.
  private static let figures: [EstateFigure] = [.annualCost, .avoidableCost, .oneOffCost, .exitCost]

  package let bodies: Set<String?>
  package let suppliers: Set<String?>
  package let technologies: Set<String?>
  package let treatments: Set<String?>

  /// Nothing is put together.
  package static let none = SmallGroups(bodies: [], suppliers: [], technologies: [], treatments: [])

  private init(
    bodies: Set<String?>, suppliers: Set<String?>, technologies: Set<String?>, treatments: Set<String?>
  ) {
    self.bodies = bodies
    self.suppliers = suppliers
    self.technologies = technologies
    self.treatments = treatments
  }

  /// The small groups of an estate.
  ///
  /// - Parameters:
  ///   - fewest: How many systems a group that is shown has at least, and how many each of its sums rests on.
  ///   - isForAll: Bodies and treatments, too; otherwise suppliers and technologies alone.
  package init(of accounts: EstateAccounts, fewest: Int, isForAll: Bool) {
    func small(_ groups: [Grouping.Group]) -> Set<String?> { Self.small(groups, fewest: fewest) }
    self.init(
      bodies: isForAll ? small(accounts.byOrganisation.groups) : [], suppliers: small(accounts.bySupplier.groups),
      technologies: small(accounts.byTechnology.groups), treatments: isForAll ? small(accounts.byTreatment) : [])
  }

  /// The groups to put together: the small ones, and as many of the next smallest as it takes for their sum not to be.
  static func small(_ groups: [Grouping.Group], fewest: Int) -> Set<String?> {
    var rest = groups.filter { $0.totals != EstateTotals() }.sorted { left, right in
      left.totals.systems == right.totals.systems
        ? (left.name ?? "") < (right.name ?? "") : left.totals.systems < right.totals.systems
    }
    var members = rest.filter { isSmall($0.totals, fewest: fewest) }
    rest.removeAll { isSmall($0.totals, fewest: fewest) }
    guard !members.isEmpty else { return [] }
    var sum = members.reduce(into: EstateTotals()) { $0.merge($1.totals) }
    while isSmall(sum, fewest: fewest), !rest.isEmpty {
      let next = rest.removeFirst()
      sum.merge(next.totals)
      members.append(next)
    }
    return Set(members.map(\.name))
  }

  /// What a group is called once some are put together.
  package static func name(of group: String?, puttingTogether members: Set<String?>) -> String? {
    members.contains(group) ? name : group
  }

  /// Whether a count of systems or a sum rests on fewer.
  private static func isSmall(_ totals: EstateTotals, fewest: Int) -> Bool {
    totals.systems < fewest || figures.contains { (1..<fewest).contains(totals[$0].known) }
  }
}
