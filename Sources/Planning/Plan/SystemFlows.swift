import EstateModel
import RiskModel

/// What one system costs and loses in one year, in pounds.
struct YearFlow {
  /// Running and maintaining it.
  var running = 0.0
  /// The old and the new one side by side.
  var dual = 0.0
  /// Spent once.
  var oneOff = 0.0
  /// In the order of `AvoidableComponent`.
  var components = [Double](repeating: 0, count: AvoidableComponent.allCases.count)
  /// What has been taken from the running cost and from a component both, and is saved once.
  var savedTwice = 0.0

  /// Avoidable cost of the year.
  var avoidable: Double { components.reduce(0, +) }

  /// Everything that counts in an appraisal: what is paid, and what is lost beside it.
  ///
  /// Excess maintenance is a part of the running cost. The lock-in premium is counted beside it, as the model's own
  /// formula of worth does.
  var social: Double { running + dual + oneOff + avoidable - components[0] + savedTwice }

  /// A part of one year and the rest of another.
  static func blend(_ left: YearFlow, _ right: YearFlow, share: Double) -> YearFlow {
    var flow = left
    flow.running += share * (right.running - left.running)
    for index in flow.components.indices {
      flow.components[index] += share * (right.components[index] - left.components[index])
    }
    return flow
  }
}

/// Works the years of one system, at one end of the facts and one end of what a plan does.
///
/// `world` chooses the end of today's costs and losses; `effect` that of everything the plan rests on, low being
/// favourable. All at the same end, they are one consistent state of the world; crossed, they bound what the plan is worth.
struct SystemFlows {
  let standing: SystemStanding
  let actions: SystemActions
  let terms: TreatmentProgramme
  let appraisal: AppraisalTerms

  /// Plan year in which the treatment's work begins; `nil` without treatment.
  var treatmentStart: Int? { actions.treatment.map { $0.year + actions.delay } }

  /// Time on the plan's axis at which the treatment has taken effect.
  func treatmentDone(_ effect: End) -> Double? { treatmentStart.map { Double($0) + terms.years[effect] } }

  /// The years as they are without any plan.
  func baseline(_ world: End) -> [YearFlow] {
    (0..<appraisal.years).map { year in
      var flow = YearFlow()
      flow.running = standing.annual[world]
      flow.components = standing.components(year, world)
      return flow
    }
  }

  /// The years under the plan.
  func planned(_ world: End, _ effect: End) -> [YearFlow] {
    var flows = baseline(world)
    for year in flows.indices {
      let before = flows[year]
      if let done = treatmentDone(effect) {
        var after = treated(before, effect)
        pull(&after, waiting(for: year), world, effect)
        flows[year] = .blend(before, after, share: min(1, max(0, Double(year + 1) - done)))
      }
      pull(&flows[year], arranged(by: year), world, effect)
    }
    spend(&flows, world, effect)
    return flows
  }

  // MARK: - After the treatment

  /// What part of the promised benefit arrives.
  ///
  /// The published shortfall is a mean over programmes that include those not completed, so the greater of it and the
  /// chance of not completing counts, and not both.
  private func realised(_ effect: End) -> Double {
    let failure = terms.failure[effect] * actions.total(of: .failure, at: effect)
    let shortfall = appraisal.shortfall[effect] * actions.total(of: .benefitShortfall, at: effect)
    return 1 - min(1, max(failure, shortfall))
  }

  private func treated(_ flow: YearFlow, _ effect: End) -> YearFlow {
    var after = flow
    let excess = min(flow.running, flow.components[0])
    let cost = (flow.running - excess) * terms.runShare[effect] + excess * terms.residual[effect]
    let realised = realised(effect)
    after.running -= realised * (flow.running - cost)
    for index in after.components.indices { after.components[index] *= 1 - realised * (1 - terms.residual[effect]) }
    return after
  }

  // MARK: - Levers

