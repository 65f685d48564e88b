import EstateModel
import Foundation
import Reporting
import Testing

@testable import domesday

/// Machines and products that the relations of a configuration database give to systems.
struct RelatedPartTests {
  private static let systems = """
    system_id,system_name,organisation,aliases,products,owner
    S1,Lampkeeper,Harbours Office,Lamps,,Kim
    S2,Ferrybook,Harbours Office,,Oracle Forms 6i,
    S3,Tide Tables,Harbours Office,,,
    S4,Fog Signals,Harbours Office,,,
    P1,Pilotage,Pilots Office,,,
    """
  /// Nobody says whose these machines are, as in most exports of a configuration database.
  private static let machines = """
    Hostname,Serial number,Operating system,OS version,Status
    lamp-srv-01,X1,Windows Server,2008 R2,Live
    lamp-db-01,X2,RHEL,6,Live
    shared-01,X3,RHEL,5,Live
    esx-01,X4,VMware ESXi,5.5,Live
    esx-02,X5,VMware ESXi,6.0,Live
    ferry-srv-01,X6,Windows Server,2012 R2,Live
    watch-01,X7,RHEL,7,Live
    fog-srv-01,X8,Windows Server,2003,Live
    idle-01,X9,RHEL,8,Live
    """
  private static let products = """
    Software name,Version,Publisher,Organisation,Licence type,Licence count
    Ledger Engine,3.1,Quayside Software,Harbours Office,Named,10
    """
  private static let relations = """
    Parent,Type,Child
    Lamps,Runs on::Runs,lamp-srv-01
    lamp-db-01,Runs::Runs on,LAMPKEEPER
    lamp-srv-01,Virtualized by::Virtualizes,esx-01
    Lampkeeper,Runs on::Runs,shared-01
    Ferrybook,Hosted on::Hosts,shared-01
    shared-01,Virtualized by::Virtualizes,esx-02
    Ferrybook,Depends on::Used by,ferry-srv-01
    Tide Tables,Depends on::Used by,ferry-srv-01
    Ferrybook,Contains::Contained by,Ledger Engine
    watch-01,Monitors::Monitored by,Ferrybook
    fog-srv-01,Runs on::Runs,Fog Signals
    Tide Tables,Sends data to::Receives data from,lamp-db-01
    Fog Signals,Runs on::Runs,no-such-srv
    Fog Signals,Rhymes with::Rhymed by,idle-01
    """
  private static let files = [
    "systems.csv": systems, "machines.csv": machines, "products.csv": products, "relations.csv": relations,
  ]

  private func write(_ workplace: Workplace, _ more: [String: String] = [:]) throws {
    for (name, text) in Self.files.merging(more, uniquingKeysWith: { $1 }) {
      _ = try workplace.write(text, to: "in/\(name)")
    }
  }

  private func products(_ workplace: Workplace) throws -> [String: Set<String>] {
    try workplace.explained().mapValues { Set($0.system.list(.products).value ?? []) }
  }

  /// Outcome and reason of every row of the list of joins, by `line_key > system_key`; the score where there is a system.
  private func joins(_ workplace: Workplace) throws -> [String: String] {
    let lines = try workplace.text("out/joins.csv").replacing(workplace.path("in/"), with: "in/").split(separator: "\n")
      .dropFirst()
    return lines.reduce(into: [:]) { rows, line in
      let cells = line.split(separator: ",", maxSplits: 18, omittingEmptySubsequences: false).map(String.init)
      rows["\(cells[4]) > \(cells[13])"] = [cells[0], cells[2], cells[18]].joined(separator: " ")
    }
  }

