import EstateModel
package import Foundation
package import Planning

/// The plan of a scenario in `run.json`: what it comes to year by year, against doing nothing. Amounts are pounds.
package struct PlanDocument: Codable, Sendable {
  /// Low, central and high of an amount.
  package struct Range: Codable, Sendable {
    package var low: Decimal
    package var central: Decimal
    package var high: Decimal

    init(_ estimate: Estimate) {
      (low, central, high) = (
        estimate.low.decimalPounds, estimate.central.decimalPounds, estimate.high.decimalPounds
      )
    }
  }

  /// One financial year.
  package struct Year: Codable, Sendable {
    package var year: String
    package var running: Range
    package var dual_running: Range
    package var one_off: Range
    package var avoidable: Range
    package var red: Int
    package var possibly_red: Int
    /// The same without the plan.
    package var running_without: Range
    package var avoidable_without: Range
    package var red_without: Int
    /// What may be spent beyond running cost; absent where the scenario says nothing.
    package var budget: Decimal?
  }

  package var years: [Year]
  package var npsv: Range
  package var present_benefits: Range
  package var present_costs: Range
  package var benefit_cost_ratio: Double?
  package var payback_year: String?
  package var systems: Int
  package var without_cost: Int
  package var without_contract: Int
  package var red_untouched: Int
  package var sme_share: Double?
  package var concentration: Double?

  /// - Parameter first: The first year of the plan.
  package init(_ accounts: PlanAccounts, first: PlanYear, budgets: [Budget]) {
    years = accounts.years.indices.map { index in
      let (plan, without) = (accounts.years[index], accounts.baseline[index])
      let year = first.adding(index)
      return Year(
        year: year.description, running: Range(plan.running), dual_running: Range(plan.dual),
        one_off: Range(plan.oneOff), avoidable: Range(plan.avoidable), red: plan.red,
        possibly_red: plan.possiblyRed, running_without: Range(without.running),
        avoidable_without: Range(without.avoidable), red_without: without.red,
        budget: budgets.first { $0.year.value == year }?.amount.decimalPounds)
    }
    npsv = Range(accounts.worth.net)
    present_benefits = Range(accounts.worth.benefits)
    present_costs = Range(accounts.worth.costs)
    benefit_cost_ratio = accounts.benefitCostRatio
    payback_year = accounts.paybackYear.map { first.adding($0).description }
    systems = accounts.touched
    without_cost = accounts.withoutCost
    without_contract = accounts.withoutContract
    red_untouched = accounts.redUntouched
    sme_share = accounts.supply.smeShare.after
    concentration = accounts.supply.concentration.after
  }
}
