internal import RiskModel

/// The counts of a group of systems as a report shows them.
struct GroupCounts: Sendable, Hashable {
  let sharedIn: ShownCount
  let legacy: ShownCount
  let possiblyLegacy: ShownCount
  let red: ShownCount
  let possiblyRed: ShownCount
  /// Systems of which no criterion is known.
  let unscored: ShownCount

  /// The counts of a group in full.
  init(_ totals: EstateTotals) { self.init(Self.counts.map { ShownCount($0(totals)) }) }

  private init(_ counts: [ShownCount]) {
    (sharedIn, legacy, possiblyLegacy) = (counts[0], counts[1], counts[2])
    (red, possiblyRed, unscored) = (counts[3], counts[4], counts[5])
  }

  init(
    sharedIn: ShownCount, legacy: ShownCount, possiblyLegacy: ShownCount, red: ShownCount, possiblyRed: ShownCount,
    unscored: ShownCount
  ) {
    self.init([sharedIn, legacy, possiblyLegacy, red, possiblyRed, unscored])
  }

  /// In the order of the columns of tables.
  var all: [ShownCount] { [sharedIn, legacy, possiblyLegacy, red, possiblyRed, unscored] }

  private static let counts: [@Sendable (EstateTotals) -> Int] = [
    \.sharedIn, \.legacy, \.possiblyLegacy, \.red, \.possiblyRed, \.unscored,
  ]
  /// Those that count systems of the group itself, which all of them together cannot exceed.
  private static let own = Array(counts.dropFirst())

  /// The counts of all groups of a grouping, small ones withheld where the report withholds them.
  ///
  /// Those of a group's own systems are withheld together, by ``WithheldRows``; systems of others that it helps to pay
  /// for are no part of them, and their column stands by itself.
  static func shown(_ groups: [Grouping.Group], _ redaction: Redaction) -> [String?: GroupCounts] {
    guard redaction.withholdsSmallCounts else {
      return Dictionary(groups.map { ($0.name, GroupCounts($0.totals)) }, uniquingKeysWith: { first, _ in first })
    }
    let sharedIn = SmallNumbers.shown(groups.map(\.totals.sharedIn))
    let rows = groups.map { group in
      WithheldRows.Row(systems: group.totals.systems, counts: own.map { $0(group.totals) })
    }
    let withheld = WithheldRows(rows).places
    return Dictionary(
      groups.indices.map { place in
        let shown = rows[place].counts.map { withheld.contains(place) ? .withheld : ShownCount($0) }
        return (groups[place].name, GroupCounts([sharedIn[place]] + shown))
      }, uniquingKeysWith: { first, _ in first })
  }
}

extension Redaction {
  /// The groups whose sums of components are withheld: those with one that is known of a handful of systems, and as many
  /// others as it takes that the totals of the components do not tell them.
  ///
  /// All components of such a group, as its avoidable cost, which is shown, would tell a single one.
  func withheldComponents(_ groups: [Grouping.Group]) -> Set<String?> {
    guard withholdsSmallCounts else { return [] }
    let known = groups.map { group in AvoidableComponent.allCases.map { group.totals[.component($0)].known } }
    return Set(SmallNumbers.withheldRows(known).map { groups[$0].name })
  }
}
