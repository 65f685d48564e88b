package import EstateModel
import RiskModel

/// What changes for one system between two runs.
package struct Movement: Sendable, Hashable {
  package let name: String
  package let organisation: String?
  /// Central avoidable cost in the plan's last year; `nil` where the run does not hold the system.
  package let before: Money?
  package let after: Money?
  /// Places in the ranking, from 1.
  package let rankBefore: Int?
  package let rankAfter: Int?
  package let actions: [String]
  fileprivate let key: String

  /// The change in avoidable cost.
  package var change: Money { (after ?? .zero) - (before ?? .zero) }
}

/// The systems that move most between two runs, by change of avoidable cost at the end, and how many move at all.
package struct Movements: Sendable, Hashable {
  /// Kept of each run, so that memory does not grow with the number of runs times that of systems.
  package static let most = 1_000

  package let greatest: [Movement]
  package let total: Int

  package static let none = Movements(greatest: [], total: 0)

  private init(greatest: [Movement], total: Int) {
    self.greatest = greatest
    self.total = total
  }

  /// - Parameters:
  ///   - before: The first run's systems, each once.
  ///   - after: Another run's.
  package init(from before: [PlanRecord], to after: [PlanRecord]) {
    let (ranksBefore, ranksAfter) = (Self.ranks(before), Self.ranks(after))
    let places = Dictionary(before.enumerated().map { ($1.key, $0) }) { first, _ in first }
    var isMet = [Bool](repeating: false, count: before.count)
    var moved: [Movement] = []
    func take(_ left: Int?, _ right: Int?) {
      let records = (left.map { before[$0] }, right.map { after[$0] })
      guard let any = records.1 ?? records.0 else { return }
      let movement = Movement(
        name: any.name, organisation: any.organisation, before: records.0?.avoidableAtEnd,
        after: records.1?.avoidableAtEnd, rankBefore: left.map { ranksBefore[$0] },
        rankAfter: right.map { ranksAfter[$0] }, actions: records.1?.actions ?? [], key: any.key)
      if left == nil || right == nil || movement.change != .zero { moved.append(movement) }
    }
    for (right, record) in after.enumerated() {
      let left = places[record.key]
      if let left { isMet[left] = true }
      take(left, right)
    }
    for left in before.indices where !isMet[left] { take(left, nil) }
    moved.sort {
      $0.change.pence.magnitude == $1.change.pence.magnitude
        ? $0.key < $1.key : $0.change.pence.magnitude > $1.change.pence.magnitude
    }
    self.init(greatest: Array(moved.prefix(Self.most)), total: moved.count)
  }

  /// The rank of each record, from 1.
  private static func ranks(_ records: [PlanRecord]) -> [Int] {
    let ordered = records.indices.sorted { left, right in
      let (l, r) = (records[left], records[right])
      return l.rank < r.rank || (!(r.rank < l.rank) && l.key < r.key)
    }
    var ranks = [Int](repeating: 0, count: records.count)
    for (rank, place) in ordered.enumerated() { ranks[place] = rank + 1 }
    return ranks
  }
}
