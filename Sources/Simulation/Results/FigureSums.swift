internal import RiskModel

/// The totals of all of the estate's figures in every trial, in whole pence.
struct FigureSums: Sendable {
  private static let figures = EstateFigure.drawn.count
  /// By block, then by ``EstateFigure/position``: what a system adds in a block lies together.
  private var sums: ContiguousArray<SIMD8<Int64>>

  init(blocks: Int) { sums = ContiguousArray(repeating: SIMD8(), count: blocks * Self.figures) }

  /// The sums while systems are added to them.
  struct Lent {
    fileprivate let sums: UnsafeMutableBufferPointer<SIMD8<Int64>>

    /// Adds a system's amounts of eight trials.
    ///
    /// - Parameter positions: Of the figures that the system knows.
    @inline(__always)
    func add(_ figures: TrialFigures, at positions: [Int], isReported: Bool, block: Int) {
      for position in positions {
        sums[block * FigureSums.figures + position] &+= figures.amount(at: position, isReported: isReported).integers
      }
    }
  }

  /// Lends the sums to `body`.
  @inline(__always)
  mutating func lend<Result>(_ body: (Lent) -> Result) -> Result {
    sums.withUnsafeMutableBufferPointer { body(Lent(sums: $0)) }
  }

  /// Adds the totals over other systems.
  mutating func merge(_ other: FigureSums) {
    for index in sums.indices { sums[index] &+= other.sums[index] }
  }

  /// Each figure's total, by ``EstateFigure/position``.
  var totals: [TrialSums] {
    (0..<Self.figures).map { position in
      TrialSums(ContiguousArray(stride(from: position, to: sums.count, by: Self.figures).map { sums[$0] }))
    }
  }
}
