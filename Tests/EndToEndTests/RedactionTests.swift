import ArgumentParser
import CLibZip
import Foundation
import Reporting
import Testing

@testable import domesday

/// What reports for others leave out, looked for in every file that they leave.
struct RedactionTests {
  /// Columns of which each red system has a text of its own, which no other system has.
  private static let told = [
    "system_id", "system_name", "description", "business_service", "owner", "supplier", "contract_id", "aliases",
    "products", "data_format", "Site notes",
  ]

  /// An estate of two bodies with red systems full of words of their own, and others that mention them.
  private static func inventory() -> (text: String, secrets: [String]) {
    let scores = (1...7).map { "l\($0)" } + (1...6).map { "c\($0)" }
    var lines = [(told + ["organisation", "annual_cost", "users", "interfaces"] + scores).joined(separator: ",")]
    var secrets: [String] = []
    for number in 1...24 {
      let isRed = number % 6 == 0
      let words = told.enumerated().map { place, column -> String in
        isRed ? "Zq\(number)x\(place)qzhidden" : column == "supplier" ? "Plain Supplier" : "Plain \(column) \(number)"
      }
      if isRed { secrets += words }
      let score = isRed ? "5" : "1"
      let mentions = isRed ? "" : "Zq6x1qzhidden; Zq12x0qzhidden"
      lines.append(
        (words + ["Body \(number % 2)", "\(number * 1000)", "\(number)", mentions]
          + [String](repeating: score, count: scores.count)).joined(separator: ","))
    }
    // A row that is rejected shows its cells on the data quality page.
    lines.append("Zq99,Zq99x1qzhidden,,,,,,,,,,Body 1,1.2x,5,")
    return (lines.joined(separator: "\n"), secrets + ["Zq99x1qzhidden", "Zq99file"])
  }

  /// All text of a folder: of every file, and of every member of a workbook.
  private static func texts(of folder: String) throws -> [(name: String, text: String)] {
    var texts: [(name: String, text: String)] = []
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() {
      texts.append((name, name))
      let path = folder + "/" + name
      if name.hasSuffix(".xlsx") {
        texts += try members(of: path).map { (name, $0) }
      } else if let data = FileManager.default.contents(atPath: path) {
        texts.append((name, String(decoding: data, as: UTF8.self)))
      }
    }
    return texts
  }

