internal import CByteScan
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
  @inline(__always)
  func text(of column: Int) -> UnsafeBufferPointer<UInt8> {
    let range = range(of: column)
    // A look at its ends shows that nearly every text stays as it is.
    return UnsafeBufferPointer(rebasing: bytes[range]).trimmed
  }

  /// Whether the record has nothing in a column, not even white space.
  @inline(__always)
  func isVoid(_ column: Int) -> Bool { range(of: column).isEmpty }

  /// Where a column stands in the batch; empty where the record has no such cell.
  @inline(__always)
  private func range(of column: Int) -> Range<Int> {
    guard column < count else { return 0..<0 }
    let field = first + column
    return Range(uncheckedBounds: (field == 0 ? 0 : Int(ends[field - 1]), Int(ends[field])))
  }

  var isBlank: Bool { !hasText(from: 0) }

  /// Whether any cell from this column on holds text.
  func hasText(from column: Int) -> Bool {
    (column..<max(column, count)).contains { !text(of: $0).isEmpty }
  }

  /// The first column that holds anything.
  var firstColumn: Int? { (0..<count).first { !isVoid($0) } }

  /// The text of that column.
  var firstText: UnsafeBufferPointer<UInt8> { text(of: firstColumn ?? 0) }

  /// The column of the only cell that holds anything; `nil` where there are more, or none.
  var loneColumn: Int? {
    guard let first = firstColumn, range(of: first).upperBound == range(of: count - 1).upperBound else { return nil }
    return first
  }

  var texts: [String] { (0..<count).map { String(decoding: text(of: $0), as: UTF8.self) } }

  /// The record's cells in one line, for a diagnostic.
  var excerpt: String { texts.joined(separator: ",") }

}

// MARK: - As JSON

extension RecordCells {
  /// Appends the texts of the first columns as a JSON array.
  ///
  /// Nearly all records can stand as they are, which one look over the whole of each tells.
  func appendArray(of columns: Int, to json: inout ContiguousArray<UInt8>) {
    json.append(UInt8(ascii: "["))
    let stretch = stretch(of: columns)
    if let source = stretch.baseAddress {
      if byte_scan_holds_escapes(source, stretch.count) == 0 {
        appendPlain(0..<columns, to: &json)
      } else {
        appendEscaping(columns, to: &json)
      }
    }
    json.append(UInt8(ascii: "]"))
  }

  /// Appends texts of which some have to be escaped: those between them in one go.
  private func appendEscaping(_ columns: Int, to json: inout ContiguousArray<UInt8>) {
    var start = 0
    for column in 0..<columns {
      let text = text(of: column)
      guard let source = text.baseAddress, byte_scan_holds_escapes(source, text.count) != 0 else { continue }
      appendPlain(start..<column, to: &json)
      if column > start { json.append(UInt8(ascii: ",")) }
      JSONText.append(text, to: &json)
      if column + 1 < columns { json.append(UInt8(ascii: ",")) }
      start = column + 1
    }
    appendPlain(start..<columns, to: &json)
  }

  /// Appends texts without escapes, quoted and with commas between them.
  private func appendPlain(_ columns: Range<Int>, to json: inout ContiguousArray<UInt8>) {
    guard let last = columns.last else { return }
    // Two quotes and a comma to each text.
    let size = range(of: last).upperBound - range(of: columns.lowerBound).lowerBound + columns.count * 3
    json.append(addingCapacity: size + Int(byte_scan_padding)) { span in
      span.withUnsafeMutableBufferPointer { target, count in
        guard let start = target.baseAddress else { return }
        count = write(columns, at: start)
      }
    }
  }

  /// Writes texts without escapes, quoted and with commas between them, and returns their size.
  ///
  /// Behind them, padding may be written to.
  private func write(_ columns: Range<Int>, at target: UnsafeMutablePointer<UInt8>) -> Int {
    var end = target
    for column in columns {
      let text = text(of: column)
      end.pointee = UInt8(ascii: "\"")
      if let source = text.baseAddress { copy(source, text.count, to: end + 1) }
      end += text.count + 1
      end[0] = UInt8(ascii: "\"")
      end[1] = UInt8(ascii: ",")
      end += 2
    }
    // Without the last comma.
    return end - target - 1
  }

  /// Copies a text; a short one with what follows it, unless it is among the last of its batch.
  @inline(__always)
  private func copy(_ text: UnsafePointer<UInt8>, _ count: Int, to target: UnsafeMutablePointer<UInt8>) {
    if let start = bytes.baseAddress, start + bytes.count - text >= Int(byte_scan_padding) {
      byte_scan_copy(target, text, count)
    } else {
      target.update(from: text, count: count)
    }
  }

  /// All bytes of the first columns.
  private func stretch(of columns: Int) -> UnsafeBufferPointer<UInt8> {
    guard columns > 0 else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(rebasing: bytes[range(of: 0).lowerBound..<range(of: columns - 1).upperBound])
  }
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
