package import Diagnostics
package import EstateModel
package import Tabular

/// Reads one table of an inventory: records are checked on several threads while the next are read, and come out in order.
package struct InventoryReader: Sendable {
  /// What reading found beside the rows.
  package struct Outcome: Sendable {
    package let mapping: ColumnMapping
    package let sha256: String
    /// What stopped the reading before the end of the file; the rows before it were delivered.
    package let failure: Diagnostic?
    package let log: DiagnosticLog
    /// The amounts of each column of money in the rows that were read, accepted or not.
    package let amounts: [ColumnAmounts]
    /// In how many accepted rows each organisation stands, as it is written.
    package let organisations: [String: Int]

    /// From where on an amount looks wrong, by the column, from 0.
    package var plausibleAmounts: [Int: PlausibleAmounts] {
      Dictionary(uniqueKeysWithValues: amounts.map { ($0.column, AmountLimits.builtIn.plausible(in: $0)) })
    }

    /// Where amounts stand that look wrong.
    package var doubtfulRows: DoubtfulRows {
      amounts.reduce(.none) { $0.union($1.doubtful(AmountLimits.builtIn.plausible(in: $1))) }
    }
  }

  /// What is known of a file before its first row is delivered.
  package struct Opened: Sendable {
    package let format: SourceFormat
    package let encoding: String
    package let dialect: Dialect?
    package let mapping: ColumnMapping
    package let finding: KindFinding
    package let totalBytes: Int
  }

  private static let recordsPerBatch = 4_096
  private static let bytesPerBatch = 2 << 20

  private let folder: String
  private let overrides: [HeadingOverride]
  private let statedKind: FileKind?
  private let jobs: Int

  /// - Parameters:
  ///   - folder: Name of the folder that holds the table, which stands in for an organisation that is not stated.
  ///   - kind: What the table lists, where the user says so.
  ///   - jobs: Batches that are checked at a time.
  package init(folder: String, overrides: [HeadingOverride] = [], kind: FileKind? = nil, jobs: Int = 1) {
    self.folder = folder
    self.overrides = overrides
    statedKind = kind
    self.jobs = jobs
  }

  /// Reads the whole table.
  ///
  /// - Parameters:
  ///   - table: What was found in a file; its name stands in all that is said of it.
  ///   - start: Called once, before the first rows.
  ///   - deliver: Called with each batch of checked rows, in the order of the table, and the bytes read so far.
  /// - Throws: ``TabularError`` where it cannot be opened as a table, ``FileRejection`` where it names no systems,
  ///   and whatever `start` or `deliver` throws.
  package func read(
    _ table: SourceTable,
    start: (Opened) throws -> Void, deliver: (CheckedRows, _ bytesRead: Int) throws -> Void
  ) async throws -> Outcome {
    var reader = try table.open()
    var batch = RecordBatch()
    var failure: Diagnostic?
    var more = readNext(&reader, of: table.name, into: &batch, failure: &failure)
    if let failure, batch.isEmpty { throw StoppedBeforeFirstRow(diagnostic: failure) }
    let empty = reader.format.isNested ? batch.emptyColumns(of: reader.headings.count) : []
    let understood = understand(reader, batch, empty: empty)
    let kind = understood.finding.kind
    let opened = Opened(
      format: reader.format, encoding: reader.encoding, dialect: reader.dialect, mapping: understood.mapping,
      finding: understood.finding, totalBytes: reader.totalBytes)
    guard kind.listsLines || (kind.namesSystems && understood.mapping.canNameSystems) else {
      throw FileRejection.notSystems(opened)
    }
    try start(opened)

    var stages = TableStages(
      understood, of: table, isTable: reader.format.isTable, isDelimited: reader.dialect != nil, folder: folder)
    var delivered = DeliveredRows()
    try await withThrowingTaskGroup(of: (Int, CheckedRows).self) { group in
      var queue = OrderedDelivery()
      while !batch.isEmpty {
        if reader.headings.count > stages.mapping.columns.count {
          stages.take(map(reader.headings, reader.format, empty: empty).adapted(to: kind))
        }
        let (number, check) = (queue.issue(), stages.work(on: batch))
        group.addTask { (number, check()) }
        batch = RecordBatch(likely: batch)
        if more { more = readNext(&reader, of: table.name, into: &batch, failure: &failure) }
        while queue.outstanding > (batch.isEmpty ? 0 : jobs), let (number, rows) = try await group.next() {
          for ready in queue.accept(rows, number: number) {
            delivered.add(ready)
            try deliver(ready, reader.bytesRead)
          }
        }
      }
    }

    failure = failure ?? delivered.failure(file: table.name)
    var log = DiagnosticLog()
    if !reader.format.hasFixedHeadings {
      for diagnostic in stages.mapping.diagnostics(file: table.name) { log.add(diagnostic) }
    }
    for diagnostic in reader.notes(file: table.name) + stages.sectionNotes { log.add(diagnostic) }
    if let scale = understood.scale { log.add(scale.note(file: table.name, line: reader.skippedLines.first)) }
    let notes = delivered.notes(
      file: table.name, mapping: stages.mapping, isDelimited: reader.dialect != nil)
    for diagnostic in stages.sheetNotes + notes { log.add(diagnostic) }
    if let failure { log.add(failure) }
    return Outcome(
      mapping: stages.mapping, sha256: reader.sha256, failure: failure, log: log, amounts: Array(delivered.amounts),
      organisations: delivered.organisations)
  }

  /// What the table lists and under which headings; where it begins with another table, those of the inventory below.
  private func understand(
    _ reader: borrowing TableReader, _ batch: RecordBatch, empty: Set<Int>
  ) -> UnderstoodTable {
    let format = reader.format
    var sections = TableSections(headings: reader.headings)
    var (mapping, finding) = understand(reader.headings, format, batch, empty: empty)
    var above: TableSections.Segment?
    if !finding.kind.namesSystems, format.isTable, finding.kind != .decisions {
      above = sections.moveToInventory(in: batch) {
        understand($0, format, RecordBatch()).finding.kind.namesSystems
      }
      if above != nil { (mapping, finding) = understand(sections.headings, format, RecordBatch()) }
    }
    let scale = TitleScale(reader.titles)
    if let scale { mapping.scaleAmounts(byTenTo: scale.powerOfTen) }
    return UnderstoodTable(mapping: mapping, finding: finding, sections: sections, above: above, scale: scale)
  }

  /// How the headings are mapped, confirmed by the first values, and what the file lists.
  private func understand(
    _ headings: [String], _ format: SourceFormat, _ sample: RecordBatch, empty: Set<Int> = []
  ) -> (mapping: ColumnMapping, finding: KindFinding) {
    let mapping = ColumnProbe.confirmed(map(headings, format, empty: empty), by: sample)
    let finding =
      statedKind.map { KindFinding($0, because: "the mapping file states it") } ?? FormLabels(mapping, sample)?.finding
      ?? KindDecision(mapping: mapping).finding(of: format)
    let adapted = mapping.adapted(to: finding.kind)
    if finding.kind.listsLines { return (ColumnProbe.confirmed(adapted, by: sample), finding) }
    return (format.isTable ? adapted.deriving(for: finding.kind) : adapted, finding)
  }

  /// How the headings are mapped, those of objects in records without what only wraps a value.
  ///
  /// - Parameter empty: Columns, from 0, that are known to have no values.
  private func map(_ headings: [String], _ format: SourceFormat, empty: Set<Int>) -> ColumnMapping {
    guard format.isNested else { return ColumnMapping(headings: headings, overrides: overrides) }
    let nested = NestedHeadings(headings, overrides: overrides, empty: empty)
    return ColumnMapping(headings: nested.names, overrides: overrides, yielding: nested.yielding)
  }

  /// Reads the next batch; `false` where it is the last, with the reason if that is not the end of the file.
  private func readNext(
    _ reader: inout TableReader, of name: String, into batch: inout RecordBatch, failure: inout Diagnostic?
  ) -> Bool {
    do {
      return try reader.read(
        into: &batch, maximumRecords: Self.recordsPerBatch, maximumBytes: Self.bytesPerBatch)
    } catch {
      failure = error.diagnostic(file: name)
      return false
    }
  }
}

