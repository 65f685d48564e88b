import Testing

@testable import Tabular

struct WorksheetTests {
  @Test("shared, inline, rich and pronounced texts are what a person sees")
  func texts() throws {
    let file = WorkbookFile(
      """
      <row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='inlineStr'><is><r><t>Na</t></r><r><t>me</t></r></is></c></row>
      <row r='2'><c r='A2' t='s'><v>1</v></c><c r='B2' t='s'><v>2</v></c></row>
      <row r='3'><c r='A3' t='str'><f>A1&amp;B1</f><v>Ref_x0041_</v></c><c r='B3' t='s'><v>9</v></c></row>
      """,
      texts: [
        "<t>Ref</t>", "<r><t>Tide </t></r><r><rPr><b/></rPr><t xml:space='preserve'>ledger</t></r>",
        "<t>役</t><rPh><t>yaku</t></rPh>",
      ])
    let reading = try Reading(bytes: try file.bytes())
    #expect(reading.headings == ["Ref", "Name"])
    // A number that no shared text has leaves its cell empty.
    #expect(reading.rows == [["Tide ledger", "役"], ["RefA"]])
    #expect(reading.lines == [2, 3] && reading.format == .xlsx)
  }

  /// A cell after its heading, and the text it is read as.
  static let cells: [(cell: String, format: String, text: String)] = [
    ("<c r='A2'><v>0.30000000000000004</v></c>", "General", "0.3"),
    ("<c r='A2'><v>1200</v></c>", "General", "1200"),
    ("<c r='A2'><v>12.50</v></c>", "General", "12.5"),
    ("<c r='A2'><v>1.2E6</v></c>", "General", "1200000"),
    ("<c r='A2'><v>-5E-2</v></c>", "General", "-0.05"),
    ("<c r='A2'><v>123456789012345680</v></c>", "General", "123456789012346000"),
    ("<c r='A2' s='1'><v>42</v></c>", "00000", "00042"),
    ("<c r='A2' s='1'><v>0.28999999999999998</v></c>", "0.0%", "29%"),
    ("<c r='A2' s='1'><v>1200</v></c>", "[$€-2] #,##0.00", "€1200"),
    ("<c r='A2' s='1'><v>1200</v></c>", "&quot;$&quot;#,##0", "$1200"),
    ("<c r='A2' s='1'><v>1200</v></c>", "#,##0 [$USD]", "USD1200"),
    ("<c r='A2' s='1'><v>1200</v></c>", "[$£-809]#,##0", "1200"),
    ("<c r='A2' s='1'><v>44562</v></c>", "dd/mm/yyyy", "2022-01-01"),
    ("<c r='A2' s='1'><v>44562.5</v></c>", "yyyy\\-mm\\-dd hh:mm", "2022-01-01T12:00:00"),
    ("<c r='A2' s='1'><v>44562.5</v></c>", "[$-F800]dddd\\, mmmm dd\\, yyyy", "2022-01-01"),
    ("<c r='A2' s='1'><v>40483</v></c>", "mmm\\-yy", "Nov 2010"),
    ("<c r='A2' s='1'><v>44562</v></c>", "yyyy", "2022"),
    ("<c r='A2' s='1'><v>0.4375</v></c>", "h:mm AM/PM", "10:30:00"),
    ("<c r='A2' s='1'><v>1.5</v></c>", "[h]:mm", "36:00:00"),
    ("<c r='A2' s='1'><v>-1</v></c>", "dd/mm/yyyy", "-1"),
    ("<c r='A2' s='1'><v>44562</v></c>", "#,##0 &quot;days&quot;", "44562"),
    ("<c r='A2' s='1'><v>5</v></c>", "[Red][&lt;0]0;0", "5"),
    ("<c r='A2' t='d'><v>2022-01-01T00:00:00</v></c>", "General", "2022-01-01"),
    ("<c r='A2' t='b'><v>1</v></c>", "General", "TRUE"),
    ("<c r='A2' t='b'><v>0</v></c>", "General", "FALSE"),
    ("<c r='A2' t='e'><f>1/0</f><v>#DIV/0!</v></c>", "General", "#DIV/0!"),
    ("<c r='A2'><f>SUM(B1:B9)</f><v>7</v></c>", "General", "7"),
  ]

  @Test("a cell says what it shows", arguments: cells)
  func cell(cell: String, format: String, text: String) throws {
    let heading = "<row r='1'><c r='A1' t='inlineStr'><is><t>Value</t></is></c></row>"
    let file = WorkbookFile(heading + "<row r='2'>\(cell)</row>", formats: [format])
    #expect(try Reading(bytes: try file.bytes()).rows == [[text]])
  }

  /// Serial numbers and their days in both calendars, as openpyxl 3.1.5 converts them.
  static let days: [(serial: Double, from1900: String, from1904: String)] = [
    (1, "1900-01-01", "1904-01-02"), (59, "1900-02-28", "1904-02-29"), (61, "1900-03-01", "1904-03-02"),
    (36_526, "2000-01-01", "2004-01-02"), (43_831, "2020-01-01", "2024-01-02"), (0, "1899-12-30", "1904-01-01"),
    (2_958_465, "9999-12-31", ""),
  ]

