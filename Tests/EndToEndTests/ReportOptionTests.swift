import ArgumentParser
import EstateStore
import Foundation
import Reporting
import Testing

@testable import domesday

/// Options of a report: parts, changes since a run, brand, neighbours.
struct ReportOptionTests {
  @Test("--only writes the parts that are asked for, and leaves all others as they are")
  func only() async throws {
    let workplace = try Workplace()
    let file = try workplace.write("system_id,annual_cost\nA,100\n", to: "in.csv")
    #expect(try await workplace.analyse([file]) == 0)
    _ = try workplace.write("mine", to: "out/index.html")
    try await Report.parse([
      "--estate", workplace.path("out/estate.sqlite"), "--out", workplace.path("out"), "--only", "tables", "--quiet",
    ]).run()
    #expect(try workplace.text("out/index.html") == "mine")
    try await Report.parse([
      "--estate", workplace.path("out/estate.sqlite"), "--out", workplace.path("book"), "--only", "workbook", "--quiet",
    ]).run()
    #expect(try FileManager.default.contentsOfDirectory(atPath: workplace.path("book")) == ["report.xlsx"])
    #expect(throws: (any Error).self) { try Report.parse(["--estate", "e", "--out", "o", "--only", "everything"]) }
  }

  @Test("the report of an earlier run says what it said, and the newest run stays the newest")
  func earlier() async throws {
    let workplace = try Workplace()
    let first = try workplace.write("system_id,annual_cost\nA,100\n", to: "first.csv")
    let second = try workplace.write("system_id,annual_cost\nB,200\n", to: "second.csv")
    let estate = workplace.path("estate.sqlite")
    #expect(try await workplace.analyse([first], out: "one", ["--estate", estate]) == 0)
    #expect(try await workplace.analyse([second], out: "two", ["--estate", estate]) == 0)
    let runs = try EstateDatabase.open(at: estate).runs()
    try await Report.parse(["--estate", estate, "--out", workplace.path("again"), "--run", "-2", "--quiet"]).run()
    #expect(try EstateDatabase.open(at: estate).runs() == runs && runs.count == 2)
    for name in ["ranking.csv", "run.json"] {
      #expect(try workplace.text("again/\(name)") == workplace.text("one/\(name)"))
    }
  }

  @Test("what changed since a run is told: new, gone, another band, another cost")
  func since() async throws {
    let workplace = try Workplace()
    let heading = "system_id,system_name,organisation,annual_cost,users,l4,products"
    let first = try workplace.write(
      "\(heading)\nA,Alpha,Body,1000,50,5,Windows Server 2003\nB,Beta,Body,2000,50,1,\n", to: "first.csv")
    let second = try workplace.write(
      "\(heading)\nA,Alpha,Body,5000,50,5,Windows Server 2003\nC,Gamma,Body,70,5,1,\n", to: "second.csv")
    let estate = workplace.path("estate.sqlite")
    #expect(try await workplace.analyse([first], out: "one", ["--estate", estate]) == 0)
    #expect(try await workplace.analyse([second], out: "two", ["--estate", estate]) == 0)
    try await Report.parse([
      "--estate", estate, "--out", workplace.path("out"), "--since", "-2", "--quiet",
    ]).run()
    let rows = try workplace.text("out/data/changes.csv").split(separator: "\n").map(String.init)
    #expect(rows.contains { $0.hasPrefix("new,Gamma,Body,,") })
    #expect(rows.contains { $0.hasPrefix("changed,Alpha,") || $0.hasPrefix("band changed,Alpha,") })
    #expect(!rows.contains { $0.contains("Beta") })
    #expect(try workplace.text("out/index.html").contains("changes.html"))
    // A report for publication counts the same systems without showing one; these few are withheld.
    try await Report.parse([
      "--estate", estate, "--out", workplace.path("others"), "--since", "-2", "--profile", "publishable", "--quiet",
    ]).run()
    let page = try workplace.text("others/changes.html")
    #expect(page.contains("new: withheld; gone: withheld") && !page.contains("0 systems are new"))
    #expect(!page.contains("Alpha") && !page.contains("Gamma"))
  }

  @Test("a run is named by how long ago it was taken, in every command that reads one")
  func earlierRun() async throws {
    let workplace = try Workplace()
    let file = try workplace.write("system_id,annual_cost\nA,100\n", to: "in.csv")
    let estate = workplace.path("estate.sqlite")
    for day in ["2026-11-21", "2026-11-22"] {
      #expect(try await workplace.analyse([file], ["--estate", estate, "--as-of", day]) == 0)
    }
    try await Report.parse(["--estate", estate, "--out", workplace.path("two"), "--run", "-2", "--quiet"]).run()
    #expect(try RunDocument(json: workplace.text("two/run.json")).run.as_of == "2026-11-21")
    #expect(try Explain.parse(["A", "--estate", estate, "--run", "-2"]).run == "-2")
    #expect(try Export.parse(["--estate", estate, "--table", "totals", "--run", "-2"]).run == "-2")
    #expect(try Rank.parse(["--estate", estate, "--run", "-2"]).run == "-2")
  }

  @Test("a system's page shows the systems it names and those that name it")
  func neighbours() async throws {
    let workplace = try Workplace()
    let file = try workplace.write(
      "system_id,system_name,organisation,interfaces\nA,Alpha,Body, beta ;Old Ledger\nB,Beta,Body,a\nC,Gamma,Body,ALPHA\n",
      to: "in.csv")
    #expect(try await workplace.analyse([file]) == 0)
    let rows = try workplace.text("out/data/neighbours.csv").split(separator: "\n").map(String.init)
    func of(_ name: String) -> Set<String> {
      Set(
        rows.map { $0.split(separator: ",", omittingEmptySubsequences: false) }.filter { $0[1] == name }
          .map { "\($0[2]): \($0[3])" })
    }
    #expect(
      of("Alpha") == ["Beta: each names the other", "Gamma: names this system", "Old Ledger: named by this system"])
    #expect(of("Gamma") == ["Alpha: named by this system"])
  }

  @Test("a brand names the body on every page, and a pale colour is refused")
  func brand() async throws {
    let workplace = try Workplace()
    let file = try workplace.write("system_id\nA\n", to: "in.csv")
    _ = try workplace.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", to: "mark.svg")
    let brand = try workplace.write(
      "name: Harbour <Office>\ncolours:\n  link: \"#0b4a94\"\nlogo: mark.svg\n", to: "brand.yaml")
    #expect(try await workplace.analyse([file], ["--brand", brand]) == 0)
    let page = try workplace.text("out/method.html")
    #expect(page.contains("Harbour &lt;Office&gt;") && page.contains("src=\"logo.svg\"") && page.contains("brand.css"))
    for wrong in ["name: Body\ncolours: {link: \"#77aaff\"}", "colours: {}", "name: Body\nlogo: none.png", "- x"] {
      let path = try workplace.write(wrong, to: "wrong.yaml")
      await #expect(throws: ValidationError.self) { try await workplace.analyse([file], ["--brand", path]) }
    }
  }
}
