import Diagnostics
@testable import EstateStore
import Foundation
import Testing

@Suite struct OpeningTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func `only its owner may read an estate, its log and its lock file`() throws {
    let database = try EstateDatabase.create(at: scratch.estate)
    try Inventory.of(3).load(into: database)
    let expected = ["estate.sqlite": 0o600, "estate.sqlite-shm": 0o600, "estate.sqlite-wal": 0o600]
    #expect(try scratch.modes == expected)
  }

  @Test func `an estate that is opened again holds what was imported`() throws {
    let first = try EstateDatabase.openOrCreate(at: scratch.estate)
    try Inventory.of(3).load(into: first)
    let before = try first.loaded()
    try first.close()
    #expect(try EstateDatabase.open(at: scratch.estate).loaded() == before)
    #expect(try EstateDatabase.openOrCreate(at: scratch.estate).loaded() == before)
    #expect(storeError { _ = try EstateDatabase.create(at: scratch.estate) } == .exists)
  }

  @Test func `a file that is only begun is finished by openOrCreate and refused by open`() throws {
    #expect(FileManager.default.createFile(atPath: scratch.estate, contents: nil))
    #expect(storeError { _ = try EstateDatabase.open(at: scratch.estate) } == .notADatabase)
    #expect(try EstateDatabase.openOrCreate(at: scratch.estate).newestImportID() == 0)
  }

  @Test(arguments: Damage.allCases)
  func `a file that is not a sound estate of this version is refused and left as it was`(_ damage: Damage) throws {
    let database = try EstateDatabase.create(at: scratch.estate)
    try Inventory.of(2000).load(into: database)
    try damage.prepare(database)
    try database.close()
    let url = URL(fileURLWithPath: scratch.estate)
    try damage.apply(to: url)
    let before = try? Data(contentsOf: url)
    let opening = storeError { _ = try EstateDatabase.open(at: scratch.estate).loaded() }
    let building = storeError { _ = try EstateDatabase.build(at: scratch.estate) }
    #expect(opening?.diagnostic(file: "e").code == damage.code)
    #expect(building == (damage == .gone ? nil : opening))
    #expect((try? Data(contentsOf: url)) == before)
  }

  /// What can be wrong with a file.
  enum Damage: CaseIterable {
    case gone, text, cutInHalf, cutInHeader, anotherPrograms, later

    /// The code that reports it.
    var code: String {
      switch self {
      case .gone: "store.missing"
      case .text: "store.not-a-database"
      case .cutInHalf, .cutInHeader: "store.corrupt"
      case .anotherPrograms: "store.foreign"
      case .later: "store.newer"
      }
    }

    func prepare(_ database: EstateDatabase) throws {
      switch self {
      case .anotherPrograms: try database.execute("PRAGMA application_id = 7")
      case .later: try database.execute("PRAGMA user_version = 99")
      default: break
      }
    }

    func apply(to url: URL) throws {
      let bytes = try Data(contentsOf: url)
      switch self {
      case .gone: try FileManager.default.removeItem(at: url)
      case .text: try Data("system_id,system_name\n1,Payroll\n".utf8).write(to: url)
      case .cutInHalf: try bytes.prefix(bytes.count / 2).write(to: url)
      case .cutInHeader: try bytes.prefix(50).write(to: url)
      default: break
      }
    }
  }

  @Test func `two writers do not wait for each other but are told`() throws {
    let first = try EstateDatabase.create(at: scratch.estate)
    let second = try EstateDatabase.open(at: scratch.estate)
    let file = try first.importing(Inventory.of(1).incoming)
    #expect(storeError { _ = try second.importing(Inventory.of(2).incoming) } == .locked)
    file.cancel()
    try Inventory.of(2).load(into: second)
    #expect(try first.loaded().count == 2)
  }

  @Test func `a full disk and a file that may not be written to are named, and undo the import`() throws {
    let limits: [(sql: String, undo: String, error: StoreError)] = [
      ("PRAGMA max_page_count = 1", "PRAGMA max_page_count = 1000000", .full),
      ("PRAGMA query_only = 1", "PRAGMA query_only = 0", .readOnly),
    ]
    let database = try EstateDatabase.create(at: scratch.estate)
    for limit in limits {
      try database.execute(limit.sql)
      #expect(storeError { try Inventory.of(2000).load(into: database) } == limit.error)
      try database.execute(limit.undo)
    }
    #expect(try database.loaded().isEmpty)
    #expect(try database.sources().isEmpty)
  }
}