/// A table whose reading stopped before it gave any row.
package struct StoppedBeforeFirstRow: Error, Sendable {
  package let diagnostic: Diagnostic
}

extension SourceFormat {
  /// Whether records may have objects in them, whose members' names are joined by points.
  fileprivate var isNested: Bool { self == .json || self == .genericXML }
}

extension RecordBatch {
  /// Which of so many columns, from 0, have no text for people in any record: none at all, or keys of a database.
  fileprivate func emptyColumns(of count: Int) -> Set<Int> {
    Set(
      (0..<count).filter { column in
        records.allSatisfy { record in
          range(of: column, in: record).map { $0.isEmpty || bytes[$0].isDatabaseKey } ?? true
        }
      })
  }
}

/// Puts batches that are finished in any order back into the order they were issued in.
private struct OrderedDelivery {
  private var issued = 0
  private var delivered = 0
  private var waiting: [Int: CheckedRows] = [:]

  /// Batches issued whose results have not come back.
  private(set) var outstanding = 0

  mutating func issue() -> Int {
    outstanding += 1
    issued += 1
    return issued - 1
  }

  /// Takes one result back and returns all that can now be delivered.
  mutating func accept(_ rows: CheckedRows, number: Int) -> [CheckedRows] {
    outstanding -= 1
    waiting[number] = rows
    var ready: [CheckedRows] = []
    while let next = waiting.removeValue(forKey: delivered) {
      ready.append(next)
      delivered += 1
    }
    return ready
  }
}
