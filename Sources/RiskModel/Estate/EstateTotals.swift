import EstateModel

/// Counts and sums over a group of systems, in whole pence, so that any order of adding gives the same.
package struct EstateTotals: Sendable, Hashable {
  package private(set) var systems = 0
  /// Systems of other bodies that this group bears a share of; they are counted there.
  package private(set) var sharedIn = 0
  /// Of the systems of which any criterion is known; so are the next three.
  package private(set) var legacy = 0
  package private(set) var possiblyLegacy = 0
  package private(set) var red = 0
  package private(set) var possiblyRed = 0
  private var bands = [Int](repeating: 0, count: Band.allCases.count)
  private var sums = [FigureSum](repeating: FigureSum(), count: EstateFigure.allCases.count)

  package init() {}

  package var unscored: Int { self[.unscored] }

  /// How many systems are in a band.
  package subscript(band: Band) -> Int { bands[Int(band.rawValue)] }

  /// The sum of a figure.
  package subscript(figure: EstateFigure) -> FigureSum { sums[figure.position] }

  /// Adds a system, whole.
  mutating func add(_ system: SystemContribution) {
    count(system)
    // One look at whose memory it is, not one for each sum.
    sums.withUnsafeMutableBufferPointer { sums in
      for index in sums.indices { sums[index].merge(system[index]) }
    }
  }

  /// Adds a body's part of a shared system.
  ///
  /// - Parameter isOwner: The body is the one with which the system is counted.
  mutating func add(_ system: SystemContribution, share: MoneyShare, isOwner: Bool) {
    if isOwner { count(system) } else { sharedIn += 1 }
    for position in sums.indices {
      let whole = system[position]
      guard whole.known > 0 else {
        if isOwner { sums[position].merge(whole) }
        continue
      }
      let part =
        position == EstateFigure.avoidableCost.position ? Self.partOfComponents(system, share) : share.of(whole.sum)
      if isOwner {
        sums[position].merge(FigureSum(of: .known(part, starred: whole.starred > 0)))
      } else {
        sums[position].addShare(part)
      }
    }
  }

  /// A body's part of the avoidable cost: the sum of its parts of the components, each of which has odd pence of its own.
  private static func partOfComponents(_ system: SystemContribution, _ share: MoneyShare) -> Estimate {
    AvoidableComponent.allCases.reduce(.zero) { sum, component in
      let whole = system[EstateFigure.component(component).position]
      return whole.known > 0 ? sum + share.of(whole.sum) : sum
    }
  }

  /// Adds the totals of other systems.
  package mutating func merge(_ other: EstateTotals) {
    systems += other.systems
    sharedIn += other.sharedIn
    legacy += other.legacy
    possiblyLegacy += other.possiblyLegacy
    red += other.red
    possiblyRed += other.possiblyRed
    for index in bands.indices { bands[index] += other.bands[index] }
    for index in sums.indices { sums[index].merge(other.sums[index]) }
  }

  /// Every count and every sum is the same to the penny; who shares in whose systems may differ.
  func agrees(with other: EstateTotals) -> Bool {
    var (left, right) = (self, other)
    left.sharedIn = 0
    right.sharedIn = 0
    return left == right
  }

  /// Counts a system by its verdicts and band.
  private mutating func count(_ system: SystemContribution) {
    systems += 1
    bands[Int(system.band.rawValue)] += 1
    if system.band == .unscored { return }
    legacy += system.legacy == .yes ? 1 : 0
    possiblyLegacy += system.legacy == .possibly ? 1 : 0
    red += system.red == .yes ? 1 : 0
    possiblyRed += system.red == .possibly ? 1 : 0
  }
}
