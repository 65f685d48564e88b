/// The systems that pages show, gathered while the ranking is written: the first of the estate and of each group.
package struct RankingHeads: Sendable {
  /// Systems in the ranking on the summary.
  static let shown = 100
  /// Systems that have a page of their own.
  package static let pages = 200
  /// Rows of all organisations' pages together, so that many organisations do not fill the memory.
  private static let organisationRows = 40_000

  private(set) var first: [RankingRow] = []
  private(set) var byOrganisation: [Int: [RankingRow]] = [:]
  /// The rank of each system whose days fall due, and of the largest, by place, and whether its name is withheld.
  private(set) var due: [Int: (rank: Int, isWithheld: Bool)] = [:]
  /// The first of each supplier and each technology that has a page.
  private(set) var groups: GroupHeads
  private let duePlaces: Set<Int>
  private let perOrganisation: Int

  /// - Parameters:
  ///   - organisations: How many organisations share the rows.
  ///   - groups: Whose first systems pages show beside those of organisations.
  package init(survey: EstateSurvey, organisations: Int, groups: GroupHeads) {
    self.groups = groups
    duePlaces = Set(
      survey.dueInOrder.map(\.place) + survey.contracts.inOrder.map(\.place) + [survey.largest?.place].compactMap { $0 }
    )
    perOrganisation = min(500, max(20, Self.organisationRows / max(1, organisations)))
  }

  /// Takes the next system of the ranking.
  package mutating func take(rank: Int, organisation: Int, place: Int, line: UnsafeBufferPointer<UInt8>) {
    groups.take(rank: rank, line: line)
    let isFirst = rank <= max(Self.shown, Self.pages)
    let isDue = duePlaces.contains(place)
    guard isFirst || isDue || byOrganisation[organisation, default: []].count < perOrganisation else { return }
    let row = RankingRow(rank: rank, line: line)
    if isDue { due[place] = (rank, row.isWithheld) }
    if isFirst { first.append(row) }
    if byOrganisation[organisation, default: []].count < perOrganisation {
      byOrganisation[organisation, default: []].append(row)
    }
  }

  /// The systems that have a page, in rank order.
  package var withPages: [RankingRow] { first.prefix(Self.pages).filter { !$0.isWithheld } }

  /// Keys of the systems that have a page, in rank order.
  package var pageKeys: [String] { withPages.map(\.key) }
}
