internal import EstateModel
internal import Tabular

/// The cells of one record, trimmed, as views into its batch.
struct RecordCells {
  let line: Int
  let fault: RecordFault?
  let count: Int
  private let bytes: UnsafeBufferPointer<UInt8>
  private let ends: UnsafeBufferPointer<Int32>
  private let first: Int

  init(
    _ record: RecordBatch.Record, bytes: UnsafeBufferPointer<UInt8>, ends: UnsafeBufferPointer<Int32>
  ) {
    self.line = record.line
    self.fault = record.fault
    self.count = record.fieldCount
    self.first = record.firstField
    self.bytes = bytes
    self.ends = ends
  }

  /// The text of a column, from 0, without white space at either end; empty where the record has no such cell.
  func text(of column: Int) -> UnsafeBufferPointer<UInt8> {
    guard column < count else { return UnsafeBufferPointer(start: nil, count: 0) }
    let field = first + column
    var start = field == 0 ? 0 : Int(ends[field - 1])
    var end = Int(ends[field])
    while start < end, Self.isSpace(bytes[start]) { start += 1 }
    while end > start, Self.isSpace(bytes[end - 1]) { end -= 1 }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  var isBlank: Bool { !hasText(from: 0) }

  /// Whether any cell from this column on holds text.
  func hasText(from column: Int) -> Bool {
    (column..<max(column, count)).contains { !text(of: $0).isEmpty }
  }

  var texts: [String] { (0..<count).map { String(decoding: text(of: $0), as: UTF8.self) } }

  /// The record's cells in one line, for a diagnostic.
  var excerpt: String { texts.joined(separator: ",") }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

extension RecordBatch {
  /// Gives `body` access to the cells of every record.
  func withCells<Result>(_ body: (CellAccess) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      fieldEnds.withUnsafeBufferPointer { ends in
        records.withUnsafeBufferPointer { body(CellAccess(bytes: bytes, ends: ends, records: $0)) }
      }
    }
  }

  struct CellAccess {
    let bytes: UnsafeBufferPointer<UInt8>
    let ends: UnsafeBufferPointer<Int32>
    let records: UnsafeBufferPointer<Record>

    func record(_ index: Int) -> RecordCells { RecordCells(records[index], bytes: bytes, ends: ends) }
  }
}