  private func pull(_ flow: inout YearFlow, _ active: [SystemActions.Effect], _ world: End, _ effect: End) {
    guard !active.isEmpty else { return }
    func total(_ target: LeverEffect.Target) -> Double {
      let end = target.isSaving ? effect.opposite : effect
      return active.reduce(target.neutral) { sum, item in
        guard item.target == target else { return sum }
        return target.isScale ? sum * item.value[end] : sum + item.value[end]
      }
    }
    let remaining = standing.annual[world] > 0 ? flow.running / standing.annual[world] : 0
    var factor = total(.runningCost) * total(.runningCostRisk)
    factor *= 1 - standing.contractShare(world) * (1 - total(.contractCost))
    factor *= 1 - standing.labourShare(world) * (1 - total(.externalLabour))
    factor *= 1 - min(Self.mostInterfaceSaving, Double(standing.interfaces) * total(.interfaceShare))
    flow.running *= factor
    flow.components[0] *= factor
    let premium = min(flow.running, flow.components[6] * min(1, total(.lockInPremiumSaved)))
    flow.running -= premium
    flow.components[6] -= premium
    flow.savedTwice += premium
    for (index, component) in AvoidableComponent.allCases.enumerated() {
      for target in LeverEffect.Target.allCases where target.component == component {
        flow.components[index] *= total(target)
      }
    }
    flow.running += standing.annual[world] * total(.yearlyShare)
    // What is gone with its system needs no managing.
    flow.running += standing.contract[world] * total(.yearlyContractShare) * min(1, remaining)
  }

  /// At most a fifth of a running cost goes with its interfaces. Assumed: no source was found.
  private static let mostInterfaceSaving = 0.2

  /// Effects that come with the treatment.
  private func waiting(for year: Int) -> [SystemActions.Effect] {
    actions.effects.filter { $0.waitsForTreatment }
  }

  /// Effects of arrangements that stand by a year.
  private func arranged(by year: Int) -> [SystemActions.Effect] {
    actions.effects.filter { effect in
      !(effect.waitsForTreatment && treatmentStart != nil)
        && year >= effect.year + actions.delay + appraisal.arrangementYears
    }
  }

  // MARK: - Money spent once

  private func spend(_ flows: inout [YearFlow], _ world: End, _ effect: End) {
    for item in actions.effects {
      let amount: Double
      switch item.target {
      case .oneOffShare: amount = standing.annual[world] * item.value[effect]
      case .oneOffContractShare: amount = standing.contract[world] * item.value[effect]
      case .oneOffAmount: amount = item.value[effect]
      case .exitCost: amount = (standing.exitCost?[effect] ?? 0) * item.value[effect]
      default: continue
      }
      let year = item.year + actions.delay
      if flows.indices.contains(year) { flows[year].oneOff += amount }
    }
    guard let start = treatmentStart, let oneOff = standing.oneOff else { return }
    let cost = oneOff[effect] * (1 + appraisal.optimism[effect]) * actions.total(of: .oneOffCost, at: effect)
    let pilot = cost * actions.total(of: .pilotShare, at: effect)
    if pilot > 0, flows.indices.contains(start - 1) { flows[start - 1].oneOff += pilot }
    let failure = min(1, terms.failure[effect] * actions.total(of: .failure, at: effect))
    let stopped = failure * min(1, actions.total(of: .failureStopped, at: effect.opposite))
    let excess = min(standing.annual[world], standing.components(0, world)[0])
    let modern = (standing.annual[world] - excess) * terms.runShare[effect]
    let duration = max(1, terms.years[effect])
    let dual = appraisal.dualRunning[effect] * terms.years[effect] * modern
    for year in flows.indices {
      let share = max(0, min(Double(year + 1), Double(start) + duration) - Double(max(year, start))) / duration
      flows[year].oneOff += cost * (1 - stopped) * share
      flows[year].dual += dual * (1 - stopped) * share
    }
  }
}

extension LeverEffect.Target {
  /// More of it saves more, so that its high end is the favourable one.
  var isSaving: Bool { self == .interfaceShare || self == .lockInPremiumSaved || self == .failureStopped }
}
