package import EstateModel

/// The parts of what a system costs because it is legacy.
package enum AvoidableComponent: String, Sendable, CaseIterable {
  case excessMaintenance = "excess_maintenance"
  case supportPremium = "support_premium"
  case lostStaffTime = "lost_staff_time"
  case manualHandling = "manual_handling"
  case expectedOutageLoss = "expected_outage_loss"
  case expectedBreachLoss = "expected_breach_loss"
  case lockInPremium = "lock_in_premium"
}

/// How an annual cost was arrived at, best first.
package enum CostBasis: String, Sendable, CaseIterable {
  /// The inventory's `annual_cost`.
  case reportedTotal = "reported_total"
  /// The sum of the cost pools that the inventory states.
  case reportedPools = "reported_pools"
  case contractValue = "contract_value"
  /// Build or replacement cost times the maintenance rate.
  case maintenanceRate = "maintenance_rate"
  case unknown
}

/// What is done with a system when it is modernised: the seven Rs.
package enum Treatment: String, Sendable, CaseIterable {
  case retain, retire, rehost, relocate, repurchase, replatform, refactor
}

/// A number of points out of 25 that the facts allow.
package struct LockInPart: Sendable, Hashable {
  package let low: Double
  package let central: Double
  package let high: Double
  /// How many of the part's items the inventory answers.
  package let known: Int
  package let items: Int

  package init(low: Double, central: Double, high: Double, known: Int, items: Int) {
    self.low = low
    self.central = central
    self.high = high
    self.known = known
    self.items = items
  }

  @inline(__always)
  package subscript(end: End) -> Double {
    switch end {
    case .low: low
    case .central: central
    case .high: high
    }
  }
}

/// How hard it is to leave a system's supplier and technology.
package struct LockIn: Sendable, Hashable {
  package let commercial: LockInPart
  package let technical: LockInPart
  package let market: LockInPart
  package let exit: LockInPart
  package let exitCost: Figure
  /// Months from the decision to leave until the system is left.
  package let monthsToLeave: Bounds<Double>?
  /// Contract end less notice less procurement lead time.
  package let decideBy: CalendarDate?
  package let contractFlags: [ContractFlag]

  /// All four parts; `nil` where none of their items is known.
  package var index: LockInPart? {
    let known = commercial.known + technical.known + market.known + exit.known
    guard known > 0 else { return nil }
    return LockInPart(
      low: commercial.low + technical.low + market.low + exit.low,
      central: commercial.central + technical.central + market.central + exit.central,
      high: commercial.high + technical.high + market.high + exit.high, known: known,
      items: commercial.items + technical.items + market.items + exit.items)
  }

  package init(
    commercial: LockInPart, technical: LockInPart, market: LockInPart, exit: LockInPart, exitCost: Figure,
    monthsToLeave: Bounds<Double>?, decideBy: CalendarDate?, contractFlags: [ContractFlag]
  ) {
    self.commercial = commercial
    self.technical = technical
    self.market = market
    self.exit = exit
    self.exitCost = exitCost
    self.monthsToLeave = monthsToLeave
    self.decideBy = decideBy
    self.contractFlags = contractFlags
  }
}

/// A contract test of the Technology Code of Practice, point 11, that a system's contract fails.
package enum ContractFlag: String, Sendable, CaseIterable {
  case over100Million = "over_100_million"
  case noBreakWithinTwoYears = "no_break_within_two_years"
  case automaticExtension = "automatic_extension"
  case ownershipUnclear = "ownership_unclear"
  case integratorSuppliesComponent = "integrator_supplies_component"
}

/// Everything the model says of one system.
package struct Assessment: Sendable, Hashable {
  package let risk: RiskScore
  package let annualCost: Figure
  package let costBasis: CostBasis
  /// In the order of ``AvoidableComponent``.
  package let components: ComponentFigures
  /// The sum of the known components; unknown where none is known.
  package let avoidableCost: Figure
  package let lockIn: LockIn
  /// The seven treatments, those that change less first.
  package let options: [TreatmentOption]
  /// The treatment of the highest worth among those that the facts allow, or the indicated one.
  package let treatment: Treatment
  /// The best that changes something; `nil` where only retaining is allowed.
  package let bestChange: Treatment?
  /// The next best; `nil` where nothing else is allowed or worth is not known.
  package let runnerUp: Treatment?
  /// One-off cost of the treatment.
  package let oneOffCost: Figure
  /// Net present social value of the treatment against doing nothing.
  package let worth: Figure
  /// `nil` where too little is known of the system's fitness.
  package let quadrant: Quadrant?
  /// Points of 100 for the programme that the treatment takes, or would; `nil` where only retaining is allowed.
  package let programmeRisk: LockInPart?
  /// What a year's delay costs, growth and support cliffs counted.
  package let costOfDelay: Figure
  /// What a year's delay costs over the one-off cost; the ranking's order within a band.
  package let delayPerPound: Double?
  /// The product longest out of support, or soonest to be, by which the estate is grouped.
  package let leadTechnology: String?
  /// Last day of the lead technology's ordinary support.
  package let leadEndOfSupport: CalendarDate?

  package init(
    risk: RiskScore, annualCost: Figure, costBasis: CostBasis, components: ComponentFigures, avoidableCost: Figure,
    lockIn: LockIn, options: [TreatmentOption], best: Treatment, bestChange: Treatment?, runnerUp: Treatment?,
    quadrant: Quadrant?,
    programmeRisk: LockInPart?, costOfDelay: Figure, delayPerPound: Double?, leadTechnology: String?,
    leadEndOfSupport: CalendarDate?
  ) {
    self.risk = risk
    self.annualCost = annualCost
    self.costBasis = costBasis
    self.components = components
    self.avoidableCost = avoidableCost
    self.lockIn = lockIn
    self.options = options
    treatment = best
    self.bestChange = bestChange
    self.runnerUp = runnerUp
    let chosen = options.first { $0.treatment == best }
    oneOffCost = chosen?.oneOffCost ?? .notApplicable
    worth = chosen?.worth ?? .notApplicable
    self.quadrant = quadrant
    self.programmeRisk = programmeRisk
    self.costOfDelay = costOfDelay
    self.delayPerPound = delayPerPound
    self.leadTechnology = leadTechnology
    self.leadEndOfSupport = leadEndOfSupport
  }
}
