import ArgumentParser
import EstateModel
import EstateStore
import Foundation
import Testing

@testable import domesday

/// What `check --estate` says against what `import` then does.
struct DryRunTests {
  /// A generator of its own, so that a seed gives the same inventories for ever.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  /// A made-up inventory: some systems without an id, some twice, some rows malformed, blank or of another body.
  private static func inventory(_ generator: inout Generator) -> String {
    var lines = ["system_id,system_name,organisation,annual_cost,users,products,go_live_date,note"]
    for _ in 0..<Int.random(in: 3...25, using: &generator) {
      let number = Int.random(in: 1...15, using: &generator)
      let id = Bool.random(using: &generator) || number % 3 > 0 ? "S\(number)" : ""
      let cost = ["", "TBC", "1000", "£2,000", "3k", "many"].randomElement(using: &generator) ?? ""
      let users = ["", "5", "1-100", "50,000+"].randomElement(using: &generator) ?? ""
      let products = ["", "COBOL", "Oracle 11.2; COBOL"].randomElement(using: &generator) ?? ""
      let date = ["", "2001-04-01", "01/05/2018", "1900-01-01"].randomElement(using: &generator) ?? ""
      lines.append(
        "\(id),System \(number),Body \(number % 2),\"\(cost)\",\"\(users)\",\(products),\(date),\(lines.count)")
      if number == 7 { lines.append("") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Every known fact of every system: the text of its cell, by key and field.
  private static func facts(_ path: String) throws -> [String: [Field: String]] {
    guard FileManager.default.fileExists(atPath: path) else { return [:] }
    let database = try EstateDatabase.open(at: path)
    let estate = try StoredEstate(database)
    var facts: [String: [Field: String]] = [:]
    try database.forEachSystem { batch in
      estate.forEachSystem(of: batch) { system, _ in
        facts[system.key] = [:]
        for field in Field.allCases where system.cell(field).reading.state == .known {
          facts[system.key, default: [:]][field] = "\(system.cell(field).reading) \(system.rawText(field))"
        }
      }
    }
    return facts
  }

  /// The keys of the systems that each import brought rows of.
  private static func keysByImport(_ path: String) throws -> [Int: Set<String>] {
    let database = try EstateDatabase.open(at: path)
    let sources = try database.sources()
    var keys: [Int: Set<String>] = [:]
    try database.forEachSystem { batch in
      for system in batch.systems {
        for row in batch.rows[system.rows] {
          keys[sources[row.file].importID, default: []].insert(batch.key(of: system))
        }
      }
    }
    return keys
  }

  private static func check(_ paths: [String], _ estate: String) async throws -> [FileCheck] {
    try await Check.parse(paths + ["--estate", estate, "--quiet"]).checks(
      of: paths.map { InputFinder.Input(path: $0, folder: "in") })
  }

  @Test("what check says of a file is what import then does, for sixty made-up inventories", arguments: 1...60)
  func property(seed: Int) async throws {
    var generator = Generator(state: UInt64(seed))
    let workplace = try Workplace()
    let estate = workplace.path("estate.sqlite")
    for _ in 0...Int.random(in: 0...2, using: &generator) {
      _ = try await workplace.importing([try workplace.write(Self.inventory(&generator), to: "in/estate.csv")])
    }
    let file = try workplace.write(Self.inventory(&generator), to: "in/estate.csv")
    let before = try Self.facts(estate)
    let bytes = try Data(contentsOf: URL(filePath: estate))
    let check = try #require(try await Self.check([file], estate).first)
    let verdicts = try #require(check.verdicts)
    #expect(try Data(contentsOf: URL(filePath: estate)) == bytes, "seed \(seed): a check wrote to the estate")
    _ = try await workplace.importing([file])
    let after = try Self.facts(estate)
    let source = try #require(try EstateDatabase.open(at: estate).sources().max { $0.importID < $1.importID })
    #expect(source.file.ledger == check.ledger, "seed \(seed)")

    let created = after.keys.filter { before[$0] == nil }
    var (updated, cells) = (0, 0)
    for (key, held) in before {
      let changed = after[key, default: [:]].count { held[$0.key] != $0.value }
      updated += changed > 0 ? 1 : 0
      cells += changed
    }
    #expect(verdicts.created == created.count && verdicts.created == check.ledger.accepted, "seed \(seed)")
    #expect(verdicts.updated == updated && verdicts.cells == cells, "seed \(seed)")
    let versions = try Self.keysByImport(estate).sorted { $0.key < $1.key }.map(\.value)
    let (newest, earlier) = (try #require(versions.last), try #require(versions.dropLast().last))
    #expect(verdicts.updated + verdicts.unchanged == newest.intersection(before.keys).count, "seed \(seed)")
    #expect(verdicts.disappeared == earlier.subtracting(newest).count, "seed \(seed)")
  }

  @Test("created, updated, unchanged, disappeared, ambiguous and rejected are each told")
  func verdicts() async throws {
    let workplace = try Workplace()
    let heading = "system_id,system_name,organisation,annual_cost,users\n"
    let old = try workplace.write(heading + "A,Alpha,B,100,5\nC,Gamma,B,300,7\nD,Delta,B,400,8\n", to: "old/estate.csv")
    #expect(try await workplace.importing([old]) == 0)
    let estate = workplace.path("estate.sqlite")
    // A is as before, C costs more and has other users, D is gone, E is new, and a Delta without an id may be D.
    let new = try workplace.write(
      heading + "A,Alpha,B,100,5\nC,Gamma,B,333,9\nE,Epsilon,B,,\n,Delta,B,1,\nF,Zeta,B,about ten,\n\n",
      to: "new/estate.csv")
    let check = try #require(try await Self.check([new], estate).first)
    let verdicts = try #require(check.verdicts)
    #expect(verdicts.created == 2 && verdicts.updated == 1 && verdicts.cells == 2 && verdicts.unchanged == 1)
    #expect(verdicts.disappearedSystems == ["b|#d"] && verdicts.ambiguousSystems == ["b|delta"])
    #expect(check.ledger.rejected == 1 && check.ledger.read == 6)
    #expect(check.text.contains("created 2, updated 1 (2 cells), unchanged 1, disappeared 1, ambiguous 1"))
    #expect(check.text.contains("to expect of an import:") && check.expectation.megabytes > 0)
    let again = try #require(try await Self.check([old], estate).first)
    #expect(again.verdicts?.isRepeated == true && again.text.contains("imported before: nothing would change"))
  }

  @Test("two files of one command are compared in the order in which they would come in")
  func severalFiles() async throws {
    let workplace = try Workplace()
    let heading = "system_id,system_name,organisation,annual_cost,users\n"
    #expect(try await workplace.importing([try workplace.write(heading + "A,Alpha,B,100,5\n", to: "in/z.csv")]) == 0)
    let files = try [("a", "N,Nu,B,1,\nA,Alpha,B,100,5\n"), ("b", "N,Nu,B,1,8\nN2,Xi,B,2,\n")].map {
      try workplace.write(heading + $0.1, to: "new/\($0.0).csv")
    }
    let checks = try await Self.check(files, workplace.path("estate.sqlite"))
    let found = checks.compactMap(\.verdicts)
    #expect(found[0].created == 1 && found[0].unchanged == 1)
    #expect(found[1].created == 1 && found[1].updated == 1)
    #expect(checks.map(\.ledger.accepted) == [1, 1] && checks.map(\.ledger.merged) == [1, 1])
  }
}
