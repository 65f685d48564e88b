package import EstateModel

/// One run of a comparison, worked anew with its plan; a run without a scenario has that of doing nothing.
package struct ComparedPlan: Sendable {
  package let run: String
  package let title: String
  package let rationale: String
  package let asOf: CalendarDate
  package let systems: Int
  /// As the manifest states them.
  package let totals: ComparisonTotals
  package let plan: PlanAccounts
  package let first: PlanYear
  /// Why the totals differ from those of the first run.
  package let split: DifferenceSplit
  package let records: [String: PlanRecord]
  /// Years in which the plan exceeds its budget.
  package let overspent: [String]

  package init(
    run: String, title: String, rationale: String, asOf: CalendarDate, systems: Int, totals: ComparisonTotals,
    plan: PlanAccounts, first: PlanYear, split: DifferenceSplit, records: [String: PlanRecord], overspent: [String]
  ) {
    self.run = run
    self.title = title
    self.rationale = rationale
    self.asOf = asOf
    self.systems = systems
    self.totals = totals
    self.plan = plan
    self.first = first
    self.split = split
    self.records = records
    self.overspent = overspent
  }

  /// The plan's last year.
  package var last: PlanYear { first.adding(plan.years.count - 1) }
}

/// What changes for one system between two runs.
package struct Movement: Sendable, Hashable {
  package let name: String
  package let organisation: String?
  /// Central avoidable cost in the plan's last year; `nil` where the run does not hold the system.
  package let before: Money?
  package let after: Money?
  /// Places in the ranking, from 1.
  package let rankBefore: Int?
  package let rankAfter: Int?
  package let actions: [String]
  fileprivate let key: String

  /// The change in avoidable cost.
  package var change: Money { (after ?? .zero) - (before ?? .zero) }
}

/// A parameter at one of its ends, and which run is then worth most.
package struct Switch: Sendable, Hashable {
  package let parameter: String
  package let end: String
  package let value: Double
  /// Place of the run that is then worth most.
  package let best: Int
  /// By how much, over the run that is worth most at the central figures.
  package let lead: Money

  package init(parameter: String, end: String, value: Double, best: Int, lead: Money) {
    self.parameter = parameter
    self.end = end
    self.value = value
    self.best = best
    self.lead = lead
  }
}

/// Two to eight runs side by side; the first is what the others are held against.
package struct Comparison: Sendable {
  package let plans: [ComparedPlan]
  /// Parameters of which an end makes another run the best; `nil` where this was not worked.
  package let switches: [Switch]?
  /// How many parameters were tried.
  package let tried: Int

  package init(plans: [ComparedPlan], switches: [Switch]?, tried: Int) {
    self.plans = plans
    self.switches = switches
    self.tried = tried
  }

  package var reference: ComparedPlan { plans[0] }

  /// Places of the runs from the greatest central net present value to the least; ties in the order they were named.
  package var byWorth: [Int] {
    plans.indices.sorted { left, right in
      let (l, r) = (net(left).central, net(right).central)
      return l == r ? left < right : l > r
    }
  }

  /// A run's net present value.
  package func net(_ place: Int) -> Estimate { plans[place].totals[.netPresentValue] }

  /// The difference of a total from another run's, every input at the same end in both; the ends in order.
  package func difference(_ metric: ComparisonMetric, of place: Int, from other: Int) -> Estimate {
    let (left, right) = (plans[place].totals[metric], plans[other].totals[metric])
    let ends = [left.low - right.low, left.high - right.high, left.central - right.central].sorted()
    return Estimate(low: ends[0], central: left.central - right.central, high: ends[2])
  }

  /// What changes most between the first run and another: by change of avoidable cost at the end, the greatest first.
  package func movements(of place: Int, limit: Int) -> (shown: [Movement], total: Int) {
    let (before, after) = (plans[0].records, plans[place].records)
    let (ranksBefore, ranksAfter) = (Self.ranks(before), Self.ranks(after))
    let moved = Set(before.keys).union(after.keys).compactMap { key -> Movement? in
      let (left, right) = (before[key], after[key])
      guard let any = right ?? left else { return nil }
      let movement = Movement(
        name: any.name, organisation: any.organisation, before: left?.avoidableAtEnd, after: right?.avoidableAtEnd,
        rankBefore: ranksBefore[key], rankAfter: ranksAfter[key], actions: right?.actions ?? [], key: key)
      return left != nil && right != nil && movement.change == .zero ? nil : movement
    }
    let ordered = moved.sorted {
      $0.change.pence.magnitude == $1.change.pence.magnitude
        ? $0.key < $1.key : $0.change.pence.magnitude > $1.change.pence.magnitude
    }
    return (Array(ordered.prefix(limit)), ordered.count)
  }

  private static func ranks(_ records: [String: PlanRecord]) -> [String: Int] {
    let ordered = records.values.sorted { $0.rank < $1.rank || (!($1.rank < $0.rank) && $0.key < $1.key) }
    return Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1.key, $0 + 1) })
  }
}
