/// The normal quantile of 32-bit words by table: the middle by straight lines, the tails exactly.
///
/// 4,096 cells; the outer 64 on either side, 3 % of all draws, go to ``NormalQuantile/exact(_:)``. Within the others a
/// straight line is nowhere further than 0.00005 from the curve, a two-hundredth of the error of 10,000 trials.
package struct NormalTable: Sendable {
  private static let cellBits = 12
  private static let tailCells: UInt32 = 64
  private static let fractionBits = 32 - cellBits

  private let knots: ContiguousArray<Float>

  package init() {
    let cells = 1 << Self.cellBits
    knots = ContiguousArray(
      (0...cells).map { cell in
        // The end knots are never read: both lie in the tails.
        cell == 0 || cell == cells ? 0 : Float(NormalQuantile.exact(Double(cell) / Double(cells)))
      })
  }

  /// Lends the table to work that draws many numbers.
  @inline(__always)
  package func withDrawer<Result>(_ body: (Drawer) -> Result) -> Result {
    knots.withUnsafeBufferPointer { body(Drawer(knots: $0)) }
  }

  /// Looks normal values up.
  package struct Drawer {
    fileprivate let knots: UnsafeBufferPointer<Float>

    /// The normal values at the middles of eight words' 2^-32 of probability.
    @inline(__always)
    package func normals(_ words: SIMD8<UInt32>) -> ShortLanes {
      let shift = UInt32(ShortLanes.fractionBits - NormalTable.fractionBits)
      let rests = words & SIMD8(repeating: 1 << UInt32(NormalTable.fractionBits) - 1)
      let fractions = ShortLanes(fractions: rests &<< shift) - (1 - 0x1p-21)
      var (low, high) = (ShortLanes(), ShortLanes())
      var isTail = false
      for lane in 0..<ShortLanes.width {
        let cell = words[lane] >> UInt32(NormalTable.fractionBits)
        isTail = isTail || Self.isTail(cell)
        low[lane] = knots[Int(cell)]
        high[lane] = knots[Int(cell) + 1]
      }
      var numbers = low + (high - low) * fractions
      guard isTail else { return numbers }
      for lane in 0..<ShortLanes.width where Self.isTail(words[lane] >> UInt32(NormalTable.fractionBits)) {
        numbers[lane] = Self.tail(words[lane])
      }
      return numbers
    }

    @inline(__always)
    private static func isTail(_ cell: UInt32) -> Bool {
      cell &- NormalTable.tailCells >= UInt32(1 << NormalTable.cellBits) - 2 * NormalTable.tailCells
    }

    @inline(never)
    private static func tail(_ word: UInt32) -> Float {
      Float(NormalQuantile.exact((Double(word) + 0.5) * 0x1p-32))
    }
  }
}
