package import EstateModel
package import RiskModel
package import Simulation

/// Plans of one estate under one set of assumptions, worked together: each trial draws a system once for all of them.
///
/// Drawn are the facts and the book, as in a run's own trials, and what the plans rest on: treatments, appraisal, levers.
/// Whether a programme is completed is not drawn; its chance of failing counts as the part of the benefit that does not
/// come, as it does in the central figures.
package struct PairedPlans: Sendable {
  let planners: [SystemPlanner]
  let trials: OpenTrials
  let draws: PlanDraws

  /// - Parameter planners: All with the same parameters, catalogue and day; at least one.
  package init(_ planners: [SystemPlanner], _ trials: OpenTrials) {
    self.planners = planners
    self.trials = trials
    draws = PlanDraws(planners, trials)
  }

  /// Caches for one thread.
  package func makeIndexes() -> [ProductIndex] { planners[0].makeIndexes() }

  /// Nothing for each plan.
  package func makeSums() -> [PlanSums] { planners.map { _ in PlanSums(blocks: trials.blocks) } }

  /// The normal numbers behind everything that is drawn for the whole estate at once, by name.
  package var normals: [(name: String, normals: ContiguousArray<Lanes>)] {
    trials.bookNormals.map { ($0.parameters.joined(separator: ", "), $0.normals) } + draws.normals
  }

  /// Runs all trials of a system under every plan.
  ///
  /// - Complexity: The draws once, the years once for each plan that does something to the system.
  package func add(_ system: ITSystem, to sums: inout [PlanSums], indexes: inout [ProductIndex]) {
    let foresight = planners[0].foresight
    let (assessment, exposure) = foresight.present.assessWithExposure(system, products: &indexes[0])
    let states = foresight.states(of: system, assessment, exposure, indexes: &indexes)
    let parties = EstateAccounts.Parties(of: system)
    let drawn = states.distinct.map {
      trials.prepare(
        ExposureColumns.System($0, of: system, assessment, parties))
    }
    var works = planners.indices.map { PlanWork(self, $0, system, assessment) }
    let idle = works.filter { $0 == nil }.count
    let appraisal = planners[0].appraisal
    let annuity = (0..<appraisal.years).reduce(0) { $0 + appraisal.discount($1) }
    let last = states.byYear[states.byYear.count - 1]
    var losses = ContiguousArray(repeating: FlowComponents<EightTrials>(repeating: .zero), count: drawn.count)
    trials.withDrawing { drawing in
      for block in 0..<trials.blocks {
        let today = drawing.state(of: drawn[0], block: block)
        losses[0] = today.losses
        for place in drawn.indices.dropFirst() {
          losses[place] = drawing.state(of: drawn[place], block: block).losses
        }
        if idle > 0 {
          var still = YearFlow<EightTrials>()
          still.components = losses[last]
          let paid = EightTrials(today.annualCost) * EightTrials(same: annuity)
          for place in works.indices where works[place] == nil {
            sums[place].add(net: .zero, avoidableAtEnd: still.avoidable, totalCost: paid, block: block)
          }
        }
        for place in works.indices {
          works[place]?.add(
            today, losses, states.byYear, drawing, drawn[0], self, plan: place, block: block, to: &sums[place])
        }
      }
    }
  }
}

/// One plan of one system, ready for trials; there is none where the plan does nothing to it.
private struct PlanWork {
  private let actions: SystemActions
  private let appraisal: AppraisalTerms
  private let hasWorth: Bool
  private let treatment: Treatment?
  private let terms: TreatmentProgramme
  private let externalLabour: Spread
  private var flows: FlowWork<EightTrials>

  init?(_ plans: PairedPlans, _ place: Int, _ system: ITSystem, _ assessment: Assessment) {
    let planner = plans.planners[place]
    actions = planner.actions(on: system, assessment)
    guard !actions.isEmpty else { return nil }
    let model = planner.foresight.present
    appraisal = planner.appraisal
    treatment = actions.treatment?.treatment
    terms = model.programme(of: treatment ?? .retain, for: assessment)
    externalLabour = model.amount(.costExternalLabour, of: system) ?? .zero
    let hasOneOff = treatment.map { model.oneOffCost(of: $0, for: system, assessment).estimate != nil } ?? false
    hasWorth = assessment.annualCost.estimate != nil && (treatment == nil || hasOneOff)
    flows = FlowWork(
      FlowShape(
        actions, interfaces: model.interfaceCount(of: system) ?? 0, hasOneOff: hasOneOff, appraisal: appraisal))
  }

  /// Works eight trials and adds what they come to.
  @inline(__always)
  mutating func add(
    _ today: DrawnState, _ losses: ContiguousArray<FlowComponents<EightTrials>>, _ byYear: [Int],
    _ drawing: OpenTrials.Drawing, _ system: DrawnSystem, _ plans: PairedPlans, plan: Int, block: Int,
    to sums: inout PlanSums
  ) {
    fill(today, drawing, system, plans, plan, block)
    var (net, cost, standing) = (EightTrials.zero, EightTrials.zero, EightTrials.zero)
    flows.forEachYear {
      losses[byYear[$0]]
    } _: { year, before, planned in
      let factor = EightTrials(same: appraisal.discount(year))
      cost += factor * planned.paid
      net += factor * (before.social - planned.social)
      standing = planned.avoidable
    }
    sums.add(net: hasWorth ? net : .zero, avoidableAtEnd: standing, totalCost: cost, block: block)
  }

  /// Takes the numbers of a block's trials.
  @inline(__always)
  private mutating func fill(
    _ today: DrawnState, _ drawing: OpenTrials.Drawing, _ system: DrawnSystem, _ plans: PairedPlans,
    _ plan: Int, _ block: Int
  ) {
    let (trials, draws) = (plans.trials, plans.draws)
    flows.annual = EightTrials(today.annualCost)
    flows.contract = EightTrials(today.contractAnnualValue)
    flows.exitCost = EightTrials(today.exitCost)
    flows.externalLabour = own(.externalLabour, externalLabour, drawing, system, trials, block)
    flows.dualRunning = EightTrials(draws.dualRunning[block])
    flows.optimism = EightTrials(draws.optimism[block])
    flows.shortfall = EightTrials(draws.shortfall[block])
    if let treatment, let treated = draws.treatments[treatment] {
      flows.oneOff = EightTrials(drawing.oneOffCost(of: treatment, system, today, block: block))
      flows.runShare = EightTrials(trials.value(of: terms.runShare, atNormal: treated.runShare[block]))
      flows.residual = EightTrials(trials.value(of: terms.residual, atNormal: treated.residual[block]))
      flows.duration = EightTrials(trials.value(of: terms.years, atNormal: treated.duration[block]))
      flows.failure = own(.failure, terms.failure, drawing, system, trials, block)
    }
    for (index, effect) in actions.effects.enumerated() {
      flows.values[index] = EightTrials(draws.effects[plan][effect.origin.action][effect.origin.effect][block])
    }
  }

  @inline(__always)
  private func own(
    _ draw: ProgrammeDraw, _ spread: Spread, _ drawing: OpenTrials.Drawing, _ system: DrawnSystem,
    _ trials: OpenTrials, _ block: Int
  ) -> EightTrials {
    spread.low < spread.high
      ? EightTrials(trials.value(of: spread, atNormal: drawing.normals(draw, of: system, block: block)))
      : EightTrials(same: spread.low)
  }
}

extension DrawnState {
  /// The components of avoidable cost as a plan's years take them.
  fileprivate var losses: FlowComponents<EightTrials> { FlowComponents { EightTrials(components[$0]) } }
}
