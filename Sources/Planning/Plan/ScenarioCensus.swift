package import Diagnostics
import EstateModel
import RiskModel

/// What a scenario's selections find in an estate; parts can be made apart and merged in any order.
package struct ScenarioCensus: Sendable {
  /// Systems, of which the first few by key serve as examples.
  struct Found: Sendable {
    static let shown = 3
    private(set) var count = 0
    private(set) var examples: [(key: String, words: String)] = []

    mutating func add(_ key: String, _ words: String) {
      count += 1
      examples.append((key, words))
      trim()
    }

    mutating func merge(_ other: Found) {
      count += other.count
      examples += other.examples
      trim()
    }

    private mutating func trim() {
      examples.sort { $0.key < $1.key }
      if examples.count > Self.shown { examples.removeLast(examples.count - Self.shown) }
    }
  }

  /// Two actions, by their places in the scenario.
  struct Pair: Hashable, Sendable {
    let left: Int
    let right: Int
  }

  /// Distinct values of a property that are kept to find a near name; beyond that none is suggested.
  private static let mostValues = 50_000

  package private(set) var systems = 0
  /// Systems that each action selects, in the order of the actions.
  package private(set) var selected: [Int]
  /// Systems of those for which the action was passed over.
  package private(set) var passedOver: [Int]
  private var forbidden: [Int: Found] = [:]
  private var collisions: [Pair: Found] = [:]
  /// How often each value of each condition of each action was met.
  private var hits: [[[Int]]]
  private var values: [SelectionProperty: Set<String>] = [:]

  package init(_ scenario: Scenario) {
    selected = scenario.actions.map { _ in 0 }
    passedOver = selected
    hits = scenario.actions.map { $0.systems.conditions.map { $0.values.map { _ in 0 } } }
  }

  /// Counts a system and says which actions apply to it, by their places.
  mutating func count(
    _ system: ITSystem, _ assessment: Assessment, _ actions: [PlannedAction],
    forbids: (PlannedAction, Assessment) -> String?
  ) -> [Int] {
    systems += 1
    guard !actions.isEmpty else { return [] }
    let subject = SelectionSubject(system, assessment)
    var chosen: [Int] = []
    for (index, action) in actions.enumerated() {
      note(subject, action, index)
      guard action.systems.matches(subject) else { continue }
      selected[index] += 1
      if let why = forbids(action, assessment) {
        passedOver[index] += 1
        if !action.whereAllowed { forbidden[index, default: Found()].add(system.key, "\(system.displayName): \(why)") }
      } else {
        chosen.append(index)
      }
    }
    return chosen
  }

  /// Two actions that cannot both be done meet in a system.
  mutating func collide(_ left: Int, _ right: Int, system: ITSystem) {
    collisions[Pair(left: left, right: right), default: Found()].add(system.key, system.displayName)
  }

  /// Adds what was found among other systems.
  package mutating func merge(_ other: ScenarioCensus) {
    systems += other.systems
    for index in selected.indices {
      selected[index] += other.selected[index]
      passedOver[index] += other.passedOver[index]
      for condition in hits[index].indices {
        for value in hits[index][condition].indices {
          hits[index][condition][value] += other.hits[index][condition][value]
        }
      }
    }
    forbidden.merge(other.forbidden) { left, right in
      var sum = left
      sum.merge(right)
      return sum
    }
    collisions.merge(other.collisions) { left, right in
      var sum = left
      sum.merge(right)
      return sum
    }
    values.merge(other.values) { $0.union($1) }
  }

  private mutating func note(_ subject: SelectionSubject, _ action: PlannedAction, _ index: Int) {
    for (place, condition) in action.systems.conditions.enumerated() {
      let found = subject.values(of: condition.property)
      for (number, value) in condition.values.enumerated()
      where found.contains(where: { SelectionSubject.matches($0, value.value) }) {
        hits[index][place][number] += 1
      }
      guard condition.property.vocabulary == nil, values[condition.property, default: []].count < Self.mostValues
      else { continue }
      values[condition.property, default: []].formUnion(found)
    }
  }

  // MARK: - Problems

  /// What is wrong between the scenario and this estate, in the order of the scenario.
  package func diagnostics(_ scenario: Scenario) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for (index, action) in scenario.actions.enumerated() {
      let missing = unknownValues(of: action, index)
      diagnostics += missing
      if selected[index] == 0, missing.isEmpty {
        diagnostics.append(action.origin.diagnostic(.matchesNothing(action.deed.name)))
      }
      if let found = forbidden[index] {
        diagnostics.append(
          action.origin.diagnostic(
            .forbidden(
              deed: action.deed.name, count: found.count, of: selected[index], examples: found.examples.map(\.words))))
      }
    }
    for (pair, found) in collisions.sorted(by: { ($0.key.left, $0.key.right) < ($1.key.left, $1.key.right) }) {
      let (left, right) = (scenario.actions[pair.left], scenario.actions[pair.right])
      diagnostics.append(
        right.origin.diagnostic(
          .collision(left.deed.name, right.deed.name, count: found.count, example: found.examples.first?.words ?? "")))
    }
    return diagnostics.uniqued()
  }

  private func unknownValues(of action: PlannedAction, _ index: Int) -> [Diagnostic] {
    action.systems.conditions.enumerated().flatMap { place, condition in
      condition.values.enumerated().compactMap { number, value -> Diagnostic? in
        guard hits[index][place][number] == 0 else { return nil }
        if condition.property.vocabulary != nil { return nil }
        let near = NearName.suggestion(
          for: value.value.filter { $0 != "*" }, among: values[condition.property, default: []].sorted())
        return value.diagnostic(
          .unknownValue(property: condition.property.words, value.value, near: near))
      }
    }
  }
}

extension [Diagnostic] {
  /// Each problem once, in the order in which they first stand: one selection may serve several actions.
  func uniqued() -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }
  }
}
