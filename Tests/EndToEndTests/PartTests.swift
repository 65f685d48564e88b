import EstateModel
import Foundation
import Reporting
import Testing

@testable import domesday

/// Machines and products that belong to systems.
struct PartTests {
  private static let systems = """
    system_id,system_name,organisation,servers,products,owner
    S1,Tidewatch,Harbours,hbr-db-01; hbr-web-02,,Kim
    S2,Ledger,Harbours,,Oracle Forms 6i,
    S3,Twin One,Harbours,hbr-shared-1,,
    S4,Twin Two,Harbours,hbr-shared-1,,
    """
  private static let machines = """
    Hostname,Asset tag,Application,Organisation,Operating system,OS version,Status
    hbr-app-09,T1,ledger,Harbours,Windows Server,2008 R2,Live
    hbr-app-10,T2,Unknown Thing,Harbours,Windows Server,2012 R2,Live
    hbr-app-11,T3,Ledger,Elsewhere,Windows Server,2003,Live
    hbr-shared-1,T4,,Harbours,RHEL,5,Live
    """
  private static let hosts = """
    Server name,Organisation,OS name,OS version
    hbr-db-01,Harbours,RHEL,6
    hbr-zz-01,Harbours,RHEL,7
    """
  private static let products = """
    Application,Organisation,Product name,Version,Publisher
    Ledger,Harbours,Oracle Database,11.2,Oracle
    Tidewatch,Harbours,COBOL,,Micro Focus
    """

  private static let files = ["systems": systems, "machines": machines, "hosts": hosts, "products": products]

  @Test("an entry of a list belongs to the one system that it names, or that names it, within its body")
  func parts() async throws {
    let workplace = try Workplace()
    for (name, text) in Self.files { _ = try workplace.write(text, to: "in/\(name).csv") }
    #expect(try await workplace.analyse([workplace.path("in")]) == 0)
    let document = try RunDocument(json: try workplace.text("out/run.json"))
    // S1 to S4, and four machines that belong to none, or to one of two.
    #expect(document.estate.systems == 8)
    #expect(document.ledger.read == 12 && document.ledger.accepted == 12)
    let joins = try #require(document.joins)
    #expect(joins.lines == 8 && joins.joined == 4 && joins.proposed == 1 && joins.unmatched == 3)
    let facts = try EstateDatabaseFacts(workplace.path("out/estate.sqlite")).facts
    func products(_ id: String) -> Set<String> {
      Set((facts[id]?["products"] ?? "").replacing(" stated", with: "").split(separator: ";").map(\.trimmed))
    }
    #expect(products("S1") == ["RHEL 6", "COBOL"])
    #expect(products("S2") == ["Oracle Forms 6i", "Windows Server 2008 R2", "Oracle Database 11.2"])
    // A machine's state and tag are its own.
    #expect(facts["S2"]?["status"] == nil && facts["S2"]?["system_name"] == "Ledger stated")
    #expect(facts["S1"]?["owner"] == "Kim stated")
    let list = try workplace.text("out/joins.csv")
    #expect(list.contains("joined,,1.000,assets,part|harbours|hbr-db-01") && list.contains("its list names the system"))
    #expect(list.contains("2 systems of the body may have it"))
  }

  @Test("a machine of which it is not said whose it is belongs to the one system of that name, by its host's name too")
  func machinesOfNobody() async throws {
    let workplace = try Workplace()
    let systems = """
      Application,Organisation,Users,Servers
      Payroll,Harbours,5,SRV01
      Berths,Harbours,5,srv02.corp.example
      Lights,Harbours,5,srv09.east.example
      Tides,Harbours,5,
      Tides,Rivers,5,
      """
    let machines = """
      Server name,Operating system,Application
      srv01.corp.example,RHEL 5,
      SRV02,RHEL 6,
      srv09.west.example,RHEL 7,
      srv10,RHEL 8,Lights
      srv11,RHEL 9,Tides
      """
    let paths = [
      try workplace.write(systems, to: "in/systems.csv"), try workplace.write(machines, to: "in/machines.csv"),
    ]
    #expect(try await workplace.analyse(paths) == 0)
    let joins = try workplace.text("out/joins.csv").split(whereSeparator: \.isNewline).dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return "\(cells[0]) \(cells[4].split(separator: "|").last ?? "") \(line.contains("berths") ? "berths" : "")"
    }
    #expect(
      Set(joins.map(\.trimmed)) == [
        "joined srv01.corp.example", "joined srv02 berths", "unmatched srv09.west.example", "joined srv10",
        "proposed srv11",
      ])
  }

  @Test("the order of files plays no part, and a person's word stands above it all")
  func decisions() async throws {
    var lists: [String] = []
    for order in [["systems", "machines", "hosts"], ["hosts", "machines", "systems"]] {
      let workplace = try Workplace()
      for name in order {
        #expect(try await workplace.importing([try workplace.write(Self.files[name] ?? "", to: "in/\(name).csv")]) == 0)
      }
      let facts = try EstateDatabaseFacts(workplace.path("estate.sqlite")).facts
      lists.append("\(facts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.sorted { $0.key < $1.key })" })")
      // The entry of the machine that two systems name is given to the second of them.
      let decisions =
        "decision,line_key,system_key\nyes,part|harbours|#t4,harbours|#s4\nno,part|harbours|#t1,harbours|#s2\n"
      #expect(try await workplace.importing([try workplace.write(decisions, to: "in/decisions.csv")]) == 0)
      let decided = try EstateDatabaseFacts(workplace.path("estate.sqlite")).facts
      #expect(decided["S4"]?["products"] == "RHEL 5 stated" && decided["S3"]?["products"] == nil)
      #expect(decided["S2"]?["products"] == "Oracle Forms 6i stated")
    }
    #expect(lists[0] == lists[1])
  }
}
