internal import Diagnostics
internal import EstateModel
internal import Tabular

/// Tells the rows of a file's inventory from those of other tables in the same file.
///
/// Another table begins after a gap, with a row of headings that are known and are not those of the inventory; it ends
/// where the inventory's own headings stand again. Its rows are left out and listed, never read under wrong headings.
struct TableSections {
  /// A table that is not the inventory.
  struct OtherTable: Sendable, Hashable {
    /// Line of its first row, from 1.
    let line: Int
    let headings: [String]

    /// Why its rows are left out.
    var problem: RowProblem { .otherTable(headings) }
  }

  /// Consecutive records of a batch.
  struct Segment: Sendable {
    let records: Range<Int>
    /// Why they are left out; `nil` where they are the inventory's.
    let problem: RowProblem?

    /// All of a batch, as the inventory's.
    static func whole(_ batch: RecordBatch) -> Segment { Segment(records: 0..<batch.records.count, problem: nil) }
  }

  /// Headings of the inventory.
  private(set) var headings: [String]
  private let synonyms: HeadingSynonyms
  private var current: OtherTable?
  private var isAfterGap = false
  /// Every other table, with the number of its rows.
  private var found: [(table: OtherTable, rows: Int)] = []

  init(headings: [String], synonyms: HeadingSynonyms = .builtIn) {
    self.headings = headings
    self.synonyms = synonyms
  }

  /// Divides a batch; it goes on where the batch before it ended.
  ///
  /// - Parameter above: What ``moveToInventory(in:_:)`` took for another table.
  mutating func segments(of batch: RecordBatch, below above: Segment? = nil) -> [Segment] {
    var segments = above.map { [$0] } ?? []
    var start = above?.records.upperBound ?? 0
    /// Closes the segment that ends before a record.
    func close(before end: Int, _ table: OtherTable?) {
      if start < end { segments.append(Segment(records: start..<end, problem: table?.problem)) }
      start = end
    }
    for index in start..<batch.records.count {
      let record = batch.records[index]
      if batch.isEmptyRecord(record) {
        isAfterGap = true
      } else if isAfterGap {
        if let next = table(beginningWith: record, in: batch) {
          // A title above the headings goes with them.
          let begin = index > start && filled(batch.records[index - 1], in: batch) == 1 ? index - 1 : index
          close(before: begin, current)
          current = next.isInventory ? nil : next.table
          if let current { found.append((current, 0)) }
          isAfterGap = false
        } else {
          isAfterGap = filled(record, in: batch) == 1
        }
      }
      if current != nil, !batch.isEmptyRecord(record) { found[found.count - 1].rows += 1 }
    }
    close(before: batch.records.count, current)
    return segments
  }

  /// Takes a later table of the first batch for the inventory, where `isInventory` says so of its headings.
  ///
  /// - Returns: The records up to its headings, which are then another table's; `nil` where there is none.
  mutating func moveToInventory(in batch: RecordBatch, _ isInventory: ([String]) -> Bool) -> Segment? {
    var afterGap = false
    for index in batch.records.indices {
      let record = batch.records[index]
      if batch.isEmptyRecord(record) {
        afterGap = true
      } else if afterGap {
        let texts = batch.strings(in: record).map(\.trimmed)
        if isHeadingRow(texts), isInventory(texts) {
          let first = OtherTable(line: batch.records.first?.line ?? 1, headings: headings)
          let rows = batch.records[...index].count { !batch.isEmptyRecord($0) } - 1
          found.append((first, rows))
          headings = texts
          return Segment(records: 0..<index + 1, problem: first.problem)
        }
        afterGap = filled(record, in: batch) == 1
      }
    }
    return nil
  }

  /// What there is to say of the other tables.
  func notes(file: String) -> [Diagnostic] {
    found.map { table, rows in
      Diagnostic(
        .warning, "input.other_table", at: Diagnostic.Place(file: file, line: table.line),
        "another table, headed \(Self.quoted(table.headings)), stands in the file; its \(rows) rows are left out",
        remedy: "put each table into a file of its own, or a sheet of its own")
    }
  }

  /// The first headings of a table, for a message.
  static func quoted(_ headings: [String]) -> String {
    let shown = headings.filter { !$0.isEmpty }.prefix(3).map { "\"\(HeadingSynonyms.oneLine($0))\"" }
    return shown.joined(separator: ", ")
  }

  // MARK: - Headings

  private func table(
    beginningWith record: RecordBatch.Record, in batch: RecordBatch
  ) -> (table: OtherTable, isInventory: Bool)? {
    guard filled(record, in: batch) >= 2 else { return nil }
    let texts = batch.strings(in: record).map(\.trimmed)
    guard isHeadingRow(texts) else { return nil }
    let isSame = texts.filter { !$0.isEmpty } == headings.filter { !$0.isEmpty }
    return (OtherTable(line: record.line, headings: texts), isSame)
  }

  /// Whether every cell may be a heading and most are known ones, two at least.
  private func isHeadingRow(_ texts: [String]) -> Bool {
    let filled = texts.filter { !$0.isEmpty }
    guard filled.count >= 2, filled.allSatisfy({ $0.count <= 60 && $0.contains(where: \.isLetter) }) else {
      return false
    }
    let known = filled.count { synonyms.candidate(for: $0) != nil || !KindMarks.builtIn.found(in: [$0]).isEmpty }
    return known >= 2 && known * 2 >= filled.count
  }

  private func filled(_ record: RecordBatch.Record, in batch: RecordBatch) -> Int {
    (0..<record.fieldCount).count { batch.range(of: $0, in: record)?.isEmpty == false }
  }
}

extension RecordBatch {
  /// Whether no field of the record holds a byte.
  func isEmptyRecord(_ record: Record) -> Bool {
    guard record.fieldCount > 0 else { return true }
    return range(ofField: record.firstField).lowerBound
      == range(ofField: record.firstField + record.fieldCount - 1).upperBound
  }
}

extension SourceFormat {
  /// Whether people lay such a source out as a sheet, with titles, totals and other tables.
  var isTable: Bool { [.csv, .xlsx, .ods].contains(self) }
}
