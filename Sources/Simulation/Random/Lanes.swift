/// One number for each of eight consecutive trials: the unit in which trials are worked.
package typealias Lanes = SIMD8<Double>

/// The same in single precision, for what is only held against limits.
package typealias ShortLanes = SIMD8<Float>

extension ShortLanes {
  static let width = Lanes.width
  /// Bits behind the point of a number from 1 to below 2.
  static let fractionBits = 23

  /// Numbers from 1 to below 2 of so many 2^-23 above 1.
  @inline(__always)
  init(fractions: SIMD8<UInt32>) {
    self = unsafeBitCast(fractions | SIMD8<UInt32>(repeating: 0x3F80_0000), to: ShortLanes.self)
  }

  /// One in each lane in which it exceeds a limit.
  @inline(__always)
  func exceeds(_ limit: Float) -> ShortLanes {
    ShortLanes().replacing(with: ShortLanes(repeating: 1), where: self .> ShortLanes(repeating: limit))
  }

  /// Rounded from double precision.
  @inline(__always)
  init(_ lanes: Lanes) {
    self.init(
      Float(lanes[0]), Float(lanes[1]), Float(lanes[2]), Float(lanes[3]), Float(lanes[4]), Float(lanes[5]),
      Float(lanes[6]), Float(lanes[7]))
  }
}

extension Lanes {
  @inline(__always)
  init(_ lanes: ShortLanes) {
    self.init(
      Double(lanes[0]), Double(lanes[1]), Double(lanes[2]), Double(lanes[3]), Double(lanes[4]), Double(lanes[5]),
      Double(lanes[6]), Double(lanes[7]))
  }

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
