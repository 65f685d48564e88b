import ArgumentParser
import Assumptions
import Diagnostics
import EstateModel
import EstateStore
import Foundation
import Planning
import Reporting
import RiskModel
import Simulation

/// Sets stored runs of an estate side by side.
struct ComparisonBuilder {
  /// Above so many systems, parameters are not tried one by one: each trial works the whole estate anew.
  private static let mostSystemsTried = 2_000

  private var reckoner: Reckoner
  private let database: EstateDatabase
  private let seed: Int?
  private let trials: Int?

  /// - Parameters:
  ///   - seed: Of the trials; that of the first run where none is given.
  ///   - trials: How many; as many as the estate's size gets where none are given, none for 0.
  init(
    _ database: EstateDatabase, jobs: Int, output: OutputOptions, spillingTo folder: String,
    seed: Int? = nil, trials: Int? = nil
  ) {
    self.database = database
    self.seed = seed
    self.trials = trials
    reckoner = Reckoner(database, jobs: jobs, output: output, spillingTo: folder)
  }

  /// Compares runs by their ids or ages.
  mutating func comparison(of names: [String]) async throws -> Comparison {
    let runs = try names.map { try database.run($0) }
    let documents = try runs.map { try RunDocument(json: $0.manifest) }
    var bases = try zip(runs, documents).map { try RunBasis($0, $1) }
    let lost = bases.indices.map { bases[$0].doWithoutLostCatalogue() }
    let setups = try bases.map { try $0.setup() }
    var sides: [Side] = []
    for place in runs.indices {
      sides.append(
        Side(
          basis: bases[place], document: documents[place], setup: setups[place],
          catalogue: CatalogueStanding(documents[place], lost: lost[place], made: setups[place])))
    }
    var plans: [ComparedPlan] = []
    for side in sides { plans.append(try await plan(of: side, from: sides[0])) }
    let paired = try await paired(sides, systems: plans.map(\.systems).max() ?? 0)
    let best = Comparison(plans: plans, switches: nil, tried: 0, paired: paired).byWorth[0]
    let switches = try await self.switches(sides, plans, best: best)
    return Comparison(plans: plans, switches: switches?.found, tried: switches?.tried ?? 0, paired: paired)
  }

  /// One run with all that it is made again from.
  private struct Side {
    let basis: RunBasis
    let document: RunDocument
    let setup: ModelSetup
    let catalogue: CatalogueStanding
  }

  private mutating func plan(of side: Side, from reference: Side) async throws -> ComparedPlan {
    var steps: [Reckoning] = []
    let bases = RunBasis.steps(from: reference.basis, to: side.basis)
    for step in bases.dropLast() { steps.append(try await reckoner.reckon(step)) }
    let movements: Movements
    if side.basis == reference.basis {
      movements = .none
      steps.append(try await reckoner.reckon(side.basis))
    } else {
      let reckoning = try await reckoner.reckon(side.basis, keepingRecords: true)
      movements = Movements(from: reckoner.reference ?? PlanRecords(), to: reckoning.records)
      steps.append(reckoning)
    }
    let reckoning = steps[steps.count - 1]
    let planner = side.setup.comparisonPlanner
    let totals = Self.stated(side.document, over: reckoning.totals)
    return ComparedPlan(
      run: side.document.run.id, title: side.document.run.scenario, rationale: side.setup.scenario.rationale,
      asOf: side.basis.asOf, systems: reckoning.systems, totals: totals, plan: reckoning.plan, first: planner.first,
      split: DifferenceSplit(
        reference: Self.stated(reference.document, over: steps[0].totals), steps: steps.map(\.totals), other: totals,
        unmade: side.catalogue.unmade(against: reference.catalogue)),
      movements: movements, overspent: planner.overspent(reckoning.plan).map(\.message), notes: side.catalogue.notes)
  }

  /// The trials of all runs; `nil` where none are wanted.
  private func paired(_ sides: [Side], systems: Int) async throws -> PairedTrials? {
    let trials = trials ?? TrialCount.forEstate(of: systems)
    guard trials > 0, systems > 0 else { return nil }
    let seed = seed ?? sides[0].document.run.seed
    return try await PairedPass(
      database: database, jobs: reckoner.jobs, output: reckoner.output, seed: UInt64(seed), trials: trials
    ).trials(of: sides.map(\.basis), sides.map(\.setup))
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

  /// Parameters that trials do not draw, for no evidence says how likely one value is: a convention chooses them.
  private static let tried = ["appraisal.period_years"]

  /// Which parameters, at one of their ends and all else central, make another run the best.
  private func switches(
    _ sides: [Side], _ plans: [ComparedPlan], best central: Int
  ) async throws -> (found: [Switch], tried: Int)? {
    guard plans.count > 1, (plans.map(\.systems).max() ?? 0) <= Self.mostSystemsTried else { return nil }
    var found: [Switch] = []
    for id in Self.tried {
      guard let parameter = sides[0].setup.parameters[id], parameter.low < parameter.high else { continue }
      for (end, value) in [("low", parameter.low), ("high", parameter.high)] where value != parameter.central {
        var nets: [Money] = []
        for side in sides {
          let changed = try side.setup.changing(id, to: value)
          nets.append(
            try await reckoner.reckon(side.basis, changed, keepingRecords: false).totals[.netPresentValue].central)
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
      catalogue: catalogue, links: basis.links, rates: basis.rates)
  }
}