  @Test("what a system runs on is counted with it, and what several run on stays by itself, proposed for each")
  func joined() async throws {
    let workplace = try Workplace()
    try write(workplace)
    #expect(try await workplace.analyse([workplace.path("in")]) == 0)
    let found = try products(workplace)
    // What carries a machine of the system is the system's, too; so is a product that it contains.
    #expect(found["S1"] == ["Windows Server 2008 R2", "RHEL 6", "VMware ESXi 5.5"])
    #expect(found["S2"] == ["Oracle Forms 6i", "Ledger Engine 3.1"])
    #expect(found["S3"] == [] && found["S4"] == [] && found["P1"] == [])
    #expect(try workplace.explained()["S1"]?.system.text(.owner).value == "Kim")

    let rows = try joins(workplace)
    let shared = "2 systems may have it: it belongs to none alone"
    let expected = [
      "part|folder:in|lamp-srv-01 > harbours office|#s1": "joined 0.950 relation of in/relations.csv:2: Runs on::Runs",
      "part|folder:in|lamp-db-01 > harbours office|#s1": "joined 1.000 relation of in/relations.csv:3: Runs::Runs on",
      "part|folder:in|esx-01 > harbours office|#s1":
        "joined 0.950 relation of in/relations.csv:4: Virtualized by::Virtualizes",
      "part|harbours office|ledger engine 3.1 > harbours office|#s2":
        "joined 0.950 relation of in/relations.csv:10: Contains::Contained by",
      "part|folder:in|shared-01 > harbours office|#s1": "proposed 1.000 \(shared)",
      "part|folder:in|shared-01 > harbours office|#s2": "proposed 1.000 \(shared)",
      "part|folder:in|esx-02 > harbours office|#s1": "proposed 1.000 \(shared)",
      "part|folder:in|esx-02 > harbours office|#s2": "proposed 1.000 \(shared)",
      "part|folder:in|ferry-srv-01 > harbours office|#s2": "proposed 0.850 \(shared)",
      "part|folder:in|ferry-srv-01 > harbours office|#s3": "proposed 0.850 \(shared)",
      "part|folder:in|fog-srv-01 > harbours office|#s4":
        "proposed 0.500 not enough speaks for it: relation of in/relations.csv:12: Runs on::Runs",
      "part|folder:in|idle-01 > harbours office|#s4":
        "proposed 0.500 not enough speaks for it: relation of in/relations.csv:15: Rhymes with::Rhymed by",
    ]
    for (line, words) in expected { #expect(rows[line]?.hasPrefix(words) == true, "\(line)") }
    #expect(rows["part|folder:in|watch-01 > "]?.hasPrefix("unmatched") == true)
    #expect(rows.keys.count { $0.hasPrefix("part|") } == expected.count + 1)

    // Data that go to a machine go to its system; a relation that leads nowhere says why.
    let lines = rows.filter { $0.key.hasPrefix("relation|") }
    #expect(lines.values.count { $0.hasPrefix("joined") } == 6 && lines.values.count { $0.hasPrefix("unmatched") } == 2)
    #expect(try workplace.explained()["S3"]?.system.list(.interfaces).value == ["Lampkeeper"])
    #expect(lines.values.contains { $0.contains("nothing in the lists is called \"\"no-such-srv\"\"") })
    let document = try RunDocument(json: try workplace.text("out/run.json"))
    // Twenty-four rows of relations and parts; of fifteen entries four belong to systems.
    #expect(document.joins?.lines == 24 && document.joins?.joined == 9 && document.joins?.proposed == 12)
    #expect(document.estate.systems == 11)
  }

  @Test("a person refuses a relation or a machine, or says whose one is, and the order of files plays no part")
  func decided() async throws {
    let said = """
      decision,line_key,system_key
      no,relation|lamps|runs on runs|lamp srv 01|,harbours office|#s1
      no,part|folder:in|lamp-db-01,harbours office|#s1
      yes,relation|ferrybook|hosted on hosts|shared 01|,harbours office|#s2
      yes,part|folder:in|ferry-srv-01,harbours office|#s2
      yes,part|folder:in|ferry-srv-01,harbours office|#s3
      """
    var found: [[String: String]] = []
    for names in [("1.csv", "2.csv", "3.csv"), ("3.csv", "2.csv", "1.csv")] {
      let workplace = try Workplace()
      for (name, text) in [(names.0, Self.systems), (names.1, Self.machines), (names.2, Self.products)] {
        _ = try workplace.write(text, to: "in/\(name)")
      }
      _ = try workplace.write(Self.relations, to: "in/relations.csv")
      _ = try workplace.write(said, to: "in/said.csv")
      #expect(try await workplace.analyse([workplace.path("in")]) == 0)
      let products = try products(workplace)
      #expect(products["S1"] == [])
      // With the machine goes what carries it.
      #expect(products["S2"] == ["Oracle Forms 6i", "Ledger Engine 3.1", "RHEL 5", "VMware ESXi 6.0"])
      found.append(try joins(workplace).mapValues { $0.replacing(/[123]\.csv,/, with: "list,") })
    }
    #expect(found[0] == found[1])
    #expect(
      found[0]["relation|lamps|runs on runs|lamp srv 01| > "]?.contains("refused by a person") == true)
    #expect(found[0]["part|folder:in|shared-01 > harbours office|#s2"]?.contains("confirmed by a person") == true)
    #expect(found[0]["part|folder:in|ferry-srv-01 > harbours office|#s3"]?.contains("a person gave it to 2") == true)
  }

  @Test("a links file that calls a machine different from a system keeps them apart")
  func different() async throws {
    let workplace = try Workplace()
    try write(workplace)
    let links = "verdict,system_a,system_b\ndifferent,harbours office|#s1,folder:in|lamp-srv-01\n"
    let options = ["--links", try workplace.write(links, to: "links.csv")]
    #expect(try await workplace.analyse([workplace.path("in")], options) == 0)
    #expect(try products(workplace)["S1"] == ["RHEL 6"])
  }

