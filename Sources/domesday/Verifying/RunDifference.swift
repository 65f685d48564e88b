/// One figure of a run that came out otherwise when the run was made again.
struct RunDifference: Encodable, Hashable {
  /// The system's key; absent for a figure of the whole run.
  let system: String?
  /// A column of the ranking, or a path in the manifest such as `totals.annual_cost.p50`.
  let figure: String
  /// What the store holds, as JSON; absent where it holds nothing.
  let stored: String?
  /// What the run gives now, as JSON; absent where it gives nothing.
  let recomputed: String?

  /// A difference of the whole run.
  init(_ figure: String, stored: String?, recomputed: String?) {
    self.init(system: nil, figure, stored: stored, recomputed: recomputed)
  }

  init(system: String?, _ figure: String, stored: String?, recomputed: String?) {
    self.system = system
    self.figure = figure
    self.stored = stored
    self.recomputed = recomputed
  }
}

/// The differences that were found: all are counted, the first ones kept.
struct RunDifferences: Encodable {
  /// How many are kept and shown.
  static let limit = 100

  private(set) var total = 0
  private(set) var shown: [RunDifference] = []

  mutating func add(_ difference: RunDifference) {
    total += 1
    if shown.count < Self.limit { shown.append(difference) }
  }

  /// Adds those of another list, behind these.
  mutating func add(_ other: RunDifferences) {
    for difference in other.shown { add(difference) }
    total += other.total - other.shown.count
  }
}
