package import EstateModel
package import RiskModel

/// One system of a compared run, in what a comparison shows of it.
package struct PlanRecord: Sendable, Hashable {
  package let key: String
  package let name: String
  package let organisation: String?
  package let band: Band
  package let rank: RankKey
  /// Central amounts today; `nil` where unknown.
  package let annual: Money?
  package let avoidable: Money?
  /// Central avoidable cost in the plan's last year.
  package let avoidableAtEnd: Money
  package let worth: Money?
  package let actions: [String]

  package init(_ system: ITSystem, _ assessment: Assessment, _ planned: PlannedSystem) {
    key = system.key
    name = system.displayName
    organisation = system.text(.organisation).value?.trimmed
    band = assessment.risk.band
    rank = RankKey(assessment)
    annual = assessment.annualCost.estimate?.central
    avoidable = assessment.avoidableCost.estimate?.central
    avoidableAtEnd = planned.years.last?.avoidable.central ?? .zero
    worth = planned.worth?.net.central
    actions = planned.actions
  }
}
