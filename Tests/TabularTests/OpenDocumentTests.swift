import Foundation
import Testing

@testable import Tabular

struct OpenDocumentTests {
  /// A spreadsheet whose tables are given as XML.
  static func file(_ tables: String, manifest: String = "<manifest/>") throws -> [UInt8] {
    try ZipFile([
      "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
      "META-INF/manifest.xml": manifest,
      "content.xml": """
      <office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x' xmlns:style='s' xmlns:calcext='c'>
      <office:automatic-styles><style:style style:name='ta2' style:family='table'>
      <style:table-properties table:display='false'/></style:style></office:automatic-styles>
      <office:body><office:spreadsheet>\(tables)</office:spreadsheet></office:body></office:document-content>
      """,
    ]).bytes()
  }

  static func row(_ cells: String, _ attributes: String = "") -> String {
    "<table:table-row \(attributes)>\(cells)</table:table-row>"
  }

  static func text(_ text: String) -> String {
    "<table:table-cell office:value-type='string'><text:p>\(text)</text:p></table:table-cell>"
  }

  static func table(_ rows: String, _ attributes: String = "table:name='Applications'") -> String {
    "<table:table \(attributes)>\(rows)</table:table>"
  }

  /// A cell and the text it is read as.
  static let cells: [(cell: String, text: String)] = [
    ("office:value-type='float' office:value='0.30000000000000004'><text:p>0.30</text:p>", "0.3"),
    ("office:value-type='float' office:value='42'><text:p>00042</text:p>", "00042"),
    ("office:value-type='percentage' office:value='0.29'><text:p>29%</text:p>", "29%"),
    ("office:value-type='currency' office:currency='GBP' office:value='1200'><text:p>£1,200.00</text:p>", "1200"),
    ("office:value-type='currency' office:currency='EUR' office:value='1200'><text:p>€1,200.00</text:p>", "EUR1200"),
    ("office:value-type='date' office:date-value='2022-01-01'><text:p>01/01/22</text:p>", "2022-01-01"),
    ("office:value-type='date' office:date-value='2022-01-01T00:00:00'><text:p>01/01/22</text:p>", "2022-01-01"),
    ("office:value-type='time' office:time-value='PT36H05M00S'><text:p>36:05</text:p>", "36:05:00"),
    ("office:value-type='boolean' office:boolean-value='true'><text:p>WAHR</text:p>", "TRUE"),
    (
      "office:value-type='string' office:string-value='' calcext:value-type='error'><text:p>#N/A</text:p>", "#N/A"
    ),
    (
      "office:value-type='string'><text:p>two<text:s text:c='3'/>parts</text:p><text:p>and lines</text:p>",
      "two   parts\nand lines"
    ),
    ("office:value-type='string'><text:p>a <text:span>rich</text:span> text</text:p>", "a rich text"),
    (
      "office:value-type='string'><office:annotation><text:p>remark</text:p></office:annotation><text:p>text</text:p>",
      "text"
    ),
  ]

  @Test("a cell says what it shows", arguments: cells)
  func cell(cell: String, text: String) throws {
    let rows = Self.row(Self.text("Value")) + Self.row("<table:table-cell \(cell)</table:table-cell>")
    #expect(try Reading(bytes: try Self.file(Self.table(rows))).rows == [[text]])
  }

  @Test("repeated cells and rows are as many as they stand for, and a million blanks are little")
  func repeats() throws {
    let blank = "<table:table-cell table:number-columns-repeated='16384'/>"
    let rows =
      Self.row(Self.text("id") + Self.text("name") + Self.text("live"))
      + Self.row(
        "<table:table-cell table:number-columns-repeated='2' office:value-type='string'><text:p>x</text:p></table:table-cell>"
          + Self.text("y") + blank)
      + Self.row(blank, "table:number-rows-repeated='1000000'")
      + Self.row(
        Self.text("z") + "<table:covered-table-cell><text:p>hidden</text:p></table:covered-table-cell>"
          + Self.text("w"),
        "table:number-rows-repeated='3'")
      + Self.row(blank, "table:number-rows-repeated='47000'")
    let reading = try Reading(bytes: try Self.file(Self.table(rows)))
    #expect(reading.rows.first == ["x", "x", "y"])
    #expect(reading.rows.suffix(3) == [[String]](repeating: ["z", "", "w"], count: 3)[...])
    #expect(reading.lines.suffix(3) == [1_000_003, 1_000_004, 1_000_005])
    #expect(reading.rows.count == 1_004 && reading.rows.count(where: \.isEmpty) == 1_000)
  }

