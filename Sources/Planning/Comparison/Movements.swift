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
    let pairs = Self.pairs(before, after).filter { $0.isMovement }
    let (ranksBefore, ranksAfter) = (Self.ranks(before), Self.ranks(after))
    let greatest = pairs.sorted { left, right in
      let (l, r) = (left.change.pence.magnitude, right.change.pence.magnitude)
      return l == r ? left.key(before, after) < right.key(before, after) : l > r
    }.prefix(Self.most)
    self.init(
      greatest: greatest.compactMap { pair in
        let records = (pair.left.map { before[$0] }, pair.right.map { after[$0] })
        guard let any = records.1 ?? records.0 else { return nil }
        return Movement(
          name: any.name, organisation: any.organisation, before: records.0?.avoidableAtEnd,
          after: records.1?.avoidableAtEnd, rankBefore: pair.left.map { ranksBefore[$0] },
          rankAfter: pair.right.map { ranksAfter[$0] }, actions: records.1?.actions ?? [])
      }, total: pairs.count)
  }

  /// One system in two runs, by its place in each that holds it.
  private struct Pair {
    let left: Int?
    let right: Int?
    let change: Money

    var isMovement: Bool { left == nil || right == nil || change != .zero }

    func key(_ before: [PlanRecord], _ after: [PlanRecord]) -> String {
      right.map { after[$0].key } ?? left.map { before[$0].key } ?? ""
    }
  }

  /// Every system of two runs, each once.
  private static func pairs(_ before: [PlanRecord], _ after: [PlanRecord]) -> [Pair] {
    let places = Dictionary(before.enumerated().map { ($1.key, $0) }) { first, _ in first }
    var isMet = [Bool](repeating: false, count: before.count)
    var pairs = after.enumerated().map { right, record -> Pair in
      let left = places[record.key]
      if let left { isMet[left] = true }
      return Pair(
        left: left, right: right,
        change: record.avoidableAtEnd - (left.map { before[$0].avoidableAtEnd } ?? .zero))
    }
    pairs += before.indices.filter { !isMet[$0] }.map {
      Pair(left: $0, right: nil, change: .zero - before[$0].avoidableAtEnd)
    }
    return pairs
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
