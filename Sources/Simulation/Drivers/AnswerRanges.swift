internal import RiskModel

/// Between what the answer to an absent fact is looked for: what other systems of the same organisation state.
///
/// A council's answers are not judged by what a department states of its own systems. It is a way to tell which answer is
/// worth most, and no more: nothing of it enters the figures of any system, which depend on the system alone.
struct AnswerRanges: Sendable {
  /// Fewer statements tell too little.
  static let fewest = 20

  /// The part of stated markings up to OFFICIAL, and up to SENSITIVE.
  typealias Markings = (official: Double, sensitive: Double)

  private var bodies: [SubjectNumber?: Body] = [:]

  init(_ columns: ExposureColumns) {
    var statements: [SubjectNumber?: Statements] = [:]
    columns.forEach(in: 0..<columns.count) { _, system in
      statements[system.organisation, default: Statements()].add(system.exposure)
    }
    bodies = statements.mapValues(Body.init)
  }

  /// The range of an absent fact of a system; `nil` where its organisation says too little of it.
  subscript(fact: AbsentFact, system: ExposureColumns.System) -> Spread? {
    switch fact {
    case .digitalShare: .zero
    case .classification: markings(of: system).map { _ in .zero }
    case .annualCost, .users, .transactionsPerYear, .contractAnnualValue: bodies[system.organisation]?.ranges[fact]
    }
  }

  /// How often the organisation of a system states which marking; `nil` where it states too few.
  func markings(of system: ExposureColumns.System) -> Markings? { bodies[system.organisation]?.markings }

  /// What an organisation's systems state.
  private struct Statements {
    var amounts: [AbsentFact: ContiguousArray<Double>] = [:]
    /// Systems by marking, the least sensitive first.
    var levels = [0, 0, 0]

    mutating func add(_ exposure: Exposure) {
      if exposure.costSource == .stated, let cost = exposure.annualCost { add(max(0, cost.central), to: .annualCost) }
      if let users = exposure.users { add(users.central, to: .users) }
      if let volume = exposure.transactionsPerYear { add(volume.central, to: .transactionsPerYear) }
      if let value = exposure.contractAnnualValue { add(value.central, to: .contractAnnualValue) }
      switch exposure.sensitivity {
      case .official: levels[0] += 1
      case .sensitive: levels[1] += 1
      case .secret: levels[2] += 1
      case nil: break
      }
    }

    private mutating func add(_ amount: Double, to fact: AbsentFact) { amounts[fact, default: []].append(amount) }
  }

  /// What an organisation's systems tell of those that are silent.
  private struct Body: Sendable {
    let ranges: [AbsentFact: Spread]
    let markings: Markings?

    init(_ statements: Statements) {
      ranges = statements.amounts.compactMapValues(Self.range)
      let (levels, marked) = (statements.levels, statements.levels.reduce(0, +))
      markings =
        marked < fewest
        ? nil : (Double(levels[0]) / Double(marked), Double(levels[0] + levels[1]) / Double(marked))
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
}
