internal import EstateModel

/// Finds the few ranks that quantiles need among many trials, without sorting them all.
///
/// The amounts are counted into even cells between the least and the greatest; only the cells that hold a wanted rank are
/// sorted. One selection is reused for all systems of a worker.
struct QuantileSelection {
  private static let cells = 1024
  private let trials: Int
  private let ranks: [Int]
  private var counts = ContiguousArray<Int32>(repeating: 0, count: cells)
  private var wanted = ContiguousArray<Bool>(repeating: false, count: cells)
  private var gathered: ContiguousArray<Double> = []

  init(trials: Int) {
    self.trials = trials
    ranks = Quantiles.ranks(of: trials)
  }

  /// The quantiles of amounts in whole pence.
  ///
  /// - Parameter amounts: Eight trials each.
  /// - Complexity: Three passes over the trials.
  mutating func quantiles(of amounts: ContiguousArray<Lanes>) -> Quantiles {
    var (least, greatest) = (amounts[0], amounts[0])
    for lanes in amounts {
      least = least.lesser(lanes)
      greatest = greatest.greater(lanes)
    }
    let (low, high) = (least.min(), greatest.max())
    guard low < high else { return Quantiles(exactly: Money(pence: Int64(low))) }
    let scale = Double(Self.cells) / (high - low)
    count(amounts, low, scale)
    let places = gather(amounts, low, scale)
    let sorted = gathered
    return Quantiles(trials: trials) { rank in
      Money(pence: Int64(sorted[places[ranks.firstIndex(of: rank) ?? 0]]))
    }
  }

  @inline(__always)
  private static func cell(_ amount: Double, _ low: Double, _ scale: Double) -> Int {
    min(Int((amount - low) * scale), cells - 1)
  }

  /// Counts how many amounts fall into each cell.
  private mutating func count(_ amounts: ContiguousArray<Lanes>, _ low: Double, _ scale: Double) {
    for index in counts.indices { counts[index] = 0 }
    for lanes in amounts {
      for lane in 0..<Lanes.width { counts[Self.cell(lanes[lane], low, scale)] += 1 }
    }
  }

  /// Sorts the amounts of the cells that hold a wanted rank, and says where each rank stands among them.
  private mutating func gather(_ amounts: ContiguousArray<Lanes>, _ low: Double, _ scale: Double) -> [Int] {
    var places: [Int] = []
    var (before, kept, next) = (0, 0, 0)
    for cell in counts.indices {
      let count = Int(counts[cell])
      wanted[cell] = next < ranks.count && ranks[next] < before + count
      while next < ranks.count, ranks[next] < before + count {
        places.append(kept + ranks[next] - before)
        next += 1
      }
      kept += wanted[cell] ? count : 0
      before += count
    }
    gathered.removeAll(keepingCapacity: true)
    for lanes in amounts {
      for lane in 0..<Lanes.width where wanted[Self.cell(lanes[lane], low, scale)] { gathered.append(lanes[lane]) }
    }
    gathered.sort()
    return places
  }
}
