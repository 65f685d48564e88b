package import EstateModel
internal import Tabular

/// From when on an amount looks wrong, from `plausible_amounts.csv`: judgement, with its reason.
package struct AmountLimits: Sendable {
  package static let builtIn = AmountLimits()

  /// Amounts of a column from which its middle says something.
  let leastValues: Int
  /// Times the middle of a column.
  let timesAbove: Int64
  let timesBelow: Int64
  /// - Unit: pence.
  let leastMiddle: Int64
  /// - Unit: pence.
  let ceiling: Int64

  private init() {
    let rows = SmallTable.rows(of: EmbeddedData.plausible_amounts, headed: ["id", "value", "grade", "reason"])
    let values = Dictionary(uniqueKeysWithValues: rows.map { ($0[0], Int64($0[1])) })
    func value(_ id: String) -> Int64 {
      guard let value = values[id] ?? nil else { preconditionFailure("plausible_amounts.csv has no number \(id)") }
      return value
    }
    leastValues = Int(value("least_values"))
    timesAbove = value("times_above")
    timesBelow = value("times_below")
    leastMiddle = value("least_middle") * 100
    ceiling = value("ceiling") * 100
  }

  /// What looks right in a column, by the middle of its amounts.
  package func plausible(in column: ColumnAmounts) -> PlausibleAmounts {
    guard column.values >= leastValues, let middle = column.middle else { return PlausibleAmounts(ceiling: ceiling) }
    let (tooHigh, overflows) = middle.multipliedReportingOverflow(by: timesAbove)
    return PlausibleAmounts(
      ceiling: ceiling, middle: middle, tooHigh: overflows ? nil : tooHigh,
      tooLow: middle >= leastMiddle ? middle / timesBelow : nil)
  }
}
