/// The systems met so far, by the hash of their keys, to tell a new system from one already known.
///
/// A set of bare 64-bit hashes: 16 bytes a system. Two keys of a million share a hash once in about 30 million runs,
/// and then one row is counted as merged instead of accepted; nothing else depends on it.
package struct SystemRegistry: Sendable {
  private var slots: ContiguousArray<UInt64>
  private var count = 0

  package init() {
    slots = ContiguousArray(repeating: 0, count: 1024)
  }

  /// Adds a key's hash; `true` where it was not known before.
  package mutating func insert(_ hash: UInt64) -> Bool {
    if count * 2 >= slots.count { grow() }
    return place(hash == 0 ? 1 : hash)
  }

  /// Whether a key's hash is known.
  package func contains(_ hash: UInt64) -> Bool {
    let (hash, mask) = (hash == 0 ? 1 : hash, slots.count - 1)
    var position = Int(truncatingIfNeeded: hash) & mask
    while slots[position] != 0 {
      if slots[position] == hash { return true }
      position = (position + 1) & mask
    }
    return false
  }

  /// FNV-1a over the key's bytes, mixed so that every bit counts.
  ///
  /// - Source: Fowler, Noll and Vo; finaliser of MurmurHash3 (Austin Appleby, public domain).
  package static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in key { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    hash = (hash ^ (hash >> 33)) &* 0xff51_afd7_ed55_8ccd
    hash = (hash ^ (hash >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return hash ^ (hash >> 33)
  }

  private mutating func place(_ hash: UInt64) -> Bool {
    let mask = slots.count - 1
    var position = Int(truncatingIfNeeded: hash) & mask
    while slots[position] != 0 {
      if slots[position] == hash { return false }
      position = (position + 1) & mask
    }
    slots[position] = hash
    count += 1
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = ContiguousArray(repeating: 0, count: old.count * 2)
    count = 0
    for hash in old where hash != 0 { _ = place(hash) }
  }
}
