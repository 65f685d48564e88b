import ArgumentParser
import EstateModel
import Foundation
import Reporting
import Testing

@testable import domesday

/// The main job over the sample estate.
struct MainJobTests {
  @Test("the sample estate's ledger balances, and the files are their owner's only")
  func sample() async throws {
    let workplace = try Workplace()
    #expect(try await workplace.analyse([Repository.sample]) == 0)
    let document = try RunDocument(json: try workplace.text("out/run.json"))
    let ledger = document.ledger
    #expect(ledger.read == ledger.accepted + ledger.merged + ledger.rejected + ledger.blank)
    #expect(ledger.read == 525 && ledger.accepted == 357 && ledger.rejected == 10 && ledger.blank == 6)
    #expect(document.estate.systems == 357)
    for name in ["index.html", "ranking.csv", "rejects.csv", "run.json", "estate.sqlite", "method.html"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: workplace.path("out/\(name)"))
      #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
    }
  }

  @Test("one job and four give the same bytes")
  func jobs() async throws {
    let workplace = try Workplace()
    for jobs in ["1", "4"] {
      #expect(try await workplace.analyse([Repository.sample], out: "out\(jobs)", ["--jobs", jobs]) == 0)
    }
    let files = FileManager.default
    let names = try files.subpathsOfDirectory(atPath: workplace.path("out1")).sorted()
    #expect(names == (try files.subpathsOfDirectory(atPath: workplace.path("out4")).sorted()))
    for name in names where !name.hasSuffix("sqlite") {
      let paths = ["out1", "out4"].map { workplace.path("\($0)/\(name)") }
      #expect(files.contentsEqual(atPath: paths[0], andPath: paths[1]), "\(name)")
    }
  }

  @Test("the order of rows and of files plays no part")
  func order() async throws {
    let workplace = try Workplace()
    let heading = "system_id,system_name,organisation,annual_cost,products,users,l4"
    let rows = (1...60).map { number in
      "S\(number),System \(number),Body \(number % 4),\(number * 1000),Windows Server 2008 R2,\(number * 7),\(number % 6 + 1)"
    }
    // Two rows of one system that differ, one of them with less to say.
    let disputed = ["S1,System One,Body 1,99,,,", "S2,,Body 2,98,,5,"]
    let all = rows + disputed
    _ = try workplace.write(([heading] + all).joined(separator: "\n"), to: "a/estate.csv")
    _ = try workplace.write(([heading] + all.reversed()).joined(separator: "\n"), to: "b/estate.csv")
    for side in ["a", "b"] {
      #expect(try await workplace.analyse([workplace.path(side)], out: "out-\(side)") == 0)
    }
    #expect(try figures(of: workplace.text("out-a/ranking.csv")) == figures(of: workplace.text("out-b/ranking.csv")))
  }

  /// The ranking without the column that says where a row stood.
  private func figures(of ranking: String) -> [[Substring]] {
    let evidence = RankingColumn.allCases.firstIndex(of: .evidence) ?? 0
    return ranking.split(separator: "\n").map { line in
      var cells = line.split(separator: ",", omittingEmptySubsequences: false)
      cells.remove(at: evidence)
      return cells
    }
  }

  @Test("a drafted mapping file, corrected by hand, is what the next run goes by")
  func mappingFile() async throws {
    let workplace = try Workplace()
    let file = try workplace.write("Bezeichnung,Betreiber\nTides,Kim\n", to: "in.csv")
    let path = workplace.path("map.csv")
    await #expect(throws: ExitCode.self) {
      try await Check.parse([file, "--write-mapping", path, "--quiet"]).run()
    }
    let draft = try workplace.text("map.csv")
    #expect(draft.contains("in.csv,Bezeichnung,,") && draft.contains("in.csv,(kind),none,"))
    let corrected = draft.replacing("Bezeichnung,,", with: "Bezeichnung,system_name,")
      .replacing("(kind),none", with: "(kind),systems")
    _ = try workplace.write(corrected, to: "map.csv")
    #expect(try await workplace.analyse([file], ["--mapping", path]) == 0)
    #expect(try workplace.text("out/ranking.csv").contains("Tides"))
    _ = try workplace.write(corrected.replacing("system_name", with: "system_nme"), to: "map.csv")
    #expect(try await workplace.analyse([file], ["--mapping", path]) == 3)
  }

  @Test("importing the same file twice changes nothing")
  func idempotence() async throws {
    let workplace = try Workplace()
    let file = try workplace.write("system_id,annual_cost\nA,100\nB,200\n", to: "estate.csv")
    #expect(try await workplace.importing([file]) == 0)
    let before = try Data(contentsOf: URL(filePath: workplace.path("estate.sqlite")))
    #expect(try await workplace.importing([file]) == 0)
    #expect(try Data(contentsOf: URL(filePath: workplace.path("estate.sqlite"))) == before)
  }

  @Test("a gate that trips gives exit code 4, and strict a rejected row 3")
  func gates() async throws {
    let workplace = try Workplace()
    let file = try workplace.write("system_id,annual_cost\nA,100\nB,1.2x\n", to: "estate.csv")
    #expect(try await workplace.analyse([file]) == 0)
    #expect(try await workplace.analyse([file], ["--fail-on", "systems >= 1"]) == 4)
    #expect(try await workplace.analyse([file], ["--strict"]) == 3)
    let rejects = try workplace.text("out/rejects.csv")
    #expect(rejects.hasPrefix("system_id,annual_cost,_file,_line,_column,_code,_message,_hint\nB,1.2x,"))
    #expect(rejects.contains("inventory.amount"))
  }

  @Test(
    "on conflict, the file that is believed is the one the user chose",
    arguments: [
      ("update", Int32(0), "200.00"), ("skip", 0, "100.00"), ("stop", 3, "100.00"),
    ])
  func conflicts(policy: String, code: Int32, cost: String) async throws {
    let workplace = try Workplace()
    let first = try workplace.write("system_id,organisation,annual_cost\nA,Body,100\n", to: "first.csv")
    let second = try workplace.write("system_id,organisation,annual_cost\nA,Body,200\n", to: "second.csv")
    #expect(try await workplace.importing([first]) == 0)
    #expect(try await workplace.importing([second], ["--on-conflict", policy]) == code)
    let empty = try workplace.write("system_id,organisation\nB,Body\n", to: "empty.csv")
    #expect(try await workplace.analyse([empty], ["--estate", workplace.path("estate.sqlite")]) == 0)
    #expect(try workplace.text("out/ranking.csv").contains(",\(cost),"))
  }

  @Test("a system that is no more is counted, and the data quality page says where it stands")
  func gone() async throws {
    let workplace = try Workplace()
    let file = try workplace.write(
      "system_id,organisation,status,annual_cost\nA,Body,Live,100\nB,Body,Retired,200\n", to: "estate.csv")
    #expect(try await workplace.analyse([file]) == 0)
    let page = try workplace.text("out/quality.html")
    #expect(page.contains("estate.gone") && page.contains("csv:3:3"))
    #expect(try workplace.text("out/run.json").contains("\"systems\" : 2"))
  }

  @Test("an organisation whose name is written in several ways is one, in whatever order files come")
  func organisationNames() async throws {
    let workplace = try Workplace()
    let first = try workplace.write(
      """
      system_id,organisation,annual_cost,shared_with
      A,HM Treasury,100,
      B,HM TREASURY,200,
      C,HM Treasury,300,port  office
      D,Port Office,10,hm treasury

      """, to: "first.csv")
    let second = try workplace.write("system_id,organisation,annual_cost\nE,hm  treasury,400\n", to: "second.csv")
    #expect(try await workplace.analyse([first, second]) == 0)
    #expect(try await workplace.analyse([second, first], out: "turned") == 0)
    let bodies = try workplace.text("out/data/bodies.csv").split(separator: "\n").dropFirst()
    #expect(bodies.map { $0.split(separator: ",")[0] } == ["HM Treasury", "Port Office"])
    #expect(try workplace.text("out/ranking.csv").split(separator: "\n").count { $0.contains(",HM Treasury,") } == 4)
    #expect(try workplace.text("out/quality.html").contains("estate.organisation_name"))
    for name in ["ranking.csv", "data/bodies.csv"] {
      #expect(try workplace.text("turned/\(name)") == workplace.text("out/\(name)"))
    }
  }
}
