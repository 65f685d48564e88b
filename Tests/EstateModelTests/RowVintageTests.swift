import Testing

@testable import EstateModel

struct RowVintageTests {
  private static func file(_ path: String, _ columns: [(heading: String, field: Field?)]) -> SourceFile {
    SourceFile(
      path: path, sha256: "", format: "csv", encoding: "utf-8", delimiter: nil,
      columns: columns.map { SourceFile.Column(heading: $0.heading, field: $0.field) }, ledger: RowLedger())
  }

  private static let costs = file("costs.csv", [("system", .systemName), ("year", .costYear)])
  private static let notices = file("notices.json", [("ocid", nil), ("date", nil)])

  @Test("rows say how new they are by the year of their costs, the day of their notice, or the name of their sheet")
  func stated() {
    let sheet = Self.file("register.xlsx [2024-25]", [("system", .systemName)])
    let dated = Self.file("2019/Register 2023.csv", [("system", .systemName)])
    let rows: [(source: SourceFile, cells: [String])] = [
      (Self.costs, ["Tides", "2022/23"]), (Self.notices, ["ocds-1", "2025-11-01"]), (sheet, ["Tides"]),
      (dated, ["Tides"]),
    ]
    #expect(RowVintage.all(of: rows) == [20_220_000, 20_251_101, 20_240_000, 20_230_000])
  }

  @Test("one row that does not say how new it is makes the others' years worth nothing")
  func unstated() {
    let plain = Self.file("2019/register.csv", [("system", .systemName)])
    #expect(RowVintage.all(of: [(Self.costs, ["Tides", "2022/23"]), (plain, ["Tides"])]) == nil)
    #expect(RowVintage.all(of: [(Self.costs, ["Tides"])]) == nil)
  }
}
