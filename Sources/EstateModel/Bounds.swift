/// The least and the greatest value that what is known allows.
///
/// An exact value has both ends equal.
///
/// Public, as the compiler makes versions of a generic type for other modules only then.
public struct Bounds<Value: Comparable & Sendable>: Sendable {
  public let low: Value
  public let high: Value

  @inlinable
  public init(_ low: Value, _ high: Value) {
    precondition(low <= high, "bounds are ordered")
    self.low = low
    self.high = high
  }

  @inlinable
  public init(exactly value: Value) {
    self.low = value
    self.high = value
  }

  @inlinable
  public var isExact: Bool { low == high }

  /// Both ends changed by a transformation that keeps their order.
  @inlinable
  public func map<Other: Comparable & Sendable>(_ transform: (Value) -> Other) -> Bounds<Other> {
    Bounds<Other>(transform(low), transform(high))
  }
}

extension Bounds: Equatable {}
extension Bounds: Hashable where Value: Hashable {}

extension Bounds where Value == Double {
  package var middle: Double { (low + high) / 2 }
}

/// A figure as the model gives it: the least, the central and the greatest value that facts and assumptions allow.
///
/// A simulation will put quantiles in the same places.
package struct Estimate: Sendable, Hashable {
  package let low: Money
  package let central: Money
  package let high: Money

  package init(low: Money, central: Money, high: Money) {
    self.low = low
    self.central = central
    self.high = high
  }

  package init(exactly amount: Money) {
    self.init(low: amount, central: amount, high: amount)
  }

  package static let zero = Estimate(exactly: .zero)

  package static func + (left: Estimate, right: Estimate) -> Estimate {
    Estimate(low: left.low + right.low, central: left.central + right.central, high: left.high + right.high)
  }

  package static func += (left: inout Estimate, right: Estimate) { left = left + right }

  package var isExact: Bool { low == high }

  /// Whether the central amount lies outside the range, as it may where that is one of trials.
  package var isCentralOutside: Bool { central < low || central > high }
}
