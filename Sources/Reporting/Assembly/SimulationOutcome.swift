internal import EstateModel
internal import RiskModel
package import Simulation

/// What a run's trials came to, as far as the report shows it.
package struct SimulationOutcome: Sendable {
  /// Quantiles of a group's totals.
  struct Group: Sendable {
    let annualCost, avoidableCost, oneOffCost: Quantiles
  }

  /// How many of the trials the groups' totals rest on.
  let groupTrials: Int
  let estate: Group
  /// The groups whose totals were kept.
  let groups: [TrialGroups.Key: Group]
  private let components: [Quantiles]

  /// - Parameter tracked: The groups whose totals were kept, in their order.
  package init(_ simulated: SimulatedEstate, tracked: [TrialGroups.Key]) {
    groupTrials = simulated.groupTrials
    estate = Group(
      annualCost: simulated[.annualCost].quantiles, avoidableCost: simulated[.avoidableCost].quantiles,
      oneOffCost: simulated[.oneOffCost].quantiles)
    groups = Dictionary(
      zip(tracked, simulated.groups).map { key, sums in
        (
          key,
          Group(
            annualCost: sums.annualCost.quantiles, avoidableCost: sums.avoidableCost.quantiles,
            oneOffCost: sums.oneOffCost.quantiles)
        )
      }, uniquingKeysWith: { first, _ in first })
    components = AvoidableComponent.allCases.map { simulated[.component($0)].quantiles }
  }

  /// Quantiles of a component's total.
  func component(_ component: AvoidableComponent) -> Quantiles? {
    AvoidableComponent.allCases.firstIndex(of: component).map { components[$0] }
  }
}

extension ShownGroups {
  /// The groups whose totals a simulation is to keep.
  package var keys: [TrialGroups.Key] {
    organisations.map(TrialGroups.Key.organisation) + suppliers.map(TrialGroups.Key.supplier)
      + technologies.map(TrialGroups.Key.technology)
  }
}