  /// The members of an archive, unpacked.
  private static func members(of path: String) throws -> [String] {
    var error: Int32 = 0
    let archive = try #require(zip_open(path, ZIP_RDONLY, &error))
    defer { zip_close(archive) }
    return try (0..<zip_get_num_entries(archive, 0)).map { index in
      var status = zip_stat_t()
      #expect(zip_stat_index(archive, zip_uint64_t(index), 0, &status) == 0)
      let file = try #require(zip_fopen_index(archive, zip_uint64_t(index), 0))
      defer { zip_fclose(file) }
      var bytes = [UInt8](repeating: 0, count: Int(status.size))
      #expect(zip_fread(file, &bytes, status.size) == zip_int64_t(status.size))
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  @Test(
    "no file of a report for others holds a word that only red systems have",
    arguments: ["cross-government", "publishable"])
  func leaks(profile: String) async throws {
    let workplace = try Workplace()
    let (text, secrets) = Self.inventory()
    let file = try workplace.write(text, to: "Zq99file.csv")
    let estate = workplace.path("estate.sqlite")
    let options = ["--estate", estate, "--pages", "all"]
    #expect(try await workplace.analyse([file], out: "own", options) == 0)
    #expect(try await workplace.analyse([file], out: "others", options + ["--profile", profile]) == 0)
    // Every secret can be told from a report for the body itself; else their absence would prove nothing.
    let own = try Self.texts(of: workplace.path("own"))
    for secret in secrets { #expect(own.contains { $0.text.contains(secret) }, "\(secret)") }
    for (name, text) in try Self.texts(of: workplace.path("others")) {
      for secret in secrets + ["qzhidden"] { #expect(!text.contains(secret), "\(secret) in \(name)") }
      if profile == "publishable" { #expect(!text.contains("Plain system_name"), "\(name)") }
    }
  }

  @Test("totals are those of the whole estate, whoever reads", arguments: ["cross-government", "publishable"])
  func totals(profile: String) async throws {
    let workplace = try Workplace()
    let estate = workplace.path("estate.sqlite")
    #expect(try await workplace.analyse([Repository.sample], out: "own", ["--estate", estate]) == 0)
    try await Report.parse([
      "--estate", estate, "--out", workplace.path("others"), "--profile", profile, "--quiet",
    ]).run()
    let (own, others) = try (workplace.text("own/run.json"), workplace.text("others/run.json"))
    let (left, right) = try (RunDocument(json: own), RunDocument(json: others))
    #expect(right.redaction == profile && left.redaction == nil && left.run.id == right.run.id)
    #expect(left.totals.avoidable_cost.p90 == right.totals.avoidable_cost.p90)
    #expect(try workplace.text("own/data/totals.csv") == workplace.text("others/data/totals.csv"))
    #expect(try workplace.text("own/data/components.csv") == workplace.text("others/data/components.csv"))
  }

  @Test("no count of a handful of systems stands in a table for publication")
  func smallNumbers() async throws {
    let workplace = try Workplace()
    let estate = workplace.path("estate.sqlite")
    #expect(try await workplace.analyse([Repository.sample], out: "own", ["--estate", estate]) == 0)
    try await Report.parse([
      "--estate", estate, "--out", workplace.path("others"), "--profile", "publishable", "--quiet",
    ]).run()
    for table in ["bodies", "suppliers", "technologies", "treatments"] {
      let rows = try workplace.text("others/data/\(table).csv").split(separator: "\n")
      // A quoted name with a comma would shift the columns, so that they are counted from the end.
      let columns = rows[0].split(separator: ",").map(String.init)
      for (place, column) in columns.reversed().enumerated() where Self.counts(column) {
        for row in rows.dropFirst() {
          let cells = row.split(separator: ",", omittingEmptySubsequences: false)
          let count = Int(cells[cells.count - 1 - place])
          #expect(!(1...4).contains(count ?? 0), "\(table) \(column): \(row)")
        }
      }
    }
  }

  private static func counts(_ column: String) -> Bool {
    ["systems", "shared_in", "legacy", "possibly_legacy", "red", "possibly_red", "unscored"].contains(column)
      || column.hasSuffix("_known") || column.hasSuffix("_unknown")
  }

  @Test("a report for others is not written beside the estate, which withholds nothing")
  func besideEstate() async throws {
    let workplace = try Workplace()
    let file = try workplace.write("system_id\nA\n", to: "estate.csv")
    #expect(throws: (any Error).self) {
      try Analyse.parse([file, "--out", workplace.path("out"), "--profile", "publishable"])
    }
    #expect(try await workplace.analyse([file]) == 0)
    for estate in [workplace.path("out/estate.sqlite"), workplace.path("elsewhere.sqlite")] {
      #expect(throws: (any Error).self) {
        try Report.parse(["--estate", estate, "--out", workplace.path("out"), "--profile", "cross-government"])
      }
    }
  }

  @Test("what only the report before had goes with it, and what is not a report's stays")
  func staleFiles() async throws {
    let workplace = try Workplace()
    let two = try workplace.write("system_id,organisation\nA,Body\nB,Other\n", to: "two.csv")
    let one = try workplace.write("system_id,organisation\nA,Body\n", to: "one.csv")
    #expect(try await workplace.analyse([two]) == 0)
    _ = try workplace.write("mine", to: "out/notes.html")
    _ = try workplace.write("mine", to: "out/data/comparison.csv")
    #expect(try await workplace.analyse([one]) == 0)
    let names = try Set(FileManager.default.contentsOfDirectory(atPath: workplace.path("out")))
    #expect(!names.contains("system-2.html") && !names.contains("body-other.html") && names.contains("system-1.html"))
    #expect(names.contains("notes.html") && !names.contains { $0.hasPrefix(".domesday") })
    #expect(try workplace.text("out/data/comparison.csv") == "mine")
  }
}
