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
  /// For each sheet to come, how many have the same headings; `nil` before the first is asked for.
  private var layouts: ArraySlice<Int>?
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
    let sameLayout = takeLayout()
    guard let sheet = sheets.popFirst() else { return nil }
    return SourceTable(name: "\(name) [\(sheet.name)]", sheet: sameLayout > 1 ? sheet.name : nil) {
      [self] () throws(TabularError) in try open(sheet)
    }
  }

  /// How many sheets have the headings of the next one, itself included.
  private func takeLayout() -> Int {
    if layouts == nil {
      let headings = sheets.map { sheets.count > 1 ? self.headings(of: $0) : nil }
      let counts = Dictionary(headings.compactMap { $0 }.map { ($0, 1) }, uniquingKeysWith: +)
      layouts = headings.map { $0.flatMap { counts[$0] } ?? 1 }[...]
    }
    return layouts?.popFirst() ?? 1
  }

  /// The headings of a sheet; `nil` where none can be read.
  private func headings(of sheet: Sheet) -> [String]? {
    do throws(TabularError) {
      return try open(sheet, mergedCells: []).headings
    } catch {
      return nil
    }
  }

  private func open(_ sheet: Sheet) throws(TabularError) -> any RecordSource {
    try open(sheet, mergedCells: MergedCellList.cells(of: sheet.member, in: archive))
  }

  private func open(_ sheet: Sheet, mergedCells: [MergedCell]) throws(TabularError) -> any RecordSource {
    let (texts, formats) = try readShared()
    let rows = WorksheetRows(
      texts: texts, formats: formats, countsFrom1904: countsFrom1904,
      mergedCells: mergedCells, limits: archive.limits, budget: archive.budget)
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
