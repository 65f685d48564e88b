import Assumptions
import Diagnostics
import EstateModel
import RiskModel
import Yams

/// The values that a scenario is made of: years, amounts, ranges and selections.
extension ScenarioReader {
  /// A financial year.
  mutating func year(of node: Node, in what: String) -> Located<PlanYear>? {
    guard let text = text(of: node, in: what) else { return nil }
    guard let year = PlanYear(text.value) else {
      report(.notAYear(text.value), at: node)
      return nil
    }
    return located(year, at: node)
  }

  /// A whole number within a range.
  mutating func count(of node: Node, in what: String, within range: ClosedRange<Int>) -> Int? {
    guard let number = number(of: node, in: what) else { return nil }
    guard let count = Int(exactly: number), range.contains(count) else {
      report(
        .outOfRange(of: what, node.scalar?.string ?? "", within: "\(range.lowerBound) to \(range.upperBound)"),
        at: node)
      return nil
    }
    return count
  }

  /// One amount of pounds, as inventories write it.
  mutating func amount(of node: Node, in what: String) -> Money? {
    guard let text = text(of: node, in: what)?.value else { return nil }
    let reading = ValueGrammar.read(text, as: .buildCost)
    guard reading.state == .known, reading.low == reading.high else {
      report(.notAnAmount(text), at: node)
      return nil
    }
    return Money(pence: reading.low)
  }

  /// Low, central and high: one number for all three, a list of three, or a mapping with a note.
  mutating func spread(
    of node: Node, in what: String, within range: ClosedRange<Double>
  ) -> (spread: Spread, note: String)? {
    var note = ""
    var parts: [Node] = []
    switch node {
    case .sequence(let items): parts = Array(items)
    case .mapping:
      guard let members = members(of: node, in: what, keys: ["low", "central", "high", "note"]) else { return nil }
      for key in ["low", "central", "high"] {
        guard let part = members[key] else {
          report(.missingKey(key, in: what), at: node)
          return nil
        }
        parts.append(part)
      }
      note = members["note"].flatMap { text(of: $0, in: "note") }?.value ?? ""
    default: parts = [node, node, node]
    }
    guard parts.count == 3 else {
      report(
        .wrongKind(of: what, expected: "a number, or [low, central, high]", found: "\(parts.count) values"), at: node)
      return nil
    }
    var numbers: [Double] = []
    for part in parts {
      guard let number = number(of: part, in: what) else { return nil }
      guard range.contains(number) else {
        report(.outOfRange(of: what, part.scalar?.string ?? "", within: Self.words(range)), at: part)
        return nil
      }
      numbers.append(number)
    }
    guard numbers[0] <= numbers[1], numbers[1] <= numbers[2] else {
      report(.outOfOrder(what), at: node)
      return nil
    }
    return (Spread(low: numbers[0], central: numbers[1], high: numbers[2]), note)
  }

  private static func words(_ range: ClosedRange<Double>) -> String {
    func words(_ number: Double) -> String {
      number == number.rounded() && number.magnitude < 1e15 ? String(Int64(number)) : String(number)
    }
    return "\(words(range.lowerBound)) to \(words(range.upperBound))"
  }

  // MARK: - Selections

  /// A selection: `everything`, the name of one that `select:` defines, or conditions.
  mutating func selection(of node: Node, named: [String: Selection]) -> Selection? {
    switch node {
    case .scalar(let scalar):
      if scalar.string == "everything" { return .everything }
      if let selection = named[scalar.string] { return selection }
      let names = named.keys.sorted() + ["everything"]
      report(
        .unknownName(
          kind: "selection", scalar.string, allowed: names,
          near: NearName.suggestion(for: scalar.string, among: names)), at: node)
      return nil
    case .sequence(let items):
      report(
        .wrongKind(of: "systems", expected: "conditions, such as all: or any: before the list", found: "a list"),
        at: items.first ?? node)
      return nil
    default: return conditions(of: node, named: named)
    }
  }

  /// A mapping of conditions, all of which must hold.
  private mutating func conditions(of node: Node, named: [String: Selection]) -> Selection? {
    let keys = SelectionProperty.allNames + ["all", "any", "not", "selection"]
    guard let members = members(of: node, in: "a selection", keys: keys) else { return nil }
    var parts: [Selection] = []
    for (name, key) in members.keys {
      guard let value = members[name] else { continue }
      switch name {
      case "all", "any":
        guard let items = items(of: value, in: name) else { return nil }
        let inner = items.compactMap { selection(of: $0, named: named) }
        guard inner.count == items.count else { return nil }
        parts.append(name == "all" ? .all(inner) : .any(inner))
      case "not", "selection":
        guard let inner = selection(of: value, named: named) else { return nil }
        parts.append(name == "not" ? .not(inner) : inner)
      default:
        guard let condition = condition(name, value) else { return nil }
        parts.append(.condition(condition))
      }
      _ = key
    }
    if parts.isEmpty {
      // A condition that is misspelt has been reported already.
      guard node.mapping?.isEmpty == true else { return nil }
      report(.wrongKind(of: "a selection", expected: "at least one condition, or everything", found: "empty"), at: node)
      return nil
    }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  /// One property with the values it may have, checked where these do not depend on the estate.
  private mutating func condition(_ name: String, _ node: Node) -> Selection.Condition? {
    guard let property = SelectionProperty(name) else { return nil }
    let values = texts(of: node, in: name)
    guard !values.isEmpty else { return nil }
    if let vocabulary = property.vocabulary {
      for value in values where !vocabulary.contains(where: { SelectionSubject.matches($0, value.value) }) {
        append(
          value.diagnostic(
            .unknownName(
              kind: property.words, value.value, allowed: vocabulary,
              near: NearName.suggestion(for: value.value, among: vocabulary))))
      }
    }
    return Selection.Condition(property: property, values: values)
  }
}
