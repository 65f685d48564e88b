/// The one way in which this module's files write numbers: digits with a point, as `0.18` or `3300000`.
enum DecimalNumber {
  /// The number a cell states; `nil` for anything but digits, a point, a sign and a power of ten.
  ///
  /// `Double.init` alone would also take `nan`, `infinity` and hexadecimal.
  static func value(of cell: String) -> Double? {
    let isDecimal = cell.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"),
        UInt8(ascii: "e"), UInt8(ascii: "E"):
        true
      default: false
      }
    }
    guard isDecimal, let value = Double(cell), value.isFinite else { return nil }
    return value
  }

  /// The number in a cell of embedded data, where anything else is our own bug.
  static func embedded(_ cell: String) -> Double {
    guard let value = value(of: cell) else { preconditionFailure("\(cell) is not a number") }
    return value
  }

  /// The shortest text that reads back as the same number, without a needless `.0`.
  static func text(_ value: Double) -> String {
    if let whole = Int64(exactly: value) { return String(whole) }
    return "\(value)"
  }
}
