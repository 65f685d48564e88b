/// Which systems have something in common, by the hash of what it is: 16 bytes an entry.
struct Postings: Sendable {
  private var entries: ContiguousArray<(key: UInt64, place: Int32)> = []

  mutating func add(_ key: UInt64, _ place: Int32) { entries.append((key, place)) }

  /// Makes the entries ready to be searched.
  mutating func sort() { entries.sort { ($0.key, $0.place) < ($1.key, $1.place) } }

  /// The places under a key, in their order.
  func places(_ key: UInt64) -> some RandomAccessCollection<Int32> {
    let start = firstIndex { $0 >= key }
    let end = firstIndex { $0 > key }
    return entries[start..<end].lazy.map(\.place)
  }

  /// How many places there are under a key.
  func count(_ key: UInt64) -> Int { firstIndex { $0 > key } - firstIndex { $0 >= key } }

  /// The first entry whose key satisfies a condition that holds for all keys from some one on.
  private func firstIndex(_ holds: (UInt64) -> Bool) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(entries[middle].key) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// A key made of parts.
  static func key(_ kind: UInt8, _ parts: UInt64...) -> UInt64 {
    var hash = UInt64(kind) &* 0x9e37_79b9_7f4a_7c15
    for part in parts {
      hash = (hash ^ part) &* 0xff51_afd7_ed55_8ccd
      hash ^= hash >> 32
    }
    return hash
  }
}
