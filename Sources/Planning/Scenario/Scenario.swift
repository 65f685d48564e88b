package import EstateModel
package import RiskModel

/// A delta on an estate as it stands: what somebody means to do, when, with what money, and what they assume.
///
/// Where scenarios are based on one another, this is the whole of the chain: the base's actions, then those of its heir.
package struct Scenario: Sendable {
  package var title: String
  package var rationale: String
  /// Parameters that differ from those of the run, by id; the heir's replace those of its base.
  package var parameters: [ParameterChange]
  package var actions: [PlannedAction]
  /// What may be spent in a year; the heir's replace those of its base.
  package var budgets: [Budget]

  /// What is done when nothing is: no action, no changed number, no budget.
  package static let baseline = Scenario(title: "baseline", rationale: "", parameters: [], actions: [], budgets: [])

  /// Nothing is planned and nothing assumed, so that figures are those of the estate as it stands.
  package var changesNothing: Bool {
    parameters.isEmpty && budgets.isEmpty && actions.allSatisfy { $0.deed.changesNothing }
  }

  /// Something is planned, so that there is a year-by-year plan to show.
  package var plansAnything: Bool { actions.contains { !$0.deed.changesNothing } || !budgets.isEmpty }
}

/// A parameter that a scenario sees differently.
package struct ParameterChange: Sendable {
  package let id: Located<String>
  package let low: Double
  package let central: Double
  package let high: Double
  package let note: String
}

/// Money that may be spent in one year.
package struct Budget: Sendable {
  package let year: Located<PlanYear>
  package let amount: Money
}

/// Something that is done to selected systems.
package struct PlannedAction: Sendable {
  /// What kind of thing it is.
  package enum Deed: Sendable {
    case treatment(Treatment)
    case lever(Lever, LeverChoices)
    case contract(ContractChange)

    /// The deed is to do nothing.
    var changesNothing: Bool {
      switch self {
      case .treatment(let treatment): treatment == .retain
      case .lever(let lever, _): lever.isDoingNothing
      case .contract: false
      }
    }

    /// The treatment that it is, or that comes with it.
    var treatment: Treatment? {
      switch self {
      case .treatment(let treatment): treatment
      case .lever(let lever, _): lever.treatment
      case .contract: nil
      }
    }

    /// The deed in a word or two: `replatform`, `cloud-move`, `re-compete`.
    package var name: String {
      switch self {
      case .treatment(let treatment): treatment.rawValue
      case .lever(let lever, _): lever.id
      case .contract(let change): change.kind.rawValue
      }
    }
  }

  package let deed: Deed
  package let systems: Selection
  /// The year in which work begins; absent for what has no beginning, such as doing nothing.
  package let start: PlanYear?
  /// Systems whose facts forbid a treatment are passed over instead of refused.
  package let whereAllowed: Bool
  /// Where it was written.
  package let origin: Located<String>
}

/// What a scenario says of a lever beside its systems and its start.
package struct LeverChoices: Sendable {
  /// The framework by which it is bought.
  package var route: Located<String>?
  /// Effects that the scenario sees differently from the library.
  package var effects: [LeverEffect.Target: Spread] = [:]
  /// The unsourced claim is used in the place of the evidence.
  package var usesClaim = false
  /// Answers to the governance checklist, by question.
  package var governance: [String: Bool] = [:]
}

/// A change to a contract.
package struct ContractChange: Sendable {
  /// What is done with the contract.
  package enum Kind: String, Sendable, CaseIterable {
    case recompete = "re-compete"
    case extend
    case split
    case exit
    case changeNotice = "change-notice"
  }

  package let kind: Kind
  /// Months of extension.
  package var months = 12
  /// Contracts that come of a split.
  package var lots = 2
  /// Change of the contract's annual value by a change notice, as a share: −0.05.
  package var change = 0.0
}
