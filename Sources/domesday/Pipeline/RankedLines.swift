import EstateModel
import Reporting
import RiskModel
import Simulation

/// One line a system, in a spill file, and the order of the ranking.
struct RankedLines: Sendable {
  /// The lines of a batch of systems, in the order in which they were assessed.
  struct Batch: Sendable {
    var lines = ByteText()
    fileprivate private(set) var keys: ContiguousArray<RankKey> = []
    fileprivate private(set) var groups: ContiguousArray<GroupHashes> = []
    /// Where each system's line ends in `lines`.
    fileprivate private(set) var lineEnds: ContiguousArray<Int> = []
    /// The systems' own keys, to order those that tie.
    fileprivate private(set) var names = TextColumn()

    /// Makes room, so that buffers of known size are allocated once: growing step by step would copy them several times.
    mutating func reserve(systems: Int, bytes: Int) {
      lines.reserve(bytes)
      keys.reserveCapacity(systems)
      groups.reserveCapacity(systems)
      lineEnds.reserveCapacity(systems)
    }

    /// Adds a system, whose line has been appended to ``lines``.
    mutating func add(_ key: RankKey, named name: String, _ groups: GroupHashes) {
      keys.append(key)
      names.append(name)
      lineEnds.append(lines.count)
      self.groups.append(groups)
    }
  }

  /// A system by what it is ranked by, and where its line stands.
  private struct System {
    let key: RankKey
    let groups: GroupHashes
    let count: Int32
    let start: Int
  }

  /// What trials came to, once they are run; their results then stand in the lines.
  var simulated: SimulatedEstate?
  /// In the order in which they were assessed, which numbers their places.
  private var systems: ContiguousArray<System> = []
  /// The places in the order of the ranking.
  private var ranked: ContiguousArray<Int32> = []
  /// The keys of all systems, by place, to order those that tie.
  private var names = TextColumn()
  private let spill: SpillFile
  private var spilled = 0

  init(in spill: SpillFile) {
    self.spill = spill
  }

  var count: Int { systems.count }

  /// Adds the lines of a batch, after those of the batches before it.
  mutating func add(_ batch: Batch) throws {
    try spill.write(batch.lines.bytes, at: spilled)
    var start = 0
    for index in batch.keys.indices {
      let end = batch.lineEnds[index]
      systems.append(
        System(
          key: batch.keys[index], groups: batch.groups[index], count: Int32(end - start), start: spilled + start))
      start = end
    }
    names.append(batch.names)
    spilled += start
  }

  /// Puts the systems into the order of the ranking; those that tie, into the order of their keys' bytes.
  mutating func sort() {
    // Two numbers are moved faster than systems, and one comparison tells most of them apart.
    let systems = systems
    var order = ContiguousArray(systems.indices.map { (leading: systems[$0].key.leading, place: Int32($0)) })
    names.withOrder { precedes in
      order.sort { left, right in
        if left.leading != right.leading { return left.leading < right.leading }
        let (one, other) = (Int(left.place), Int(right.place))
        if systems[one].key < systems[other].key { return true }
        if systems[other].key < systems[one].key { return false }
        return precedes(one, other)
      }
    }
    ranked = ContiguousArray(order.map(\.place))
  }

  /// The key of the system at a place.
  func key(at place: Int) -> String { names[place] }

  /// The place of the system at a rank, from 1.
  func place(atRank rank: Int) -> Int { Int(ranked[rank - 1]) }

  /// The groups of the system at a place.
  func groups(at place: Int) -> GroupHashes { systems[place].groups }

  /// The rank of each system, by place.
  var ranksByPlace: ContiguousArray<Int32> {
    var ranks = ContiguousArray<Int32>(repeating: 0, count: ranked.count)
    for (index, place) in ranked.enumerated() { ranks[Int(place)] = Int32(index + 1) }
    return ranks
  }

  /// Calls `body` with each system's rank, place and line, in rank order, until it returns false.
  func forEach(_ body: (_ rank: Int, _ place: Int, _ line: UnsafeBufferPointer<UInt8>) throws -> Bool) throws {
    var buffer = ContiguousArray<UInt8>(repeating: 0, count: 4096)
    for rank in 1..<ranked.count + 1 {
      guard try withLine(rank: rank, buffer: &buffer, { try body(rank, $0, $1) }) else { return }
    }
  }

  /// Calls `body` with the place and the line of the system at a rank, from 1.
  func withLine<Result>(
    rank: Int, buffer: inout ContiguousArray<UInt8>,
    _ body: (_ place: Int, _ line: UnsafeBufferPointer<UInt8>) throws -> Result
  ) throws -> Result {
    let place = place(atRank: rank)
    let (start, count) = (systems[place].start, Int(systems[place].count))
    try spill.read(start..<(start + count), into: &buffer)
    return try buffer.withUnsafeBufferPointer { bytes in
      let line = UnsafeBufferPointer(rebasing: bytes[..<count])
      guard let simulated else { return try body(place, line) }
      var filled = ByteText()
      RankingLine.append(line, filledFrom: simulated.systems[place], trials: simulated.trials, to: &filled)
      return try filled.bytes.withUnsafeBufferPointer { try body(place, $0) }
    }
  }
}
