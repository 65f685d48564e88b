internal import CByteScan

/// Names of columns that are found by their bytes, without a string in between.
struct ColumnNames {
  private var bytes: [UInt8] = []
  /// Where each name ends in ``bytes``.
  private var ends: [Int] = []
  /// The column of each name, by the name's hash; -1 where there is none. At most a quarter is in use.
  private var slots = [Int](repeating: -1, count: 256)

  var count: Int { ends.count }

  /// Adds the name of the next column; names differ.
  mutating func append(_ name: String) {
    bytes += name.utf8
    ends.append(bytes.count)
    guard ends.count * 4 > slots.count else { return place(count - 1) }
    slots = [Int](repeating: -1, count: slots.count * 2)
    for column in 0..<count { place(column) }
  }

  /// The column of a name.
  func column(_ name: UnsafeBufferPointer<UInt8>) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      guard let known = bytes.baseAddress, let start = name.baseAddress else { return nil }
      var slot = Self.hash(name) & (slots.count - 1)
      while slots[slot] >= 0 {
        let range = range(of: slots[slot])
        if range.count == name.count, byte_scan_equal(known + range.lowerBound, start, name.count) != 0 {
          return slots[slot]
        }
        slot = (slot + 1) & (slots.count - 1)
      }
      return nil
    }
  }

  private func range(of column: Int) -> Range<Int> { (column == 0 ? 0 : ends[column - 1])..<ends[column] }

  private mutating func place(_ column: Int) {
    let hash = bytes.withUnsafeBufferPointer { Self.hash(UnsafeBufferPointer(rebasing: $0[range(of: column)])) }
    var slot = hash & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = column
  }

  /// Mixes the length and both ends of a name.
  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    let raw = UnsafeRawBufferPointer(name)
    var mixed = UInt64(name.count)
    if name.count >= 8 {
      mixed ^= raw.loadUnaligned(as: UInt64.self) &* 0x9E37_79B9_7F4A_7C15
      mixed ^= raw.loadUnaligned(fromByteOffset: name.count - 8, as: UInt64.self)
    } else {
      for byte in name { mixed = mixed << 8 ^ UInt64(byte) }
    }
    return Int(truncatingIfNeeded: (mixed &* 0xD6E8_FEB8_6659_FD93) >> 33)
  }
}
