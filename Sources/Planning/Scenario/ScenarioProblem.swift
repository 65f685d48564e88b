package import Diagnostics

/// What can be wrong with a scenario.
package enum ScenarioProblem: Sendable, Hashable {
  case tooLarge(bytes: Int)
  case malformed(String)
  case repeatedKey(String)
  case alias
  case wrongKind(of: String, expected: String, found: String)
  case unknownKey(String, in: String, allowed: [String], near: String?)
  case missingKey(String, in: String)
  case foreignKey(String, of: String, meantFor: String)
  case notAYear(String)
  case notAnAmount(String)
  case negativeBudget(String)
  case repeatedYear(String)
  case notANumber(of: String, String)
  case outOfRange(of: String, String, within: String)
  case outOfOrder(String)
  case unknownName(kind: String, String, allowed: [String], near: String?)
  case noSuchFile(String)
  case cycle([String])
  case tooDeep
  case matchesNothing(String)
  case unknownValue(property: String, String, near: String?)
  case forbidden(deed: String, count: Int, of: Int, examples: [String])
  case collision(String, String, count: Int, example: String)
  case startsBefore(String, first: String)
  case startsAfter(String, last: String)
  case endedRoute(String, ended: String)
  case overBudget(year: String, planned: String, budget: String)
  case dependent(String)
}

extension ScenarioProblem {
  /// How much it matters: what only deserves a look does not stop a run.
  var severity: Diagnostic.Severity {
    switch self {
    case .endedRoute, .overBudget, .startsAfter: .warning
    case .dependent: .note
    default: .error
    }
  }

  /// Stable name of the kind of problem.
  var code: String {
    switch self {
    case .tooLarge: "scenario.size"
    case .malformed: "scenario.yaml"
    case .repeatedKey, .repeatedYear: "scenario.repeated"
    case .alias: "scenario.alias"
    case .wrongKind: "scenario.type"
    case .unknownKey, .missingKey, .foreignKey: "scenario.key"
    case .notAYear: "scenario.year"
    case .notAnAmount: "scenario.amount"
    case .negativeBudget: "scenario.budget"
    case .notANumber: "scenario.number"
    case .outOfRange: "scenario.range"
    case .outOfOrder: "scenario.order"
    case .unknownName: "scenario.name"
    case .noSuchFile: "scenario.file"
    case .cycle: "scenario.cycle"
    case .tooDeep: "scenario.depth"
    case .matchesNothing: "scenario.nothing"
    case .unknownValue: "scenario.value"
    case .forbidden: "scenario.forbidden"
    case .collision: "scenario.collision"
    case .startsBefore, .startsAfter: "scenario.start"
    case .endedRoute: "scenario.route"
    case .overBudget: "scenario.over_budget"
    case .dependent: "scenario.dependent"
    }
  }

  /// The problem at a place, as it is printed.
  package func diagnostic(at place: Diagnostic.Place, excerpt: String? = nil) -> Diagnostic {
    Diagnostic(
      severity, code, at: place, message, excerpt: excerpt.flatMap { $0.isEmpty ? nil : $0 }, remedy: remedy)
  }
}

// The words.

