/// One number as somebody wrote it: sign, currency, digits, scale word and unit.
struct StatedNumber: Sendable {
  /// What a number is counted in, where it says so.
  enum Currency: Sendable, Hashable {
    case pounds
    case other(EstateModel.Currency)
  }

  let decimal: ExactDecimal
  let isNegative: Bool
  /// The power of ten that a scale word stands for: 6 for `m`.
  var scale: Int?
  var unit: Ratio?
  let currency: Currency?

  /// The number in the stored unit, rounded to the nearest whole, halves away from zero; `nil` beyond `most`.
  ///
  /// - Parameter powerOfTen: How many decimals the stored unit keeps: 2 for pence.
  func value(byTenTo powerOfTen: Int, most: Int64) -> Int64? {
    let magnitude = decimal.scaled(byTenTo: powerOfTen + (scale ?? 0), times: unit ?? .one, most: most)
    return magnitude.map { isNegative ? -$0 : $0 }
  }
}
