/// A distribution's quantile function over normal numbers, ready for millions of draws.
///
/// As a function of a normal number the quantile of a smooth distribution has no steep ends, so that 513 knots and
/// straight lines come within 0.00004 of the range for PERT and uniform values.
package struct QuantileTable: Sendable {
  private static let reach = 6.4
  private static let step = 0.025
  private static let cells = 512

  private let knots: ContiguousArray<Double>

  /// - Complexity: 513 quantiles.
  package init(_ distribution: Distribution) {
    knots = ContiguousArray(
      (0...Self.cells).map { distribution.quantile(atNormal: Double($0) * Self.step - Self.reach) })
  }

  /// The quantile at a normal number; beyond 6.4 either way, which no 32-bit draw reaches, that at 6.4.
  @inline(__always)
  package func value(atNormal z: Double) -> Double {
    let place = min(max((z + Self.reach) * (1 / Self.step), 0), Double(Self.cells) - 0.5)
    let cell = Int(place)
    let low = knots[cell]
    return low + (knots[cell + 1] - low) * (place - Double(cell))
  }

  /// The quantiles at the normal numbers of eight trials.
  @inline(__always)
  package func values(atNormal z: Lanes) -> Lanes {
    Lanes(
      value(atNormal: z[0]), value(atNormal: z[1]), value(atNormal: z[2]), value(atNormal: z[3]),
      value(atNormal: z[4]), value(atNormal: z[5]), value(atNormal: z[6]), value(atNormal: z[7]))
  }
}
