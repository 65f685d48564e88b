import Diagnostics
import EstateModel
import Foundation
import Testing

@testable import EstateImport

/// Tables as people lay them out: totals, remarks, repeated headings, several tables, ragged rows.
struct TableLayoutTests {
  private static let headings = "System,Owner,Annual cost"

  @Test(
    "a row that belongs to the layout is left out, with its line and the reason",
    arguments: [
      ("Total,,300", "inventory.total"), (",,300\nTotal systems,,300", "inventory.identity"),
      ("System,Owner,Annual cost", "inventory.headings"), ("Notes: all costs exclude VAT,,", "inventory.remark"),
      ("Figures are taken from the ledger of the year before,,", "inventory.remark"),
      ("© Marrowby Borough Council,,", "inventory.remark"), ("Source: register of systems", "inventory.remark"),
    ])
  func furniture(row: String, code: String) async throws {
    let table = try await ImportTable("\(Self.headings)\nTides,Kim,100\n\(row)\nBerths,Lee,200\n")
    #expect(table.texts(of: .systemName) == ["Tides", "Berths"])
    #expect(table.rejects.first?.code == code)
    #expect(table.rejects.first?.line == 3)
  }

  @Test("a system is not taken for a remark: its name is short, or it has another fact")
  func notFurniture() async throws {
    let table = try await ImportTable(
      "\(Self.headings)\nPage Turner,Kim,\nTide tables,,\nNumber of berths that are free on any one day,,5\n")
    #expect(table.rows.count == 3)
  }

  @Test(
    "a row is a total by the word in its label, where it has figures and no other fact",
    arguments: [
      "Adults total,,,246000,", "Total Adults,,,246000,12", "Total for Adults,,,£246k,", "TOTAL ADULTS,,-,246000,",
      "Adult Social Care subtotal:,,,246000,", "Sub-total Children's,Children,,246000,", "Totals £,,,246000,",
      "Total (excl. VAT),,,246000,", "Adults Total (2 systems),,,246000,", "Adults total 2024/25,,,246000,",
      "Total annual spend,,,246000,", "Running total,,,246000,", "Total no. of systems,,2,,",
      "Carried forward,,,246000,",
      "c/f,,,246000,", "Average,,,123000,", "Balance,,,0,", "Adults Total,Adults Total,,246000,",
      ",Adults Total,,246000,",
      ",Total,,246000,", "Total,All systems,,246000,",
    ])
  func totals(row: String) async throws {
    let table = try await ImportTable(
      "System,Directorate,Supplier,Annual cost,Users\nTides,Adults,Tarn,100,5\n\(row)\nBerths,Place,Oxbow,200,6\n")
    #expect(table.texts(of: .systemName) == ["Tides", "Berths"])
    #expect(table.rejects.map(\.code) == ["inventory.total"])
  }

  @Test(
    "a system is not taken for a total: its name holds no such word, or it has an id or a fact that is no figure",
    arguments: [
      ",TotalView,,246000,", ",Totalmobile Optimise,,246000,", ",Sum Up,,246000,", ",Average Speed Cameras,,246000,",
      ",Counts of Traffic,,246000,", ",Total Mobile,Tarn,246000,", ",Total Repairs,,246000,2027-03-31",
      "7,Total Mobile,,246000,",
      ",Balance,Tarn,246000,", ",Total Mobile,,,", ",Running Total,,,2027-03-31",
    ])
  func notTotals(row: String) async throws {
    let table = try await ImportTable(
      "Ref,System,Supplier,Annual cost,Contract end\n1,Tides,Tarn,100,2027-03-31\n\(row)\n2,Berths,Oxbow,200,2027-03-31\n"
    )
    #expect(table.rows.count == 3 && table.rejects.isEmpty)
  }

  @Test("the message on a total has its label")
  func totalMessage() async throws {
    let table = try await ImportTable("\(Self.headings)\nTides,Kim,100\nOverall totals:,,100\n")
    #expect(table.rejects.map(\.message) == ["the row \"Overall totals:\" sums up others, and is not a system"])
  }

