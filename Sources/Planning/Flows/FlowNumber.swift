import Simulation

/// What the years of a plan are worked in: one number, or eight trials' numbers at once.
protocol FlowNumber: Sendable {
  /// The same number in every trial.
  init(same number: Double)
  static func + (left: Self, right: Self) -> Self
  static func - (left: Self, right: Self) -> Self
  static func * (left: Self, right: Self) -> Self
  static func / (left: Self, right: Self) -> Self
  /// The lesser of two numbers.
  func upTo(_ most: Self) -> Self
  /// The greater of two numbers.
  func atLeast(_ least: Self) -> Self
  /// The quotient where the divisor is above nothing, else nothing.
  func share(of whole: Self) -> Self
}

extension FlowNumber {
  static var zero: Self { Self(same: 0) }
  static var one: Self { Self(same: 1) }

  static func += (left: inout Self, right: Self) { left = left + right }
  static func -= (left: inout Self, right: Self) { left = left - right }
  static func *= (left: inout Self, right: Self) { left = left * right }
}

extension Double: FlowNumber {
  @inline(__always)
  init(same number: Double) { self = number }

  @inline(__always)
  func upTo(_ most: Double) -> Double { Swift.min(self, most) }

  @inline(__always)
  func atLeast(_ least: Double) -> Double { Swift.max(self, least) }

  @inline(__always)
  func share(of whole: Double) -> Double { whole > 0 ? self / whole : 0 }
}

/// A number in each of eight consecutive trials.
struct EightTrials: FlowNumber {
  let lanes: Lanes

  @inline(__always)
  init(_ lanes: Lanes) { self.lanes = lanes }

  @inline(__always)
  init(same number: Double) { lanes = Lanes(repeating: number) }

  @inline(__always)
  static func + (left: EightTrials, right: EightTrials) -> EightTrials { EightTrials(left.lanes + right.lanes) }

  @inline(__always)
  static func - (left: EightTrials, right: EightTrials) -> EightTrials { EightTrials(left.lanes - right.lanes) }

  @inline(__always)
  static func * (left: EightTrials, right: EightTrials) -> EightTrials { EightTrials(left.lanes * right.lanes) }

  @inline(__always)
  static func / (left: EightTrials, right: EightTrials) -> EightTrials { EightTrials(left.lanes / right.lanes) }

  @inline(__always)
  func upTo(_ most: EightTrials) -> EightTrials {
    EightTrials(lanes.replacing(with: most.lanes, where: most.lanes .< lanes))
  }

  @inline(__always)
  func atLeast(_ least: EightTrials) -> EightTrials {
    EightTrials(lanes.replacing(with: least.lanes, where: least.lanes .> lanes))
  }

  @inline(__always)
  func share(of whole: EightTrials) -> EightTrials {
    EightTrials(Lanes().replacing(with: lanes / whole.lanes, where: whole.lanes .> Lanes()))
  }
}
