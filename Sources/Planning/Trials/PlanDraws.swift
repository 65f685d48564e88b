import RiskModel
import Simulation

/// Every trial's draw of what plans rest on beside the facts of systems and the assumption book of the model.
struct PlanDraws: Sendable {
  /// Block by block.
  typealias Blocks = ContiguousArray<Lanes>

  /// A treatment's normal numbers: its terms differ from system to system, the draw does not.
  struct Treated: Sendable {
    let runShare, residual, duration: Blocks
  }

  let dualRunning, optimism, shortfall: Blocks
  let treatments: [Treatment: Treated]
  /// By plan, action and effect.
  let effects: [[[Blocks]]]
  /// The normal numbers behind each quantity that some plan uses, by name.
  let normals: [(name: String, normals: Blocks)]

  init(_ planners: [SystemPlanner], _ trials: OpenTrials) {
    var normals: [PlanQuantity: Blocks] = [:]
    var order: [PlanQuantity] = []
    func draw(_ quantity: PlanQuantity) -> Blocks {
      if let known = normals[quantity] { return known }
      let drawn = trials.normals(of: quantity.name)
      normals[quantity] = drawn
      order.append(quantity)
      return drawn
    }
    func values(_ spread: Spread, _ quantity: PlanQuantity) -> Blocks {
      ContiguousArray(draw(quantity).map { trials.value(of: spread, atNormal: $0) })
    }
    let appraisal = planners[0].appraisal
    dualRunning = values(appraisal.dualRunning, .treatment(.dualRunning))
    optimism = values(appraisal.optimism, .treatment(.oneOffCostBias))
    shortfall = values(appraisal.shortfall, .treatment(.benefitShortfall))
    var treated: [Treatment: Treated] = [:]
    let used = Set(planners.flatMap { $0.scenario.actions.compactMap(\.deed.treatment) }).subtracting([.retain])
    for treatment in Treatment.allCases where used.contains(treatment) {
      treated[treatment] = Treated(
        runShare: draw(.treatment(.runShare(treatment))), residual: draw(.treatment(.residual(treatment))),
        duration: draw(.treatment(.duration(treatment)))
      )
    }
    treatments = treated
    effects = planners.map { planner in
      planner.scenario.actions.map { action in
        action.deed.effects(planner.library).map { target, value in
          values(value, .effect(lever: action.deed.leverID, target))
        }
      }
    }
    self.normals = order.map { ($0.name, normals[$0] ?? []) }
  }
}

extension PlannedAction.Deed {
  /// The lever whose effects it has; its own name where it pulls none.
  fileprivate var leverID: String {
    switch self {
    case .treatment: name
    case .lever(let lever, _): lever.id
    case .contract(let change): change.leverID
    }
  }
}
