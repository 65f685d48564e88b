package import Assumptions
package import RiskModel

/// One quantity that a lever changes, by how much, and on what evidence.
package struct LeverEffect: Sendable, Hashable {
  /// The quantities that levers can change.
  ///
  /// Scales multiply and shares add, so that levers may be written in any order.
  package enum Target: String, Sendable, CaseIterable {
    case runningCost = "running-cost"
    case runningCostRisk = "running-cost-risk"
    case contractCost = "contract-cost"
    case externalLabour = "external-labour"
    case interfaceShare = "interface-share"
    case interfaceMost = "interface-most"
    case supportPremium = "support-premium"
    case lostStaffTime = "lost-staff-time"
    case manualHandling = "manual-handling"
    case expectedOutageLoss = "expected-outage-loss"
    case expectedBreachLoss = "expected-breach-loss"
    case lockInPremium = "lock-in-premium"
    case lockInPremiumSaved = "lock-in-premium-saved"
    case yearlyShare = "yearly-share"
    case yearlyContractShare = "yearly-contract-share"
    case oneOffCost = "one-off-cost"
    case oneOffShare = "one-off-share"
    case oneOffContractShare = "one-off-contract-share"
    case oneOffAmount = "one-off-amount"
    case exitCost = "exit-cost"
    case failure
    case failureStopped = "failure-stopped"
    case pilotShare = "pilot-share"
    case benefitShortfall = "benefit-shortfall"
    case smeShare = "sme-share"
    case movedShare = "moved-share"
    case newSuppliers = "new-suppliers"
    case delay
  }

  package let target: Target
  package let value: Spread
  package let unit: String
  package let grade: Parameter.Grade
  package let sources: [Source]
  package let locator: String
  package let note: String
}

extension LeverEffect.Target {
  /// Several levers that change it multiply; otherwise they add.
  var isScale: Bool {
    switch self {
    case .runningCost, .runningCostRisk, .contractCost, .externalLabour, .supportPremium, .lostStaffTime,
      .manualHandling, .expectedOutageLoss, .expectedBreachLoss, .lockInPremium, .oneOffCost, .failure,
      .benefitShortfall:
      true
    default: false
    }
  }

  /// What it is where no lever touches it.
  var neutral: Double { isScale ? 1 : 0 }

  /// The values that make sense.
  var allowed: ClosedRange<Double> {
    switch self {
    case .delay: 0...20
    case .oneOffAmount: 0...1e9
    case .newSuppliers: 1...50
    case .interfaceShare, .interfaceMost, .pilotShare, .failureStopped, .smeShare, .movedShare, .lockInPremiumSaved:
      0...1
    default: 0...10
    }
  }

  /// The component of avoidable cost that it scales, where it scales one.
  var component: AvoidableComponent? {
    switch self {
    case .supportPremium: .supportPremium
    case .lostStaffTime: .lostStaffTime
    case .manualHandling: .manualHandling
    case .expectedOutageLoss: .expectedOutageLoss
    case .expectedBreachLoss: .expectedBreachLoss
    case .lockInPremium: .lockInPremium
    default: nil
    }
  }

  /// It is worked from the contract's annual value, which an inventory may not state.
  var needsContract: Bool {
    switch self {
    case .contractCost, .yearlyContractShare, .oneOffContractShare, .lockInPremiumSaved, .smeShare, .movedShare: true
    default: false
    }
  }

  /// The target as a phrase.
  package var words: String {
    switch self {
    case .runningCost: "running cost"
    case .runningCostRisk: "running cost, for optimism"
    case .contractCost: "contract price"
    case .externalLabour: "external labour"
    case .interfaceShare: "running cost saved for each interface"
    case .interfaceMost: "running cost saved for interfaces at most"
    case .supportPremium: "support premium"
    case .lostStaffTime: "lost staff time"
    case .manualHandling: "manual handling"
    case .expectedOutageLoss: "expected outage loss"
    case .expectedBreachLoss: "expected breach loss"
    case .lockInPremium: "lock-in premium"
    case .lockInPremiumSaved: "lock-in premium competed away"
    case .yearlyShare: "added running cost"
    case .yearlyContractShare: "cost of managing contracts"
    case .oneOffCost: "planned one-off cost"
    case .oneOffShare: "added one-off cost"
    case .oneOffContractShare: "one-off cost of procurement"
    case .oneOffAmount: "one-off cost a system"
    case .exitCost: "exit cost"
    case .failure: "chance of not completing"
    case .failureStopped: "failures stopped by the pilot"
    case .pilotShare: "cost of the pilot"
    case .benefitShortfall: "benefit shortfall"
    case .smeShare: "part of the contract that goes to SMEs"
    case .movedShare: "part of the contract that leaves the incumbent"
    case .newSuppliers: "new suppliers for each system"
    case .delay: "delay"
    }
  }
}
