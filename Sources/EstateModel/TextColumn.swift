/// A text for each of many systems, one after the other in one block of memory.
package struct TextColumn: Sendable, Equatable {
  private var bytes: ContiguousArray<UInt8> = []
  /// Where each text ends in `bytes`.
  private var ends: ContiguousArray<Int> = []

  package init() {}

  package init(_ texts: some Sequence<String>) {
    self.init()
    for text in texts { append(text) }
  }

  package var count: Int { ends.count }

  package mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    ends.append(bytes.count)
  }

  /// Adds the texts of another column after those of this one.
  package mutating func append(_ other: TextColumn) {
    let base = bytes.count
    bytes.append(contentsOf: other.bytes)
    ends.append(contentsOf: other.ends.lazy.map { base + $0 })
  }

  package subscript(place: Int) -> String { String(decoding: bytes[range(of: place)], as: UTF8.self) }

  /// Lets `body` ask of two places whether the text at the first comes before that at the second, by their bytes.
  package func withOrder<Result>(_ body: (_ precedes: (Int, Int) -> Bool) throws -> Result) rethrows -> Result {
    try bytes.withUnsafeBufferPointer { bytes in
      try body { left, right in
        bytes[range(of: left)].lexicographicallyPrecedes(bytes[range(of: right)])
      }
    }
  }

  /// Lets `body` read the texts, in UTF-8, where they lie.
  package func withTexts<Result>(
    _ body: (_ text: (Int) -> UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    try bytes.withUnsafeBufferPointer { bytes in
      try body { UnsafeBufferPointer(rebasing: bytes[range(of: $0)]) }
    }
  }

  private func range(of place: Int) -> Range<Int> { (place == 0 ? 0 : ends[place - 1])..<ends[place] }
}
