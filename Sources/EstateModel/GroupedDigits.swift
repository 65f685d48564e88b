/// Decimal digits with a comma between thousands, as people read them.
package enum GroupedDigits {
  /// Bytes that hold any number: 20 digits, 6 commas, and a minus of three bytes.
  package static let room = 29

  /// Writes a number at the beginning of a buffer of ``room`` bytes or more, and returns how many bytes it takes.
  package static func write(
    _ magnitude: UInt64, isNegative: Bool, to target: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var size = 0
    if isNegative {
      for byte in "−".utf8 {
        target[size] = byte
        size += 1
      }
    }
    var digits = 1
    var bound = magnitude / 10
    while bound > 0 {
      digits += 1
      bound /= 10
    }
    size += digits + (digits - 1) / 3
    var (rest, place) = (magnitude, size)
    for written in 0..<digits {
      if written > 0, written % 3 == 0 {
        place -= 1
        target[place] = UInt8(ascii: ",")
      }
      place -= 1
      target[place] = UInt8(truncatingIfNeeded: rest % 10) &+ UInt8(ascii: "0")
      rest /= 10
    }
    return size
  }
}

extension BinaryInteger {
  /// Decimal digits with a comma between thousands: `1,234,567`.
  package var grouped: String {
    String(unsafeUninitializedCapacity: GroupedDigits.room) {
      GroupedDigits.write(UInt64(magnitude), isNegative: self < 0, to: $0)
    }
  }
}
