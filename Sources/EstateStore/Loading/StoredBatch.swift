/// Systems on their way out of the store: for each its key and its rows, with their cells as the files say them.
///
/// Everything lies in one buffer and nothing points to the database, so that batches can be decoded on several threads
/// while the next is read. Cells are a JSON array of strings in the order of the file's columns.
package struct StoredBatch: Sendable {
  package struct Row: Sendable {
    /// Place of the row's file in ``EstateDatabase/sources(upTo:)`` of the same import, from 0.
    package let file: Int
    /// First line of the row in its file, from 1.
    package let line: Int
    /// Where the cells' JSON stands in ``StoredBatch/bytes``, in UTF-8.
    package let cells: Range<Int>
    /// Which of the entries that are one system the row is of; 0 for the one it is counted under.
    package let member: Int
  }

  package struct System: Sendable {
    /// Where the system's key stands in ``StoredBatch/bytes``, in UTF-8.
    package let key: Range<Int>
    /// The system's rows in ``StoredBatch/rows``: by entry, by file, then by line.
    package internal(set) var rows: Range<Int>
  }

  package internal(set) var bytes: ContiguousArray<UInt8>
  package internal(set) var rows: ContiguousArray<Row>
  package internal(set) var systems: ContiguousArray<System>

  init() {
    bytes = []
    rows = []
    systems = []
  }

  /// The key of a system of this batch.
  package func key(of system: System) -> String {
    String(decoding: bytes[system.key], as: UTF8.self)
  }
}
