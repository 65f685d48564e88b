import EstateModel
import RiskModel

/// The years of one system, at one end of the facts and one end of what a plan does.
///
/// `world` chooses the end of today's costs and losses; `effect` that of everything the plan rests on, low being
/// favourable. All at the same end, they are one consistent state of the world; crossed, they bound what the plan is worth.
struct SystemFlows {
  let standing: SystemStanding
  let actions: SystemActions
  let terms: TreatmentProgramme
  let appraisal: AppraisalTerms

  /// Time on the plan's axis at which the treatment has taken effect.
  func treatmentDone(_ effect: End) -> Double? {
    actions.treatment.map { Double($0.year + actions.delay) + terms.years[effect] }
  }

  /// The years as they are without any plan.
  func baseline(_ world: End) -> [YearFlow<Double>] {
    (0..<appraisal.years).map { year in
      var flow = YearFlow<Double>()
      flow.running = standing.annual[world]
      flow.components = standing.components(year, world)
      return flow
    }
  }

  /// The years under the plan.
  func planned(_ world: End, _ effect: End) -> [YearFlow<Double>] {
    var flows: [YearFlow<Double>] = []
    work(world, effect).forEachYear {
      standing.components($0, world)
    } _: {
      flows.append($2)
    }
    return flows
  }

  private func work(_ world: End, _ effect: End) -> FlowWork<Double> {
    var work = FlowWork<Double>(
      FlowShape(
        actions, interfaces: standing.interfaces, hasOneOff: standing.oneOff != nil, appraisal: appraisal))
    work.annual = standing.annual[world]
    work.contract = standing.contract[world]
    work.externalLabour = standing.externalLabour[world]
    work.exitCost = standing.exitCost?[effect] ?? 0
    work.oneOff = standing.oneOff?[effect] ?? 0
    work.runShare = terms.runShare[effect]
    work.residual = terms.residual[effect]
    work.failure = terms.failure[effect]
    work.duration = terms.years[effect]
    work.dualRunning = appraisal.dualRunning[effect]
    work.optimism = appraisal.optimism[effect]
    work.shortfall = appraisal.shortfall[effect]
    for (index, item) in actions.effects.enumerated() {
      work.values[index] = item.value[item.target.isSaving ? effect.opposite : effect]
    }
    return work
  }
}

extension LeverEffect.Target {
  /// More of it saves more, so that its high end is the favourable one.
  var isSaving: Bool {
    switch self {
    case .interfaceShare, .interfaceMost, .lockInPremiumSaved, .failureStopped: true
    default: false
    }
  }
}
