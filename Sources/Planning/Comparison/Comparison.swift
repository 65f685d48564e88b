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
  package let movements: Movements
  /// Years in which the plan exceeds its budget.
  package let overspent: [String]
  /// What about the run could not be told or made again, in sentences.
  package let notes: [String]

  package init(
    run: String, title: String, rationale: String, asOf: CalendarDate, systems: Int, totals: ComparisonTotals,
    plan: PlanAccounts, first: PlanYear, split: DifferenceSplit, movements: Movements,
    overspent: [String], notes: [String] = []
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
    self.movements = movements
    self.overspent = overspent
    self.notes = notes
  }

  /// The plan's last year.
  package var last: PlanYear { first.adding(plan.years.count - 1) }
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
  /// The runs trial by trial; `nil` where no trials were run.
  package let paired: PairedTrials?
  /// Places of the runs from the one that is worth most to the one that is worth least; ties in the order they were named.
  package let byWorth: [Int]
  /// What the lead of the best run over the second depends on, the most first; none without trials.
  package let drivers: [PairedTrials.LeadDriver]

  package init(plans: [ComparedPlan], switches: [Switch]?, tried: Int, paired: PairedTrials? = nil) {
    self.plans = plans
    self.switches = switches
    self.tried = tried
    self.paired = paired
    let nets = plans.map { $0.totals[.netPresentValue].central }
    let order =
      paired?.byWorth ?? plans.indices.sorted { nets[$0] == nets[$1] ? $0 < $1 : nets[$0] > nets[$1] }
    byWorth = order
    drivers = order.count > 1 ? paired?.drivers(of: order[0], over: order[1]) ?? [] : []
  }

  package var reference: ComparedPlan { plans[0] }

  /// A run's net present value.
  package func net(_ place: Int) -> Estimate { plans[place].totals[.netPresentValue] }

  /// The difference of a total from another run's, every input at the same end in both; the ends in order.
  package func difference(_ metric: ComparisonMetric, of place: Int, from other: Int) -> Estimate {
    let (left, right) = (plans[place].totals[metric], plans[other].totals[metric])
    let ends = [left.low - right.low, left.high - right.high, left.central - right.central].sorted()
    return Estimate(low: ends[0], central: left.central - right.central, high: ends[2])
  }
}
