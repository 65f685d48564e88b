internal import RiskModel

/// The numbers of the assumption book that trials draw: once in a trial, for the whole estate.
///
/// Were they drawn for each system, a thousand systems would average them out, and the total would look a thousand times
/// surer than the book is. Parameters that are levels of one judgement share a draw, so that a likelihood total of 6 never
/// costs less than one of 4, and a rebuild never less than a rehost.
enum DrawnParameter: Int, CaseIterable {
  case maintenanceRate, legacyMultiple, supportUplift, hoursLostPerWeek, workingWeeks, hourlyCost, unitCostGap
  case outageFrequency, outageDuration, idleShare, modernDowntime, modernOutageFrequency
  case breachProbability, breachCost, modernBreachShare, sensitivity
  case lockInPremiumRate, lockInUnknownShare, exitCostShare, procurementLeadMonths, transitionMonths
  case retireMultiple, migrationMultiples, supportGrowth

  /// The parameters that the draw sets, all at the same quantile.
  var parameters: [ParameterID] {
    switch self {
    case .maintenanceRate: [.maintenanceRate]
    case .legacyMultiple: [.legacyMultipleAt4, .legacyMultipleAt6]
    case .supportUplift: [.supportUplift]
    case .hoursLostPerWeek: [.hoursLostPerWeek]
    case .workingWeeks: [.workingWeeks]
    case .hourlyCost: [.hourlyCost]
    case .unitCostGap: [.unitCostGap]
    case .outageFrequency: [.outageFrequency]
    case .outageDuration: [.outageDuration]
    case .idleShare: [.idleShare]
    case .modernDowntime: [.modernDowntime]
    case .modernOutageFrequency: [.modernOutageFrequency]
    case .breachProbability: [.breachProbability]
    case .breachCost: [.breachCost]
    case .modernBreachShare: [.modernBreachShare]
    case .sensitivity: [.sensitivityOfficial, .sensitivitySensitive, .sensitivitySecret]
    case .lockInPremiumRate: [.lockInPremiumRate]
    case .lockInUnknownShare: [.lockInUnknownShare]
    case .exitCostShare: [.exitCostShare]
    case .procurementLeadMonths: [.procurementLeadMonths]
    case .transitionMonths: [.transitionMonths]
    case .retireMultiple: [.retireMultiple]
    case .supportGrowth: [.supportGrowth]
    case .migrationMultiples: [.rehostMultiple, .replatformMultiple, .repurchaseMultiple, .refactorMultiple]
    }
  }

  /// The number by which the draw enters the generator.
  var subject: SubjectNumber { SubjectNumber(parameters[0].rawValue.utf8) }
}
