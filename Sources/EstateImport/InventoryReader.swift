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
    var sections = TableSections(headings: reader.headings)
    let empty = reader.format.isNested ? batch.emptyColumns(of: reader.headings.count) : []
    var (mapping, finding) = understand(reader.headings, reader.format, batch, empty: empty)
    var above: TableSections.Segment?
    if !finding.kind.namesSystems, reader.format.isTable, finding.kind != .decisions {
      above = sections.moveToInventory(in: batch) {
        understand($0, reader.format, RecordBatch()).finding.kind.namesSystems
      }
      if above != nil { (mapping, finding) = understand(sections.headings, reader.format, RecordBatch()) }
    }
    let scale = TitleScale(reader.titles)
    if let scale { mapping.scaleAmounts(byTenTo: scale.powerOfTen) }
    let opened = Opened(
      format: reader.format, encoding: reader.encoding, dialect: reader.dialect, mapping: mapping, finding: finding,
      totalBytes: reader.totalBytes)
    guard finding.kind.listsLines || (finding.kind.namesSystems && mapping.canNameSystems) else {
      throw FileRejection.notSystems(opened)
    }
    try start(opened)

    var mergedCells = MergedCells()
    var sectionRows = SectionRows()
    var unevenRows = UnevenRows()
    var rejected = 0
    var amounts: ContiguousArray<ColumnAmounts> = []
    try await withThrowingTaskGroup(of: (Int, CheckedRows).self) { group in
      var queue = OrderedDelivery()
      while !batch.isEmpty {
        if reader.headings.count > mapping.columns.count, above == nil {
          mapping = map(reader.headings, reader.format, empty: empty).adapted(to: finding.kind)
        }
        mergedCells.spread(over: &batch, mapping: mapping)
        let check = check(of: finding.kind, table: table, mapping: mapping, isDelimited: reader.dialect != nil)
        let (number, records) = (queue.issue(), batch)
        let tables = reader.format.isTable ? sections.segments(of: batch, below: above) : [.whole(batch)]
        let segments =
          reader.format.isTable && finding.kind.namesSystems
          ? sectionRows.divide(tables, of: batch, furniture: TableFurniture(mapping: mapping)) : tables
        above = nil
        group.addTask { (number, check(records, segments)) }
        batch = RecordBatch(likely: batch)
        if more { more = readNext(&reader, of: table.name, into: &batch, failure: &failure) }
        while queue.outstanding > (batch.isEmpty ? 0 : jobs), let (number, rows) = try await group.next() {
          for ready in queue.accept(rows, number: number) {
            unevenRows.add(ready)
            rejected += ready.rejects.count
            Self.merge(ready.amounts, into: &amounts)
            try deliver(ready, reader.bytesRead)
          }
        }
      }
    }

    var log = DiagnosticLog()
    if !reader.format.hasFixedHeadings {
      for diagnostic in mapping.diagnostics(file: table.name) { log.add(diagnostic) }
    }
    for diagnostic in reader.notes(file: table.name) + sections.notes(file: table.name) { log.add(diagnostic) }
    if let scale { log.add(scale.note(file: table.name, line: reader.skippedLines.first)) }
    if let part = SheetPart(of: table, mapping), finding.kind.namesSystems { log.add(part.note(file: table.name)) }
    for diagnostic in mergedCells.notes(file: table.name) { log.add(diagnostic) }
    if failure == nil, rejected > 0, unevenRows.accepted == 0 {
      failure = Diagnostic(
        .error, "input.all_rejected", at: Diagnostic.Place(file: table.name),
        "none of its \(rejected) row\(rejected == 1 ? "" : "s") is accepted",
        remedy: "see what is said of the first; a heading may mean something else than it is read as")
    }
    let isDelimited = reader.dialect != nil
    for note in unevenRows.notes(file: table.name, mapping: mapping, isDelimited: isDelimited) { log.add(note) }
    for column in amounts { for remark in AmountRemarks(file: table.name, amounts: column).all { log.add(remark) } }
    if let failure { log.add(failure) }
    return Outcome(
      mapping: mapping, sha256: reader.sha256, failure: failure, log: log, amounts: Array(amounts))
  }

  /// Adds the amounts of later rows, column by column; a column that turns up later comes behind the others.
  private static func merge(_ later: ContiguousArray<ColumnAmounts>, into amounts: inout ContiguousArray<ColumnAmounts>)
  {
    for column in later {
      if let place = amounts.firstIndex(where: { $0.column == column.column }) {
        amounts[place].merge(column)
      } else {
        amounts.append(column)
      }
    }
  }

  /// What checks the rows of a table; a closure for each kind, so that neither pays for the other.
  private func check(
    of kind: FileKind, table: SourceTable, mapping: ColumnMapping, isDelimited: Bool
  ) -> @Sendable (RecordBatch, [TableSections.Segment]) -> CheckedRows {
    if kind.listsLines {
      let checker = LineChecker(file: table.name, kind: kind, mapping: mapping)
      return { checker.check($0, segments: $1) }
    }
    let checker = RowChecker(
      file: table.name, folder: SheetPart(of: table, mapping)?.key(in: folder) ?? folder, mapping: mapping,
      isDelimited: isDelimited)
    return { checker.check($0, segments: $1) }
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
