/// Results of a run on their way to the store or out of it: for each its rank, its system's key and its figures.
///
/// Everything lies in one buffer. Figures are a JSON object.
package struct ResultBatch: Sendable {
  package struct Row: Sendable {
    /// Place in the ranking, from 1.
    package let rank: Int
    /// Where the system's key stands in ``ResultBatch/bytes``, in UTF-8.
    package let key: Range<Int>
    /// Where the figures' JSON stands in ``ResultBatch/bytes``, in UTF-8.
    package let figures: Range<Int>
  }

  package private(set) var bytes: ContiguousArray<UInt8> = []
  package private(set) var rows: ContiguousArray<Row> = []

  package init() {}

  /// Makes room, so that a buffer of known size is allocated once.
  package mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Adds a result; ranks increase.
  package mutating func append(rank: Int, key: some Collection<UInt8>, figures: some Collection<UInt8>) {
    let start = bytes.count
    bytes.append(contentsOf: key)
    let middle = bytes.count
    bytes.append(contentsOf: figures)
    rows.append(Row(rank: rank, key: start..<middle, figures: middle..<bytes.count))
  }
}
