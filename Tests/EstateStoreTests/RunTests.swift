@testable import EstateStore
import Testing

@Suite struct RunTests {
  let scratch: Scratch
  let database: EstateDatabase

  init() throws {
    scratch = try Scratch()
    database = try EstateDatabase.create(at: scratch.estate)
    try Inventory.of(3).load(into: database)
  }

  /// Hands over `count` results in batches of `size`.
  static func results(_ count: Int, batchesOf size: Int) -> ((ResultBatch) throws -> Void) throws -> Void {
    { append in
      for first in stride(from: 1, through: count, by: size) {
        var batch = ResultBatch()
        for rank in first..<min(first + size, count + 1) {
          batch.append(rank: rank, key: "K\(rank)".utf8, figures: "{\"rank\":\(rank),\"name\":\"é \\\"\"}".utf8)
        }
        try append(batch)
      }
    }
  }

  @Test func `a run is read back as it was saved`() throws {
    let saved = try database.save(
      run: "abc", manifest: "{\"seed\":45}", importID: 1, results: Self.results(10, batchesOf: 4))
    #expect(try database.run("abc") == saved)
    let results = try database.results(of: saved)
    #expect(results.map(\.rank) == Array(1...10))
    #expect(results.last == StoredResult(rank: 10, key: "K10", figures: #"{"rank":10,"name":"é \""}"#))
    #expect(try database.results(of: saved, limit: 3) == Array(results.prefix(3)))
    #expect(try database.result(of: saved, system: "K7") == results[6])
    #expect(try database.result(of: saved, system: "K11") == nil)
  }

  @Test func `runs are named by id or by age`() throws {
    for id in ["one", "two", "three"] {
      try database.save(run: id, manifest: "{}", importID: 1, results: Self.results(2, batchesOf: 2))
    }
    let names = ["last", "-1", "-2", "-3", "one"]
    #expect(try names.map { try database.run($0).id } == ["three", "three", "two", "one", "one"])
    for name in ["-4", "0", "1", "-0", "", "four", "-9223372036854775808"] {
      let known = ["three", "two", "one"]
      #expect(storeError { _ = try database.run(name) } == .noSuchRun(name: name, known: known))
    }
  }

  @Test func `a run saved again becomes the newest and is there once`() throws {
    for id in ["one", "two", "one"] {
      try database.save(run: id, manifest: "{}", importID: 1, results: Self.results(5, batchesOf: 2))
    }
    #expect(try database.runs().map(\.id) == ["one", "two"])
    #expect(try database.rows(of: .ranking).count == 10)
  }

  @Test func `a run that cannot be saved whole is not saved`() throws {
    struct Halt: Error {}
    var twice = ResultBatch()
    for _ in 0..<2 { twice.append(rank: 1, key: "K".utf8, figures: "{}".utf8) }
    #expect(storeError { try database.save(run: "r", manifest: "{}", importID: 1) { try $0(twice) } } != nil)
    #expect(storeError { try database.save(run: "r", manifest: "no JSON", importID: 1) { _ in } } != nil)
    #expect(throws: Halt.self) { try database.save(run: "r", manifest: "{}", importID: 1) { _ in throw Halt() } }
    #expect(try database.runs().isEmpty)
  }
}
