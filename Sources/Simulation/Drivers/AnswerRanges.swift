internal import RiskModel

/// Between what the answer to an absent fact is looked for: what other systems of the estate state.
///
/// A way to tell which answer is worth most, and no more: nothing of it enters the figures of any system, which depend on
/// the system alone.
struct AnswerRanges: Sendable {
  /// Fewer statements tell too little.
  static let fewest = 20
  /// Systems that are looked at; of more, those of the least numbers, which depend on nobody's order.
  private static let sample = 100_000

  private let ranges: [AbsentFact: Spread]
  /// The part of the stated markings up to OFFICIAL, and up to SENSITIVE; `nil` where too few are stated.
  let markings: (official: Double, sensitive: Double)?

  init(_ columns: ExposureColumns) {
    var stated: [AbsentFact: ContiguousArray<Double>] = [:]
    var levels = [0, 0, 0]
    let part = UInt64.max / UInt64(max(1, columns.count / Self.sample))
    columns.forEach(in: 0..<columns.count) { _, system in
      guard system.number.value <= part else { return }
      let exposure = system.exposure
      let cost = exposure.costSource == .stated ? exposure.annualCost : nil
      if let cost { stated[.annualCost, default: []].append(max(0, cost.central)) }
      if let users = exposure.users { stated[.users, default: []].append(users.central) }
      if let volume = exposure.transactionsPerYear { stated[.transactionsPerYear, default: []].append(volume.central) }
      if let value = exposure.contractAnnualValue { stated[.contractAnnualValue, default: []].append(value.central) }
      switch exposure.sensitivity {
      case .official: levels[0] += 1
      case .sensitive: levels[1] += 1
      case .secret: levels[2] += 1
      case nil: break
      }
    }
    ranges = stated.compactMapValues(Self.range)
    let marked = levels.reduce(0, +)
    markings =
      marked < Self.fewest
      ? nil : (Double(levels[0]) / Double(marked), Double(levels[0] + levels[1]) / Double(marked))
  }

  /// The range of an absent fact; `nil` where the estate says too little of it.
  subscript(fact: AbsentFact) -> Spread? {
    switch fact {
    case .digitalShare: .zero
    case .classification: markings.map { _ in .zero }
    case .annualCost, .users, .transactionsPerYear, .contractAnnualValue: ranges[fact]
    }
  }

  /// The P10, the median and the P90 of what is stated.
  private static func range(_ stated: ContiguousArray<Double>) -> Spread? {
    guard stated.count >= fewest else { return nil }
    let sorted = stated.sorted()
    func quantile(_ share: Double) -> Double { sorted[Int((Double(sorted.count - 1) * share).rounded())] }
    let range = Spread(low: quantile(0.1), central: quantile(0.5), high: quantile(0.9))
    return range.low < range.high ? range : nil
  }
}
