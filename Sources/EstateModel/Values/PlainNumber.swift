/// A number in the form that files mostly hold, read from bytes without a detour: `1234`, `-1,234.50`, `£1,234.50`.
///
/// Thousands are grouped by commas throughout or not at all. Three decimals are left to ``DigitGroups``, since `1.200`
/// may be a continental 1,200.
struct PlainNumber {
  /// The digits without sign, point and commas; at most fifteen.
  private(set) var digits: Int64 = 0
  private(set) var decimals = 0
  private(set) var isNegative = false
  private(set) var isPounds = false

  /// Reads the whole of a cell; `nil` for any other form.
  @inline(__always)
  init?(_ cell: UnsafeBufferPointer<UInt8>) {
    var start = 0
    if cell.count > 1, cell[0] == UInt8(ascii: "-") {
      isNegative = true
      start = 1
    }
    if cell.count > start + 2, cell[start] == 0xC2, cell[start + 1] == 0xA3 {
      isPounds = true
      start += 2
    }
    guard cell.count - start < 24, readDigits(cell, from: start) else { return nil }
  }

  /// The number times a power of ten, rounded to the nearest whole, halves away from zero.
  ///
  /// - Parameter powerOfTen: At most 3, so that fifteen digits stay in range.
  func scaled(byTenTo powerOfTen: Int) -> Int64 {
    var value = digits
    let shift = powerOfTen - decimals
    if shift >= 0 {
      for _ in 0..<shift { value *= 10 }
    } else {
      var divisor: Int64 = 1
      for _ in 0..<(-shift) { divisor *= 10 }
      value = (value + divisor / 2) / divisor
    }
    return isNegative ? -value : value
  }

  /// Reads digits, commas and a point up to the end; false for any other form.
  private mutating func readDigits(_ cell: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    var count = 0
    var run = 0
    var isGrouped = false
    var hasPoint = false
    for index in start..<cell.count {
      let byte = cell[index]
      if byte.isDigit {
        digits = digits &* 10 &+ Int64(byte.digitValue)
        count += 1
        run += 1
      } else if byte == UInt8(ascii: ","), !hasPoint {
        guard isGrouped ? run == 3 : (1...3).contains(run) else { return false }
        isGrouped = true
        run = 0
      } else if byte == UInt8(ascii: "."), !hasPoint {
        guard run > 0, !isGrouped || run == 3 else { return false }
        hasPoint = true
        run = 0
      } else {
        return false
      }
    }
    if hasPoint { decimals = run }
    guard (1...15).contains(count) else { return false }
    return hasPoint ? run > 0 && run != 3 : !isGrouped || run == 3
  }
}
