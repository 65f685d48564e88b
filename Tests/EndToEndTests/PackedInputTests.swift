import CLibXLSXWriter
import CLibZip
import Foundation
import Reporting
import Testing

@testable import domesday

/// Workbooks, archives and compressed files as inputs of a run.
struct PackedInputTests {
  /// A cell that a test writes.
  enum Cell {
    case text(String)
    case number(Double)
    case day(Double)
  }

  /// Writes a workbook by libxlsxwriter and returns its path.
  static func workbook(_ sheets: KeyValuePairs<String, [[Cell]]>, at path: String) -> String {
    let book = workbook_new(path)
    let day = workbook_add_format(book)
    format_set_num_format(day, "dd/mm/yyyy")
    for (name, rows) in sheets {
      let sheet = workbook_add_worksheet(book, name)
      for (row, cells) in rows.enumerated() {
        for (column, cell) in cells.enumerated() {
          let place = (lxw_row_t(row), lxw_col_t(column))
          switch cell {
          case .text(let text): worksheet_write_string(sheet, place.0, place.1, text, nil)
          case .number(let number): worksheet_write_number(sheet, place.0, place.1, number, nil)
          case .day(let serial): worksheet_write_number(sheet, place.0, place.1, serial, day)
          }
        }
      }
    }
    workbook_close(book)
    return path
  }

  static let headings: [Cell] = ["System ID", "System name", "Organisation", "Annual cost", "Go live date"].map {
    .text($0)
  }

  static func system(_ id: String, cost: Cell) -> [Cell] {
    [.text(id), .text("System \(id)"), .text("Harbour Board"), cost, .day(38_353)]
  }

  /// A return with a cover sheet, two inventories with the same headings, and a list of codes.
  static func estate(in workplace: Workplace) -> String {
    workbook(
      [
        "Cover": [[.text("Estate return 2026")], [.text("Contact"), .text("estates@harbour.example")]],
        "Applications": [
          [.text("Applications of the Harbour Board")], [], headings, system("A1", cost: .number(1_200.1)),
          system("A2", cost: .text("£2m")), system("A3", cost: .text("1.2x")),
        ],
        "Shared": [headings, system("B1", cost: .number(300))],
        "Codes": [[.text("Code"), .text("Meaning")], [.text("H"), .text("High")]],
      ], at: workplace.path("estate.xlsx"))
  }

  @Test("every sheet that lists systems is an input of its own, and the others are notes")
  func workbook() async throws {
    let workplace = try Workplace()
    let file = Self.estate(in: workplace)
    #expect(try await workplace.analyse([file]) == 0)
    let document = try RunDocument(json: try workplace.text("out/run.json"))
    #expect(document.ledger.read == 4 && document.ledger.accepted == 3 && document.ledger.rejected == 1)
    #expect(document.inputs.map(\.path).sorted() == ["\(file) [Applications]", "\(file) [Shared]"])
    #expect(Set(document.inputs.map(\.sha256)).count == 1)
    #expect(document.totals.annual_cost.p50 == Decimal(string: "2001500.10"))
    let rejects = try workplace.text("out/rejects.csv")
    #expect(rejects.contains("estate.xlsx [Applications],6,4,inventory.amount"), "\(rejects)")
  }

  @Test("importing a workbook twice changes nothing, though two sheets have the same headings")
  func idempotence() async throws {
    let workplace = try Workplace()
    let file = Self.estate(in: workplace)
    #expect(try await workplace.importing([file]) == 0)
    let before = try Data(contentsOf: URL(filePath: workplace.path("estate.sqlite")))
    #expect(try await workplace.importing([file]) == 0)
    #expect(try Data(contentsOf: URL(filePath: workplace.path("estate.sqlite"))) == before)
  }