  @Test("a million rows that repeat one are delivered batch by batch")
  func manyRepeats() throws {
    let rows = Self.row(Self.text("id")) + Self.row(Self.text("x"), "table:number-rows-repeated='1000000'")
    let file = try TemporaryFile(try Self.file(Self.table(rows)))
    var reader = try #require(try SourceOpener().tables(of: file.path).next()).open()
    var batch = RecordBatch()
    var count = 0
    var largest = 0
    while try reader.read(into: &batch) {
      count += batch.records.count
      largest = max(largest, batch.records.count)
    }
    #expect(count == 1_000_000 && largest == 4_096)
  }

  @Test("rows that repeat a short one are counted as rows, however little text they hold, and blank ones are not")
  func repeatBomb() throws {
    let head = Self.row(Self.text("id"))
    let blank = Self.row("<table:table-cell/>", "table:number-rows-repeated='1048576'")
    let short = Self.row(Self.text("x"), "table:number-rows-repeated='2000000'")
    let refused = TabularError.archive(.expandsTooMuch(limit: ReadingLimits().expandedBytes))
    #expect(
      try Reading.error(bytes: try Self.file(Self.table(head + String(repeating: short, count: 9)))) == refused)
    let reading = try Reading(bytes: try Self.file(Self.table(head + String(repeating: blank, count: 50) + head)))
    #expect(reading.rows.suffix(1) == [["id"]])
  }

  @Test("a cell that goes over several rows is told with its lines")
  func mergedRows() throws {
    let tall = Self.text("Adults").replacingOccurrences(
      of: "<table:table-cell", with: "<table:table-cell table:number-rows-spanned='3' table:number-columns-spanned='2'")
    let covered = "<table:covered-table-cell/>"
    let rows =
      Self.row(Self.text("id") + Self.text("service")) + Self.row(Self.text("1") + tall)
      + Self.row(Self.text("2") + covered) + Self.row(Self.text("3") + covered)
    let reading = try Reading(bytes: try Self.file(Self.table(rows)))
    #expect(reading.rows == [["1", "Adults"], ["2"], ["3"]])
    #expect(reading.mergedCells == [MergedCell(column: 1, lines: 2...4)])
  }

  @Test("every sheet is a table of its own; those that nobody reads are passed over")
  func sheets() throws {
    let large = (1...3_000).map { Self.row(Self.text("\($0)") + Self.text("x")) }.joined()
    let small = Self.row(Self.text("a") + Self.text("b")) + Self.row(Self.text("1") + Self.text("2"))
    let tables = try Self.file(
      Self.table(small) + Self.table(large, "table:name='Long'")
        + Self.table(small, "table:name='Old' table:style-name='ta2'")
        + Self.table("", "table:name='Blank'"))
    let all = try Tables(tables)
    #expect(all.names == [" [Applications]", " [Long]", " [Old]", " [Blank]"])
    #expect(all.readings.map { $0?.rows.count } == [1, 2_999, 1, nil])
    #expect(all.readings[2]?.notes == ["input.hidden_sheet"] && all.errors[3] == .empty)
    let file = try TemporaryFile(tables)
    let sequence = try SourceOpener().tables(of: file.path)
    _ = sequence.next()
    _ = sequence.next()
    let third = try #require(sequence.next())
    #expect(try Reading(third).rows == [["1", "2"]])
  }

  @Test("tables inside cells, drawings and copies of other files are no sheets")
  func otherTables() throws {
    let inner = "<table:table-cell><table:table>\(Self.row(Self.text("inner")))</table:table></table:table-cell>"
    let rows = Self.row(Self.text("a") + Self.text("b")) + Self.row(Self.text("1") + inner + Self.text("2"))
    let copy = Self.table(rows, "table:name=\"'file:///other.ods'#Sheet1\"")
    let tables = try Tables(try Self.file(copy + Self.table(rows)))
    #expect(tables.names == [" [Applications]"] && tables.readings[0]?.rows == [["1", "", "2"]])
  }

  @Test("a locked spreadsheet and a document that is none are refused")
  func refused() throws {
    let locked = try Self.file("", manifest: "<manifest><file-entry><encryption-data/></file-entry></manifest>")
    #expect(try Reading.error(bytes: locked) == .archive(.passwordProtected))
    let letter = try ZipFile([
      "mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<document-content/>",
    ]).bytes()
    #expect(try Reading.error(bytes: letter) == .binary(.officeDocument))
    #expect(try Reading.error(bytes: try Self.file("")) == .archive(.noSheets))
  }
}
