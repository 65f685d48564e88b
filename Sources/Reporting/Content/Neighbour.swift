/// A system that exchanges data with another.
package struct Neighbour: Sendable, Hashable {
  /// Which of the two inventories entries names the other.
  package enum Direction: String, Sendable, CaseIterable {
    case names = "named by this system"
    case named = "names this system"
    case both = "each names the other"
  }

  let name: String
  let direction: Direction
  /// Its place in the ranking; `nil` where no system of the estate is known to be meant.
  let rank: Int?
  let band: String?
  var isWithheld = false

  package init(name: String, direction: Direction, row: RankingRow?) {
    self.name = row?.name ?? name
    self.direction = direction
    rank = row?.rank
    band = row?.band
    isWithheld = row?.isWithheld ?? false
  }
}
