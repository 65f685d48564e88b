internal import RiskModel

/// The assumption book as eight trials draw it, with products that every system needs worked once.
struct ParameterLanes: Sendable {
  let maintenanceRate, multipleAt4, multipleAt6, supportUplift: Lanes
  /// What a user costs who loses time all year: hours a week x weeks x hourly cost.
  let staffTime: Lanes
  let unitCostGap: Lanes
  let outageFrequency, outageDuration, modernDowntime, modernOutageFrequency: Lanes
  /// What an hour of outage costs for each user: idle share x hourly cost.
  let idleHour: Lanes
  /// What breaches cost above a modern equivalent at a strain of one, by ``SensitivityLevel``.
  let breachLoss: (official: Lanes, sensitive: Lanes, secret: Lanes)
  let lockInPremiumRate, lockInUnknownShare, exitCostShare: Lanes
  /// Months from the decision until the system is left, without notice.
  let leaveMonths: Lanes
  /// Real growth of support prices until the middle of the horizon.
  let growth: Lanes
  let retire, rehost, replatform, repurchase, refactor: Lanes

  /// - Parameters:
  ///   - horizonYears: How far ahead delay is costed.
  ///   - value: The drawn value of each parameter.
  init(horizonYears: Double, _ value: (ParameterID) -> Lanes) {
    let one = Lanes(repeating: 1)
    maintenanceRate = value(.maintenanceRate)
    multipleAt4 = value(.legacyMultipleAt4).greater(one)
    multipleAt6 = value(.legacyMultipleAt6).greater(one)
    supportUplift = value(.supportUplift)
    staffTime = value(.hoursLostPerWeek) * value(.workingWeeks) * value(.hourlyCost)
    unitCostGap = value(.unitCostGap)
    outageFrequency = value(.outageFrequency)
    outageDuration = value(.outageDuration)
    modernDowntime = value(.modernDowntime)
    modernOutageFrequency = value(.modernOutageFrequency)
    idleHour = value(.idleShare) * value(.hourlyCost)
    let breach = value(.breachProbability) * value(.breachCost) * (one - value(.modernBreachShare))
    breachLoss = (
      breach * value(.sensitivityOfficial), breach * value(.sensitivitySensitive), breach * value(.sensitivitySecret)
    )
    lockInPremiumRate = value(.lockInPremiumRate)
    lockInUnknownShare = value(.lockInUnknownShare)
    exitCostShare = value(.exitCostShare)
    leaveMonths = value(.procurementLeadMonths) + value(.transitionMonths)
    growth = value(.supportGrowth) * Lanes(repeating: horizonYears / 2)
    retire = value(.retireMultiple)
    rehost = value(.rehostMultiple)
    replatform = value(.replatformMultiple)
    repurchase = value(.repurchaseMultiple)
    refactor = value(.refactorMultiple)
  }

  /// One-off cost over annual cost; `nil` where nothing is done.
  @inline(__always)
  func multiple(of treatment: Treatment) -> Lanes? {
    switch treatment {
    case .retain: nil
    case .retire: retire
    case .rehost, .relocate: rehost
    case .replatform: replatform
    case .repurchase: repurchase
    case .refactor: refactor
    }
  }
}
