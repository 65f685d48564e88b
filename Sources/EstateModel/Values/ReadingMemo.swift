/// What short texts were read as, to be found again: inventories say `TBC`, `1-100` and `£250k` over and over.
///
/// A table of fixed size, in which a later text takes the place of an earlier one. A reading depends on nothing but its
/// text and its field, so it makes no difference what is remembered.
package struct ReadingMemo: Sendable {
  private struct Entry {
    let key: Key
    let reading: Reading
  }

  /// A text of at most sixteen bytes, and the field it was read for.
  private struct Key: Equatable {
    let head: UInt64
    let tail: UInt64
    let count: UInt8
    let field: UInt8

    /// `nil` for a longer text.
    @inline(__always)
    init?(_ text: UnsafeBufferPointer<UInt8>, _ field: Field) {
      let bytes = UnsafeRawBufferPointer(text)
      switch bytes.count {
      // Both ends, which overlap.
      case 8...16:
        head = bytes.loadUnaligned(as: UInt64.self)
        tail = bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
      case 4..<8:
        head = UInt64(bytes.loadUnaligned(as: UInt32.self))
        tail = UInt64(bytes.loadUnaligned(fromByteOffset: bytes.count - 4, as: UInt32.self))
      case 1..<4:
        head = UInt64(bytes[0]) | UInt64(bytes[bytes.count / 2]) << 8
        tail = UInt64(bytes[bytes.count - 1])
      default: return nil
      }
      count = UInt8(truncatingIfNeeded: bytes.count)
      self.field = field.rawValue
    }

    /// The key's place in a table of 2^bits slots.
    @inline(__always)
    func place(bits: UInt64) -> Int {
      let mixed = (head ^ tail &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(field) << 8 ^ UInt64(count)) &* 0xD6E8_FEB8_6659_FD93
      return Int(truncatingIfNeeded: mixed >> (64 - bits))
    }
  }

  private static let bits: UInt64 = 10
  /// Empty until there is something to remember.
  private var slots: ContiguousArray<Entry?> = []

  package init() {}

  /// What a text was read as, or else is.
  @inline(__always)
  mutating func reading(
    of text: UnsafeBufferPointer<UInt8>, as field: Field, read: (UnsafeBufferPointer<UInt8>, Field) -> Reading
  ) -> Reading {
    guard let key = Key(text, field) else { return read(text, field) }
    if slots.isEmpty { slots = ContiguousArray(repeating: nil, count: 1 << Int(Self.bits)) }
    let place = key.place(bits: Self.bits)
    if let entry = slots[place], entry.key == key { return entry.reading }
    let reading = read(text, field)
    slots[place] = Entry(key: key, reading: reading)
    return reading
  }
}
