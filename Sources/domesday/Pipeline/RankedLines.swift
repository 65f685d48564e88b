import EstateModel
import Reporting
import RiskModel
import Simulation

/// One line a system, in a spill file, and the order of the ranking.
struct RankedLines: Sendable {
  /// The lines of a batch of systems, in the order in which they were assessed.
  struct Batch: Sendable {
    var keys: ContiguousArray<RankKey> = []
    /// Numbers of the systems' organisations among ``organisationNames``.
    var organisations: ContiguousArray<Int32> = []
    private(set) var organisationNames = NumberedNames()
    var lines = ByteText()
    /// Where each system's line ends in `lines`.
    var lineEnds: ContiguousArray<Int> = []
    /// The systems' own keys, to order those that tie.
    var names = TextColumn()

    /// Adds a system, whose line has been appended to ``lines``.
    mutating func add(_ key: RankKey, named name: String, organisation: String?) {
      keys.append(key)
      names.append(name)
      lineEnds.append(lines.count)
      organisations.append(Int32(organisationNames.number(of: organisation)))
    }
  }

  /// A system's place in the ranking and where its line stands.
  struct Ranked: Sendable {
    fileprivate let key: RankKey
    fileprivate let start: Int
    fileprivate let count: Int32
    let organisation: Int32
    /// Number of the system in the order in which it was assessed.
    let place: Int32
  }

  /// What trials came to, once they are run; their results then stand in the lines.
  var simulated: SimulatedEstate?
  private var ranked: ContiguousArray<Ranked> = []
  /// The keys of all systems, by place, to order those that tie.
  private var names = TextColumn()
  private var organisations = NumberedNames()
  private let spill: SpillFile
  private var spilled = 0

  init(in spill: SpillFile) {
    self.spill = spill
  }

  var count: Int { ranked.count }

  /// Adds the lines of a batch, after those of the batches before it.
  mutating func add(_ batch: Batch) throws {
    try spill.write(batch.lines.bytes, at: spilled)
    let numbers = batch.organisationNames.all.map { organisations.number(of: $0) }
    var start = 0
    for index in batch.keys.indices {
      ranked.append(
        Ranked(
          key: batch.keys[index], start: spilled + start, count: Int32(batch.lineEnds[index] - start),
          organisation: Int32(numbers[Int(batch.organisations[index])]), place: Int32(ranked.count)))
      start = batch.lineEnds[index]
    }
    names.append(batch.names)
    spilled += start
  }

  /// Puts the systems into the order of the ranking; those that tie, into the order of their keys' bytes.
  mutating func sort() {
    names.withOrder { precedes in
      ranked.sort { left, right in
        if left.key < right.key { return true }
        if right.key < left.key { return false }
        return precedes(Int(left.place), Int(right.place))
      }
    }
  }

  /// The key of the system at a place.
  func key(at place: Int) -> String { names[place] }

  /// The system at a rank, from 1.
  subscript(rank: Int) -> Ranked { ranked[rank - 1] }

  /// The rank of each system, by place.
  var ranksByPlace: ContiguousArray<Int32> {
    var ranks = ContiguousArray<Int32>(repeating: 0, count: ranked.count)
    for (index, system) in ranked.enumerated() { ranks[Int(system.place)] = Int32(index + 1) }
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
    let system = ranked[rank - 1]
    let count = Int(system.count)
    try spill.read(system.start..<(system.start + count), into: &buffer)
    return try buffer.withUnsafeBufferPointer { bytes in
      let (place, line) = (Int(system.place), UnsafeBufferPointer(rebasing: bytes[..<count]))
      guard let simulated else { return try body(place, line) }
      var filled = ByteText()
      RankingLine.append(line, filledFrom: simulated.systems[place], trials: simulated.trials, to: &filled)
      return try filled.bytes.withUnsafeBufferPointer { try body(place, $0) }
    }
  }
}
