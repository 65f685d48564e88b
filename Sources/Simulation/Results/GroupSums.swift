internal import EstateModel
package import RiskModel

/// The totals of a group in every trial.
package struct GroupSums: Sendable {
  /// What is summed for a group; of the estate as a whole, every figure is.
  package static let figures: [EstateFigure] = [.annualCost, .avoidableCost, .oneOffCost, .exitCost, .worth]

  /// In the order of ``figures``.
  fileprivate let sums: [TrialSums]

  /// `nil` for a figure that is not summed for groups.
  package subscript(figure: EstateFigure) -> TrialSums? { Self.figures.firstIndex(of: figure).map { sums[$0] } }
}

/// The totals of all groups in every trial, in whole pence.
struct AllGroupSums: Sendable {
  private static let figures = GroupSums.figures.count
  private let blocks: Int
  /// By group, block and figure: what a system adds to a group in a block lies together.
  private var sums: ContiguousArray<SIMD8<Int64>>

  init(groups: Int, blocks: Int) {
    self.blocks = blocks
    sums = ContiguousArray(repeating: SIMD8(), count: groups * blocks * Self.figures)
  }

  /// The sums while systems are added to them.
  struct Lent {
    fileprivate let sums: UnsafeMutableBufferPointer<SIMD8<Int64>>
    fileprivate let blocks: Int

    /// Adds a system to its groups, or the part of it that a body bears, to the penny.
    @inline(__always)
    func add(_ figures: TrialFigures, to memberships: [ExposureColumns.Membership], block: Int) {
      let pence = (
        figures.annualCost.integers, figures.avoidableCost.integers, figures.oneOffCost.integers,
        figures.exitCost.integers, figures.worth.integers
      )
      for membership in memberships {
        let place = (membership.group * blocks + block) * AllGroupSums.figures
        sums[place] &+= AllGroupSums.part(pence.0, membership.share)
        sums[place + 1] &+= AllGroupSums.part(pence.1, membership.share)
        sums[place + 2] &+= AllGroupSums.part(pence.2, membership.share)
        sums[place + 3] &+= AllGroupSums.part(pence.3, membership.share)
        sums[place + 4] &+= AllGroupSums.part(pence.4, membership.share)
      }
    }
  }

  /// Lends the sums to `body`.
  @inline(__always)
  mutating func lend<Result>(_ body: (Lent) -> Result) -> Result {
    let blocks = blocks
    return sums.withUnsafeMutableBufferPointer { body(Lent(sums: $0, blocks: blocks)) }
  }

  /// Adds the totals over other systems.
  mutating func merge(_ other: AllGroupSums) {
    for index in sums.indices { sums[index] &+= other.sums[index] }
  }

  /// Each group's totals, in the order of the groups.
  var totals: [GroupSums] {
    (0..<(blocks > 0 ? sums.count / (blocks * Self.figures) : 0)).map { group in
      GroupSums(
        sums: (0..<Self.figures).map { figure in
          TrialSums(ContiguousArray((0..<blocks).map { sums[(group * blocks + $0) * Self.figures + figure] }))
        })
    }
  }

  /// The part of amounts that a share is.
  @inline(__always)
  private static func part(_ pence: SIMD8<Int64>, _ share: MoneyShare) -> SIMD8<Int64> {
    if case .equal(_, of: 1) = share { return pence }
    var parts = SIMD8<Int64>()
    for lane in 0..<Lanes.width { parts[lane] = share.of(pence: pence[lane]) }
    return parts
  }
}
