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
  /// The leaders of each trial, the first first; fewer than ``size`` until there are enough.
  private var leaders: ContiguousArray<ContiguousArray<Entry>>
  /// The last leader's key in each trial; what is less is none of the leaders.
  private var least: ContiguousArray<Lanes>

  init(size: Int, blocks: Int) {
    self.size = size
    leaders = ContiguousArray(repeating: [], count: blocks * Lanes.width)
    least = ContiguousArray(repeating: Lanes(repeating: -.infinity), count: blocks)
  }

  /// Takes a system's keys of eight trials.
  @inline(__always)
  mutating func take(_ keys: Lanes, number: SubjectNumber, place: Int, block: Int) {
    guard (keys - least[block]).max() >= 0 || least[block].min() == -.infinity else { return }
    for lane in 0..<Lanes.width where keys[lane] >= least[block][lane] {
      insert(Entry(key: keys[lane], number: number.value, place: Int32(place)), trial: block * Lanes.width + lane)
    }
  }

  private mutating func insert(_ entry: Entry, trial: Int) {
    var (low, high) = (0, leaders[trial].count)
    while low < high {
      let middle = (low + high) / 2
      if leaders[trial][middle].leads(entry) { low = middle + 1 } else { high = middle }
    }
    guard low < size else { return }
    if leaders[trial].count == size { leaders[trial].removeLast() }
    leaders[trial].insert(entry, at: low)
    if leaders[trial].count == size {
      least[trial / Lanes.width][trial % Lanes.width] = leaders[trial][size - 1].key
    }
  }

  /// Takes the leaders among other systems.
  mutating func merge(_ other: TopRanks) {
    for trial in other.leaders.indices {
      for entry in other.leaders[trial] { insert(entry, trial: trial) }
    }
  }

  /// The key of the last of the first `count` in each trial; below everything where there are fewer.
  func lastKeys(among count: Int) -> ContiguousArray<Lanes> {
    var keys = ContiguousArray(repeating: Lanes(repeating: -.infinity), count: least.count)
    for (trial, entries) in leaders.enumerated() where entries.count >= count {
      keys[trial / Lanes.width][trial % Lanes.width] = entries[count - 1].key
    }
    return keys
  }

  /// In how many trials each system is among the first `count`, by place; systems that never are, are left out.
  func appearances(among count: Int) -> [Int: Int] {
    var appearances: [Int: Int] = [:]
    for trial in leaders { for entry in trial.prefix(count) { appearances[Int(entry.place), default: 0] += 1 } }
    return appearances
  }
}