  @Test("sections with headings and totals of their own: the systems alone are left, and the money counts once")
  func sections() async throws {
    let table = try await ImportTable(
      """
      System,Supplier,Annual cost,Contract expiry,Users
      Adult Social Care,,,,
      Mosaic,Access,185000,2027-03-31,640
      Abacus,Harris,42000,2026-03-31,35
      Adult Social Care Total,,227000,,
      Children's Services,,,,
      Synergy,Access,99000,2027-08-31,210
      Tribal Admissions,Tribal,31000,2026-08-31,14
      Sub-total Children's,,130000,,
      Environment,,,,
      Whitespace,Whitespace Work Software,28500,2028-01-31,44
      Environment,,28500,,
      GRAND TOTAL,,385500,,
      """)
    #expect(table.texts(of: .systemName) == ["Mosaic", "Abacus", "Synergy", "Tribal Admissions", "Whitespace"])
    #expect(table.texts(of: .annualCost).compactMap { Int($0) }.reduce(0, +) == 385_500)
    #expect(table.rejects.filter { $0.code == "inventory.section" }.map(\.line) == [2, 6, 10])
    #expect(table.rejects.filter { $0.code == "inventory.total" }.map(\.line) == [5, 9, 12, 13])
    #expect(table.read == table.rows.count + table.rejects.count + table.blank)
  }

  @Test(
    "the heading of a section is left out",
    arguments: [
      // The table begins with one, and has others; a lone name at the end is a system.
      ("LIVE,,\nTides,Kim,1\nOLD SYSTEMS,,\nBerths,Lee,2\nCranes,,", ["Tides", "Berths", "Cranes"]),
      // A total bears its name.
      ("Tides,Kim,1\nHarbour,,\nBerths,Lee,2\nTotal for Harbour,,2", ["Tides", "Berths"]),
      // The headings stand again below it.
      ("Tides,Kim,1\n\nHarbour,,\nSystem,Owner,Annual cost\nBerths,Lee,2", ["Tides", "Berths"]),
      // A system of the same name as its section has facts.
      ("Pay,,\nPay,Kim,1\nHarbour,,\nBerths,Lee,2", ["Pay", "Berths"]),
    ])
  func sectionHeadings(rows: String, systems: [String]) async throws {
    let table = try await ImportTable("\(Self.headings)\n\(rows)\n")
    #expect(table.texts(of: .systemName) == systems)
    #expect(table.rejects.contains { $0.code == "inventory.section" })
    #expect(table.read == table.rows.count + table.rejects.count + table.blank)
  }

  @Test("the heading of a section may stand in the column of the ids")
  func sectionsAmongIDs() async throws {
    let table = try await ImportTable(
      "Ref,System,Owner,Annual cost\nADULTS,,,\n1,Tides,Kim,1\n2. Children,,,\n2,Berths,Lee,2\n,Place,,\n3,Cranes,Ann,3\n"
    )
    #expect(table.texts(of: .systemName) == ["Tides", "Berths", "Cranes"])
    #expect(table.rejects.map(\.code) == Array(repeating: "inventory.section", count: 3))
  }

  @Test(
    "a name alone is a system where the table shows no sections",
    arguments: [
      // Not the first row; one only; two together; above a total; above a row that goes with it; few columns.
      "System,Owner,Annual cost\nTides,Kim,1\nWiki,,\nBerths,Lee,2\nIntranet,,\nCranes,Ann,3\n",
      "System,Owner,Annual cost\nWiki,,\nTides,Kim,1\nBerths,Lee,2\n",
      "System,Owner,Annual cost\nWiki,,\nTides,Kim,1\nIntranet,,\nForum,,\nBerths,Lee,2\n",
      "System,Owner,Annual cost\nWiki,,\nTides,Kim,1\nIntranet,,\nTotal,,1\n",
      "System,Owner,Annual cost\nWiki,,\n,Kim,1\nIntranet,,\n,Lee,2\n",
      "System,Owner\nWiki,\nTides,Kim\nIntranet,\nBerths,Lee\n", "System\nWiki\nTides\nIntranet\n",
    ])
  func loneNames(text: String) async throws {
    let table = try await ImportTable(text)
    #expect(table.texts(of: .systemName).contains("Wiki"))
    #expect(!table.rejects.contains { $0.code == "inventory.section" })
  }

