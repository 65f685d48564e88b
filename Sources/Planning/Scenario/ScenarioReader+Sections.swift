import Assumptions
import Diagnostics
import EstateModel
import RiskModel
import Yams

/// One scenario file as it was written, before it is joined with the one it is based on.
struct ScenarioFile {
  var basedOn: Located<String>?
  var title = ""
  var rationale = ""
  var parameters: [ParameterChange] = []
  var selections: [String: Selection] = [:]
  var actions: [PlannedAction] = []
  var budgets: [Budget] = []
}

/// The sections of a scenario file.
extension ScenarioReader {
  private static let sections = [
    "title", "rationale", "based-on", "parameters", "select", "treatments", "levers", "contracts", "budgets",
  ]

  /// The path of the scenario that this one is based on, without reading the rest.
  mutating func basedOn() -> Located<String>? {
    guard case .mapping(let mapping)? = root, let node = mapping["based-on"] else { return nil }
    return text(of: node, in: "based-on")
  }

  /// Reads every section.
  ///
  /// - Parameters:
  ///   - inherited: Selections that the base names.
  ///   - parameters: Those that may be changed.
  ///   - library: Levers by name.
  mutating func file(
    inheriting inherited: [String: Selection], parameters: ParameterSet, library: LeverLibrary
  ) -> ScenarioFile {
    var file = ScenarioFile()
    guard let root else { return file }
    guard let sections = members(of: root, in: "a scenario", keys: Self.sections) else { return file }
    if let node = sections["title"] { file.title = text(of: node, in: "title")?.value ?? "" }
    if sections["title"] == nil { report(.missingKey("title", in: "a scenario"), at: root) }
    if let node = sections["rationale"] { file.rationale = text(of: node, in: "rationale")?.value ?? "" }
    if let node = sections["based-on"] { file.basedOn = text(of: node, in: "based-on") }
    if let node = sections["parameters"] { file.parameters = changes(in: node, of: parameters) }
    file.selections = inherited
    if let node = sections["select"] { readSelections(in: node, into: &file.selections) }
    if let node = sections["treatments"] { file.actions += actions(in: node, "treatments", file) { $0.treatment($1) } }
    if let node = sections["levers"] {
      file.actions += actions(in: node, "levers", file) { $0.lever($1, library: library) }
    }
    if let node = sections["contracts"] { file.actions += actions(in: node, "contracts", file) { $0.contract($1) } }
    if let node = sections["budgets"] { file.budgets = budgets(in: node) }
    return file
  }

  // MARK: - Parameters, selections, budgets

  private mutating func changes(in node: Node, of parameters: ParameterSet) -> [ParameterChange] {
    guard let members = members(of: node, in: "parameters") else { return [] }
    return members.keys.compactMap { id, key in
      guard let parameter = parameters[id] else {
        let near = NearName.suggestion(for: id, among: parameters.all.map(\.id))
        report(.unknownName(kind: "parameter", id, allowed: ["those that the method page lists"], near: near), at: key)
        return nil
      }
      guard let value = members[id], let (spread, note) = spread(of: value, in: id, within: parameter.unit.allowed)
      else { return nil }
      return ParameterChange(
        id: located(id, at: key), low: spread.low, central: spread.central, high: spread.high, note: note)
    }
  }

  private mutating func readSelections(in node: Node, into selections: inout [String: Selection]) {
    guard let members = members(of: node, in: "select") else { return }
    for (name, _) in members.keys {
      guard let value = members[name], let selection = selection(of: value, named: selections) else { continue }
      selections[name] = selection
    }
  }

  private mutating func budgets(in node: Node) -> [Budget] {
    guard let members = members(of: node, in: "budgets") else { return [] }
    var years: Set<PlanYear> = []
    return members.keys.compactMap { _, key in
      guard let year = year(of: key, in: "a budget's year") else { return nil }
      guard years.insert(year.value).inserted else {
        report(.repeatedYear(year.value.description), at: key)
        return nil
      }
      guard let node = members[key.scalar?.string ?? ""], let amount = amount(of: node, in: "a budget") else {
        return nil
      }
      guard amount >= .zero else {
        report(.negativeBudget(amount.short), at: node)
        return nil
      }
      return Budget(year: year, amount: amount)
    }
  }

  // MARK: - Actions

  /// What one entry says is done, with the keys it uses beside those of every action.
  typealias DeedReader = (inout ScenarioReader, Members) -> PlannedAction.Deed?

  private static let common = ["systems", "start", "where-allowed"]

