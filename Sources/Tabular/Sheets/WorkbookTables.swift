/// The sheets of an Office Open XML workbook (XLSX), hidden ones included.
///
/// A class because its sheets share the workbook's texts and number formats, which are read once, with the first sheet.
final class WorkbookTables: TableSequence {
  private struct Sheet {
    let name: String
    let isHidden: Bool
    let member: ZipArchive.Member
  }

  private let archive: ZipArchive
  private let name: String
  private let relationships: Relationships
  /// Days are counted from 1904, as Excel for the Macintosh once did.
  private let countsFrom1904: Bool
  private var sheets: ArraySlice<Sheet>
  private var shared: (texts: SharedTexts, formats: NumberFormats)?

  /// Reads the workbook's list of sheets.
  init(_ archive: ZipArchive, workbook: String, name: String) throws(TabularError) {
    guard let member = archive.member(named: workbook) else { throw .archive(.damaged) }
    let relationships = try Relationships(archive, of: workbook)
    let elements = ElementList(["sheet", "workbookPr"], limits: archive.limits)
    try XMLPart(try archive.source(of: member), reportingTo: elements).parseAll()
    sheets =
      elements.elements.compactMap { element in
        // What is no worksheet, such as a chart, has no cells.
        guard element.name == "sheet", let name = element["name"], let id = element["id"],
          let target = relationships.target(ofID: id, type: "worksheet"), let member = archive.member(named: target)
        else { return nil }
        return Sheet(name: name, isHidden: element["state"].map { $0 != "visible" } ?? false, member: member)
      }[...]
    guard !sheets.isEmpty else { throw .archive(.noSheets) }
    let properties = elements.elements.first { $0.name == "workbookPr" }
    countsFrom1904 = ["1", "true"].contains(properties?["date1904"] ?? "")
    self.relationships = relationships
    self.archive = archive
    self.name = name
  }

  var container: TableContainer? { .workbook }

  func next() -> SourceTable? {
    guard let sheet = sheets.popFirst() else { return nil }
    return SourceTable(name: "\(name) [\(sheet.name)]") { [self] () throws(TabularError) in try open(sheet) }
  }

  private func open(_ sheet: Sheet) throws(TabularError) -> any RecordSource {
    let (texts, formats) = try readShared()
    let rows = WorksheetRows(
      texts: texts, formats: formats, countsFrom1904: countsFrom1904,
      mergedCells: MergedCellList.cells(of: sheet.member, in: archive), limits: archive.limits, budget: archive.budget)
    let part = try XMLPart(try archive.source(of: sheet.member), reportingTo: rows)
    return try SheetReader(rows, from: part, format: .xlsx, isHidden: sheet.isHidden)
  }

  /// Reads what the sheets share, once.
  private func readShared() throws(TabularError) -> (texts: SharedTexts, formats: NumberFormats) {
    if let shared { return shared }
    let texts = SharedTexts(limits: archive.limits)
    let formats = NumberFormats()
    for (type, receiver) in [("sharedStrings", texts), ("styles", formats)] as [(String, any SAXReceiver)] {
      guard let path = relationships.target(ofType: type), let member = archive.member(named: path) else { continue }
      try XMLPart(try archive.source(of: member), reportingTo: receiver).parseAll()
    }
    try texts.requireWithinLimit()
    shared = (texts, formats)
    return (texts, formats)
  }
}
