/// Records of one source on their way to the importer: all their text in one buffer, cut by a table of field ends.
///
/// A batch of thousands of records is three allocations, reused from batch to batch. Text is UTF-8, unquoted and
/// unescaped, whatever the source was written in.
package struct RecordBatch: Sendable {
  /// One row of the source.
  package struct Record: Sendable, Hashable {
    /// Line of the source the record begins on, from 1.
    package let line: Int
    /// Index of the record's first field in ``RecordBatch/fieldEnds``.
    package let firstField: Int
    /// How many fields the record has; none where the line was blank.
    package let fieldCount: Int
    /// What is wrong with the record, whose fields are then kept as far as they were read.
    package let fault: RecordFault?

    package init(line: Int, firstField: Int, fieldCount: Int, fault: RecordFault? = nil) {
      self.line = line
      self.firstField = firstField
      self.fieldCount = fieldCount
      self.fault = fault
    }

    /// The line was blank.
    package var isBlank: Bool { fieldCount == 0 }
  }

  /// The text of all fields, one after the other. Hot loops cut `bytes.span` by ``range(ofField:)``.
  package var bytes: ContiguousArray<UInt8> = []
  /// Where each field ends in ``bytes``; a field begins where the one before it ends, the first at 0.
  package var fieldEnds: ContiguousArray<Int32> = []
  /// The rows, in the order of the source.
  package var records: ContiguousArray<Record> = []
  /// Cells that became known with these records and cover those below them; their text stands in the first row only.
  package var mergedCells: [MergedCell] = []

  package init() {}

  /// An empty batch with room for about as much as another one holds.
  package init(likely other: RecordBatch) {
    bytes.reserveCapacity(other.bytes.count + other.bytes.count / 8)
    fieldEnds.reserveCapacity(other.fieldEnds.count + other.fieldEnds.count / 8)
    records.reserveCapacity(other.records.count)
  }

  /// The batch holds no record.
  package var isEmpty: Bool { records.isEmpty }

  /// Empties the batch, by default keeping its room for the next one.
  package mutating func removeAll(keepingCapacity: Bool = true) {
    bytes.removeAll(keepingCapacity: keepingCapacity)
    fieldEnds.removeAll(keepingCapacity: keepingCapacity)
    records.removeAll(keepingCapacity: keepingCapacity)
    mergedCells.removeAll(keepingCapacity: keepingCapacity)
  }
}

/// A cell of a sheet that was merged with those below it, so that what it says goes for several rows.
package struct MergedCell: Sendable, Hashable {
  /// Its column, from 0; the first of them where several are merged.
  package let column: Int
  /// The lines it goes over, from 1.
  package let lines: ClosedRange<Int>
}

extension RecordBatch {
  /// Where a field's text stands in ``bytes``; `field` counts through the whole batch.
  @inlinable
  @inline(__always)
  package func range(ofField field: Int) -> Range<Int> {
    let start = field == 0 ? 0 : Int(fieldEnds[field - 1])
    return start..<Int(fieldEnds[field])
  }

  /// Where the text of one of a record's fields stands in ``bytes``; `nil` where the record has no such field.
  @inlinable
  package func range(of column: Int, in record: Record) -> Range<Int>? {
    guard column < record.fieldCount else { return nil }
    return range(ofField: record.firstField + column)
  }

  /// The text of one of a record's fields; empty where the record has no such field.
  package func string(_ column: Int, in record: Record) -> String {
    guard let range = range(of: column, in: record) else { return "" }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// The text of all fields of a record.
  package func strings(in record: Record) -> [String] {
    (0..<record.fieldCount).map { string($0, in: record) }
  }
}

extension RecordBatch {
  /// Adds a field to the record that is being put together.
  package mutating func appendField(_ text: some Collection<UInt8>) {
    bytes.append(contentsOf: text)
    fieldEnds.append(Int32(bytes.count))
  }

  /// Closes a record made of the fields added since the last one.
  package mutating func closeRecord(line: Int, fault: RecordFault? = nil) {
    let firstField = records.last.map { $0.firstField + $0.fieldCount } ?? 0
    records.append(
      Record(line: line, firstField: firstField, fieldCount: fieldEnds.count - firstField, fault: fault))
  }
}
