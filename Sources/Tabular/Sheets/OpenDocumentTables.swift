/// The sheets of an OpenDocument spreadsheet (ODS), hidden ones included.
///
/// All of them stand in one document, which is read once: a sheet begins where the one before it ended. A class because
/// the sheets share that document.
final class OpenDocumentTables: TableSequence {
  private let name: String
  private let content: OpenDocumentContent
  private let part: XMLPart
  private var foundAny = false

  init(_ archive: ZipArchive, content member: ZipArchive.Member, name: String) throws(TabularError) {
    self.name = name
    content = OpenDocumentContent(limits: archive.limits, budget: archive.budget)
    part = try XMLPart(try archive.source(of: member), reportingTo: content)
  }

  var container: TableContainer? { .workbook }

  func next() -> SourceTable? {
    content.discardBegunSheets()
    var more = !part.hasFailed
    do throws(TabularError) {
      while content.found.isEmpty, more { more = try part.advance() }
      if content.found.isEmpty, !foundAny, !part.hasFailed { throw .archive(.noSheets) }
    } catch {
      foundAny = true
      return SourceTable(name: name) { () throws(TabularError) in throw error }
    }
    foundAny = true
    guard let sheet = content.takeFound() else { return nil }
    return SourceTable(name: "\(name) [\(sheet.name)]") { [part] () throws(TabularError) in
      try SheetReader(sheet, from: part, format: .ods, isHidden: sheet.isHidden)
    }
  }
}

/// One sheet of an OpenDocument spreadsheet, as far as it was parsed.
///
/// A class because the document that fills it and the reader that empties it share it.
final class OpenDocumentSheet: SheetRows {
  let name: String
  let isHidden: Bool
  var queue = RowQueue()
  fileprivate(set) var isComplete = false
  /// Nobody will read the sheet any more.
  fileprivate var isDiscarded = false
  /// Programs that write OpenDocument store the results of formulas.
  var uncalculated: (count: Int, line: Int) { (0, 0) }
  fileprivate var nextLine = 1

  fileprivate init(name: String, isHidden: Bool) {
    self.name = name
    self.isHidden = isHidden
  }
}

/// Finds the sheets of an OpenDocument spreadsheet and their rows.
///
/// A class because the parser reports to it.
final class OpenDocumentContent: SAXReceiver {
  /// Sheets that have begun and were not yet taken.
  private(set) var found: ArraySlice<OpenDocumentSheet> = []
  private var current: OpenDocumentSheet?
  private var path: [Element] = []
  private var hiddenStyles: Set<String> = []
  private var style = ""
  private var row: SheetRow
  private var rowTimes = 1
  private var column = 0
  private var cell = OpenDocumentCell([])
  /// Cells of the row that cover others below them, with the rows that each goes over.
  private var merged: [(column: Int, rows: Int)] = []
  private let limits: ReadingLimits
  private let budget: ExpansionBudget
  private var taken: OpenDocumentSheet?

  private enum Element {
    case spreadsheet, sheet, row, cell, paragraph, other
    /// With all that is in it of no interest: a remark, a drawing, a table within a cell.
    case ignored
  }

  /// Elements whose text is not that of the cell they stand in.
  private static let ignored: Set<String> = [
    "annotation", "shapes", "frame", "custom-shape", "forms", "tracked-changes", "named-expressions",
  ]

  init(limits: ReadingLimits, budget: ExpansionBudget) {
    self.limits = limits
    self.budget = budget
    row = SheetRow(limits: limits)
  }

  /// Takes the first sheet that was found.
  func takeFound() -> OpenDocumentSheet? {
    taken = found.popFirst()
    return taken
  }

  /// Keeps no more rows of the sheet that was taken last.
  func discardBegunSheets() {
    taken?.isDiscarded = true
    taken?.queue = RowQueue()
  }

  func begin(_ name: String, namespace: String, attributes: [XMLAttribute], line: Int) throws(TabularError) {
    path.append(element(name, attributes))
    switch path.last {
    case .sheet:
      let sheet = OpenDocumentSheet(
        name: attributes.value("name") ?? "",
        isHidden: attributes.value("style-name").map(hiddenStyles.contains) ?? false)
      found.append(sheet)
      current = sheet
    case .row:
      rowTimes = Self.times(attributes.value("number-rows-repeated"))
      column = 0
    case .cell: cell = OpenDocumentCell(attributes, isCovered: name == "covered-table-cell")
    case .paragraph: cell.beginParagraph()
    case .other where path.contains(.paragraph): cell.beginInline(name, times: Self.times(attributes.value("c")))
    case .other: noteStyle(name, attributes)
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let last = path.last, last != .ignored, path.contains(.paragraph) { cell.text.append(contentsOf: bytes) }
  }

  func end() throws(TabularError) {
    switch path.popLast() {
    case .cell: endCell()
    case .row: try endRow()
    case .sheet:
      current?.isComplete = true
      current = nil
    default: break
    }
  }

  private func element(_ name: String, _ attributes: [XMLAttribute]) -> Element {
    if path.last == .ignored || Self.ignored.contains(name) { return .ignored }
    switch (name, path.last) {
    case ("spreadsheet", _): return .spreadsheet
    // A sheet of another file that a formula refers to is kept as a copy under the address of that file.
    case ("table", .spreadsheet): return attributes.value("name")?.hasPrefix("'file:") == true ? .ignored : .sheet
    case ("table", _): return .ignored
    case ("table-row", _) where current != nil: return .row
    case ("table-cell", .row), ("covered-table-cell", .row): return .cell
    case ("p", .cell): return .paragraph
    default: return .other
    }
  }

  /// Remembers the styles of sheets that are not shown.
  private func noteStyle(_ name: String, _ attributes: [XMLAttribute]) {
    if name == "style" {
      style = attributes.value("family") == "table" ? attributes.value("name") ?? "" : ""
    } else if name == "table-properties", attributes.value("display") == "false" {
      hiddenStyles.insert(style)
    }
  }

  private func endCell() {
    let text = cell.shown
    let last = column + cell.times
    if !text.isEmpty {
      if cell.rows > 1 { merged.append((column, cell.rows)) }
      for position in column..<min(last, limits.columns + 1) { row.set(text, column: position) }
    }
    column = last
  }

  private func endRow() throws(TabularError) {
    guard let current else { return }
    if current.isDiscarded {
      row.clear()
    } else {
      let line = current.nextLine
      current.queue.append(merged.map { MergedCell(column: $0.column, lines: line...line + $0.rows - 1) })
      if rowTimes > 1, !row.isEmpty { try budget.spend(max(row.byteCount, Self.repeatedRowBytes) * rowTimes) }
      current.queue.append(&row, line: current.nextLine, times: rowTimes)
    }
    merged.removeAll()
    current.nextLine += rowTimes
  }

  /// What a row that repeats another weighs at least against the limit of what is unpacked: short rows cost time.
  ///
  /// - Source: assumed; with the usual limit, all the rows that one sheet can have.
  private static let repeatedRowBytes = 512

  /// How often something is repeated; no sheet has more rows than 2 to the power of 24.
  private static func times(_ text: String?) -> Int {
    min(max(text.flatMap { Int($0) } ?? 1, 1), 1 << 24)
  }
}
