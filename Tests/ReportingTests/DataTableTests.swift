import EstateModel
import Foundation
import Testing

@testable import Reporting

/// The forms of a table that programs read.
@Suite struct DataTableTests {
  private static let columns = [
    DataTable.Column("name", "Name", .text, "A name."), DataTable.Column("cost", "Cost", .money, "Pounds."),
    DataTable.Column("day", "Day", .date, "A day."), DataTable.Column("count", "Count", .integer, "A count."),
    DataTable.Column("share", "Share", .number, "A share."), DataTable.Column("holds", "Holds", .flag, "A flag."),
  ]

  private static let table = DataTable(
    "made_up", "Made up", "A table of every kind of value.", columns: columns,
    rows: [
      [
        .text("=cmd|' /C calc'!A0"), .money(Money(pence: -5)), .date(CalendarDate(dayNumber: 0)), .integer(-7),
        .number(0.126, decimals: 2), .flag(true),
      ],
      [.text("say \"x\",\n\u{202E}y\u{0}"), .unknown, .unknown, .notApplicable, .unknown, .flag(false)],
    ])

  private static func text(_ form: TableText.Form) -> String {
    String(decoding: TableText.bytes(form, table, run: "r1"), as: UTF8.self)
  }

  @Test func `a table as CSV has guarded texts, bare numbers and empty cells for what is not known`() {
    #expect(
      Self.text(.csv) == """
        name,cost,day,count,share,holds
        '=cmd|' /C calc'!A0,-0.05,1970-01-01,-7,0.13,yes
        "say ""x"",\n\u{202E}y ",,,,,no

        """)
  }

  @Test func `a table as JSON says what it is, and null for what is not known`() throws {
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(Self.text(.json).utf8)) as? [String: Any])
    #expect(document["schema"] as? String == "domesday.table.made_up/1")
    #expect(document["run"] as? String == "r1")
    let rows = try #require(document["rows"] as? [[String: Any]])
    #expect(rows.count == 2)
    #expect(rows[0]["name"] as? String == "=cmd|' /C calc'!A0")
    #expect(rows[0]["cost"] as? Double == -0.05)
    #expect(rows[0]["holds"] as? Bool == true)
    #expect(rows[1].filter { $0.value is NSNull }.keys.sorted() == ["cost", "count", "day", "share"])
  }

  @Test func `an empty table is a document all the same`() throws {
    let empty = DataTable("empty", "Empty", "No rows.", columns: Self.columns, rows: [])
    let json = TableText.bytes(.json, empty, run: "r1")
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(json)) }
    #expect(TableText.bytes(.csv, empty, run: "r1").count { $0 == 0x0A } == 1)
  }

  @Test func `the ranking has a kind, a title and a meaning for each of its columns`() {
    #expect(RankingRow.schema.columns.map(\.name) == RankingColumn.allCases.map(\.rawValue))
    #expect(RankingRow.schema.columns.filter { $0.title.isEmpty || !$0.meaning.hasSuffix(".") } == [])
    #expect(Set(RankingRow.schema.columns.map(\.title)).count == RankingColumn.allCases.count)
  }

  @Test func `metadata name each column with its type`() throws {
    let text = try TableMetadata.document(of: [.init(path: "data/made_up.csv", schema: Self.table.schema)])
    for words in ["\"http://www.w3.org/ns/csvw\"", "\"yes|no\"", "\"decimal\"", "\"yyyy-MM-dd\"", "data/made_up.csv"] {
      #expect(text.contains(words))
    }
    let schema = try TableMetadata.jsonSchema(of: Self.table.schema)
    #expect(schema.contains("domesday.table.made_up/1"))
  }
}

/// Workbooks; their cells are read back by another program in `Tests/Twins`.
@Suite struct WorkbookTests {
  private static func workbook(in folder: URL, named name: String) throws -> Data {
    let path = folder.appending(path: name).path()
    var book = try Workbook(
      path: path, temporaryFolder: folder.path(), title: "Run r1", created: CalendarDate(dayNumber: 20_000),
      marking: "OFFICIAL & SENSITIVE")
    book.add(
      DataTable(
        "long", "A title: longer than the thirty-one characters of a sheet", "Text of every length.",
        columns: [DataTable.Column("text", "Text", .text, "Text.")],
        rows: [
          [.text(String(repeating: "é", count: 40_000))], [.text("=1+1")], [.text("nul\u{0}nul")],
          [.date(CalendarDate(dayNumber: -40_000))], [.unknown], [.notApplicable],
        ]))
    try book.close(path: path)
    return try Data(contentsOf: URL(filePath: path))
  }

  @Test func `the same tables give the same bytes, whatever their cells hold`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "workbook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let first = try Self.workbook(in: folder, named: "1.xlsx")
    #expect(first.starts(with: Data("PK".utf8)))
    #expect(try Self.workbook(in: folder, named: "2.xlsx") == first)
  }

  @Test func `a workbook that cannot be written says where and why`() throws {
    let path = "/nowhere-\(UUID().uuidString)/book.xlsx"
    var book = try Workbook(
      path: path, temporaryFolder: "/tmp", title: "Run r1", created: CalendarDate(dayNumber: 20_000), marking: "")
    book.add(DataTable("t", "T", "A table.", columns: [DataTable.Column("a", "A", .text, "A.")], rows: []))
    #expect { try book.close(path: path) } throws: { error in "\(error)".hasPrefix(path) }
  }
}
