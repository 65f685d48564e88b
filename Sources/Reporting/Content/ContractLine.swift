import EstateModel

/// A contract that has not ended, with the system it is for.
struct ContractLine: Sendable, Hashable {
  let system: SystemReference
  /// `nil` where it is not stated, or withheld.
  let supplier: String?
  let contract: String?
  let end: CalendarDate
  /// Contract end less notice less the time it takes to buy a successor.
  let decideBy: CalendarDate?
  let annualCost: Money?
}

/// The contracts that end in one year.
struct ContractYear: Sendable, Hashable {
  let year: Int
  let systems: ShownCount
  /// Those whose day to decide by is over.
  let late: ShownCount
  /// Central annual cost; `nil` where it is known of none, or withheld.
  let annualCost: Money?
  let isWithheld: Bool
}

/// When contracts end.
struct ContractOverview: Sendable, Hashable {
  /// The first to fall due.
  let first: [ContractLine]
  let total: Int
  /// Every year in which contracts end, earliest first.
  let years: [ContractYear]
  /// Systems whose contract had ended on the day of the run.
  let ended: ShownCount

  static let none = ContractOverview(first: [], total: 0, years: [], ended: 0)
}

/// A body's avoidable cost by component.
struct BodyComponents: Sendable, Hashable {
  let name: String
  /// Central, in the order of the components; `nil` where it is known of no system.
  let amounts: [Money?]
}

/// Amounts that a share of the trials exceeds.
package struct ExceedancePoint: Sendable, Hashable {
  /// Of all trials, from 1 to 99.
  let percent: Int
  /// `nil` where it is known of no system.
  var annualCost: Money?
  var avoidableCost: Money?
  var oneOffCost: Money?
}

/// What a run was made with, so that anybody can make it again.
struct AuditContent: Sendable {
  /// As `run.json` has it.
  let document: RunDocument
  /// Groups of every kind sum to the estate, to the penny.
  let reconciles: Bool
}
