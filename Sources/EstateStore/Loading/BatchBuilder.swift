/// Gathers rows that come system by system into batches.
struct BatchBuilder {
  private(set) var batch = StoredBatch()
  /// Place of each file among the sources that are loaded, by the file's id.
  private let places: [Int: Int]
  /// The file that the last row came from: mostly the next row's too.
  private var lastFile = (id: -1, place: Int?.none)

  init(_ sources: [StoredSource]) {
    places = Dictionary(uniqueKeysWithValues: sources.enumerated().map { ($1.id, $0) })
  }

  /// The place of a file, or `nil` for one that is not loaded.
  mutating func place(ofFile id: Int) -> Int? {
    if lastFile.id != id { lastFile = (id, places[id]) }
    return lastFile.place
  }

  /// Whether the last system added has this key.
  func continues(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let last = batch.systems.last, last.key.count == key.count else { return false }
    return batch.bytes[last.key].elementsEqual(key)
  }

  /// Starts a system; rows that follow are its own.
  mutating func startSystem(_ key: UnsafeBufferPointer<UInt8>) {
    endSystem()
    batch.systems.append(StoredBatch.System(key: append(key), rows: batch.rows.count..<batch.rows.count))
  }

  /// Adds a row to the system that was started last.
  mutating func addRow(file: Int, line: Int, cells: UnsafeBufferPointer<UInt8>, member: Int = 0) {
    batch.rows.append(StoredBatch.Row(file: file, line: line, cells: append(cells), member: member))
  }

  /// The systems gathered so far; the next batch starts empty.
  mutating func take() -> StoredBatch {
    endSystem()
    let full = batch
    batch = StoredBatch()
    // The next batch is about as large: growing it step by step would copy it several times.
    batch.bytes.reserveCapacity(full.bytes.count + full.bytes.count / 8)
    batch.rows.reserveCapacity(full.rows.count)
    batch.systems.reserveCapacity(full.systems.count)
    return full
  }

  /// Gives the last system its rows, in an order that does not depend on when they were imported.
  private mutating func endSystem() {
    guard let last = batch.systems.indices.last else { return }
    let range = batch.systems[last].rows.lowerBound..<batch.rows.count
    batch.systems[last].rows = range
    if range.count > 1 { batch.rows[range].sort { ($0.member, $0.file, $0.line) < ($1.member, $1.file, $1.line) } }
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let start = batch.bytes.count
    batch.bytes.append(contentsOf: text)
    return start..<batch.bytes.count
  }
}
