import ArgumentParser
import EstateModel
import EstateStore
import Foundation
import Reporting
import Testing

@testable import domesday

/// Relations of a configuration database as interfaces of systems: joined by name, and every row accounted for.
struct RelationTests {
  private static let systems = """
    system_id,system_name,organisation,aliases,interfaces
    S1,Lampkeeper,Harbours Office,,
    S2,Ferrybook,Harbours Office,Ferry Booking,
    S3,Tide Tables,Harbours Office,,Bells
    S4,Payroll,Harbours Office,,
    P1,Payroll,Pilots Office,,
    P2,Pilotage,Pilots Office,,
    """

  /// One list in the three forms that ServiceNow exports; the last row names no child.
  static let forms = [
    (
      "csv",
      """
      Parent,Type,Child,Port
      Lampkeeper,Depends on::Used by,FERRY BOOKING,
      Lampkeeper,Runs on::Runs,lamp-srv-01,
      Ferrybook,Sends data to::Receives data from,Ledger,
      Tide Tables,Connects to::Connected by,Lampkeeper,443
      Payroll,Depends on::Used by,Pilotage,
      Payroll,Depends on::Used by,S1,
      Tide Tables,Rhymes with::Rhymed by,Ferrybook,
      Lampkeeper,Depends on::Used by,,
      """
    ),
    (
      "xml",
      """
      <?xml version="1.0"?><unload>
      \(rows.map { "<cmdb_rel_ci action=\"INSERT_OR_UPDATE\">\($0.child.isEmpty ? "<child/>" : "<child display_value=\"\($0.child)\">c1</child>")<parent display_value=\"\($0.parent)\">p1</parent><type display_value=\"\($0.type)\">t1</type></cmdb_rel_ci>" }.joined(separator: "\n"))
      </unload>
      """
    ),
    (
      "json",
      """
      {"result": [\(rows.map { "{\"parent\": {\"display_value\": \"\($0.parent)\", \"link\": \"x\"}, \"child\": {\"display_value\": \"\($0.child)\", \"link\": \"y\"}, \"type\": {\"display_value\": \"\($0.type)\", \"link\": \"z\"}}" }.joined(separator: ","))]}
      """
    ),
  ]

  private static let rows: [(parent: String, type: String, child: String)] = [
    ("Lampkeeper", "Depends on::Used by", "FERRY BOOKING"), ("Lampkeeper", "Runs on::Runs", "lamp-srv-01"),
    ("Ferrybook", "Sends data to::Receives data from", "Ledger"),
    ("Tide Tables", "Connects to::Connected by", "Lampkeeper"), ("Payroll", "Depends on::Used by", "Pilotage"),
    ("Payroll", "Depends on::Used by", "S1"), ("Tide Tables", "Rhymes with::Rhymed by", "Ferrybook"),
    ("Lampkeeper", "Depends on::Used by", ""),
  ]

  @Test(
    "what passes between two systems is an interface of both, and every row of the list is accounted for",
    arguments: forms)
  func joined(form: String, text: String) async throws {
    let workplace = try Workplace()
    _ = try workplace.write(Self.systems, to: "in/systems.csv")
    _ = try workplace.write(text, to: "in/relations.\(form)")
    #expect(try await workplace.analyse([workplace.path("in")]) == 0)
    let document = try RunDocument(json: try workplace.text("out/run.json"))
    #expect(document.estate.systems == 6)
    #expect(document.ledger.read == 14 && document.ledger.accepted == 13 && document.ledger.rejected == 1)
    #expect(document.joins?.joined == 4 && document.joins?.proposed == 1 && document.joins?.unmatched == 2)

    let systems = try workplace.explained()
    let found = systems.mapValues { $0.system.list(.interfaces).value ?? [] }
    // What an inventory states stands above what is joined; one body's Payroll is told from the other's by its partner.
    #expect(
      found == [
        "S1": ["Ferrybook", "S4", "Tide Tables"], "S2": ["Lampkeeper"], "S3": ["Bells"], "S4": ["Lampkeeper"],
        "P1": ["Pilotage"], "P2": ["P1"],
      ])
    #expect(systems["S1"]?.system.isInferredByJoin(.interfaces) == true)
    #expect(try systems["S4"]?.json().contains("\"score\" : 0.9") == true)

    let rows = try workplace.text("out/joins.csv").split(separator: "\n").map(String.init)
    #expect(rows.contains { $0.contains("unmatched") && $0.contains("is no exchange between two systems") })
    #expect(rows.contains { $0.contains("unmatched") && $0.contains("no system is called") && $0.contains("Ledger") })
    #expect(rows.contains { $0.contains("proposed") && $0.contains("is no known type of relation") })
  }

  @Test("a person confirms or refuses an end, and the order of files plays no part")
  func decided() async throws {
    let workplace = try Workplace()
    _ = try workplace.write(Self.systems, to: "in/z-systems.csv")
    _ = try workplace.write(Self.forms[0].1, to: "in/a-relations.csv")
    #expect(try await workplace.analyse([workplace.path("in")]) == 0)
    let list = try workplace.text("out/joins.csv").split(separator: "\n").map(String.init)
    let decided =
      [list[0]]
      + list.dropFirst().map { line in
        let answer = line.contains("connects") || line.contains("Connects") ? "no" : "yes"
        return line.replacing("joined,,", with: "joined,\(answer),").replacing(
          "proposed,,", with: "proposed,\(answer),")
      }
    _ = try workplace.write(decided.joined(separator: "\n") + "\n", to: "in/decisions.csv")
    #expect(try await workplace.analyse([workplace.path("in")]) == 0)
    let systems = try workplace.explained()
    #expect(systems["S1"]?.system.list(.interfaces).value == ["Ferrybook", "S4"])
    #expect(systems["S2"]?.system.list(.interfaces).value == ["Lampkeeper", "Tide Tables"])
    #expect(systems["S1"]?.system.isInferredByJoin(.interfaces) == false)
  }
}
