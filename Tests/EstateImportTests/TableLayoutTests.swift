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
