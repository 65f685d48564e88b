package import EstateModel

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
  package init(from before: PlanRecords, to after: PlanRecords) {
    let pairs = Self.pairs(before, after)
    let (ranksBefore, ranksAfter) = (before.ranks, after.ranks)
    let greatest = pairs.sorted { left, right in
      let (l, r) = (left.change.pence.magnitude, right.change.pence.magnitude)
      return l == r ? left.key(before, after) < right.key(before, after) : l > r
    }.prefix(Self.most)
    self.init(
      greatest: greatest.map { pair in
        let names = pair.right.map(after.name) ?? pair.left.map(before.name)
        return Movement(
          name: names?.system ?? "", organisation: names?.organisation,
          before: pair.left.map { before.avoidableAtEnd[$0] }, after: pair.right.map { after.avoidableAtEnd[$0] },
          rankBefore: pair.left.map { Int(ranksBefore[$0]) }, rankAfter: pair.right.map { Int(ranksAfter[$0]) },
          actions: pair.right.map(after.actions) ?? [])
      }, total: pairs.count)
  }

  /// One system in two runs, by its place in each that holds it.
  private struct Pair {
    let left: Int?
    let right: Int?
    let change: Money

    func key(_ before: PlanRecords, _ after: PlanRecords) -> String {
      right.map { after.keys[$0] } ?? left.map { before.keys[$0] } ?? ""
    }
  }

  /// The systems that one of two runs lacks, or that cost another amount in each.
  private static func pairs(_ before: PlanRecords, _ after: PlanRecords) -> [Pair] {
    var pairs: [Pair] = []
    var isMet = [Bool](repeating: false, count: before.count)
    let places = before.places(of: after.keys)
    for right in 0..<after.count {
      let left = places(right)
      if let left { isMet[left] = true }
      let change = after.avoidableAtEnd[right] - (left.map { before.avoidableAtEnd[$0] } ?? .zero)
      if left == nil || change != .zero { pairs.append(Pair(left: left, right: right, change: change)) }
    }
    for left in isMet.indices where !isMet[left] {
      pairs.append(Pair(left: left, right: nil, change: .zero - before.avoidableAtEnd[left]))
    }
    return pairs
  }
}
