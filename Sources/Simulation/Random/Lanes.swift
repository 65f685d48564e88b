/// One number for each of eight consecutive trials: the unit in which trials are worked.
package typealias Lanes = SIMD8<Double>

extension Lanes {
  /// Trials to a value of this type.
  package static let width = 8

  /// The greater of two numbers in each lane.
  @inline(__always)
  func greater(_ other: Lanes) -> Lanes { replacing(with: other, where: other .> self) }

  /// The lesser of two numbers in each lane.
  @inline(__always)
  func lesser(_ other: Lanes) -> Lanes { replacing(with: other, where: other .< self) }

  /// Each lane brought between nothing and one.
  @inline(__always)
  var asShare: Lanes { greater(Lanes(repeating: 0)).lesser(Lanes(repeating: 1)) }

  /// Each lane rounded to a whole number, halves to even; exact up to 2^51.
  @inline(__always)
  var wholes: Lanes { (self + Self.shifter) - Self.shifter }

  /// The whole numbers that ``wholes`` gives, as integers.
  @inline(__always)
  var integers: SIMD8<Int64> {
    SIMD8<Int64>(truncatingIfNeeded: unsafeBitCast(self + Self.shifter, to: SIMD8<Int64>.self)) &- Self.shifterBits
  }

  /// Added to a number, it pushes what lies behind the point out of the mantissa.
  private static var shifter: Lanes {
    @inline(__always) get { Lanes(repeating: 0x1.8p52) }
  }

  private static var shifterBits: SIMD8<Int64> {
    @inline(__always) get { SIMD8<Int64>(repeating: 0x4338_0000_0000_0000) }
  }
}
