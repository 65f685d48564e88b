internal import Diagnostics

/// From where on an amount of a column looks wrong; it is told with the cell and used as it stands.
///
/// Kept with the column, so that a cell is judged as it was when its file was imported.
/// - Unit: pence.
package struct PlausibleAmounts: Sendable, Hashable {
  /// The least amount that looks wrong whatever the others are.
  package let ceiling: Int64
  /// The middle of the column's amounts; `nil` where they are too few to say something of each.
  package let middle: Int64?
  /// The least amount that is too far above the middle.
  package let tooHigh: Int64?
  /// The greatest amount above zero that is too far below the middle.
  package let tooLow: Int64?

  package init(ceiling: Int64, middle: Int64? = nil, tooHigh: Int64? = nil, tooLow: Int64? = nil) {
    self.ceiling = ceiling
    self.middle = middle
    self.tooHigh = tooHigh
    self.tooLow = tooLow
  }

  /// What is odd about a cell of the column; `nil` for most, and for amounts that were not stated in pounds.
  package func doubt(about reading: Reading) -> AmountDoubt? {
    guard reading.isKnown, reading.currency == .none else { return nil }
    if reading.low < 0 { return .negative }
    guard reading.low == reading.high, reading.low > 0 else { return nil }
    return doubt(about: reading.low)
  }

  /// What is odd about an exact amount.
  package func doubt(about pence: Int64) -> AmountDoubt? {
    if pence < 0 { return .negative }
    if pence >= ceiling { return .ceiling }
    guard let middle else { return nil }
    if let tooHigh, pence >= tooHigh { return .high(times: pence / middle, middle: Money(pence: middle)) }
    if let tooLow, pence > 0, pence <= tooLow { return .low(times: middle / pence, middle: Money(pence: middle)) }
    return nil
  }
}

/// Why an amount looks wrong.
package enum AmountDoubt: Sendable, Hashable {
  case negative
  /// More than one system costs.
  case ceiling
  /// So many times the middle of its column, which is about that.
  case high(times: Int64, middle: Money)
  case low(times: Int64, middle: Money)

  /// The code under which the import tells it.
  package var code: String {
    switch self {
    case .negative: "inventory.amount_negative"
    case .ceiling: "inventory.amount_ceiling"
    case .high: "inventory.amount_high"
    case .low: "inventory.amount_low"
    }
  }

  /// To follow the amount: `is below zero`.
  package var words: String {
    switch self {
    case .negative: "is below zero"
    case .ceiling: "is more than one system costs: it may be the ceiling of a framework agreement"
    case .high(let times, let middle): "is \(times.grouped) times the middle of its column (about \(middle))"
    case .low(let times, let middle): "is \(times.grouped) times below the middle of its column (about \(middle))"
    }
  }

  /// Whether it is less than expected, and not below zero.
  package var isLow: Bool {
    if case .low = self { true } else { false }
  }

  /// To follow a cell: `looks wrong: it is below zero`.
  package var note: String { "looks wrong: it \(words)" }
}
