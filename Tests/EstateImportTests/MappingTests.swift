import Diagnostics
import EstateModel
import Foundation
import Testing

@testable import EstateImport

/// How headings and values become fields.
struct MappingTests {
  /// The cells of the list that is put together, row by row.
  private func derived(_ table: ImportTable, _ field: Field) -> [String] { table.texts(of: field) }

  @Test("components in several columns are one list, each with its version")
  func components() async throws {
    let table = try await ImportTable(
      """
      Application,Operating system,OS version,Database,DB version,Web server
      Tides,Windows Server,2012 R2,Oracle Database,11.2,IIS 8
      Berths,Red Hat Enterprise Linux 6,6.10,N/A,,
      Cranes,,,,,
      """)
    #expect(
      derived(table, .products) == [
        "Windows Server 2012 R2; Oracle Database 11.2; IIS 8", "Red Hat Enterprise Linux 6", "",
      ])
    #expect(table.mapping.columns.map(\.basis).count { $0 == .component } == 5)
  }

  @Test("what a virtual machine was made for counts where nobody looked at what it runs")
  func virtualMachines() async throws {
    let table = try await ImportTable(
      """
      VM,Powerstate,OS according to the configuration file,OS according to the VMware Tools
      hbr-01,poweredOn,Microsoft Windows Server 2008 R2 (64-bit),Microsoft Windows Server 2012 R2 (64-bit)
      hbr-02,poweredOff,Red Hat Enterprise Linux 6 (64-bit),
      """)
    #expect(
      derived(table, .products) == [
        "Microsoft Windows Server 2012 R2 (64-bit)", "Red Hat Enterprise Linux 6 (64-bit)",
      ])
  }

  @Test("in a list of software, a name and its version are the product, and versions are different rows")
  func software() async throws {
    let table = try await ImportTable(
      """
      Software name,Version,Publisher,Department
      Oracle Database,11.2,Oracle,Harbours
      Oracle Database,19c,Oracle,Harbours
      Oracle Database,11.2,Oracle,Tides
      """)
    #expect(table.finding.kind == .software)
    #expect(derived(table, .products) == ["Oracle Database 11.2", "Oracle Database 19c", "Oracle Database 11.2"])
    #expect(table.systems.count == 3)
  }

  @Test("in a list of installed programs the applications are the products, and what they run on is not")
  func installed() async throws {
    let table = try await ImportTable(
      """
      ApplicationName,ApplicationPublisher,DeviceCount,Platform
      Oracle Database 19c,Oracle,12,Windows
      SQL Server 2014,Microsoft,3,Windows
      """)
    #expect(table.finding.kind == .software)
    #expect(derived(table, .products) == ["Oracle Database 19c", "SQL Server 2014"])
    #expect(table.mapping.columns.last?.basis == .outranked(by: "ApplicationName"))
  }

  @Test("in a list of what is installed on machines, the applications are the products of those machines")
  func installedOnMachines() async throws {
    let table = try await ImportTable(
      """
      Server name,Application name,Version,Provider,Operating system
      fin01,SQL Server 2012,11.0.7001,Microsoft,Windows Server 2012 R2
      web01,Apache Tomcat,7.0,Apache,RHEL 6
      """)
    #expect(table.finding.kind == .software)
    #expect(derived(table, .products) == ["SQL Server 2012", "Apache Tomcat 7.0"])
  }

  @Test("a heading is not believed where none of several values is of its kind")
  func noneOfItsKind() async throws {
    let table = try await ImportTable("Application,Hardware,Users\nTides,PowerEdge R730,10\nBerths,HP DL380,20\n")
    #expect(table.rejects.isEmpty && table.rows.count == 2)
    #expect(table.mapping.columns[1].basis == .valuesDiffer(from: .costHardware, readable: 0, of: 2))
    let costs = try await ImportTable("Application,Hardware,Users\nTides,1200,10\nBerths,n/a,20\n")
    #expect(costs.mapping.columns[1].field == .costHardware)
    // One value may be a slip.
    let slip = try await ImportTable("Application,Hardware,Users\nTides,1.2x,10\n")
    #expect(slip.rejects.count == 1)
  }

  @Test("tags of a category that names products or languages are read as such")
  func tags() async throws {
    let table = try await ImportTable(
      """
      Record Type,Application Name,Tag Category 1,Tag 1,Tag Category 2,Tag 2,Tag Category 3,Tag 3
      1,Tides,Operating System,RHEL 8,Language,Java,Data Center,York
      1,Berths,Data Center,York,Database,Oracle,Runtime,Tomcat
      """)
    #expect(derived(table, .products) == ["RHEL 8", "Oracle; Tomcat"])
    #expect(derived(table, .languages) == ["Java", ""])
  }

  @Test("a name with a version and no product is a product of that version")
  func namedVersion() async throws {
    let table = try await ImportTable("Application,Version,Users\nTides,4.2,10\nBerths,,20\n")
    #expect(derived(table, .products) == ["Tides 4.2", ""])
    #expect(table.texts(of: .systemName) == ["Tides", "Berths"])
  }

  @Test(
    "a heading that lies is found out by its values, and flagged",
    arguments: [
      ("Vendor", ["11.2.0.4", "v2.1", "2012", "19.3"], Field.supplier),
      ("Cost pa", ["High", "Low", "Low", "High"], .annualCost),
      ("Go live", ["yes", "no", "yes", "yes"], .goLiveDate),
      ("Department", ["1001", "1002", "1003", "1004"], .organisation),
    ])
  func lies(heading: String, values: [String], field: Field) async throws {
    let rows = values.enumerated().map { "System \($0.offset),\($0.element)" }.joined(separator: "\n")
    let table = try await ImportTable("Application,\(heading)\n\(rows)\n")
    #expect(table.mapping.columnOfField[field] == nil)
    #expect(table.log.counts["mapping.values"] == 1)
    #expect(table.rows.count == 4)
  }

  @Test("names that have digits are names", arguments: ["3M", "Level 3", "Agency 21", "1E", "4Networks Ltd"])
  func names(supplier: String) async throws {
    let rows = (0..<6).map { "System \($0),\($0 == 0 ? supplier : "Tarnside Ltd")" }.joined(separator: "\n")
    let table = try await ImportTable("Application,Vendor\n\(rows)\n")
    #expect(table.texts(of: .supplier).first == supplier)
  }

  @Test(
    "a heading's unit and currency hold for its values",
    arguments: [
      ("Annual cost (£000)", "12.5", "known 1250000"), ("Annual cost (£k)", "£1.2m", "known 120000000"),
      ("Annual cost (£000)", "54 inc VAT", "known 5400000"), ("Annual cost (£000)", "£54k (2024/25)", "known 5400000"),
      ("Annual cost (£000)", "54 pa", "known 5400000"), ("Annual cost (£000)", "54 to 60", "known 5400000"),
      ("Annual cost (£000)", "54 thousand", "known 5400000"), ("Annual cost (£m)", "1.5 million", "known 150000000"),
      ("Annual cost £m", "1.5", "known 150000000"), ("Annual cost ($)", "100", "unknown"),
      ("Annual cost (USD)", "£100", "known 10000"), ("Annual cost (EUR 000s)", "5", "unknown"),
      ("Annual cost (£)", "100", "known 10000"), ("Annual cost (£ maintenance)", "100", "known 10000"),
      ("Annual cost (monthly)", "100", "known 120000"), ("Annual cost (monthly)", "£100 p.a.", "known 10000"),
      ("Hosting cost (£k per quarter)", "1.5", "known 600000"), ("Build cost (monthly)", "100", "known 10000"),
      // Days of 365.25 a year: 90 are 2.957 months.
      ("Notice period (days)", "90", "known 2957"), ("Notice period (weeks)", "13", "known 2990"),
      ("Notice period (months)", "3", "known 3000"), ("Downtime (mins)", "90", "known 1500"),
      ("Downtime (minutes per month)", "60", "known 12000"), ("Downtime (days)", "2", "known 48000"),
      ("Transactions (monthly)", "1000", "known 12000000"), ("Transactions (per day)", "10", "known 3650000"),
      ("Users (monthly)", "50", "known 50000"),
    ])
  func units(heading: String, cell: String, expected: String) async throws {
    let table = try await ImportTable("Application,\(heading)\nTides,\(cell)\n")
    let column = try #require(table.mapping.columns.last)
    var text = cell
    let reading = try text.withUTF8 { column.terms.read($0, as: try #require(column.field)) }
    #expect((reading.state == .known ? "known \(reading.low)" : "\(reading.state)") == expected)
    #expect(reading.state == .known || reading.reason == .otherCurrency)
  }

  @Test("a bare number that rows are counted by is an identity in its list alone, and any other id everywhere")
  func rowNumbers() async throws {
    let finance = try await ImportTable("ID,System name,Users\n1,Ledger,5\n2,Payroll,7\n")
    let care = try await ImportTable("ID,System name,Users\n1,Casework,5\n2,Payroll,7\n3,Ledger,9\n,Rota,1\n")
    #expect(finance.systems == ["folder:folder|#1|ledger", "folder:folder|#2|payroll"])
    #expect(finance.systems.intersection(care.systems) == ["folder:folder|#2|payroll"])
    #expect(care.systems.contains("folder:folder|rota"))
    for text in ["System ID,System name\n1,Ledger\n", "ID,System name\nSYS-1,Ledger\n", "ID,Users,Owner\n7,5,Kim\n"] {
      let table = try await ImportTable(text)
      let id = text.split(separator: "\n")[1].prefix { $0 != "," }.lowercased()
      #expect(table.systems == ["folder:folder|#\(id)"])
    }
  }

  @Test("a list of machines has the names of its machines, whatever they belong to")
  func machines() async throws {
    let table = try await ImportTable(
      """
      Server name,Organisation,Operating system,Application
      SRV03,Harbours,RHEL 6,Lights
      SRV05,Harbours,RHEL 8,
      SRV06,Harbours,RHEL 8,
      """)
    #expect(table.finding.kind == .assets)
    #expect(table.texts(of: .systemName) == ["SRV03", "SRV05", "SRV06"])
    #expect(table.mapping.columns.last?.basis == .outranked(by: "Server name"))
  }

  @Test("spaces that cannot be seen make no other system, and no other body")
  func invisibleSpaces() async throws {
    let table = try await ImportTable(
      "System,Organisation\nBerths,Harbour Office\nBerths\u{A0}\u{200B},Harbour\u{A0}Office\u{A0}\n")
    #expect(table.systems == ["harbour office|berths"])
    #expect(table.texts(of: .systemName) == ["Berths", "Berths"])
  }

  @Test(
    "a list that says yes or no has no parts",
    arguments: [("No", "known"), ("not shared", "known"), ("Yes", "unknown"), ("Y", "unknown"), ("Norfolk", "a part")])
  func sharing(cell: String, expected: String) {
    let reading = ValueGrammar.read(cell, as: .sharedWith)
    var text = cell
    let isEmpty = text.withUTF8 { ValueGrammar.isEmptyList($0) }
    #expect((reading.isKnown ? isEmpty ? "known" : "a part" : "unknown") == expected)
  }

  @Test("dates of a column in which one can only be month first are all month first")
  func monthFirst() async throws {
    let table = try await ImportTable("Application,Go live\nA,1/23/2020\nB,03/04/2021\nC,10/27/28\n")
    let terms = try #require(table.mapping.columns.last?.terms)
    #expect(terms.isMonthFirst)
    var text = "03/04/2021"
    let reading = text.withUTF8 { terms.read($0, as: .goLiveDate) }
    #expect(CalendarDate(dayNumber: Int32(reading.low)) == CalendarDate(year: 2021, month: 3, day: 4))
    #expect(table.log.counts["inventory.ambiguous_date"] == nil)
    let mixed = try await ImportTable("Application,Go live\nA,1/23/2020\nB,23/4/2021\n")
    #expect(mixed.mapping.columns.last?.terms.isMonthFirst == false)
  }

  @Test(
    "a year, tax, a sum or a sign in a heading does not hide its figure",
    arguments: [
      ("Annual cost 2024/25 (£)", Field.annualCost), ("2024/25 annual cost", .annualCost),
      ("Annual cost FY24/25", .annualCost), ("Annual cost FY 2024-25", .annualCost), ("Annual cost 24/25", .annualCost),
      ("Annual spend 2024/25 (£k)", .annualCost), ("Annual cost ex VAT", .annualCost),
      ("Annual Cost excl. VAT", .annualCost), ("Annual cost including VAT (£)", .annualCost),
      ("Sum of Annual Cost", .annualCost), ("Cost p.a.", .annualCost),
      ("Support & Maintenance Cost", .costExternalLabour),
      ("Annual Support & Maintenance", .costExternalLabour), ("Licence & Support Cost", .costSoftware),
      ("Licences (£)", .costSoftware), ("Hardware £k", .costHardware), ("Annual costs / Hardware", .costHardware),
      ("Sum of Users", .users), ("Incidents 2024", .incidentsPerYear),
    ])
  func remarks(heading: String, field: Field) {
    #expect(ColumnMapping(headings: ["System", heading]).columns[1].field == field)
  }

  @Test(
    "what is no figure keeps its year, and a count of licences is no money",
    arguments: [
      "Server 2008", "2024", "Licences", "Number of licences", "Licence count", "Software licences", "Annual cost 24",
      "End of life", "EOL date", "L1 support", "L2 Support Team", "L8 - Other",
    ])
  func unmapped(heading: String) {
    #expect(ColumnMapping(headings: ["Application", heading]).columns[1].field == nil)
  }

  @Test(
    "of several years the newest is read, and figures without a year go before it",
    arguments: [
      (["Annual cost 2022/23 (£)", "Annual cost 2024/25 (£)", "Annual cost 2023/24 (£)"], 1),
      (["Annual cost (2022/23)", "Annual cost (2023/24)"], 1), (["Running cost FY24/25", "Running cost FY23/24"], 0),
      (["Annual cost 2024/25", "Annual cost"], 1),
    ])
  func years(headings: [String], newest: Int) {
    let mapping = ColumnMapping(headings: ["System"] + headings)
    #expect(mapping.columnOfField[.annualCost] == newest + 1)
    let others = mapping.columns.filter { $0.basis == .outranked(by: headings[newest]) }
    #expect(others.count == headings.count - 1)
  }

  @Test(
    "a criterion is known by its code, whatever follows",
    arguments: [
      ("L1 - End of life", Field.l1), ("L1: End of life", .l1), ("L1 End of Life", .l1), ("L1. End of life", .l1),
      ("L1 (End of life)", .l1), ("L2 - Contract", .l2), ("L4 - Business need", .l4), ("L7: Issues", .l7),
      ("C1 - National security", .c1), ("C6. Reputation", .c6),
    ])
  func criteria(heading: String, field: Field) {
    #expect(ColumnMapping(headings: ["System", heading]).columns[1].field == field)
  }

  @Test("dates of an end of life and names of hardware cost no row")
  func endOfLife() async throws {
    let table = try await ImportTable(
      "Application,Hardware,End of life,Annual cost\nTides,Tower 7,31/12/2026,100\nBerths,,31/01/2020,200\n")
    #expect(table.rows.count == 2 && table.rejects.isEmpty)
  }

  @Test("headings of the tools of the trade are known", arguments: toolHeadings)
  func tools(headings: String, fields: [Field]) {
    let mapping = ColumnMapping(headings: headings.split(separator: ",").map(String.init))
    #expect(
      Set(fields).isSubset(of: Set(mapping.columnOfField.keys)), "\(mapping.columnOfField.keys.map(\.name).sorted())")
  }

  /// Headings as each tool writes them, and some of the fields they must give.
  static let toolHeadings: [(String, [Field])] = [
    (
      "Name,Number,Install type,Business criticality,User base,IT Application owner,Life-Cycle Stage Status,Contract end date",
      [.systemName, .systemID, .hosting, .criticality, .users, .owner, .status, .contractEnd]
    ),
    (
      "name,number,busines_criticality,install_status,owned_by,vendor",
      [.systemName, .criticality, .status, .owner, .supplier]
    ),
    (
      "id,name,businessCriticality,functionalSuitability,alias",
      [.systemID, .systemName, .criticality, .businessFit, .aliases]
    ),
    ("name,org_id,business_criticity,move2production,status", [.systemName, .organisation, .criticality, .goLiveDate]),
    ("ExternalId,HostName,OS.Name,OS.Version,IPAddress", [.systemID, .systemName, .products]),
    ("VM,Powerstate,OS according to the VMware Tools", [.systemName, .products]),
    ("Netbios_Name0,ProductName0,ProductVersion0", [.systemName, .products]),
    (
      "Asset Name,Department,L1 Score,C6 Score,Has Remediation Plan,Remediation Plan Funded,Target Resolution Date",
      [.systemName, .organisation, .l1, .c6, .remediationPlan, .planFunded, .remediationTargetDate]
    ),
    (
      "Name of system,Name of supplier,Annual cost,Contract expiry,Number of licences/users",
      [.systemName, .supplier, .annualCost, .contractEnd, .users]
    ),
  ]
}