  @Test("another table below the inventory is left out, row by row, and said to be")
  func otherTableBelow() async throws {
    let table = try await ImportTable(
      """
      System,Owner,Annual cost
      Tides,Kim,100

      Suppliers
      Supplier,Contract end,Status
      Tarnside,2026-01-01,Live
      Oxbow,2027-01-01,Live

      System,Owner,Annual cost
      Berths,Lee,200
      """)
    #expect(table.texts(of: .systemName) == ["Tides", "Berths"])
    #expect(table.rejects.map(\.line) == [4, 5, 6, 7, 9])
    #expect(table.rejects.prefix(4).allSatisfy { $0.code == "inventory.other_table" })
    #expect(table.log.counts["input.other_table"] == 1)
    #expect(table.read == table.rows.count + table.rejects.count + table.blank)
  }

  @Test("an inventory below another table is found")
  func inventoryBelow() async throws {
    let table = try await ImportTable(
      """
      Contact,Telephone,Email
      Kim,0123,kim@example.org
      Lee,0124,lee@example.org

      System,Owner,Annual cost
      Tides,Kim,100
      Berths,Lee,200
      """)
    #expect(table.finding.kind == .systems)
    #expect(table.texts(of: .systemName) == ["Tides", "Berths"])
    #expect(table.rejects.map(\.line) == [2, 3, 5])
    #expect(table.read == table.rows.count + table.rejects.count + table.blank)
  }

  @Test("systems after a blank line are still systems")
  func gap() async throws {
    let table = try await ImportTable("\(Self.headings)\nTides,Kim,100\n\n,,\nBerths,Lee,200\nStatus,Supplier,3\n")
    #expect(table.rows.count == 3 && table.blank == 2)
  }

  @Test("rows that are too short are read and counted, rows that are too long are refused")
  func ragged() async throws {
    let table = try await ImportTable("\(Self.headings)\nTides,Kim,100\nBerths,Lee\nCranes,Ann,1,,\nPilots,Bob,1,2\n")
    #expect(table.rows.count == 3)
    #expect(table.log.counts["inventory.short_rows"] == 1)
    #expect(table.rejects.map(\.code) == ["inventory.fields"] && table.rejects.map(\.line) == [5])
  }

  @Test("headings in two lines are mapped by both, or by the lower")
  func twoLines() async throws {
    let table = try await ImportTable(
      "Ref,System,Costs,,Contract,\n,,Hardware,Licences,Start,End\nA1,Tides,100,200,2020-01-01,2025-01-01\n")
    let fields: [Field] = [.systemID, .systemName, .costHardware, .costSoftware, .contractStart, .contractEnd]
    #expect(table.mapping.columns.map(\.field) == fields)
    #expect(table.rows.count == 1)
  }

  @Test(
    "line ends of every kind, spaces before quotes and titles above change nothing",
    arguments: [
      "System,Owner,Annual cost\rTides,Kim,100\rBerths,Lee,200\r",
      "System,Owner,Annual cost\r\nTides, \"Kim\" ,100\r\nBerths,Lee, \"200\"\r\n",
      "Register of systems\n\nSystem;Owner;Annual cost\nTides;Kim;100\nBerths;Lee;200\n",
      "sep=;\nSystem;Owner;Annual cost\nTides;Kim;100\nBerths;Lee;200\n",
    ])
  func spellings(text: String) async throws {
    let table = try await ImportTable(text)
    #expect(table.texts(of: .systemName) == ["Tides", "Berths"])
    #expect(table.texts(of: .annualCost) == ["100", "200"])
  }
}
