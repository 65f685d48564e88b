import Diagnostics
import Yams

/// Reads the nodes of one scenario file and collects every problem, with the line and column at which it stands.
struct ScenarioReader {
  /// A scenario is written by a person: a larger file is a mistake, or an attack.
  static let mostBytes = 1 << 20

  /// A mapping's members by key, each with the node of its key.
  struct Members {
    private(set) var values: [String: Node] = [:]
    private(set) var keys: [(name: String, node: Node)] = []

    subscript(key: String) -> Node? { values[key] }

    mutating func add(_ name: String, key: Node, value: Node) {
      values[name] = value
      keys.append((name, key))
    }
  }

  let file: String
  private let lines: [Substring]
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var root: Node?

  /// Parses a text; what is wrong with it stands in `diagnostics`.
  init(_ text: String, file: String) {
    self.file = file
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard text.utf8.count <= Self.mostBytes else {
      diagnostics.append(ScenarioProblem.tooLarge(bytes: text.utf8.count).diagnostic(at: Diagnostic.Place(file: file)))
      return
    }
    do {
      root = try compose(yaml: text)
      // Refused before anything is expanded: a few aliases of aliases can stand for millions of nodes.
      if let line = Self.aliasLine(in: lines) {
        root = nil
        diagnostics.append(
          ScenarioProblem.alias.diagnostic(at: Diagnostic.Place(file: file, line: line), excerpt: excerpt(line)))
      }
    } catch let error as YamlError {
      diagnostics.append(diagnostic(of: error))
    } catch {
      diagnostics.append(ScenarioProblem.malformed("\(error)").diagnostic(at: Diagnostic.Place(file: file)))
    }
  }

  // MARK: - Problems

  /// Notes a problem at a node.
  mutating func report(_ problem: ScenarioProblem, at node: Node) {
    diagnostics.append(problem.diagnostic(at: place(of: node), excerpt: excerpt(node.mark?.line ?? 0)))
  }

  /// Notes a problem that has a place already.
  mutating func append(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// A value with the place of the node that it was read from.
  func located<Value>(_ value: Value, at node: Node) -> Located<Value> {
    Located(value, at: place(of: node), excerpt: excerpt(node.mark?.line ?? 0))
  }

  private func place(of node: Node) -> Diagnostic.Place {
    Diagnostic.Place(file: file, line: node.mark?.line, column: node.mark?.column)
  }

  private func excerpt(_ line: Int) -> String {
    lines.indices.contains(line - 1) ? String(lines[line - 1]) : ""
  }

  /// What the parser could not read, at its mark.
  private func diagnostic(of error: YamlError) -> Diagnostic {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return ScenarioProblem.malformed(problem).diagnostic(
        at: Diagnostic.Place(file: file, line: mark.line, column: mark.column), excerpt: excerpt(mark.line))
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      let line = Self.line(ofSecond: key, in: lines, after: context.mark.line)
      return ScenarioProblem.repeatedKey(key).diagnostic(
        at: Diagnostic.Place(file: file, line: line), excerpt: excerpt(line))
    default:
      return ScenarioProblem.malformed("\(error)").diagnostic(at: Diagnostic.Place(file: file))
    }
  }

  /// The line of a key's second appearance in the mapping that begins at a line.
  private static func line(ofSecond key: String, in lines: [Substring], after first: Int) -> Int {
    let found = lines.indices.filter {
      $0 + 1 >= first && lines[$0].drop(while: { " -".contains($0) }).hasPrefix(key + ":")
    }
    return (found.dropFirst().first ?? found.first ?? first - 1) + 1
  }

  /// The first line on which a value begins with an anchor or an alias.
  private static func aliasLine(in lines: [Substring]) -> Int? {
    let values = lines.indices.lazy.map { index -> (Int, Substring) in
      let line = lines[index].drop(while: { $0 == " " || $0 == "-" })
      let value = line.firstRange(of: ": ").map { line[$0.upperBound...].drop(while: { $0 == " " }) } ?? line
      return (index, value)
    }
    return values.first { _, value in
      guard let sign = value.first, sign == "&" || sign == "*", let next = value.dropFirst().first else { return false }
      return next.isLetter || next.isNumber
    }.map { $0.0 + 1 }
  }

  // MARK: - Nodes

  /// The members of a mapping; `nil`, with a problem noted, where the node is none. Unknown keys are problems.
  mutating func members(of node: Node, in what: String, keys allowed: [String]? = nil) -> Members? {
    guard case .mapping(let mapping) = node else {
      report(.wrongKind(of: what, expected: "a mapping, key: value", found: kind(of: node)), at: node)
      return nil
    }
    var members = Members()
    for (key, value) in mapping {
      guard let name = key.scalar?.string else {
        report(.wrongKind(of: "a key", expected: "a word", found: kind(of: key)), at: key)
        continue
      }
      if let allowed, !allowed.contains(name) {
        let near = NearName.suggestion(for: name, among: allowed)
        report(.unknownKey(name, in: what, allowed: allowed, near: near), at: key)
        continue
      }
      members.add(name, key: key, value: value)
    }
    return members
  }

  /// The items of a sequence; `nil`, with a problem noted, where the node is none.
  mutating func items(of node: Node, in what: String) -> [Node]? {
    guard case .sequence(let items) = node else {
      report(.wrongKind(of: what, expected: "a list, - item", found: kind(of: node)), at: node)
      return nil
    }
    return Array(items)
  }

  /// The text of a scalar; `nil`, with a problem noted, where the node is none or says nothing.
  mutating func text(of node: Node, in what: String) -> Located<String>? {
    guard let text = node.scalar?.string, !text.isEmpty else {
      report(.wrongKind(of: what, expected: "a text", found: kind(of: node)), at: node)
      return nil
    }
    return located(text, at: node)
  }

  /// One text, or each of a list of them.
  mutating func texts(of node: Node, in what: String) -> [Located<String>] {
    guard case .sequence(let items) = node else { return text(of: node, in: what).map { [$0] } ?? [] }
    return items.compactMap { text(of: $0, in: what) }
  }

  /// A number, or a percentage as a share.
  mutating func number(of node: Node, in what: String) -> Double? {
    guard let text = text(of: node, in: what)?.value else { return nil }
    let isPercentage = text.hasSuffix("%")
    let digits = isPercentage ? String(text.dropLast()) : text
    guard let value = Double(digits), value.isFinite, !digits.lowercased().contains("x") else {
      report(.notANumber(of: what, text), at: node)
      return nil
    }
    return isPercentage ? value / 100 : value
  }

  /// Yes or no.
  mutating func flag(of node: Node, in what: String) -> Bool? {
    switch node.scalar?.string.lowercased() {
    case "yes", "true": return true
    case "no", "false": return false
    default:
      report(.wrongKind(of: what, expected: "yes or no", found: kind(of: node)), at: node)
      return nil
    }
  }

  /// What a node is, for a person.
  private func kind(of node: Node) -> String {
    switch node {
    case .mapping: "a mapping"
    case .sequence: "a list"
    case .scalar(let scalar): scalar.string.isEmpty ? "nothing" : "the text \"\(scalar.string)\""
    case .alias: "an alias"
    }
  }
}