  @Test("the scores of relations are assumptions that a person may change")
  func scores() async throws {
    let workplace = try Workplace()
    try write(workplace, ["relations.csv": "Parent,Type,Child\nTide Tables,Depends on::Used by,ferry-srv-01\n"])
    #expect(try await workplace.analyse([workplace.path("in")]) == 0)
    #expect(try products(workplace)["S3"] == ["Windows Server 2012 R2"])
    let own = "id,low,central,high,source\njoin.relation_need,0.5,0.6,0.7,our own review\n"
    let options = ["--assumptions", try workplace.write(own, to: "own.csv")]
    #expect(try await workplace.analyse([workplace.path("in")], options) == 0)
    #expect(try products(workplace)["S3"] == [])
    #expect(
      try joins(workplace)["part|folder:in|ferry-srv-01 > harbours office|#s3"]?.hasPrefix("proposed 0.600") == true)
  }

  @Test("a machine is one's own where the list names the system, though others depend on it")
  func named() async throws {
    let workplace = try Workplace()
    try write(
      workplace,
      [
        "machines.csv":
          "Hostname,Application,Organisation,OS name,OS version\nfog-01,Fog Signals,Harbours Office,RHEL,5\n",
        "relations.csv": "Parent,Type,Child\nFerrybook,Depends on::Used by,fog-01\nPilotage,Runs on::Runs,fog-01\n",
      ])
    #expect(try await workplace.analyse([workplace.path("in")]) == 0)
    #expect(try products(workplace)["S4"] == ["RHEL 5"])
    // Ferrybook needs a machine of Fog Signals, and so Fog Signals; another body's machine is only proposed.
    let systems = try workplace.explained()
    #expect(systems["S2"]?.system.list(.interfaces).value == ["Fog Signals"])
    #expect(systems["P1"]?.system.list(.products).value ?? [] == [])
  }

  @Test("what very many systems stand on is shared, and so is what carries it, round in a circle too")
  func shared() async throws {
    let count = 70
    let numbers = 1...count
    let systems = numbers.map { "S\($0),Harbour \($0),Harbours Office" }
    let machines = numbers.map { "srv-\($0),RHEL,6" } + ["esx-1,VMware ESXi,5.5", "rack-1,RHEL,5", "rack-2,RHEL,5"]
    let relations =
      numbers.map { "Harbour \($0),Runs on::Runs,srv-\($0)\nsrv-\($0),Virtualized by::Virtualizes,esx-1" }
      + ["esx-1,Hosted on::Hosts,rack-1", "rack-1,Depends on::Used by,rack-2", "rack-2,Depends on::Used by,rack-1"]
    var found: [[String: String]] = []
    for relations in [relations, relations.reversed()] {
      let workplace = try Workplace()
      for (name, lines) in [
        ("systems", ["system_id,system_name,organisation"] + systems), ("relations", ["Parent,Type,Child"] + relations),
        ("machines", ["Hostname,Operating system,OS version"] + machines),
      ] { _ = try workplace.write(lines.joined(separator: "\n") + "\n", to: "in/\(name).csv") }
      #expect(try await workplace.analyse([workplace.path("in")], ["--duplicates", "none"]) == 0)
      #expect(try products(workplace).filter { $0.key.hasPrefix("S") }.values.allSatisfy { $0 == ["RHEL 6"] })
      found.append(try joins(workplace).filter { $0.key.hasPrefix("part|") })
    }
    #expect(found[0].keys.sorted() == found[1].keys.sorted())
    for machine in ["esx-1", "rack-1", "rack-2"] {
      #expect(
        found[0]["part|folder:in|\(machine) > "]?.hasPrefix("unmatched  more than 64 systems stand on it") == true)
    }
    #expect(found[0].values.count { $0.hasPrefix("joined 1.000") } == count)
  }

  @Test("a node of an architecture model is the machine of that name")
  func model() async throws {
    let workplace = try Workplace()
    let model = """
      <model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" identifier="m"
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><name>Harbour</name><elements>
        <element identifier="a" xsi:type="ApplicationComponent"><name>Lampkeeper</name></element>
        <element identifier="n" xsi:type="Node"><name>lamp-srv-01</name></element></elements>
        <relationships><relationship identifier="r" source="n" target="a" xsi:type="Assignment"/></relationships></model>
      """
    _ = try workplace.write(model, to: "in/model.xml")
    _ = try workplace.write(Self.machines, to: "in/machines.csv")
    #expect(try await workplace.analyse([workplace.path("in")]) == 0)
    #expect(try products(workplace)["a"] == ["lamp-srv-01", "Windows Server 2008 R2"])
  }
}
