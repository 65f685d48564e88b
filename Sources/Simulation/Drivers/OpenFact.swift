package import EstateModel
internal import RiskModel

/// A fact of one system that is not settled, and what an answer would be worth.
package struct OpenFact: Sendable, Hashable {
  /// Place of the system.
  package let place: Int
  package let field: Field
  /// What of the standard deviation of the system's avoidable cost the fact accounts for by itself.
  package let narrows: Money
  /// The same as a part of the variance of the estate's total, from 0 to 1.
  package let shareOfTotal: Double
  /// Part of the doubt whether the system is red that an answer would take away, from 0 to 1; 0 where there is none.
  package let settlesRed: Double
}

extension EstateSimulation {
  /// Trials that the value of information rests on at most.
  private static let informationTrials = 2_000
  /// Systems whose open facts are looked at: those whose avoidable cost is most in doubt.
  package static let informationSystems = 500
  private static let bins = 10

  /// The open facts of the systems that are most in doubt, those first that would narrow the total most.
  package func openFacts(of columns: ExposureColumns, _ simulated: SimulatedEstate) -> [OpenFact] {
    let widths = simulated.systems.indices.map { place -> (width: Int64, place: Int) in
      let quantiles = simulated.systems[place].avoidableCost
      return (quantiles.map { $0.p90.pence - $0.p10.pence } ?? 0, place)
    }
    let chosen = Set(
      widths.filter { $0.width > 0 }.sorted { ($1.width, $0.place) < ($0.width, $1.place) }
        .prefix(Self.informationSystems).map(\.place))
    let variance = Self.variance(simulated[.avoidableCost].trials)
    let criteria = CriterionTable()
    var facts: [OpenFact] = []
    withWork(shapes(of: columns)) { work in
      columns.forEach(in: 0..<columns.count) { place, system in
        guard chosen.contains(place) else { return }
        facts += openFacts(of: SystemDraws(system, criteria), place, work, totalVariance: variance)
      }
    }
    return facts.sorted {
      ($1.narrows, $1.settlesRed, $0.place, $0.field.rawValue) < (
        $0.narrows, $0.settlesRed, $1.place, $1.field.rawValue
      )
    }
  }

  /// The open facts of one system.
  private func openFacts(
    of system: SystemDraws, _ place: Int, _ work: TrialWork, totalVariance: Double
  ) -> [OpenFact] {
    let ranks = RankLanes(parameters)
    let needs = (supplier: system.needsShock(.supplier), technology: system.needsShock(.technology))
    let ranged = system.ranges
    let count = system.criteria.count + ranged.count
    var costs = [BinnedEffect](repeating: BinnedEffect(bins: Self.bins), count: count)
    var reds = costs
    for block in 0..<min(blocks, Self.informationTrials / Lanes.width) {
      let shocks = work.shocks(of: system, needs: needs, block: block)
      let figures = work.figures(of: system, needs: needs, block: block)
      let red = ranks.isRed(figures)
      for index in 0..<count {
        let bins =
          index < system.criteria.count
          ? work.score(of: system.criteria[index], system, shocks, block: block)
          : work.bins(of: ranged[index - system.criteria.count], Self.bins, system, shocks, block: block)
        for lane in 0..<Lanes.width {
          costs[index].add(figures.avoidableCost[lane], bin: Int(bins[lane]))
          reds[index].add(red[lane], bin: Int(bins[lane]))
        }
      }
    }
    let fields = system.criteria.map(\.field) + ranged.compactMap(\.fact.field)
    return fields.indices.map { index in
      let explained = costs[index].explained
      return OpenFact(
        place: place, field: fields[index], narrows: Money(pence: Int64(explained.squareRoot().rounded())),
        shareOfTotal: totalVariance > 0 ? min(1, explained / totalVariance) : 0, settlesRed: reds[index].share)
    }
  }

  private static func variance(_ trials: [Int64]) -> Double {
    var effect = BinnedEffect(bins: 1)
    for amount in trials { effect.add(Double(amount), bin: 0) }
    return effect.variance
  }
}

extension TrialWork {
  /// Which of even parts of its range a fact's draw falls into, from 0.
  fileprivate func bins(
    of fact: FactDraw, _ count: Int, _ system: SystemDraws, _ shocks: Shocks, block: Int
  ) -> Lanes {
    let place =
      (value(of: fact, system, shocks, block: block) - Lanes(repeating: fact.low)) / Lanes(repeating: fact.width)
    return (place * Lanes(repeating: Double(count)) - Lanes(repeating: 0.5)).wholes.greater(Lanes())
      .lesser(Lanes(repeating: Double(count - 1)))
  }
}

extension SystemDraws {
  /// The facts that inventories state as ranges.
  fileprivate var ranges: [FactDraw] {
    [
      annualCost, softwareCost, users, downtimeHours, transactionsPerYear, contractAnnualValue, exitCharge,
      replacementCost, noticeMonths,
    ].compactMap { $0 }.filter { $0.isRange }.reduce(into: []) { ranges, fact in
      if !ranges.contains(where: { $0.fact == fact.fact }) { ranges.append(fact) }
    }
  }
}

extension SystemDraws.Criterion {
  /// The column that states the criterion.
  fileprivate var field: Field { (Field.likelihood + Field.impact)[draw] }
}

extension DrawnFact {
  /// The column that states the fact; `nil` for what no column states by itself.
  fileprivate var field: Field? {
    switch self {
    case .annualCost: .annualCost
    case .softwareCost: .costSoftware
    case .users: .users
    case .downtimeHours: .downtimeHoursPerYear
    case .transactionsPerYear: .transactionsPerYear
    case .contractAnnualValue: .contractAnnualValue
    case .exitCharge: .exitCharge
    case .replacementCost: .replacementCost
    case .noticeMonths: .noticeMonths
    case .remainingYears: .contractEnd
    case .supportApplies, .lockInApplies: .products
    }
  }
}
