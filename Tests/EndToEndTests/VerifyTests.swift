import ArgumentParser
import EstateStore
import Foundation
import GRDB
import Testing

@testable import domesday

/// Making a stored run again.
struct VerifyTests {
  private static let inventory = """
    system_id,organisation,annual_cost,users,l4,products
    A,Body,100000,40,5,Windows Server 2008 R2
    B,Body,200000,400,6,COBOL
    C,Other,300000,7,2,

    """

  @Test("a run that nobody touched comes out as stored, whatever was imported since")
  func untouched() async throws {
    let workplace = try Workplace()
    try await analyse(workplace)
    #expect(try await verify(workplace) == 0)
    let more = try workplace.write("system_id,organisation,annual_cost\nD,Body,1\nA,Body,7\n", to: "more.csv")
    #expect(try await workplace.importing([more]) == 0)
    #expect(try await verify(workplace) == 0)
    let found = try await verification(workplace)
    #expect(found.matches && found.systems == 3 && found.remarks.isEmpty)
    #expect(found.inputs.map(\.verdict) == [.unchanged])
  }

  @Test("a stored figure that was changed is named, and ends with exit code 5")
  func tampering() async throws {
    let workplace = try Workplace()
    try await analyse(workplace)
    try change(
      workplace, "UPDATE run_result SET figures = replace(figures, '200000.00', '200000.01') WHERE system_key LIKE '%B'"
    )
    #expect(try await verify(workplace) == 5)
    let found = try await verification(workplace)
    #expect(
      found.differences.shown == [
        RunDifference(system: "body|#b", "annual_cost", stored: "200000.01", recomputed: "200000.00")
      ])
    #expect(found.text.contains("differs: body|#b: annual_cost: stored 200000.01, recomputed 200000.00"))
  }

  @Test(
    "a total, a rank, a system or a line of evidence that was changed is named",
    arguments: [
      ("UPDATE run SET manifest = replace(manifest, '600000', '600001')", "totals.annual_cost.p50"),
      ("UPDATE run_result SET rank = rank + 10", "rank"),
      ("DELETE FROM run_result WHERE system_key LIKE '%C'", "rank"),
      ("UPDATE run_result SET figures = '[]' WHERE system_key LIKE '%C'", "all figures"),
      ("UPDATE record SET cells = replace(cells, '300000', '300')", "annual_cost"),
      ("UPDATE run SET manifest = replace(manifest, '2026-11-21', '2026-11-22')", "run.id"),
    ])
  func places(sql: String, figure: String) async throws {
    let workplace = try Workplace()
    try await analyse(workplace)
    try change(workplace, sql)
    let found = try await verification(workplace)
    #expect(found.differences.shown.contains { $0.figure == figure }, "\(found.text)")
    #expect(try await verify(workplace) == 5)
  }

  @Test("an input that has changed is a difference, one that has moved is only said")
  func inputs() async throws {
    let workplace = try Workplace()
    let file = try await analyse(workplace)
    try FileManager.default.moveItem(atPath: file, toPath: file + ".old")
    var found = try await verification(workplace)
    #expect(found.matches && found.inputs.map(\.verdict) == [.notThere])
    #expect(
      found.remarks == ["1 of 1 input files are not where they were read; their rows are in the estate and were used"])
    try Data("system_id\nA\n".utf8).write(to: URL(filePath: file))
    found = try await verification(workplace)
    #expect(!found.matches && found.inputs.map(\.verdict) == [.changed])
  }

  @Test("another version of the program, of the catalogue or of the assumptions is said plainly")
  func basis() async throws {
    let workplace = try Workplace()
    try await analyse(workplace)
    try changeManifest(workplace) { manifest in
      manifest.replacing("\"version\" : \"\(Domesday.version)\"", with: "\"version\" : \"0.0.7\"")
        .replacing(/"catalogue_sha256" : "..../, with: "\"catalogue_sha256\" : \"beef")
        .replacing(/"assumptions_sha256" : "..../, with: "\"assumptions_sha256\" : \"cafe")
    }
    let found = try await verification(workplace)
    #expect(found.remarks.contains("version 0.0.7 of the program took the run; this is version \(Domesday.version)"))
    #expect(found.remarks.contains { $0.hasPrefix("the run used another catalogue (SHA-256 beef") })
    #expect(found.remarks.contains { $0.hasPrefix("the run used other assumptions (SHA-256 cafe") })
    #expect(try await verify(workplace) == 5)
  }

  @Test("a run with overridden assumptions is made again with them")
  func overrides() async throws {
    let workplace = try Workplace()
    let overrides = try workplace.write("id,low,central,high\nstaff.hourly_cost,1,2,3\n", to: "mine.csv")
    try await analyse(workplace, ["--assumptions", overrides])
    try FileManager.default.removeItem(atPath: overrides)
    #expect(try await verify(workplace) == 0)
  }

  // MARK: - Steps

  /// Analyses the inventory into the estate `estate.sqlite` and returns the inventory's path.
  @discardableResult
  private func analyse(_ workplace: Workplace, _ options: [String] = []) async throws -> String {
    let file = try workplace.write(Self.inventory, to: "estate.csv")
    #expect(try await workplace.analyse([file], ["--estate", workplace.path("estate.sqlite")] + options) == 0)
    return file
  }

  private func verify(_ workplace: Workplace) async throws -> Int32 {
    try await Workplace.exitCode {
      try await Verify.parse(["last", "--estate", workplace.path("estate.sqlite"), "--quiet"]).run()
    }
  }

  private func verification(_ workplace: Workplace) async throws -> Verification {
    try await Verification(
      ofRun: "last", in: EstateDatabase.open(at: workplace.path("estate.sqlite")), jobs: 2,
      output: OutputOptions.parse(["--quiet"]), spillingTo: workplace.folder.path())
  }

  private func change(_ workplace: Workplace, _ sql: String) throws {
    try DatabaseQueue(path: workplace.path("estate.sqlite")).write { try $0.execute(sql: sql) }
  }

  /// Changes a run's manifest and gives the run the id that the changed one has.
  private func changeManifest(_ workplace: Workplace, _ edit: (String) -> String) throws {
    let run = try EstateDatabase.open(at: workplace.path("estate.sqlite")).run("last")
    let bare = edit(run.manifest.replacing("\"id\" : \"\(run.id)\"", with: "\"id\" : \"\""))
    let id = RunIdentity.id(of: bare)
    let manifest = bare.replacing("\"id\" : \"\"", with: "\"id\" : \"\(id)\"")
    try DatabaseQueue(path: workplace.path("estate.sqlite")).write {
      try $0.execute(sql: "UPDATE run SET id = ?, manifest = ?", arguments: [id, manifest])
    }
  }
}
