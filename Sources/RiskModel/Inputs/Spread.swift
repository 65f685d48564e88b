/// Which value of a range is meant: the least, the central or the greatest.
package enum End: Sendable, CaseIterable {
  case low, central, high

  /// The end to take of something that is subtracted or divided by.
  package var opposite: End {
    switch self {
    case .low: .high
    case .central: .central
    case .high: .low
    }
  }
}

/// A least, a central and a greatest number, worked with end by end.
package struct Spread: Sendable, Hashable {
  package let low: Double
  package let central: Double
  package let high: Double

  package init(low: Double, central: Double, high: Double) {
    self.low = low
    self.central = central
    self.high = high
  }

  package init(exactly value: Double) {
    self.init(low: value, central: value, high: value)
  }

  /// Evaluates the same arithmetic for each end.
  @inline(__always)
  package init(each value: (End) -> Double) {
    self.init(low: value(.low), central: value(.central), high: value(.high))
  }

  package static let zero = Spread(exactly: 0)

  @inline(__always)
  package subscript(end: End) -> Double {
    switch end {
    case .low: low
    case .central: central
    case .high: high
    }
  }

  package var isExact: Bool { low == high }

  /// The sum, end by end.
  package static func + (left: Spread, right: Spread) -> Spread {
    Spread { left[$0] + right[$0] }
  }

  /// The spread with every end brought into `range`.
  package func clamped(to range: ClosedRange<Double>) -> Spread {
    Spread { min(max(self[$0], range.lowerBound), range.upperBound) }
  }
}