  private mutating func actions(
    in node: Node, _ section: String, _ file: ScenarioFile, _ deed: DeedReader
  ) -> [PlannedAction] {
    guard let items = items(of: node, in: section) else { return [] }
    return items.compactMap { item in
      let keys = Self.common + (Self.keys[section] ?? [])
      guard let members = members(of: item, in: "an entry of \(section)", keys: keys),
        let deed = deed(&self, members)
      else { return nil }
      guard let systems = members["systems"] else {
        report(.missingKey("systems", in: "an entry of \(section)"), at: item)
        return nil
      }
      guard let selection = selection(of: systems, named: file.selections) else { return nil }
      let start = members["start"].flatMap { year(of: $0, in: "start") }?.value
      if start == nil, !deed.changesNothing, !deed.isDelay {
        if members["start"] == nil { report(.missingKey("start", in: "an entry of \(section)"), at: item) }
        return nil
      }
      let whereAllowed = members["where-allowed"].flatMap { flag(of: $0, in: "where-allowed") } ?? false
      return PlannedAction(
        deed: deed, systems: selection, start: start, whereAllowed: whereAllowed,
        origin: located(deed.name, at: item))
    }
  }

  private static let keys: [String: [String]] = [
    "treatments": ["do"],
    "levers": ["lever", "route", "effects", "claim", "governance"],
    "contracts": ["do", "months", "lots", "change"],
  ]

  private mutating func treatment(_ members: Members) -> PlannedAction.Deed? {
    choice(members, "do", kind: "treatment", among: Treatment.allCases).map { .treatment($0) }
  }

  /// What only one kind of contract action takes.
  private static let contractKeys: KeyValuePairs<String, ContractChange.Kind> = [
    "months": .extend, "lots": .split, "change": .changeNotice,
  ]

  private mutating func contract(_ members: Members) -> PlannedAction.Deed? {
    guard let kind = choice(members, "do", kind: "contract action", among: ContractChange.Kind.allCases) else {
      return nil
    }
    var change = ContractChange(kind: kind)
    for (key, owner) in Self.contractKeys where owner != kind {
      guard let node = members[key] else { continue }
      report(.foreignKey(key, of: kind.rawValue, meantFor: owner.rawValue), at: node)
    }
    if let node = members["months"] { change.months = count(of: node, in: "months", within: 1...120) ?? change.months }
    if let node = members["lots"] { change.lots = count(of: node, in: "lots", within: 2...50) ?? change.lots }
    if let node = members["change"], let share = number(of: node, in: "change") {
      if (-1...5).contains(share) {
        change.change = share
      } else {
        report(.outOfRange(of: "change", node.scalar?.string ?? "", within: "-100% to 500%"), at: node)
      }
    }
    return .contract(change)
  }

  private mutating func lever(_ members: Members, library: LeverLibrary) -> PlannedAction.Deed? {
    guard let node = members["lever"] else {
      if let first = members.keys.first { report(.missingKey("lever", in: "an entry of levers"), at: first.node) }
      return nil
    }
    guard let name = text(of: node, in: "lever")?.value else { return nil }
    guard let lever = library[name] else {
      let names = library.levers.map(\.id)
      report(
        .unknownName(kind: "lever", name, allowed: names, near: NearName.suggestion(for: name, among: names)), at: node)
      return nil
    }
    return .lever(lever, choices(members, lever, library))
  }

  private mutating func choices(_ members: Members, _ lever: Lever, _ library: LeverLibrary) -> LeverChoices {
    var choices = LeverChoices()
    if let node = members["route"], let route = text(of: node, in: "route") {
      let names = library.frameworks.map(\.name)
      if names.contains(route.value) {
        choices.route = route
      } else {
        let near = NearName.suggestion(for: route.value, among: names)
        report(.unknownName(kind: "framework", route.value, allowed: names, near: near), at: node)
      }
    }
    if let node = members["claim"] { choices.usesClaim = flag(of: node, in: "claim") ?? false }
    if let node = members["effects"], let effects = self.members(of: node, in: "effects", keys: lever.targetNames) {
      for (name, _) in effects.keys {
        guard let target = LeverEffect.Target(rawValue: name), let value = effects[name],
          let (spread, _) = spread(of: value, in: name, within: target.allowed)
        else { continue }
        choices.effects[target] = spread
      }
    }
    if let node = members["governance"] {
      let questions = library.governance.map(\.id)
      guard let answers = self.members(of: node, in: "governance", keys: questions) else { return choices }
      for (name, _) in answers.keys {
        if let value = answers[name], let answer = flag(of: value, in: name) { choices.governance[name] = answer }
      }
    }
    return choices
  }

  /// One of the words of a list.
  private mutating func choice<Choice: RawRepresentable<String>>(
    _ members: Members, _ key: String, kind: String, among choices: [Choice]
  ) -> Choice? {
    guard let node = members[key] else {
      if let first = members.keys.first { report(.missingKey(key, in: "an entry"), at: first.node) }
      return nil
    }
    guard let word = text(of: node, in: key)?.value else { return nil }
    if let choice = Choice(rawValue: word) { return choice }
    let names = choices.map(\.rawValue)
    report(
      .unknownName(kind: kind, word, allowed: names, near: NearName.suggestion(for: word, among: names)), at: node)
    return nil
  }
}

extension PlannedAction.Deed {
  /// The deed puts off what else is planned, and has no beginning of its own.
  var isDelay: Bool {
    if case .lever(let lever, _) = self {
      lever.effects.contains { $0.target == .delay } && lever.treatment == nil
    } else {
      false
    }
  }
}
