import Diagnostics
import EstateModel
import Tabular
import Testing

@testable import EstateImport

/// What people who live in spreadsheets do, and what must not become of it.
struct SheetHabitTests {
  @Test(
    "what stands below a caption of money is the cost of it, and its total or newest year the whole",
    arguments: [
      ("System,Annual cost (£),,,\n,Hosting,Support,Total,Owner\nTides,1,2,3,Kim\n", Field.annualCost, "3"),
      ("System,Annual cost (£),,,\n,Hosting,Support,Total,Owner\nTides,1,2,3,Kim\n", .costHosting, "1"),
      ("System,Annual cost (£),,,\n,Hosting,Support,Total,Owner\nTides,1,2,3,Kim\n", .costExternalLabour, "2"),
      ("System,Running costs,,Owner\n,Software,Total,\nTides,1,2,Kim\nBerths,3,4,Lee\n", .annualCost, "2"),
      ("System,Annual cost,,Owner\n,2023/24,2024/25,\nTides,1,2,Kim\nBerths,3,4,Lee\n", .annualCost, "2"),
      ("System,Cost 2023/24,Cost 2024/25\nTides,1,2\n", .annualCost, "2"),
      ("System,2024/25 (£k),2023/24 (£k)\nTides,1,2\n", .annualCost, "1"),
    ])
  func captions(text: String, field: Field, cell: String) async throws {
    let table = try await ImportTable(text)
    #expect(table.texts(of: field).first == cell)
    #expect(table.mapping.columnOfField[.hosting] == nil)
  }

  @Test(
    "a title that states the scale of all figures goes for those that state none",
    arguments: [
      ("All figures in £000s", 3), ("Costs shown in thousands", 3), ("Amounts in £m", 6), ("Register of systems", 0),
      ("Systems that cost over £5m", 0), ("Systems costing more than £1 million", 0),
    ])
  func titles(title: String, power: Int) async throws {
    let table = try await ImportTable("\(title),,\nSystem,Annual cost,Hosting cost (£m)\nTides,185,2\nBerths,61,3\n")
    let columns = table.mapping.columns
    #expect(columns.map(\.terms.powerOfTen) == [0, power, 6])
    #expect(table.log.counts["input.title_scale"] == (power == 0 ? nil : 1))
  }

  @Test("labels and their values above the headings are passed over")
  func labelledTitles() async throws {
    let table = try await ImportTable(
      """
      Department:,Department for Widgets,,
      Version,2.1,,
      System,Supplier,Annual cost,Contract end
      Tides,Oxbow,100,2027-03-31
      Berths,Wick,200,2027-03-31
      """)
    #expect(table.texts(of: .systemName) == ["Tides", "Berths"])
  }

  @Test("a form, whose labels stand in a column, is no list of systems")
  func form() async throws {
    let table = try await ImportTable("System name,Tides\nSupplier,Oxbow\nAnnual cost,100\nContract end,2027-03-31\n")
    #expect(table.isRejected && table.finding.reason.contains("form"))
    let criteria = try await ImportTable("System name,Tides\nL1,5\nL2,3\nC1,4\n")
    #expect(criteria.isRejected)
    let contracts = try await ImportTable("System,Supplier,Annual cost\nC1,Oxbow,1\nC2,Oxbow,2\nTides,Wick,3\n")
    #expect(contracts.rows.count == 3)
  }

  @Test("how many systems there are is no name of one")
  func counts() async throws {
    let pivot = try await ImportTable("Row Labels,Sum of Annual cost,Count of System name\nPort,100,2\nQuay,200,1\n")
    let summary = try await ImportTable("Supplier,Applications,Annual cost\nOxbow,2,100\nWick,1,200\n")
    #expect(pivot.isRejected && summary.isRejected)
  }

  @Test("a cost that nobody says is yearly is not read, and said not to be, where there is no other")
  func unreadCost() async throws {
    let table = try await ImportTable("System,Cost (£)\nTides,100\n")
    #expect(table.log.counts["mapping.unread_cost"] == 1)
    let other = try await ImportTable("System,Cost (£),Annual cost\nTides,100,200\n")
    #expect(other.log.counts["mapping.unread_cost"] == nil)
  }

  @Test("a file of which every row is rejected is itself an error")
  func allRejected() async throws {
    let table = try await ImportTable("System,Annual cost\nTides,1.2x\n")
    #expect(table.rows.isEmpty && table.log.counts["input.all_rejected"] == 1)
  }

  @Test(
    "text to the right of the headings costs a row where a delimiter may be one too many, and is counted in sheets",
    arguments: [true, false])
  func width(isDelimited: Bool) {
    var batch = RecordBatch()
    for cells in [["Tides", "Oxbow", "100"], ["Berths", "Wick", "200", "see Ann"], ["Cranes", "Wick", "", "  "]] {
      for cell in cells { batch.appendField(Array(cell.utf8)) }
      batch.closeRecord(line: 1 + batch.records.count, fault: nil)
    }
    let systems = RowChecker(
      file: "f", folder: "f", mapping: ColumnMapping(headings: ["System", "Supplier", "Annual cost"]),
      isDelimited: isDelimited
    ).check(batch, segments: [.whole(batch)])
    let contracts = LineChecker(
      file: "f", kind: .contracts,
      mapping: ColumnMapping(headings: ["Contract title", "Supplier", "Contract value"]).adapted(to: .contracts),
      isDelimited: isDelimited
    ).check(batch, segments: [.whole(batch)])
    for rows in [systems, contracts] {
      #expect(rows.rejects.map(\.code) == (isDelimited ? ["inventory.fields"] : []))
      #expect(rows.evidence.rows.count == (isDelimited ? 2 : 3))
      #expect(rows.wide.count == (isDelimited ? 0 : 1))
    }
  }

  @Test("of the ways in which an organisation is written that of most rows goes for all, then the first by its letters")
  func organisationNames() {
    func source(_ path: String, _ names: [String: Int]) -> SourceFile {
      var column = SourceFile.Column(heading: "Body", field: .organisation)
      column.names = names
      return SourceFile(
        path: path, sha256: "", format: "csv", encoding: "utf-8", delimiter: nil, columns: [column], ledger: RowLedger()
      )
    }
    let sources = [
      source("a.csv", ["Port Office": 2, "PORT OFFICE": 3, "Tide Board": 1]),
      source("b.csv", ["Port  Office": 1, "Port Office": 2, "tide board": 1]),
    ]
    for sources in [sources, sources.reversed()] {
      let names = OrganisationNames(sources)
      #expect(names.name(for: "port office") == "Port Office" && names.name(for: "PORT OFFICE") == "Port Office")
      #expect(names.name(for: "TIDE BOARD") == "Tide Board" && names.name(for: "Quay Trust") == "Quay Trust")
      #expect(names.notes.count == 3 && names.notes.allSatisfy { $0.code == "estate.organisation_name" })
    }
  }
}
