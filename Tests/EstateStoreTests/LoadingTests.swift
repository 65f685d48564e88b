import EstateModel
@testable import EstateStore
import Testing

@Suite struct LoadingTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// Two inventories that share some systems, in an order that is not that of their keys.
  static let inventories = [
    Inventory(path: "a.csv", digest: "2", rows: (0..<40).map { ("K\($0 * 7 % 40)", ["a\($0)"]) }),
    Inventory(path: "b.csv", digest: "1", rows: (38..<60).map { ("K\($0)", ["b\($0)"]) } + [("K39", ["again"])]),
  ]

  @Test func `the order of systems and of their records does not depend on the order of files`() throws {
    var loaded: [[String]] = []
    for (name, files) in [("one", Self.inventories), ("two", Self.inventories.reversed())] {
      let database = try EstateDatabase.create(at: "\(scratch.folder)/\(name)")
      for file in files { try file.load(into: database) }
      loaded.append(try database.loaded(order: .byKey))
      #expect(try database.loaded(order: .asStored).sorted() == loaded.last?.sorted())
    }
    #expect(loaded[0] == loaded[1])
    #expect(loaded[0].contains(#"K39 0:3["b39"] 0:24["again"] 1:19["a17"]"#))
  }

  @Test(arguments: [1, 2, 7, 59, 60, 1000])
  func `the size of a batch changes nothing but the batches`(size: Int) throws {
    let database = try EstateDatabase.create(at: scratch.estate)
    for file in Self.inventories { try file.load(into: database) }
    for order in [LoadingOrder.byKey, .asStored] {
      var counts: [Int] = []
      var lines: [String] = []
      try database.forEachSystem(batchOf: size, order: order) { batch in
        counts.append(batch.systems.count)
        lines += batch.lines
      }
      #expect(try lines == database.loaded(order: order))
      #expect(counts.dropLast().allSatisfy { $0 == size } && counts.reduce(0, +) == 60)
    }
  }

  @Test func `what a body throws comes through, and the store works on`() throws {
    struct Halt: Error {}
    let database = try EstateDatabase.create(at: scratch.estate)
    try Inventory.of(10).load(into: database)
    #expect(throws: Halt.self) { try database.forEachSystem(batchOf: 2) { _ in throw Halt() } }
    #expect(try database.loaded().count == 10)
  }

  @Test(arguments: [45, 46, 47, 48] as [UInt64])
  func `what is appended is read back byte for byte`(seed: UInt64) throws {
    var random = SeededGenerator(state: seed)
    let samples = (0..<500).map { index in
      ("key \(index) \(random.text(upTo: 12))", (0..<Int(random.next() % 6)).map { _ in random.text(upTo: 300) + "\0" })
    }
    let inventory = Inventory(rows: samples)
    let sent = try inventory.batch
    let build = try EstateDatabase.build(at: scratch.estate)
    try inventory.load(into: build.database)
    let database = try build.publish()
    var received: [[UInt8]] = []
    try database.forEachSystem(order: .asStored) { batch in
      for system in batch.systems {
        received.append(Array(batch.bytes[system.key]))
        received += batch.rows[system.rows].map { Array(batch.bytes[$0.cells]) }
      }
    }
    #expect(received == sent.rows.flatMap { [Array(sent.bytes[$0.key]), Array(sent.bytes[$0.cells])] })
    // SQLite's JSON functions end a text at a NUL.
    let texts = Dictionary(grouping: try database.rows(of: .fact).map { ($0[0], $0[3]) }, by: \.0)
    let misread = samples.first { key, cells in
      texts[key, default: []].map(\.1) != cells.map { $0.split(separator: "\0").first.map(String.init) ?? "" }
    }
    #expect(misread?.0 == nil)
  }
}

/// Numbers that follow from their seed (SplitMix64), and texts of the characters that files and JSON trip over.
struct SeededGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func text(upTo length: Int) -> String {
    let alphabet = [
      "a", "B", "7", " ", "\"", "'", "\\", "\n", "\r\n", "\t", "\u{1}", "é", "£", "漢", "🏰", ",", ";", "[", "}",
    ]
    return (0..<Int(next() % UInt64(length + 1))).map { _ in alphabet[Int(next() % UInt64(alphabet.count))] }.joined()
  }
}
