package import Assumptions
package import Catalogue
package import EstateModel
package import RiskModel
import Tabular

/// Plans systems one by one: what a scenario does to each, year by year, from that system's own facts alone.
package struct SystemPlanner: Sendable {
  package let scenario: Scenario
  package let library: LeverLibrary
  /// The financial year of the day the estate is judged on.
  package let first: PlanYear
  /// How many years are planned.
  package var years: Int { appraisal.years }

  let appraisal: AppraisalTerms
  let foresight: Foresight
  private let caps: [String: [Field: Int]]

  /// - Parameter parameters: Those of the run, with the scenario's own in their place.
  package init(
    _ scenario: Scenario, parameters: ParameterSet, deflators: Deflators, matcher: ProductMatcher,
    exploits: ExploitIndex = .empty, asOf: CalendarDate, library: LeverLibrary = .builtIn
  ) {
    self.scenario = scenario
    self.library = library
    first = PlanYear(of: asOf)
    appraisal = AppraisalTerms(ModelParameters(parameters))
    foresight = Foresight(
      years: appraisal.years, parameters: parameters, deflators: deflators, matcher: matcher,
      exploits: exploits, asOf: asOf)
    caps = Self.caps()
  }

  /// Caches for one thread.
  package func makeIndexes() -> [ProductIndex] { foresight.makeIndexes() }

  /// Plans a system.
  ///
  /// - Parameter tally: Receives counts for a check of the scenario against the estate.
  /// - Complexity: One assessment a year, and two where a treatment changes the risk.
  package func plan(
    _ system: ITSystem, _ assessment: Assessment, indexes: inout [ProductIndex], tally: inout ScenarioCensus
  ) -> PlannedSystem {
    let chosen = tally.count(system, assessment, scenario.actions, forbids: forbids)
    let actions = SystemActions(scenario.actions, chosen: chosen, first: first, library: library)
    if let collision = actions.collision { tally.collide(collision.left, collision.right, system: system) }
    let (standing, years) = standing(of: system, assessment, actions, &indexes)
    return result(system, assessment, actions, standing, years.map(\.risk), &indexes)
  }

  // MARK: - One system

  /// What the scenario does to a system, without counting it.
  func actions(on system: ITSystem, _ assessment: Assessment) -> SystemActions {
    let subject = SelectionSubject(system, assessment)
    let chosen = scenario.actions.indices.filter {
      scenario.actions[$0].systems.matches(subject) && forbids(scenario.actions[$0], assessment) == nil
    }
    return SystemActions(scenario.actions, chosen: chosen, first: first, library: library)
  }

  private func standing(
    of system: ITSystem, _ assessment: Assessment, _ actions: SystemActions, _ indexes: inout [ProductIndex]
  ) -> (standing: SystemStanding, years: [Assessment]) {
    let model = foresight.present
    let treatment = actions.treatment?.treatment
    let years = foresight.years(of: system, today: assessment, indexes: &indexes)
    let standing = SystemStanding(
      annual: assessment.annualCost.estimate?.spread ?? .zero,
      contract: model.amount(.contractAnnualValue, of: system) ?? .zero,
      externalLabour: model.amount(.costExternalLabour, of: system) ?? .zero,
      exitCost: assessment.lockIn.exitCost.estimate?.spread, interfaces: model.interfaceCount(of: system) ?? 0,
      oneOff: treatment.flatMap { model.oneOffCost(of: $0, for: system, assessment).estimate?.spread },
      years: years)
    return (standing, years)
  }

  private func result(
    _ system: ITSystem, _ assessment: Assessment, _ actions: SystemActions, _ standing: SystemStanding,
    _ risks: [RiskScore], _ indexes: inout [ProductIndex]
  ) -> PlannedSystem {
    let treatment = actions.treatment?.treatment
    let flows = SystemFlows(
      standing: standing, actions: actions,
      terms: foresight.present.programme(of: treatment ?? .retain, for: assessment),
      appraisal: appraisal)
    let baseline = End.allCases.map(flows.baseline)
    let planned = actions.isEmpty ? baseline : End.allCases.map { flows.planned($0, $0) }
    let reds = reds(system, risks, actions, flows, &indexes)
    let isCostKnown = assessment.annualCost.estimate != nil
    return PlannedSystem(
      actions: actions.names, treatment: treatment, isCostKnown: isCostKnown,
      lacksContract: standing.contract == .zero && actions.effects.contains { $0.target.needsContract },
      years: Self.totals(planned, reds.planned), baseline: Self.totals(baseline, reds.baseline),
      paid: .rounded(
        Spread { end in paid(planned[End.allCases.firstIndex(of: end) ?? 0]) }),
      worth: actions.isEmpty || !isCostKnown || (treatment != nil && standing.oneOff == nil)
        ? nil : worth(flows),
      supply: supply(of: system, flows, standing))
  }

  /// What some years' payments are worth today.
  private func paid(_ years: [YearFlow<Double>]) -> Double {
    years.enumerated().reduce(0) { $0 + appraisal.discount($1.offset) * $1.element.paid }
  }

  private static func totals(_ ends: [[YearFlow<Double>]], _ reds: [Verdict]) -> [PlanYearTotals] {
    reds.indices.map { year in
      PlanYearTotals({ end in ends[End.allCases.firstIndex(of: end) ?? 0][year] }, red: reds[year])
    }
  }

  /// Whether the system is red in each year, without the plan and with it.
  private func reds(
    _ system: ITSystem, _ risks: [RiskScore], _ actions: SystemActions, _ flows: SystemFlows,
    _ indexes: inout [ProductIndex]
  ) -> (baseline: [Verdict], planned: [Verdict]) {
    let baseline = (0..<appraisal.years).map { year -> Verdict in
      let risk = risks[min(year, risks.count - 1)]
      return risk.band == .unscored ? .no : risk.red
    }
    if actions.isEmpty { return (baseline, baseline) }
    var planned = baseline
    for year in planned.indices where planned[year] != .no {
      let caps = caps(of: actions, flows, in: year)
      if caps.isGone {
        planned[year] = .no
      } else if !caps.scores.isEmpty {
        planned[year] = foresight.risk(of: system, in: year, caps: caps.scores, indexes: &indexes).red
      }
    }
    return (baseline, planned)
  }

  /// The greatest score that each criterion has by a year, and whether the system is gone by then.
  private func caps(
    of actions: SystemActions, _ flows: SystemFlows, in year: Int
  ) -> (scores: [Field: Int], isGone: Bool) {
    var scores: [Field: Int] = [:]
    func add(_ deed: String) { scores.merge(caps[deed] ?? [:]) { min($0, $1) } }
    for deed in actions.deeds {
      let stood = year - deed.year - actions.delay - appraisal.arrangementYears
      if stood >= 0, Double(stood) < deed.lasts { add(deed.name) }
    }
    guard let treatment = actions.treatment?.treatment, let done = flows.treatmentDone(.central), Double(year) >= done
    else { return (scores, false) }
    add(treatment.rawValue)
    return (scores, treatment == .retire)
  }

  /// Present value against doing nothing: the central one, and the bounds where benefits and costs go opposite ways.
  private func worth(_ flows: SystemFlows) -> PlannedSystem.Worth {
    let crossed = [(End.low, End.high), (.central, .central), (.high, .low)].map { world, effect in
      sides(flows.baseline(world), flows.planned(world, effect))
    }
    func estimate(_ value: ((benefits: Double, costs: Double)) -> Double) -> Estimate {
      let values = crossed.map(value)
      return .rounded(Spread(low: values.min() ?? 0, central: values[1], high: values.max() ?? 0))
    }
    return PlannedSystem.Worth(
      benefits: estimate(\.benefits), costs: estimate(\.costs), net: estimate { $0.benefits - $0.costs })
  }

  /// Benefits against doing nothing and the money spent for them, discounted.
  private func sides(_ baseline: [YearFlow<Double>], _ planned: [YearFlow<Double>]) -> (benefits: Double, costs: Double)
  {
    var (benefits, costs) = (0.0, 0.0)
    for year in baseline.indices {
      let factor = appraisal.discount(year)
      let invested = planned[year].oneOff + planned[year].dual
      benefits += factor * (baseline[year].social - (planned[year].social - invested))
      costs += factor * invested
    }
    return (benefits, costs)
  }

  // MARK: - Suppliers

  private func supply(
    of system: ITSystem, _ flows: SystemFlows, _ standing: SystemStanding
  ) -> PlannedSystem.Supply {
    var supply = PlannedSystem.Supply()
    supply.supplier = system.text(.supplier).value?.trimmed
    supply.isSME = system.flag(.supplierIsSME).value
    supply.before = Money(pounds: min(1e12, standing.annual.central))
    let last = flows.actions.isEmpty ? standing.annual.central : flows.planned(.central, .central).last?.running ?? 0
    supply.after = Money(pounds: min(1e12, max(0, last)))
    let contract = supply.after.pounds * standing.contractShare
    supply.movedToSME = Money(pounds: contract * min(1, flows.actions.total(of: .smeShare)))
    // What goes to smaller firms leaves the incumbent, too, and is not moved twice.
    let moved = Money(pounds: contract * min(1, flows.actions.total(of: .movedShare)))
    supply.moved = max(supply.movedToSME, moved)
    let newcomers = flows.actions.greatest(.newSuppliers) ?? 1
    supply.newSuppliers = supply.moved > .zero ? max(1, Int(newcomers)) : 0
    return supply
  }

  // MARK: - What scenarios may not do

  /// Why the facts forbid a deed for a system; `nil` where they allow it.
  ///
  /// A lever that retires a system moves its users to another, so that its service need not end.
  private func forbids(_ action: PlannedAction, _ assessment: Assessment) -> String? {
    guard let treatment = action.deed.treatment, treatment != .retain,
      let ruling = assessment.options.first(where: { $0.treatment == treatment })?.ruling, ruling != .allowed
    else { return nil }
    if case .lever = action.deed, ruling == .serviceNeeded { return nil }
    return ruling.words
  }

  private static func caps() -> [String: [Field: Int]] {
    let rows = SmallTable.rows(
      of: EmbeddedData.criteria_after, headed: ["deed", "criterion", "most", "grade", "source", "note"])
    var caps: [String: [Field: Int]] = [:]
    for row in rows {
      guard let field = Field(name: row[1]), let most = Int(row[2]) else {
        preconditionFailure("criteria_after.csv: \(row[1]) is no criterion, or \(row[2]) no score")
      }
      caps[row[0], default: [:]][field] = most
    }
    return caps
  }
}
