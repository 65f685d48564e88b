/// The systems that pages show: the first of the estate and of each group, and those that something falls due for.
package struct RankingHeads: Sendable {
  /// Systems in the ranking on the summary.
  static let shown = 100
  /// Systems that have a page of their own.
  package static let pages = 200

  private(set) var first: [RankingRow] = []
  /// The rank of each system whose days fall due, and of the largest, by place, and whether its name is withheld.
  private(set) var due: [Int: (rank: Int, isWithheld: Bool)] = [:]
  private(set) var groups: GroupHeads
  private let duePlaces: Set<Int>

  /// - Parameter groups: Whose first systems pages show.
  package init(survey: EstateSurvey, groups: GroupHeads) {
    self.groups = groups
    duePlaces = Set(
      survey.dueInOrder.map(\.place) + survey.contracts.inOrder.map(\.place) + [survey.largest?.place].compactMap { $0 }
    )
  }

  /// Nothing that follows in the ranking is shown.
  package var isFull: Bool { first.count >= Self.pages && due.count >= duePlaces.count && groups.isFull }

  /// Whether the next system of the ranking may be shown, by its place and its groups.
  package func mayTake(place: Int, _ groups: GroupHashes) -> Bool {
    first.count < Self.pages || duePlaces.contains(place) || self.groups.mayTake(groups)
  }

  /// Takes the next system of the ranking, as the report shows it, for whatever shows it.
  package mutating func take(_ row: RankingRow, place: Int) {
    if first.count < Self.pages { first.append(row) }
    if duePlaces.contains(place) { due[place] = (row.rank, row.isWithheld) }
    groups.take(row)
  }

  /// The systems that have a page, in rank order.
  package var withPages: [RankingRow] { first.filter { !$0.isWithheld } }

  /// Keys of the systems that have a page, in rank order.
  package var pageKeys: [String] { withPages.map(\.key) }
}
