internal import EstateModel

/// Totals of the groups that a property divides an estate into.
package struct Grouping: Sendable, Hashable {
  /// One group: its name, `nil` for the systems of which the property is unknown, and its totals.
  package struct Group: Sendable, Hashable {
    package let name: String?
    package let totals: EstateTotals
  }

  private var totals = NamedValues<EstateTotals>()

  package init() {}

  /// The groups in the order of their names, the nameless one last.
  package var groups: [Group] {
    totals.all.map { Group(name: $0, totals: $1) }.sorted { left, right in
      guard let leftName = left.name, let rightName = right.name else { return left.name != nil && right.name == nil }
      return leftName < rightName
    }
  }

  /// How many groups bear a name.
  package var namedCount: Int { totals.count - (totals[nil] == nil ? 0 : 1) }

  package subscript(name: String?) -> EstateTotals? { totals[name] }

  /// The groups taken together.
  package var sum: EstateTotals {
    totals.all.reduce(into: EstateTotals()) { $0.merge($1.value) }
  }

  /// Changes the totals of a group, which is made if it is not there.
  mutating func update(_ name: String?, _ change: (inout EstateTotals) -> Void) {
    totals.update(name, from: EstateTotals(), change)
  }

  /// Adds the groups of other systems.
  mutating func merge(_ other: Grouping) {
    totals.merge(other.totals, from: EstateTotals()) { $0.merge($1) }
  }

  /// The same with some of the groups as one.
  func puttingTogether(_ members: Set<String?>) -> Grouping {
    guard !members.isEmpty else { return self }
    var grouping = Grouping()
    grouping.totals = totals.renamed(
      from: EstateTotals(), { SmallGroups.name(of: $0, puttingTogether: members) }, { $0.merge($1) })
    return grouping
  }
}
