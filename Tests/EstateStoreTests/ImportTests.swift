import Diagnostics
import EstateModel
import Foundation
import Testing

@testable import EstateStore

@Suite struct ImportTests {
  let scratch: Scratch
  let database: EstateDatabase

  init() throws {
    scratch = try Scratch()
    database = try EstateDatabase.create(at: scratch.estate)
  }

  @Test func `the same bytes with the same mapping are imported once`() throws {
    let inventory = Inventory.of(3)
    try inventory.load(into: database)
    let before = try database.loaded()
    #expect(try database.isImported(sha256: inventory.digest, mappingDigest: "mapping"))
    #expect(try !database.isImported(sha256: inventory.digest, mappingDigest: "another"))
    #expect(try !database.isImported(sha256: "other bytes", mappingDigest: "mapping"))
    #expect(storeError { try inventory.load(into: database) } == .alreadyImported(path: "systems.csv"))
    #expect(try database.loaded() == before)
    #expect(try database.newestImportID() == 1)
  }

  @Test(arguments: Ending.allCases)
  func `an import that does not end well has never been`(_ ending: Ending) throws {
    try Inventory.of(2).load(into: database)
    let before = (try database.loaded(), try database.sources(), try database.newestImportID())
    let inventory = Inventory.of(5, path: "more.csv")
    do {
      let file = try database.importing(inventory.incoming)
      try file.append(inventory.batch)
      try file.reject(Diagnostic(.error, "row.short", at: .init(file: "more.csv", line: 9), "short"), cells: "[]".utf8)
      switch ending {
      case .cancelled: file.cancel()
      case .letGo: break
      case .unbalanced:
        var ledger = inventory.ledger
        ledger.read += 1
        let error = storeError { try file.finish(sha256: "x", columns: inventory.columns, ledger: ledger) }
        #expect(error == .unbalanced(path: "more.csv", read: 6, accountedFor: 5, stored: 5))
      }
    }
    #expect(try (database.loaded(), database.sources(), database.newestImportID()) == before)
    #expect(try database.rows(of: .rejection).isEmpty)
    try inventory.load(into: database)
    #expect(try database.loaded().count == 5)
  }

  @Test(arguments: Step.allCases)
  func `a row that cannot be stored is told by a later step, and undoes the import`(_ step: Step) throws {
    try Inventory.of(2).load(into: database)
    let before = try database.loaded()
    try database.execute(
      "CREATE TRIGGER full BEFORE INSERT ON record WHEN NEW.line = 4 BEGIN SELECT RAISE(FAIL, 'x'); END")
    let inventory = Inventory.of(5, path: "more.csv")
    let file = try database.importing(inventory.incoming)
    try file.append(inventory.batch)
    let error = storeError {
      switch step {
      case .append: for _ in 1...RowWriting.mostWaiting { try file.append(inventory.batch) }
      case .reject: try file.reject(Diagnostic(.error, "row.short", at: .init(file: "f"), "short"), cells: "[]".utf8)
      case .finish: try file.finish(sha256: "x", columns: inventory.columns, ledger: inventory.ledger)
      }
    }
    #expect(error != nil)
    #expect(try database.loaded() == before)
    try database.execute("DROP TRIGGER full")
    try inventory.load(into: database)
    #expect(try database.loaded().count == 5)
  }

  /// What an import does after a batch.
  enum Step: CaseIterable {
    case append, reject, finish
  }

  /// How an import ends that leaves nothing.
  enum Ending: CaseIterable {
    case cancelled, letGo, unbalanced
  }

  @Test func `files of one command share an import, until a run is taken`() throws {
    let first = try Inventory.of(1, path: "a.csv").load(into: database)
    let second = try Inventory.of(2, path: "b.csv").load(into: database, continuing: first.importID)
    try database.save(run: "r", manifest: "{}", importID: database.newestImportID()) { _ in }
    let third = try Inventory.of(3, path: "c.csv").load(into: database, continuing: second.importID)
    #expect([first, second, third].map(\.importID) == [1, 1, 2])
    #expect(try database.loaded(upTo: 1).count == 2)
    #expect(try database.sources(upTo: 1).map(\.file.path) == ["a.csv", "b.csv"])
  }

  @Test func `sources come back as they went in, lowest precedence first`() throws {
    var late = Inventory.of(1, path: "late.csv")
    late.precedence = 1
    late.columns.append(pricedColumn)
    let stored = [try late.load(into: database), try Inventory.of(2, path: "early.csv").load(into: database)]
    #expect(try database.sources() == stored.reversed())
    #expect(stored[0].file.columns == late.columns)
    #expect(stored[0].file.ledger == late.ledger)
  }

  @Test func `keys come once a record, and a system's records by file and line`() throws {
    let rows: [(String, [String])] = [("B", ["b1"]), ("A", ["a1"]), ("B", ["b2"])]
    try Inventory(rows: rows).load(into: database)
    var keys: [String] = []
    try database.forEachKey { keys.append(String(decoding: $0, as: UTF8.self)) }
    #expect(keys.sorted() == ["A", "B", "B"])
    #expect(try database.records(of: "B".utf8).lines == [#"B 0:2["b1"] 0:4["b2"]"#])
    #expect(try database.records(of: "C".utf8).lines.isEmpty)
    #expect(try database.system(key: "C")?.lines == nil)
  }

  @Test(arguments: [
    ("DfX|S2", ["DfX|S2"]), ("S2", ["DfX|S2"]), ("Name", ["DfX|S1", "DfX|S2", "DfX|S3"]), ("name", []), ("S", []),
    ("S\"2", ["DfX|Q"]), ("é", ["DfX|E"]), ("red", []), ("", []),
  ])
  func `systems are found by key, by id and by name, and by nothing else`(text: String, keys: [String]) throws {
    var inventory = Inventory.of(3)
    inventory.rows += [("DfX|Q", ["S\"2", "Quoted", "red"]), ("DfX|E", ["S5", "é", "red"])]
    try inventory.load(into: database)
    #expect(try database.findSystems(matching: text) == keys)
  }
}
