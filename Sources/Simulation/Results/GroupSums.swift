internal import EstateModel

/// Some totals of a group in every trial: annual, avoidable and one-off cost, and the worth of the treatments.
package struct GroupSums: Sendable {
  package let annualCost, avoidableCost, oneOffCost, worth: TrialSums
}

/// The totals of all groups in every trial, in whole pence.
struct AllGroupSums: Sendable {
  private static let figures = 4
  private let blocks: Int
  /// By group, block and figure: what a system adds to a group in a block lies together.
  private var sums: ContiguousArray<SIMD8<Int64>>

  init(groups: Int, blocks: Int) {
    self.blocks = blocks
    sums = ContiguousArray(repeating: SIMD8(), count: groups * blocks * Self.figures)
  }

  /// Adds a system to its groups, or the part of it that a body bears, to the penny.
  @inline(__always)
  mutating func add(_ figures: TrialFigures, to memberships: [ExposureColumns.Membership], block: Int) {
    let pence = (
      figures.annualCost.integers, figures.avoidableCost.integers, figures.oneOffCost.integers, figures.worth.integers
    )
    sums.withUnsafeMutableBufferPointer { sums in
      for membership in memberships {
        let place = (membership.group * blocks + block) * Self.figures
        sums[place] &+= Self.part(pence.0, membership.share)
        sums[place + 1] &+= Self.part(pence.1, membership.share)
        sums[place + 2] &+= Self.part(pence.2, membership.share)
        sums[place + 3] &+= Self.part(pence.3, membership.share)
      }
    }
  }

  /// Adds the totals over other systems.
  mutating func merge(_ other: AllGroupSums) {
    for index in sums.indices { sums[index] &+= other.sums[index] }
  }

  /// Each group's totals, in the order of the groups.
  var totals: [GroupSums] {
    (0..<(blocks > 0 ? sums.count / (blocks * Self.figures) : 0)).map { group in
      func total(_ figure: Int) -> TrialSums {
        TrialSums(ContiguousArray((0..<blocks).map { sums[(group * blocks + $0) * Self.figures + figure] }))
      }
      return GroupSums(annualCost: total(0), avoidableCost: total(1), oneOffCost: total(2), worth: total(3))
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
