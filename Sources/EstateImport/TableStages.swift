internal import Diagnostics
internal import EstateModel
internal import Tabular

/// What the rows of a table go through on their way to the store.
///
/// Before the first row, the table is understood, from its headings and its first batch:
/// 1. The readers of `Tabular` find the headings, below titles and in several lines, and give rows.
/// 2. ``NestedHeadings`` takes what only wraps a value off the names of members in JSON and XML.
/// 3. ``ColumnMapping`` gives each heading its field: ``HeadingForms``, ``HeadingRemarks``, ``HeadingSynonyms``,
///    ``HeadingTerms`` and the user's ``HeadingOverride``s; ``ColumnProbe`` takes back what the first values belie.
/// 4. ``FormLabels`` and ``KindDecision`` say what the table lists; a mapping of that kind is made of it, with what is
///    put together from several columns (``DerivedColumn``).
/// 5. ``TitleScale`` reads a title that gives all figures in thousands, ``SheetPart`` the name of the sheet.
///
/// Then each batch of rows, in order, since a row may speak of those below it:
/// 1. ``MergedCells`` writes the text of a merged cell into the rows it goes over.
/// 2. ``TableSections`` sets apart the rows of other tables in the same sheet.
/// 3. ``SectionRows`` sets apart the headings of sections, and totals that bear their names.
///
/// Last each row on its own, several batches at a time: ``RowChecker``, or ``LineChecker`` where the table lists contracts
/// or payments. Both ask ``TableFurniture`` for totals, remarks and repeated headings and ``RowWidth`` for cells too many,
/// and read every value by the field's grammar; what is accepted gets its key, what is not its reasons.
struct TableStages {
  private(set) var mapping: ColumnMapping
  private let table: SourceTable
  private let kind: FileKind
  /// Whether rows follow rows, as they do not in documents.
  private let isTable: Bool
  private let isDelimited: Bool
  private let folder: String
  private var furniture: TableFurniture
  /// Checks rows on their own.
  private var check: @Sendable (RecordBatch, [TableSections.Segment]) -> CheckedRows
  private var mergedCells = MergedCells()
  private var sections: TableSections
  private var sectionRows = SectionRows()
  /// The records of the first batch down to the inventory's headings, where another table stands above it.
  private var above: TableSections.Segment?

  /// - Parameter folder: Name of the folder that holds the table, which stands in for an organisation that is not stated.
  init(_ understood: UnderstoodTable, of table: SourceTable, isTable: Bool, isDelimited: Bool, folder: String) {
    (mapping, kind) = (understood.mapping, understood.finding.kind)
    (sections, above) = (understood.sections, understood.above)
    (self.table, self.isTable, self.isDelimited, self.folder) = (table, isTable, isDelimited, folder)
    furniture = TableFurniture(mapping: mapping)
    check = Self.checking(of: kind, table, mapping, isDelimited: isDelimited, folder: folder)
  }

  /// Takes a mapping with more columns: in documents, members turn up that no record before had.
  mutating func take(_ mapping: ColumnMapping) {
    // The rows above the inventory do not stand under its headings.
    guard above == nil else { return }
    self.mapping = mapping
    furniture = TableFurniture(mapping: mapping)
    check = Self.checking(of: kind, table, mapping, isDelimited: isDelimited, folder: folder)
  }

  /// Takes the next batch through what rows go through in order, and returns the checking of it, which may be done apart.
  mutating func work(on batch: RecordBatch) -> @Sendable () -> CheckedRows {
    var batch = batch
    mergedCells.spread(over: &batch, mapping: mapping)
    let tables = isTable ? sections.segments(of: batch, below: above) : [.whole(batch)]
    above = nil
    let segments =
      isTable && kind.namesSystems ? sectionRows.divide(tables, of: batch, furniture: furniture) : tables
    return { [batch, check] in check(batch, segments) }
  }

  /// What there is to say of other tables in the file.
  var sectionNotes: [Diagnostic] { sections.notes(file: table.name) }

  /// What there is to say of the sheet and of merged cells.
  var sheetNotes: [Diagnostic] {
    let part = kind.namesSystems ? SheetPart(of: table, mapping) : nil
    return (part.map { [$0.note(file: table.name)] } ?? []) + mergedCells.notes(file: table.name)
  }

  /// What checks the rows of a table; a closure for each kind, so that neither pays for the other.
  private static func checking(
    of kind: FileKind, _ table: SourceTable, _ mapping: ColumnMapping, isDelimited: Bool, folder: String
  ) -> @Sendable (RecordBatch, [TableSections.Segment]) -> CheckedRows {
    if kind.listsLines {
      let checker = LineChecker(file: table.name, kind: kind, mapping: mapping, isDelimited: isDelimited)
      return { checker.check($0, segments: $1) }
    }
    let checker = RowChecker(
      file: table.name, folder: SheetPart(of: table, mapping)?.key(in: folder) ?? folder, mapping: mapping,
      isDelimited: isDelimited)
    return { checker.check($0, segments: $1) }
  }
}

/// What a table lists and under which headings, as its headings and its first rows tell.
struct UnderstoodTable {
  let mapping: ColumnMapping
  let finding: KindFinding
  let sections: TableSections
  /// The records down to the inventory's headings, where another table stands above it.
  let above: TableSections.Segment?
  /// What a title says that amounts are in.
  let scale: TitleScale?
}
