import EstateModel
import Foundation
import Testing

@testable import EstateImport

/// What a file is taken for, by its headings.
struct FileKindTests {
  @Test(
    "headings tell what a file lists",
    arguments: [
      ("Application Name,Owner", FileKind.systems), ("system_id", .systems), ("Name of data system,Vendor", .systems),
      ("Name,Business criticality", .systems), ("Name,Number,Status,Managed by", .systems), ("appName,users", .systems),
      ("Application,Software,Contract end,Supplier,Number of users", .systems),
      ("Number,Opened,Short description,Caller,Priority,State,Application", .none),
      ("Number,Name,Short description,Assignment group,Assigned to,Business criticality", .systems),
      ("hostname,OS,Application", .assets), ("*Server name,*Cores,*OS name", .assets),
      ("VM,Powerstate,CPUs,Memory,OS according to the configuration file", .assets),
      ("Name,Serial number,Manufacturer,Model,Location", .assets),
      ("Netbios_Name0,Operating_System_Name_and0,Build01,Caption0,LastHWScan", .assets),
      ("ResourceID,Netbios_Name0,DisplayName0,Version0,Publisher0", .assets),
      ("Name,DNSHostName,OperatingSystem,OperatingSystemVersion,Enabled,Description", .assets),
      ("Name,Entity,Status,Manufacturers,Serial number,Model,Operating System - Name,Location", .assets),
      ("id,type,name,displayName,businessCriticality,lifecycle.active", .systems),
      ("Application Name,Publisher,Version,Owner", .systems),
      ("Application Name,Publisher,Edition,Users,Criticality", .systems),
      ("Application Name,Publisher,Version,Edition,License Entitlements,Support Phase", .software),
      ("ApplicationId,ApplicationName,ApplicationPublisher,ApplicationVersion,DeviceCount,Platform", .software),
      ("Application name,Version,Vendor,Discovered on devices,Weaknesses,Exposed devices", .software),
      ("DisplayName,DisplayVersion,Publisher,InstallDate", .software),
      ("Software name,Version,Publisher", .software), ("Item name,serial number,seats,reassignable,company", .software),
      ("Product name,Department", .software),
      ("Contract title,Supplier,Start date,End date,Review date", .contracts),
      ("ocid,buyer,supplier,title,value_gbp", .contracts),
      ("Department,Entity,Date of payment,Expense type,Supplier,Amount", .spend),
      ("Body name,Invoice date,Invoice number,Supplier,Net amount,Cost centre", .spend),
      ("Item name,Quantity,Location", .none), ("name,address,city,zip,manager", .none), ("code,label", .none),
      ("id,name", .none), ("id,name,age", .none), ("dataset name,department,description", .none),
      ("First name,Last name,Email,Job title,Department", .none), ("product,cycle,eol,lts", .none),
      ("cveID,vendorProject,product,severity", .none), ("title,author,department", .none),
    ])
  func kinds(headings: String, kind: FileKind) async throws {
    let width = headings.split(separator: ",").count
    let body = (1...6).map { row in (1...width).map { "text \($0) of \(row)" }.joined(separator: ",") }
    let table = try await ImportTable(([headings] + body).joined(separator: "\n"))
    #expect(table.finding.kind == kind, "\(table.finding.reason)")
    #expect(!table.finding.reason.isEmpty)
    #expect(table.isRejected == !(kind.namesSystems || kind.listsLines))
  }

  @Test("a column that is stated to name the systems settles the kind")
  func stated() async throws {
    let override = HeadingOverride(heading: "dataset name", field: .systemName)
    let table = try await ImportTable("dataset name,department\nLand register,Lands\n", overrides: [override])
    #expect(table.finding.kind == .systems && table.rows.count == 1)
    #expect(table.finding.reason.contains("was stated"))
  }

  @Test("rows of two types in one file are applications and their dependencies")
  func recordTypes() async throws {
    let table = try await ImportTable(
      """
      Record Type,Application Name,Description,Business Service,Dependency,Dependency Direction
      1,Tide Tables,Predicts tides,Harbours,,
      1,Berths,Books berths,Harbours,,
      2,Tide Tables,,,Berths,southbound
      2,Tide Tables,,,Pilots,southbound
      2,Berths,,,,northbound
      3,Cranes,,,,
      ,Moorings,,,,
      """)
    #expect(table.systems == ["folder:folder|tide tables", "folder:folder|berths"])
    #expect(table.rows.count == 4)
    #expect(table.texts(of: .interfaces).filter { !$0.isEmpty } == ["Berths", "Pilots"])
    #expect(table.rejects.map(\.code) == ["inventory.dependency", "inventory.record_type", "inventory.record_type"])
    #expect(table.rejects.map(\.line) == [6, 7, 8])
  }
}
