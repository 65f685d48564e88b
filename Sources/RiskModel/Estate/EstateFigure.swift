import EstateModel

/// A figure that is summed over systems.
package enum EstateFigure: Sendable, Hashable, CaseIterable {
  case annualCost
  /// The part of the annual cost that inventories report as a total.
  case reportedAnnualCost
  case avoidableCost
  case component(AvoidableComponent)
  case oneOffCost
  case exitCost
  /// Net present social value of the treatments chosen.
  case worth
  /// Annual cost and excess maintenance of the systems that are legacy for certain.
  case legacyAnnualCost
  case legacyExcessMaintenance

  package static let allCases: [EstateFigure] =
    [.annualCost, .reportedAnnualCost, .avoidableCost] + AvoidableComponent.allCases.map(EstateFigure.component)
    + [.oneOffCost, .exitCost, .worth, .legacyAnnualCost, .legacyExcessMaintenance]

  /// The figures that trials draw; the others are of what is certain.
  package static let drawn = Array(allCases.prefix(13))

  /// Place among ``allCases``.
  @inlinable
  package var position: Int {
    switch self {
    case .annualCost: 0
    case .reportedAnnualCost: 1
    case .avoidableCost: 2
    case .component(let component): 3 + component.position
    case .oneOffCost: 10
    case .exitCost: 11
    case .worth: 12
    case .legacyAnnualCost: 13
    case .legacyExcessMaintenance: 14
    }
  }

  /// The figure of one system's assessment.
  func value(in assessment: Assessment) -> Figure {
    switch self {
    case .annualCost: assessment.annualCost
    case .reportedAnnualCost: assessment.costBasis == .reportedTotal ? assessment.annualCost : .notApplicable
    case .avoidableCost: assessment.avoidableCost
    case .component(let component): assessment[component]
    case .oneOffCost: assessment.oneOffCost
    case .exitCost: assessment.lockIn.exitCost
    case .worth: assessment.worth
    case .legacyAnnualCost: assessment.isLegacyForCertain ? assessment.annualCost : .notApplicable
    case .legacyExcessMaintenance: assessment.isLegacyForCertain ? assessment[.excessMaintenance] : .notApplicable
    }
  }
}

extension AvoidableComponent {
  /// Place among all components.
  @inlinable
  package var position: Int {
    switch self {
    case .excessMaintenance: 0
    case .supportPremium: 1
    case .lostStaffTime: 2
    case .manualHandling: 3
    case .expectedOutageLoss: 4
    case .expectedBreachLoss: 5
    case .lockInPremium: 6
    }
  }
}

extension Assessment {
  /// A likelihood criterion is at the legacy threshold even at its lowest.
  fileprivate var isLegacyForCertain: Bool { risk.legacy == .yes && risk.band != .unscored }

  /// A component of the avoidable cost.
  package subscript(component: AvoidableComponent) -> Figure { components[component.position] }
}
