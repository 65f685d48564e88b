import EstateModel
@testable import EstateStore
import Foundation
import Testing

@Suite struct BuildTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func `a published build takes the old file's place and keeps its mode`() throws {
    let old = try EstateDatabase.create(at: scratch.estate)
    try Inventory.of(2).load(into: old)
    try old.close()
    let build = try EstateDatabase.build(at: scratch.estate)
    try Inventory.of(5).load(into: build.database)
    try build.database.save(run: "r", manifest: "{}", importID: 1) { _ in }
    #expect(try EstateDatabase.open(at: scratch.estate).loaded().count == 2)
    let database = try build.publish()
    #expect(try database.loaded().count == 5)
    #expect(try database.run("last").id == "r")
    try database.close()
    #expect(try scratch.modes == ["estate.sqlite": 0o600])
  }

  @Test func `a build that is given up leaves the old file and nothing else`() throws {
    let old = try EstateDatabase.create(at: scratch.estate)
    try Inventory.of(2).load(into: old)
    do {
      let build = try EstateDatabase.build(at: scratch.estate)
      try Inventory.of(5).load(into: build.database)
    }
    #expect(try old.loaded().count == 2)
    try old.close()
    #expect(try scratch.files == ["estate.sqlite"])
  }

  @Test func `what a killed build left is cleared away, whatever state it was in`() throws {
    try Inventory.of(2).load(into: EstateDatabase.create(at: scratch.estate))
    for share in [0, 1, 2, 3, 4] {
      // What is on the disk while an import is under way is what a killed command leaves.
      let unfinished = scratch.estate + ".unfinished"
      let bytes: Data = try {
        let build = try EstateDatabase.build(at: scratch.estate)
        let file = try build.database.importing(Inventory.of(60_000).incoming)
        try file.append(Inventory.of(60_000).batch)
        return try Data(contentsOf: URL(fileURLWithPath: unfinished))
      }()
      try bytes.prefix(bytes.count * share / 4).write(to: URL(fileURLWithPath: unfinished))
      #expect(try EstateDatabase.open(at: scratch.estate).loaded().count == 2)
      let build = try EstateDatabase.build(at: scratch.estate)
      try Inventory.of(3).load(into: build.database)
      #expect(try build.database.loaded().count == 3)
    }
  }

  @Test func `two builds of one file do not meet`() throws {
    let first = try EstateDatabase.build(at: scratch.estate)
    #expect(storeError { _ = try EstateDatabase.build(at: scratch.estate) } == .locked)
    try Inventory.of(2).load(into: first.database)
    #expect(try first.publish().loaded().count == 2)
  }

  @Test func `a file in use is not replaced under its reader`() throws {
    let reader = try EstateDatabase.create(at: scratch.estate)
    try Inventory.of(2).load(into: reader)
    let build = try EstateDatabase.build(at: scratch.estate)
    try Inventory.of(5).load(into: build.database)
    #expect(storeError { _ = try build.publish() } == .locked)
    #expect(try reader.loaded().count == 2)
  }

  @Test func `an import that is cancelled in a build leaves the rest of it sound`() throws {
    let build = try EstateDatabase.build(at: scratch.estate)
    try Inventory.of(3000, path: "a.csv").load(into: build.database)
    let file = try build.database.importing(Inventory.of(9000, path: "b.csv").incoming)
    try file.append(Inventory.of(9000).batch)
    file.cancel()
    try Inventory.of(4000, path: "c.csv").load(into: build.database)
    let database = try build.publish()
    #expect(try database.loaded().count == 4000)
    #expect(try database.sources().map(\.file.path) == ["a.csv", "c.csv"])
  }

  @Test func `the file behind a link is replaced, not the link`() throws {
    let link = scratch.folder + "/link.sqlite"
    try Inventory.of(1).load(into: EstateDatabase.create(at: scratch.estate))
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: scratch.estate)
    let build = try EstateDatabase.build(at: link)
    try Inventory.of(4).load(into: build.database)
    try build.publish().close()
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == scratch.estate)
    #expect(try EstateDatabase.open(at: scratch.estate).loaded().count == 4)
  }
}
