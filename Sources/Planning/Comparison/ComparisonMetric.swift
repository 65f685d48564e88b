package import EstateModel
package import RiskModel

/// A total by which runs are compared. None of them is ever added to another.
package enum ComparisonMetric: String, Sendable, CaseIterable {
  case annualCost = "annual_cost"
  case avoidableCost = "avoidable_cost"
  case invested
  case totalCost = "total_cost"
  case runningAtEnd = "running_at_end"
  case avoidableAtEnd = "avoidable_at_end"
  case netPresentValue = "npsv"

  /// What it counts, as a phrase; `year` is the plan's last.
  package func words(last year: PlanYear) -> String {
    switch self {
    case .annualCost: "Annual cost today"
    case .avoidableCost: "Avoidable cost a year today"
    case .invested: "Spent once over the plan"
    case .totalCost: "Paid over the plan, present value"
    case .runningAtEnd: "Annual cost in \(year)"
    case .avoidableAtEnd: "Avoidable cost still standing in \(year)"
    case .netPresentValue: "Net present value"
    }
  }

  /// Whether more of it is better.
  package var moreIsBetter: Bool { self == .netPresentValue }

  /// The totals that a plan is chosen by, for which trials give probabilities.
  package static let decisive: [ComparisonMetric] = [.netPresentValue, .avoidableAtEnd, .totalCost]
}

/// All totals of one run, central and with their ends.
package struct ComparisonTotals: Sendable, Hashable {
  private var amounts: [ComparisonMetric: Estimate] = [:]

  package init(_ accounts: EstateAccounts, _ plan: PlanAccounts) {
    amounts[.annualCost] = accounts.estate[.annualCost].sum
    amounts[.avoidableCost] = accounts.estate[.avoidableCost].sum
    amounts[.invested] = plan.years.reduce(Estimate.zero) { $0 + $1.investment }
    amounts[.totalCost] = plan.paid
    amounts[.runningAtEnd] = plan.years.last?.running ?? .zero
    amounts[.avoidableAtEnd] = plan.years.last?.avoidable ?? .zero
    amounts[.netPresentValue] = plan.worth.net
  }

  package subscript(metric: ComparisonMetric) -> Estimate { amounts[metric] ?? .zero }

  /// Puts what a stored manifest says in the place of a central amount.
  package mutating func state(_ central: Money, as metric: ComparisonMetric) {
    let held = self[metric]
    amounts[metric] = Estimate(low: held.low, central: central, high: held.high)
  }
}
