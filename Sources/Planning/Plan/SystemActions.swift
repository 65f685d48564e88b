import EstateModel
import RiskModel

/// What a scenario does to one system, gathered from all its actions; their order plays no part.
struct SystemActions {
  /// A treatment and the plan year in which work on it begins.
  struct Start {
    let treatment: Treatment
    let year: Int
    let action: Int
  }

  /// An effect of a lever and the first plan year in which work on it begins.
  struct Effect {
    let target: LeverEffect.Target
    let value: Spread
    let year: Int
    /// The lever brings a treatment, and its effect comes when that is done.
    let waitsForTreatment: Bool
    /// Years for which it stands once it has come; infinite where it stays.
    let lasts: Double
    /// Place of the action in the scenario, and of the effect among the action's.
    let origin: (action: Int, effect: Int)
  }

  private(set) var treatment: Start?
  private(set) var effects: [Effect] = []
  /// Deeds that cap criteria, by name with the plan year in which work begins and the years for which they stand.
  private(set) var deeds: [(name: String, year: Int, lasts: Double)] = []
  /// Whole years by which everything is put off.
  private(set) var delay = 0
  private(set) var names: [String] = []
  /// Two actions that cannot both be done, by their place in the scenario.
  private(set) var collision: (left: Int, right: Int)?

  /// Whether anything is done.
  var isEmpty: Bool { names.isEmpty }

  /// Gathers the actions that select the system.
  ///
  /// - Parameters:
  ///   - actions: All actions of the scenario.
  ///   - chosen: Places of those that apply.
  ///   - first: The first year of the plan.
  init(_ actions: [PlannedAction], chosen: [Int], first: PlanYear, library: LeverLibrary) {
    var stillness: Int?
    for index in chosen {
      let action = actions[index]
      if !action.deed.changesNothing, !action.deed.isDelay { names.append(action.deed.name) }
      let year = action.start.map { $0.years(after: first) } ?? 0
      if action.deed.changesNothing { stillness = index }
      switch action.deed {
      case .treatment(let treatment): begin(treatment, at: year, index)
      case .lever(let lever, _):
        if let treatment = lever.treatment { begin(treatment, at: year, index) }
        deeds.append((lever.id, year, action.deed.lasts))
      case .contract(let change): deeds.append((change.leverID, year, action.deed.lasts))
      }
      add(action.deed, index, library, at: year)
    }
    if let stillness, let other = chosen.first(where: { !actions[$0].deed.changesNothing }) {
      collision = (min(stillness, other), max(stillness, other))
    }
    names.sort()
  }

  /// The central value that all levers give a target: scales multiplied, shares added.
  func total(of target: LeverEffect.Target) -> Double {
    effects.reduce(target.neutral) { sum, effect in
      guard effect.target == target else { return sum }
      return target.isScale ? sum * effect.value.central : sum + effect.value.central
    }
  }

  /// The greatest central value that a lever gives a target; `nil` where none does.
  func greatest(_ target: LeverEffect.Target) -> Double? {
    effects.filter { $0.target == target }.map(\.value.central).max()
  }

  /// Whether any lever changes a target.
  func changes(_ target: LeverEffect.Target) -> Bool { effects.contains { $0.target == target } }

  private mutating func begin(_ treatment: Treatment, at year: Int, _ index: Int) {
    if treatment == .retain { return }
    if let held = self.treatment, held.treatment != treatment {
      collision = (min(held.action, index), max(held.action, index))
    }
    // The same treatment twice is one treatment, from the earlier start.
    if let held = self.treatment, held.year <= year { return }
    self.treatment = Start(treatment: treatment, year: year, action: index)
  }

  private mutating func add(_ deed: PlannedAction.Deed, _ action: Int, _ library: LeverLibrary, at year: Int) {
    for (place, (target, value)) in deed.effects(library).enumerated() {
      if target == .delay {
        delay += Int(value.central)
      } else {
        effects.append(
          Effect(
            target: target, value: value, year: year, waitsForTreatment: deed.treatment != nil,
            lasts: deed.lasts, origin: (action, place)))
      }
    }
  }
}

extension PlannedAction.Deed {
  /// Years for which it stands once it has come: an extension ends, all else stays.
  fileprivate var lasts: Double {
    if case .contract(let change) = self, change.kind == .extend { Double(change.months) / 12 } else { .infinity }
  }

  /// What it changes, with the scenario's own numbers in their place; none of it where no lever is pulled.
  func effects(_ library: LeverLibrary) -> [(target: LeverEffect.Target, value: Spread)] {
    switch self {
    case .treatment: return []
    case .lever(let lever, let choices):
      let met = choices.governance.values.count { $0 }
      let score = lever.needs.contains("governance") ? Double(met) / Double(max(1, library.governance.count)) : 1
      return lever.values(choices).map { target, value in
        // A checklist half met does half of the good.
        (target, target == .failure ? Spread { 1 - (1 - value[$0]) * score } : value)
      }
    case .contract(let change):
      guard let lever = library[change.leverID] else {
        preconditionFailure("levers.csv has no contract action \(change.kind.rawValue)")
      }
      return lever.values(change.choices)
    }
  }
}

extension ContractChange {
  /// The lever that holds what it changes.
  var leverID: String { "contract-\(kind.rawValue)" }

  /// What the scenario's own words make of that lever's effects.
  fileprivate var choices: LeverChoices {
    var choices = LeverChoices()
    switch kind {
    case .changeNotice: choices.effects[.contractCost] = Spread(exactly: 1 + change)
    case .split:
      // The incumbent keeps one of the lots, and each of the others goes to somebody else.
      choices.effects[.movedShare] = Spread(exactly: Double(lots - 1) / Double(lots))
      choices.effects[.newSuppliers] = Spread(exactly: Double(lots - 1))
    case .recompete, .extend, .exit: break
    }
    return choices
  }
}
