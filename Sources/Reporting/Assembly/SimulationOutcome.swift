internal import EstateModel
internal import RiskModel
package import Simulation

/// What a run's trials came to, as far as the report shows it.
package struct SimulationOutcome: Sendable {
  /// Quantiles of the totals of the estate, or of a group.
  struct Totals: Sendable {
    private let quantiles: [EstateFigure: Quantiles]

    init(_ figures: [EstateFigure], _ sums: (EstateFigure) -> TrialSums?) {
      quantiles = Dictionary(
        uniqueKeysWithValues: figures.compactMap { figure in sums(figure).map { (figure, $0.quantiles) } })
    }

    /// `nil` for a figure that is not summed over the trials.
    subscript(figure: EstateFigure) -> Quantiles? { quantiles[figure] }
  }

  /// An open fact and the system that it is of.
  package struct Question: Sendable, Hashable {
    package let fact: OpenFact
    package let key: String
    package let name: String
    package let organisation: String?
    package let rank: Int
    /// `yes`, `possibly`, `no`; `nil` for an unscored system.
    package let red: String?

    package init(_ fact: OpenFact, key: String, name: String, organisation: String?, rank: Int, red: String?) {
      self.rank = rank
      self.red = red
      self.fact = fact
      self.key = key
      self.name = name
      self.organisation = organisation
    }
  }

  /// How surely a system comes before the next of the ranking.
  package struct Lead: Sendable, Hashable {
    /// From this share of the trials on, the order counts as settled.
    static let settled = 0.9

    package let rank: Int
    package let key: String
    package let name: String
    package let organisation: String?
    /// `yes`, `possibly`, `no`; `nil` for an unscored system.
    package let red: String?
    /// Part of the trials in which it does, by the default order.
    package let share: Double

    var isSettled: Bool { share >= Self.settled }

    package init(rank: Int, key: String, name: String, organisation: String?, red: String?, share: Double) {
      self.rank = rank
      self.key = key
      self.name = name
      self.organisation = organisation
      self.red = red
      self.share = share
    }
  }

  /// What the assumption book does to the avoidable total, the most first.
  let drivers: [TotalDriver]
  /// What is worth asking, the most first.
  let questions: [Question]
  /// Of the first of the ranking; empty where it is by another order than the default.
  let leads: [Lead]
  /// How many of the trials the groups' totals rest on.
  let groupTrials: Int
  /// What the totals reach or exceed in each hundredth of the trials, the likeliest first.
  private let exceedance: [ExceedancePoint]
  let estate: Totals
  /// The groups whose totals were kept.
  let groups: [TrialGroups.Key: Totals]

  /// - Parameter tracked: The groups whose totals were kept, in their order.
  package init(_ simulated: SimulatedEstate, tracked: [TrialGroups.Key], questions: [Question], leads: [Lead]) {
    self.questions = questions
    self.leads = leads
    drivers = simulated.drivers(of: simulated[.avoidableCost])
    groupTrials = simulated.groupTrials
    exceedance = Self.exceedance(simulated)
    estate = Totals(EstateFigure.drawn) { simulated[$0] }
    groups = Dictionary(
      zip(tracked, simulated.groups).map { key, sums in (key, Totals(GroupSums.figures) { sums[$0] }) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The amount at rank ceil(np) of the ordered trials, as quantiles are read.
  private static func exceedance(_ simulated: SimulatedEstate) -> [ExceedancePoint] {
    let sorted = [EstateFigure.annualCost, .avoidableCost, .oneOffCost].map { simulated[$0].trials.sorted() }
    guard simulated.trials > 0 else { return [] }
    return (1...99).map { percentile in
      func amount(_ trials: [Int64]) -> Money {
        Money(pence: trials[max(0, Int((Double(trials.count * percentile) / 100).rounded(.up)) - 1)])
      }
      return ExceedancePoint(
        percent: 100 - percentile, annualCost: amount(sorted[0]), avoidableCost: amount(sorted[1]),
        oneOffCost: amount(sorted[2]))
    }
  }

  /// The same, without totals that are known of no system: these are unknown, and not nothing.
  func exceedance(of accounts: EstateAccounts) -> [ExceedancePoint] {
    func isKnown(_ figure: EstateFigure) -> Bool { accounts.estate[figure].known > 0 }
    let (annual, avoidable, oneOff) = (isKnown(.annualCost), isKnown(.avoidableCost), isKnown(.oneOffCost))
    guard annual || avoidable || oneOff else { return [] }
    return exceedance.map { point in
      ExceedancePoint(
        percent: point.percent, annualCost: annual ? point.annualCost : nil,
        avoidableCost: avoidable ? point.avoidableCost : nil, oneOffCost: oneOff ? point.oneOffCost : nil)
    }
  }
}

extension ShownGroups {
  /// The groups whose totals a simulation is to keep.
  package var keys: [TrialGroups.Key] {
    organisations.map(TrialGroups.Key.organisation) + suppliers.map(TrialGroups.Key.supplier)
      + technologies.map(TrialGroups.Key.technology) + Treatment.inOrder.map(TrialGroups.Key.treatment)
  }

  /// The groups of the estate that each of ``keys`` stands for.
  package var members: [[TrialGroups.Key]] {
    keys.map { key in
      switch key {
      case .organisation(SmallGroups.name): small.bodies.map(TrialGroups.Key.organisation)
      case .supplier(SmallGroups.name): small.suppliers.map(TrialGroups.Key.supplier)
      case .technology(SmallGroups.name): small.technologies.map(TrialGroups.Key.technology)
      default: [key]
      }
    }
  }
}
