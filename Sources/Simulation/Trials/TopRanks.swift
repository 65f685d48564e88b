/// The systems that lead the ranking in each trial.
///
/// The order is the ranking's: the band of the drawn score, then what delay costs for each pound of one-off cost,
/// then avoidable cost. Systems that tie go by their numbers, which depend on nobody else.
struct TopRanks: Sendable {
  /// A system that leads in a trial.
  struct Entry: Sendable {
    let key: Double
    let number: UInt64
    let place: Int32

    /// Stands before another.
    @inline(__always)
    func leads(_ other: Entry) -> Bool { key == other.key ? number < other.number : key > other.key }
  }

  let size: Int
  /// Room for the leaders of each trial, in any order, and for as many others, which go when the room is full.
  private var entries: ContiguousArray<Entry>
  /// How much of the room of each trial is taken.
  private var counts: ContiguousArray<Int>
  /// What is less is none of the leaders in a trial; the last leader's key when the room was last full.
  private var least: ContiguousArray<Lanes>

  init(size: Int, blocks: Int) {
    self.size = size
    let trials = blocks * Lanes.width
    entries = ContiguousArray(repeating: Entry(key: -.infinity, number: 0, place: 0), count: trials * 2 * size)
    counts = ContiguousArray(repeating: 0, count: trials)
    least = ContiguousArray(repeating: Lanes(repeating: -.infinity), count: blocks)
  }

  /// The leaders while systems are taken.
  struct Lent {
    fileprivate let size: Int
    fileprivate let entries: UnsafeMutableBufferPointer<Entry>
    fileprivate let counts: UnsafeMutableBufferPointer<Int>
    fileprivate let least: UnsafeMutableBufferPointer<Lanes>

    /// Takes a system's keys of eight trials.
    @inline(__always)
    func take(_ keys: Lanes, number: SubjectNumber, place: Int, block: Int) {
      let mayLead = keys .>= least[block]
      guard any(mayLead) else { return }
      for lane in 0..<Lanes.width where mayLead[lane] {
        insert(Entry(key: keys[lane], number: number.value, place: Int32(place)), trial: block * Lanes.width + lane)
      }
    }

    fileprivate func insert(_ entry: Entry, trial: Int) {
      let first = trial * 2 * size
      entries[first + counts[trial]] = entry
      counts[trial] += 1
      guard counts[trial] == 2 * size else { return }
      TopRanks.lead(UnsafeMutableBufferPointer(rebasing: entries[first..<first + 2 * size]), size)
      counts[trial] = size
      least[trial / Lanes.width][trial % Lanes.width] = entries[first + size - 1].key
    }
  }

  /// Lends the leaders to `body`.
  @inline(__always)
  mutating func lend<Result>(_ body: (Lent) -> Result) -> Result {
    let size = size
    return entries.withUnsafeMutableBufferPointer { entries in
      counts.withUnsafeMutableBufferPointer { counts in
        least.withUnsafeMutableBufferPointer { body(Lent(size: size, entries: entries, counts: counts, least: $0)) }
      }
    }
  }

  /// Those that may lead a trial, in any order.
  private func leaders(of trial: Int) -> ContiguousArray<Entry>.SubSequence {
    entries[trial * 2 * size..<trial * 2 * size + counts[trial]]
  }

  /// Brings those that lead to the front, the last of them to their end.
  ///
  /// - Complexity: Linear on average (Hoare, "Find", 1961).
  fileprivate static func lead(_ entries: UnsafeMutableBufferPointer<Entry>, _ count: Int) {
    var (first, last) = (0, entries.count - 1)
    while first < last {
      let pivot = entries[(first + last) / 2]
      var (left, right) = (first, last)
      while left <= right {
        while entries[left].leads(pivot) { left += 1 }
        while pivot.leads(entries[right]) { right -= 1 }
        guard left <= right else { break }
        entries.swapAt(left, right)
        left += 1
        right -= 1
      }
      if count - 1 <= right { last = right } else if count - 1 >= left { first = left } else { return }
    }
  }

  /// Takes the leaders among other systems.
  mutating func merge(_ other: TopRanks) {
    lend { lent in
      for trial in other.counts.indices {
        for entry in other.leaders(of: trial) { lent.insert(entry, trial: trial) }
      }
    }
  }

  /// The leaders of each trial, the first first; fewer than ``size`` where there are not enough.
  var ranked: Ranked {
    Ranked(trials: counts.indices.map { Array(leaders(of: $0).sorted { $0.leads($1) }.prefix(size)) })
  }
}

extension TopRanks {
  /// The leaders of each trial in their order.
  struct Ranked {
    fileprivate let trials: [[Entry]]

    /// The key of the last of the first `count` in each trial; below everything where there are fewer.
    func lastKeys(among count: Int) -> ContiguousArray<Lanes> {
      var keys = ContiguousArray(repeating: Lanes(repeating: -.infinity), count: trials.count / Lanes.width)
      for (trial, entries) in trials.enumerated() where entries.count >= count {
        keys[trial / Lanes.width][trial % Lanes.width] = entries[count - 1].key
      }
      return keys
    }

    /// In how many trials each system is among the first `count`, by place; systems that never are, are left out.
    func appearances(among count: Int) -> [Int: Int] {
      var appearances: [Int: Int] = [:]
      for trial in trials { for entry in trial.prefix(count) { appearances[Int(entry.place), default: 0] += 1 } }
      return appearances
    }
  }
}