  @Test("days are counted from 1900 or 1904", arguments: days)
  func serialDays(serial: Double, from1900: String, from1904: String) {
    #expect(SerialDay(serial, countsFrom1904: false)?.text(.day) == from1900)
    if !from1904.isEmpty { #expect(SerialDay(serial, countsFrom1904: true)?.text(.day) == from1904) }
  }

  @Test("a workbook that counts from 1904 says so")
  func mac() throws {
    var file = WorkbookFile(
      "<row><c t='inlineStr'><is><t>Day</t></is></c></row><row><c s='1'><v>43831</v></c></row>", formats: ["yyyy-mm-dd"]
    )
    file.countsFrom1904 = true
    #expect(try Reading(bytes: try file.bytes()).rows == [["2024-01-02"]])
  }

  @Test("rows and cells may be left out, unnumbered or out of order; of a long gap a thousand rows are blank")
  func sparse() throws {
    let text = { (value: String, place: String) in "<c \(place) t='str'><v>\(value)</v></c>" }
    let rows = """
      <row r='4'>\(text("a", "r='A4'"))\(text("c", "r='C4'"))\(text("d", ""))</row>
      <row r='5'><c r='A5' s='1'/></row>
      <row r='900000'>\(text("3", "r='C900000'"))\(text("1", "r='A900000'"))</row>
      <row>\(text("x", ""))\(text("z", "r='D900001'"))</row>
      """
    let reading = try Reading(bytes: try WorkbookFile(rows).bytes())
    #expect(reading.headings == ["a", "", "c", "d"])
    #expect(reading.rows == [[String]](repeating: [], count: 1_000) + [["1", "", "3"], ["x", "", "", "z"]])
    #expect(reading.lines == Array(5...1_004) + [900_000, 900_001])
  }

  @Test("titles above the headings are passed over and told of")
  func titles() throws {
    let cell = { (value: String) in "<c t='inlineStr'><is><t>\(value)</t></is></c>" }
    let rows = """
      <row r='1'>\(cell("Estate return"))</row><row r='2'>\(cell("Draft"))</row>
      <row r='4'>\(cell("id"))\(cell("name"))\(cell("cost"))</row>
      <row r='5'>\(cell("1"))\(cell("Tide ledger"))\(cell("9"))</row>
      """
    let reading = try Reading(bytes: try WorkbookFile(rows).bytes())
    #expect(reading.headings == ["id", "name", "cost"] && reading.rows == [["1", "Tide ledger", "9"]])
    #expect(reading.skippedLines == [1, 2, 3] && reading.notes == ["input.skipped_lines"])
  }

  @Test("every sheet is a table of its own, hidden ones too")
  func sheets() throws {
    let row = { (value: String) in "<row><c t='str'><v>\(value)</v></c><c t='str'><v>x</v></c></row>" }
    var file = WorkbookFile()
    file.sheets = [
      ("Applications", "visible", row("a") + row("1")), ("Notes &amp; dates", "visible", ""),
      ("Old", "veryHidden", row("b") + row("2") + row("3")),
    ]
    let tables = try Tables(try file.bytes())
    #expect(tables.names == [" [Applications]", " [Notes & dates]", " [Old]"])
    #expect(tables.readings.map { $0?.rows.count } == [1, nil, 2])
    #expect(tables.errors == [nil, .empty, nil])
    #expect(tables.readings[2]?.notes == ["input.hidden_sheet"])
  }

  @Test("a formula without a result is unknown, and said to be")
  func uncalculated() throws {
    let rows = """
      <row r='1'><c r='A1' t='str'><v>id</v></c><c r='B1' t='str'><v>cost</v></c></row>
      <row r='2'><c r='A2' t='str'><v>1</v></c><c r='B2'><f>2*3</f></c></row>
      """
    let reading = try Reading(bytes: try WorkbookFile(rows).bytes())
    #expect(reading.rows == [["1"]] && reading.notes == ["input.formula"])
    let emptied = rows.replacing("</f></c>", with: "</f><v/></c>")
    #expect(try Reading(bytes: try WorkbookFile(emptied).bytes()).notes == ["input.formula"])
    let text = rows.replacing("<c r='B2'><f>2*3</f></c>", with: "<c r='B2' t='str'><f>A1</f><v/></c>")
    #expect(try Reading(bytes: try WorkbookFile(text).bytes()).notes == [])
  }

  @Test("cells beyond the limits are faults of their rows")
  func limits() throws {
    var opener = SourceOpener()
    opener.limits.columns = 3
    opener.limits.fieldBytes = 5
    let rows = """
      <row r='1'><c r='A1' t='str'><v>id</v></c></row><row r='2'><c r='D2' t='str'><v>x</v></c></row>
      <row r='3'><c r='B3' t='str'><v>123456</v></c></row><row r='4'><c r='A4' t='str'><v>ok</v></c></row>
      """
    let reading = try Reading(bytes: try WorkbookFile(rows).bytes(), opener: opener)
    #expect(reading.faults == [.tooManyColumns(limit: 3), .fieldTooLarge(column: 2, limit: 5), nil])
  }

  @Test("rows before a fault of the sheet are delivered, and the fault is told")
  func truncated() throws {
    let rows = (1...5_000).map { "<row r='\($0)'><c t='str'><v>\($0)</v></c><c t='str'><v>x</v></c></row>" }.joined()
    let reading = try Reading(bytes: try WorkbookFile(rows + "</oops>").bytes())
    #expect(reading.rows.count == 4_999 && reading.failure == .archive(.damaged))
  }
}
