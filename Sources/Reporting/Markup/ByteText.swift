package import EstateModel

/// Text in the making, as UTF-8 bytes: numbers and dates are written as digits, without a String between.
///
/// A ranking of a million systems is 23 million fields; a String for each would cost more than the model.
package struct ByteText: Sendable, Hashable {
  package private(set) var bytes: ContiguousArray<UInt8> = []

  package init() {}

  package var isEmpty: Bool { bytes.isEmpty }
  package var count: Int { bytes.count }
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Makes room, so that a buffer of known size is allocated once.
  package mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Empties the text and keeps its memory.
  package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Lets `body` append to the bytes.
  mutating func withBytes(_ body: (inout ContiguousArray<UInt8>) -> Void) { body(&bytes) }

  mutating func append(byte: UInt8) { bytes.append(byte) }

  mutating func append(_ other: ByteText) { bytes.append(contentsOf: other.bytes) }

  mutating func append(_ slice: UnsafeBufferPointer<UInt8>.SubSequence) { bytes.append(contentsOf: slice) }

  /// A literal of the program, unchanged.
  package mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Text from anywhere, unchanged.
  package mutating func append(text: String) { bytes.append(contentsOf: text.utf8) }

  /// Decimal digits without grouping.
  package mutating func append(integer: Int) {
    if integer < 0 { bytes.append(UInt8(ascii: "-")) }
    append(digits: UInt64(integer.magnitude), width: 1)
  }

  /// Decimal digits with a comma between thousands, for people.
  mutating func append(grouped integer: some BinaryInteger) {
    bytes.append(addingCapacity: GroupedDigits.room) { span in
      span.withUnsafeMutableBufferPointer { target, initialised in
        initialised = GroupedDigits.write(UInt64(integer.magnitude), isNegative: integer < 0, to: target)
      }
    }
  }

  /// Whole pounds for people: `£1,234,567`.
  mutating func append(pounds amount: Money) {
    let pounds = (amount.pence.magnitude + 50) / 100
    append(amount.pence < 0 && pounds > 0 ? "−£" : "£")
    append(grouped: pounds)
  }

  /// Pounds with pence as decimals: `1234.50`.
  package mutating func append(money: Money) {
    if money.pence < 0 { bytes.append(UInt8(ascii: "-")) }
    let (pounds, pence) = money.pence.magnitude.quotientAndRemainder(dividingBy: 100)
    append(digits: pounds, width: 1)
    bytes.append(UInt8(ascii: "."))
    append(digits: pence, width: 2)
  }

  /// ISO 8601, `2026-11-21`.
  package mutating func append(date: CalendarDate) {
    let (year, month, day) = date.components
    append(digits: UInt64(year), width: 4)
    bytes.append(UInt8(ascii: "-"))
    append(digits: UInt64(month), width: 2)
    bytes.append(UInt8(ascii: "-"))
    append(digits: UInt64(day), width: 2)
  }

  /// A number rounded to a fixed count of decimals, halves away from zero; the number must be finite.
  package mutating func append(number: Double, decimals: Int) {
    precondition(number.isFinite, "only finite numbers are printed")
    var scale: UInt64 = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = UInt64((number.magnitude * Double(scale)).roundedWithHalves)
    if number < 0, scaled > 0 { bytes.append(UInt8(ascii: "-")) }
    append(digits: scaled / scale, width: 1)
    guard decimals > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    append(digits: scaled % scale, width: decimals)
  }

  /// Digits with leading zeros up to a width.
  private mutating func append(digits value: UInt64, width: Int) {
    var count = 1
    var bound: UInt64 = 10
    while value >= bound, count < 20 {
      count += 1
      let (next, isBeyond) = bound.multipliedReportingOverflow(by: 10)
      bound = isBeyond ? .max : next
    }
    let places = max(count, width)
    bytes.append(addingCapacity: places) { span in
      span.withUnsafeMutableBufferPointer { target, initialised in
        var rest = value
        for place in (0..<places).reversed() {
          target[place] = UInt8(truncatingIfNeeded: rest % 10) &+ UInt8(ascii: "0")
          rest /= 10
        }
        initialised = places
      }
    }
  }
}
