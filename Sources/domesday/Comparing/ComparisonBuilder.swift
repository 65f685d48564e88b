import Diagnostics
import RiskModel
import Assumptions
import ArgumentParser
import EstateModel
import EstateStore
import Foundation
import Planning
import Reporting

/// Sets stored runs of an estate side by side.
struct ComparisonBuilder {
  /// Above so many systems, parameters are not tried one by one: each trial works the whole estate anew.
  private static let mostSystemsTried = 20_000

  private var reckoner: Reckoner
  private let database: EstateDatabase

  init(_ database: EstateDatabase, jobs: Int, output: OutputOptions, spillingTo folder: String) {
    self.database = database
    reckoner = Reckoner(database, jobs: jobs, output: output, spillingTo: folder)
  }

  /// Compares runs by their ids or ages.
  mutating func comparison(of names: [String]) async throws -> Comparison {
    let runs = try names.map { try database.run($0) }
    let documents = try runs.map { try RunDocument(json: $0.manifest) }
    let bases = try zip(runs, documents).map { try RunBasis($0, $1) }
    var plans: [ComparedPlan] = []
    for (index, basis) in bases.enumerated() {
      plans.append(try await plan(of: basis, documents[index], from: bases[0], documents[0]))
    }
    let switches = try await self.switches(bases, plans)
    return Comparison(plans: plans, switches: switches?.found, tried: switches?.tried ?? 0)
  }

  private mutating func plan(
    of basis: RunBasis, _ document: RunDocument, from reference: RunBasis, _ referenceDocument: RunDocument
  ) async throws -> ComparedPlan {
    var steps: [Reckoning] = []
    for step in RunBasis.steps(from: reference, to: basis) { steps.append(try await reckoner.reckon(step)) }
    let reckoning = steps[steps.count - 1]
    let setup = try basis.setup()
    let planner = setup.comparisonPlanner
    let totals = Self.stated(document, over: reckoning.totals)
    return ComparedPlan(
      run: document.run.id, title: document.run.scenario, rationale: setup.scenario.rationale, asOf: basis.asOf,
      systems: reckoning.systems, totals: totals, plan: reckoning.plan, first: planner.first,
      split: DifferenceSplit(
        reference: Self.stated(referenceDocument, over: steps[0].totals), steps: steps.map(\.totals), other: totals),
      records: reckoning.records, overspent: planner.overspent(reckoning.plan).map(\.message))
  }

  /// The totals with those that a manifest states in their place.
  private static func stated(_ document: RunDocument, over totals: ComparisonTotals) -> ComparisonTotals {
    var stated = totals
    stated.state(Money(document.totals.annual_cost.centralAmount), as: .annualCost)
    stated.state(Money(document.totals.avoidable_cost.centralAmount), as: .avoidableCost)
    guard let plan = document.plan, let last = plan.years.last else { return stated }
    stated.state(Money(plan.years.reduce(0) { $0 + $1.one_off.central + $1.dual_running.central }), as: .invested)
    stated.state(Money(last.running.central), as: .runningAtEnd)
    stated.state(Money(last.avoidable.central), as: .avoidableAtEnd)
    stated.state(Money(plan.npsv.central), as: .netPresentValue)
    return stated
  }

  // MARK: - What the order depends on

  /// Parameters on which a plan's worth rests, in the order in which they are tried.
  private static let tried = [
    "appraisal.period_years", "optimism.one_off_cost", "optimism.benefit_shortfall", "optimism.duration",
    "cost.legacy_multiple_at_4", "modernise.replatform", "modernise.refactor", "modernise.repurchase",
    "modernise.rehost", "modernise.run_replatform", "modernise.run_refactor", "modernise.run_repurchase",
    "modernise.residual_replatform", "modernise.failure_refactor", "modernise.dual_running",
    "staff.hours_lost_per_week", "breach.probability", "outage.frequency", "lockin.premium_rate",
  ]

  /// Which parameters, at one of their ends and all else central, make another run the best.
  private func switches(
    _ bases: [RunBasis], _ plans: [ComparedPlan]
  ) async throws -> (found: [Switch], tried: Int)? {
    guard plans.count > 1, (plans.map(\.systems).max() ?? 0) <= Self.mostSystemsTried else { return nil }
    let central = Comparison(plans: plans, switches: nil, tried: 0).byWorth[0]
    let setups = try bases.map { try $0.setup() }
    var found: [Switch] = []
    for id in Self.tried {
      guard let parameter = setups[0].parameters[id], parameter.low < parameter.high else { continue }
      for (end, value) in [("low", parameter.low), ("high", parameter.high)] where value != parameter.central {
        var nets: [Money] = []
        for (basis, setup) in zip(bases, setups) {
          let changed = try setup.changing(id, to: value)
          nets.append(
            try await reckoner.reckon(basis, changed, keepingRecords: false).totals[.netPresentValue].central)
        }
        let best = nets.indices.max { nets[$0] == nets[$1] ? $0 > $1 : nets[$0] < nets[$1] } ?? central
        if best != central {
          found.append(
            Switch(parameter: id, end: end, value: value, best: best, lead: nets[best] - nets[central]))
        }
      }
    }
    return (found, Self.tried.count)
  }
}

extension ModelSetup {
  /// The same with one parameter exactly at a value.
  func changing(_ id: String, to value: Double) throws -> ModelSetup {
    let row = "\(id),\(value),\(value),\(value)"
    let changed = try parameters.overriding(with: "id,low,central,high\n\(row)\n".utf8, file: "trial")
    return ModelSetup(
      asOf: model.asOf, parameters: changed, overrides: basis.overrides, texts: basis.scenario, scenario: scenario,
      catalogue: catalogue, links: basis.links)
  }
}