  @Test("a merged cell goes for every row beside it, and a merged amount is counted once")
  func mergedCells() async throws {
    let workplace = try Workplace()
    let path = workplace.path("merged.xlsx")
    let book = workbook_new(path)
    let sheet = workbook_add_worksheet(book, "Systems")
    for (column, heading) in ["Directorate", "System name", "Annual cost", "Supplier", "Contract end"].enumerated() {
      worksheet_merge_range(sheet, 0, lxw_col_t(column), 1, lxw_col_t(column), heading, nil)
    }
    worksheet_merge_range(sheet, 2, 0, 5, 0, "Adult Care", nil)
    for (row, name) in [(2, "Tides"), (3, "Berths"), (5, "Locks"), (6, "Dues")] {
      worksheet_write_string(sheet, lxw_row_t(row), 1, name, nil)
    }
    worksheet_merge_range(sheet, 2, 2, 3, 2, "£90,000", nil)
    worksheet_merge_range(sheet, 2, 3, 3, 3, "Oxbow Ltd", nil)
    worksheet_merge_range(sheet, 2, 4, 3, 4, "2027-03-31", nil)
    workbook_close(book)
    #expect(try await workplace.analyse([path], ["--map", "Directorate=organisation"]) == 0)
    let document = try RunDocument(json: try workplace.text("out/run.json"))
    #expect(document.totals.annual_cost.p50 == 90_000)
    #expect(document.ledger.accepted == 4 && document.ledger.rejected == 0)
    let ranking = try workplace.text("out/ranking.csv")
    let rows = ranking.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let care = rows.filter { $0.contains("Adult Care") }.compactMap { row in
      ["Tides", "Berths", "Locks", "Dues"].first { name in row.contains { $0 == name } }
    }
    #expect(Set(care) == ["Tides", "Berths", "Locks"])
    #expect(rows.count { $0.contains("Oxbow Ltd") } == 2)
  }

  @Test("of registers of two years, each a sheet, the newer one is believed")
  func newerSheet() async throws {
    let workplace = try Workplace()
    func sheet(_ cost: Double) -> [[Cell]] { [Self.headings, Self.system("A1", cost: .number(cost))] }
    for (older, newer) in [(100.0, 200.0), (200, 100)] {
      let file = Self.workbook(
        ["2023-24": sheet(older), "2024-25": sheet(newer)], at: workplace.path("register-\(Int(older)).xlsx"))
      #expect(try await workplace.analyse([file], out: "out-\(Int(older))") == 0)
      let document = try RunDocument(json: try workplace.text("out-\(Int(older))/run.json"))
      #expect(document.totals.annual_cost.p50 == Decimal(newer))
    }
  }

  @Test("systems of one name in the sheets of two directorates are two, those in the sheets of two years are one")
  func sheetParts() async throws {
    let headings: [Cell] = [.text("System"), .text("Annual cost")]
    let systems: [[Cell]] = [headings, [.text("Payroll"), .number(100)]]
    for (names, known) in [(("Adults", "Children"), 2), (("2023-24", "2024-25"), 1), (("Live", "Retired"), 1)] {
      let workplace = try Workplace()
      let file = Self.workbook(
        [names.0: systems, names.1: systems, "Costs": [[.text("Supplier"), .text("Amount")]]],
        at: workplace.path("register.xlsx"))
      #expect(try await workplace.analyse([file]) == 0)
      let document = try RunDocument(json: try workplace.text("out/run.json"))
      #expect(document.totals.annual_cost.known == known)
    }
  }

  @Test("a workbook without systems is left out, whole")
  func noSystems() async throws {
    let workplace = try Workplace()
    let file = Self.workbook(
      ["Codes": [[.text("Code"), .text("Meaning")], [.text("H"), .text("High")]], "Blank": []],
      at: workplace.path("codes.xlsx"))
    let good = try workplace.write("system_id,organisation\nGOOD,Body\n", to: "good.csv")
    #expect(try await workplace.analyse([file, good]) == 3)
    #expect(try workplace.text("out/ranking.csv").contains("GOOD"))
  }

  @Test("what is packed in an archive is read, file by file, and a bad one costs the others nothing")
  func archive() async throws {
    let workplace = try Workplace()
    let csv = try workplace.write("system_id,annual_cost\nC1,100\n", to: "c.csv")
    let bad = try workplace.write(Data([0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 3]), to: "p.png")
    let path = workplace.path("drop.zip")
    let archive = try #require(zip_open(path, ZIP_CREATE, nil))
    let members = [("Harbour Board/c.csv", csv), ("estate.xlsx", Self.estate(in: workplace)), ("p.png", bad)]
    for (name, file) in members { zip_file_add(archive, name, zip_source_file(archive, file, 0, -1), 0) }
    #expect(zip_close(archive) == 0)
    #expect(try await workplace.analyse([path]) == 3)
    let document = try RunDocument(json: try workplace.text("out/run.json"))
    #expect(
      document.inputs.map(\.path).sorted()
        == ["\(path)/Harbour Board/c.csv", "\(path)/estate.xlsx [Applications]", "\(path)/estate.xlsx [Shared]"])
    #expect(document.ledger.accepted == 4)
  }
}
