internal import Diagnostics

/// Finds the row that holds the headings: the first that is not blank and not a title above the table.
enum HeadingRow {
  /// How many rows that are not blank are looked at, and how many at most.
  private static let rowsRead = (filled: 20, all: 1_000)

  /// More rows should be read before the headings are looked for.
  static func needsMore(than batch: RecordBatch) -> Bool {
    guard batch.records.count < rowsRead.all else { return false }
    return batch.records.count { !$0.isBlank } < rowsRead.filled
  }

  /// The index of the heading row among the first records of a table; `nil` where all of them are blank.
  ///
  /// Kept conservative: a row is passed over as a title only where it has a single field above rows of several, or
  /// fewer than half as many filled cells as the rows below it usually have; or where it is a label with its value
  /// (`Owner: | Jane Smith`) or the letters of the columns, and a wider row below may hold headings.
  static func index(in batch: RecordBatch) -> Int? {
    let filled = batch.records.map { isComment($0, in: batch) ? 0 : filledCells(of: $0, in: batch) }
    let candidates = batch.records.indices.filter { filled[$0] > 0 }
    for (position, index) in candidates.enumerated() {
      let below = candidates[(position + 1)...].map { filled[$0] }.sorted()
      guard !below.isEmpty else { break }
      let usual = below[(below.count - 1) / 2]
      let record = batch.records[index]
      if isDelimiterLine(record, in: batch) { continue }
      if record.fieldCount == 1 && usual > 1 || filled[index] * 2 < usual { continue }
      let later = candidates[(position + 1)...]
      if isLabelled(record, in: batch), later.contains(where: { holdsWords(batch.records[$0], in: batch) }) { continue }
      return index
    }
    return candidates.last { !isDelimiterLine(batch.records[$0], in: batch) }
  }

  /// The records at the beginning of a batch that are looked at, where it holds more.
  static func head(of batch: RecordBatch) -> RecordBatch {
    var head = batch
    var filled = 0
    head.records = ContiguousArray(
      batch.records.prefix { record in
        filled += record.isBlank ? 0 : 1
        return filled <= rowsRead.filled
      })
    return head
  }

  /// Why a table cannot be read whose heading row is faulty.
  static func error(_ fault: RecordFault, line: Int) -> TabularError {
    if case .tooManyColumns(let limit) = fault { return .tooManyColumns(limit: limit) }
    return .faultyHeadings(fault, line: line)
  }

  /// What the user should know of lines that were left out.
  static func note(skippedLines: [Int], file: String) -> Diagnostic? {
    guard let first = skippedLines.first else { return nil }
    let count = skippedLines.count
    let message = "\(count) line\(count == 1 ? "" : "s") above the heading row left out"
    return Diagnostic(.note, "input.skipped_lines", at: Diagnostic.Place(file: file, line: first), message)
  }

  /// The row's fields as headings: without the blanks around them.
  static func headings(of record: RecordBatch.Record, in batch: RecordBatch) -> [String] {
    (0..<record.fieldCount).map { column in
      guard let range = batch.range(of: column, in: record) else { return "" }
      return String(decoding: batch.bytes[range].trimmingBlanks(), as: UTF8.self)
    }
  }

  /// The row is a label with its value, a title with a number or a date, or the letters that sheets give to columns.
  private static func isLabelled(_ record: RecordBatch.Record, in batch: RecordBatch) -> Bool {
    let cells = headings(of: record, in: batch)
    if cells.count > 1, zip(cells, "ABCDEFGHIJKLMNOPQRSTUVWXYZ").allSatisfy({ $0 == String($1) }) { return true }
    let filled = cells.filter { !$0.isEmpty }
    if filled.count == 2, !filled[1].contains(where: \.isLetter) { return true }
    return filled.first?.hasSuffix(":") == true && filled.count { $0.hasSuffix(":") } == 1
  }

  /// The row may hold headings: several texts, each once, and none a label with a colon or a figure.
  private static func holdsWords(_ record: RecordBatch.Record, in batch: RecordBatch) -> Bool {
    let cells = headings(of: record, in: batch).filter { !$0.isEmpty }
    return cells.count > 2 && Set(cells).count == cells.count
      && cells.allSatisfy { cell in !cell.hasSuffix(":") && cell.contains { $0.isLetter } }
  }

  /// The first line says `sep=;`, for Excel.
  private static func isDelimiterLine(_ record: RecordBatch.Record, in batch: RecordBatch) -> Bool {
    record.line == 1 && batch.string(0, in: record).hasPrefix("sep=")
  }

  /// A remark above the headings: `# text`, or the `#TYPE` line that PowerShell writes.
  private static func isComment(_ record: RecordBatch.Record, in batch: RecordBatch) -> Bool {
    let first = batch.string(0, in: record)
    return first.hasPrefix("# ") || first.hasPrefix("#TYPE ")
  }

  private static func filledCells(of record: RecordBatch.Record, in batch: RecordBatch) -> Int {
    (0..<record.fieldCount).count { column in
      guard let range = batch.range(of: column, in: record) else { return false }
      return !batch.bytes[range].trimmingBlanks().isEmpty
    }
  }
}

extension BidirectionalCollection<UInt8> {
  /// The bytes without the spaces, tabs, line ends and no-break spaces of UTF-8 around them.
  func trimmingBlanks() -> SubSequence {
    var rest = self[...]
    while let byte = rest.first {
      if byte.isBlank {
        rest = rest.dropFirst()
      } else if byte == 0xc2, rest.dropFirst().first == 0xa0 {
        rest = rest.dropFirst(2)
      } else {
        break
      }
    }
    while let byte = rest.last {
      if byte.isBlank {
        rest = rest.dropLast()
      } else if byte == 0xa0, rest.dropLast().last == 0xc2 {
        rest = rest.dropLast(2)
      } else {
        break
      }
    }
    return rest
  }
}

extension UInt8 {
  /// A space, a tab or a line end, as ASCII has them.
  var isBlank: Bool { self == .space || (0x09...0x0d).contains(self) }
}