extension ScenarioProblem {
  /// What was found and what was expected.
  var message: String {
    switch self {
    case .tooLarge(let bytes): "the file has \(bytes) bytes, and a scenario at most \(ScenarioReader.mostBytes)"
    case .malformed(let why): "this is no YAML: \(why)"
    case .repeatedKey(let key): "\"\(key)\" stands twice in the same mapping"
    case .alias: "anchors and aliases are not read"
    case .wrongKind(let what, let expected, let found): "\(what) must be \(expected), and this is \(found)"
    case .unknownKey(let key, let place, _, _): "\(place) has no key \"\(key)\""
    case .missingKey(let key, let place): "\(place) needs \(key)"
    case .foreignKey(let key, let deed, _): "\(deed) takes no \(key)"
    case .notAYear(let text): "\"\(text)\" is not a financial year"
    case .notAnAmount(let text): "\"\(text)\" is not one amount of pounds"
    case .negativeBudget(let text): "a budget of \(text) is below nothing"
    case .repeatedYear(let year): "\(year) already has a budget"
    case .notANumber(let what, let text): "\(what) \"\(text)\" is not a number"
    case .outOfRange(let what, let text, let range): "\(what) \(text) is outside \(range)"
    case .outOfOrder(let what): "low, central and high of \(what) are out of order"
    case .unknownName(let kind, let name, _, _): "there is no \(kind) \"\(name)\""
    case .noSuchFile(let name): "the scenario \(name), on which this one is based, cannot be read"
    case .cycle(let names): "scenarios are based on one another in a circle: \(names.joined(separator: " → "))"
    case .tooDeep: "the chain of based-on is longer than \(ScenarioLoader.deepest)"
    case .matchesNothing(let what): "\(what) selects no system of this estate"
    case .unknownValue(let property, let value, _): "no system of this estate has the \(property) \"\(value)\""
    case .forbidden(let deed, let count, let total, let examples):
      "the facts forbid \(deed) for \(count) of the \(total) systems selected: \(examples.joined(separator: "; "))"
        + (count > examples.count ? "; …" : "")
    case .collision(let left, let right, let count, let example):
      "\(left) and \(right) cannot both be done to \(count == 1 ? "one system" : "\(count) systems"), such as \(example)"
    case .startsBefore(let year, let first): "\(year) is before \(first), the first year of the plan"
    case .startsAfter(let year, let last): "\(year) is after \(last), the last year of the plan: nothing comes of it"
    case .endedRoute(let route, let ended): "\(route) ends on \(ended), before this starts"
    case .overBudget(let year, let planned, let budget):
      "\(planned) falls due in \(year), above the budget of \(budget)"
    case .dependent(let what): what
    }
  }

  /// What to do.
  var remedy: String? {
    switch self {
    case .tooLarge: "select systems by property instead of naming each"
    case .malformed: "check indentation, colons and quotes; `domesday scenario new` prints a file that is right"
    case .repeatedKey, .repeatedYear: "keep one of the two"
    case .alias: "write the value out where it is used; select: gives a selection a name"
    case .wrongKind(_, let expected, _): "write \(expected)"
    case .unknownKey(_, _, _, let near?): "write \(near)"
    case .unknownKey(_, _, let allowed, nil): "its keys are \(allowed.joined(separator: ", "))"
    case .missingKey(let key, _): "add \(key):"
    case .foreignKey(let key, _, let owner): "leave \(key) out, or write do: \(owner)"
    case .notAYear: "write 2027/28, or 2027 for the year that begins in April 2027"
    case .notAnAmount: "write 1200000, £1.2m or £850k"
    case .negativeBudget: "write 0 where nothing may be spent, or leave the year out where there is no limit"
    case .notANumber: "write digits with a point, such as 0.18, or 18%"
    case .outOfRange(_, _, let range): "write a number within \(range)"
    case .outOfOrder: "write them so that low <= central <= high"
    case .unknownName(_, _, _, let near?): "write \(near)"
    case .unknownName(_, _, let allowed, nil): "there are \(allowed.joined(separator: ", "))"
    case .noSuchFile: "write its path from the folder of this file"
    case .cycle, .tooDeep: "let one of them be based on nothing"
    case .matchesNothing: "widen it, or leave the action out"
    case .unknownValue(_, _, let near?): "write \(near)"
    case .unknownValue(_, _, nil): "see `domesday rank --limit 0` for what the estate holds"
    case .forbidden: "select other systems, choose another treatment, or add where-allowed: yes to pass them over"
    case .collision: "select different systems for the two, or leave one out"
    case .startsBefore, .startsAfter: "choose a year within the plan"
    case .endedRoute: "choose a route that is open then; `domesday scenario levers` lists them"
    case .overBudget: "start something later, or raise the budget"
    case .dependent: nil
    }
  }
}
