package import EstateModel
internal import Tabular

/// What a links file says of an estate: which systems are one, and which pairs are not.
package struct ConfirmedLinks: Sendable, Hashable {
  /// Two systems by their keys, in whichever order they are named.
  package struct Pair: Sendable, Hashable {
    package let first: String
    package let second: String

    package init(_ one: String, _ other: String) {
      (first, second) = one < other ? (one, other) : (other, one)
    }
  }

  package let links: SystemLinks
  /// Pairs that are not to be proposed again.
  package let denied: Set<Pair>

  package init(links: SystemLinks = .none, denied: Set<Pair> = []) {
    self.links = links
    self.denied = denied
  }
}

/// The systems that a text may name, found by whoever holds the estate.
package protocol SystemFinder {
  /// Keys of the systems whose key, id or name is the text; the key alone where it is one.
  func keys(named text: String) throws -> [String]

  /// A key much like a text that names no system.
  func suggestion(for text: String) throws -> String?
}

/// Finds the systems that the lines of a links file name, and joins them into groups.
package struct LinkResolution {
  /// A statement with the keys it is about.
  private struct Link {
    let statement: LinksFile.Statement
    let first: String
    let second: String
  }

  private let file: LinksFile
  private var problems: [(line: Int, problem: LinkProblem)] = []

  private init(_ file: LinksFile) { self.file = file }

  /// Resolves a file against an estate.
  ///
  /// - Throws: `StatedTable.Faults` with everything that is wrong, or what `finder` throws.
  package static func resolve(_ file: LinksFile, by finder: some SystemFinder) throws -> ConfirmedLinks {
    var resolution = LinkResolution(file)
    let links = try resolution.links(by: finder)
    let same = links.filter { $0.statement.verdict == .same }
    var components = Components()
    for link in same { components.join(link.first, link.second) }
    resolution.findContradictions(links, same, &components)
    let groups = resolution.groups(same, &components)
    guard resolution.problems.isEmpty else { throw resolution.faults }
    let different = links.filter { $0.statement.verdict == .different }
    return ConfirmedLinks(
      links: SystemLinks(groups), denied: Set(different.map { ConfirmedLinks.Pair($0.first, $0.second) }))
  }

  private var faults: StatedTable.Faults {
    let texts = Dictionary(file.statements.map { ($0.line, $0.text) }) { first, _ in first }
    let ordered = problems.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
    return StatedTable.Faults(
      diagnostics: ordered.map {
        $0.element.problem.diagnostic(file: file.name, line: $0.element.line, excerpt: texts[$0.element.line])
      })
  }

  // MARK: - Lines

  private mutating func links(by finder: some SystemFinder) throws -> [Link] {
    var known: [String: String] = [:]
    var links: [Link] = []
    for statement in file.statements {
      guard let first = try key(named: statement.first, statement.line, by: finder, &known),
        let second = try key(named: statement.second, statement.line, by: finder, &known)
      else { continue }
      if first == second {
        problems.append((statement.line, .itself(first)))
      } else {
        links.append(Link(statement: statement, first: first, second: second))
      }
    }
    return links
  }

  private mutating func key(
    named text: String, _ line: Int, by finder: some SystemFinder, _ known: inout [String: String]
  ) throws -> String? {
    if let key = known[text] { return key }
    let keys = try finder.keys(named: text)
    if keys.count == 1 {
      known[text] = keys[0]
      return keys[0]
    }
    problems.append(
      (line, keys.isEmpty ? .unknown(text, near: try finder.suggestion(for: text)) : .ambiguous(text, keys: keys)))
    return nil
  }

  /// A pair that is called different must not be made the same by other lines.
  private mutating func findContradictions(_ links: [Link], _ same: [Link], _ components: inout Components) {
    for link in links where link.statement.verdict == .different {
      guard components.root(of: link.first) == components.root(of: link.second) else { continue }
      let pair = ConfirmedLinks.Pair(link.first, link.second)
      let root = components.root(of: link.first)
      let direct = same.filter { ConfirmedLinks.Pair($0.first, $0.second) == pair }
      let lines = direct.isEmpty ? same.filter { components.root(of: $0.first) == root } : direct
      problems.append(
        (
          link.statement.line,
          .contradiction(link.statement.first, link.statement.second, lines: lines.map(\.statement.line))
        ))
    }
  }

  // MARK: - Groups

  private mutating func groups(_ same: [Link], _ components: inout Components) -> [SystemLinks.Group] {
    var byRoot: [String: [Link]] = [:]
    for link in same { byRoot[components.root(of: link.first), default: []].append(link) }
    var groups: [SystemLinks.Group] = []
    for (_, links) in byRoot.sorted(by: { $0.key < $1.key }) {
      if let group = group(links) { groups.append(group) }
    }
    return groups
  }

  private mutating func group(_ links: [Link]) -> SystemLinks.Group? {
    let seconds = Set(links.map(\.second))
    let firsts = links.filter { !seconds.contains($0.first) }
    guard let kept = firsts.first else {
      problems.append((links[0].statement.line, .cycle(seconds.sorted())))
      return nil
    }
    if let other = firsts.first(where: { $0.first != kept.first }) {
      problems.append((other.statement.line, .severalFirst(other.first, kept.first, line: kept.statement.line)))
      return nil
    }
    var shares: [String: (share: Int, line: Int)] = [:]
    for link in links {
      guard let share = link.statement.share else { continue }
      let line = link.statement.line
      if Self.body(of: link.second) == Self.body(of: kept.first) {
        problems.append((line, .shareWithinBody(link.second)))
      } else if let held = shares[link.second], held.share != share {
        problems.append((line, .otherShare(link.second, line: held.line)))
      } else {
        shares[link.second] = (share, line)
      }
    }
    let whole = shares.values.reduce(0) { $0 + $1.share }
    if whole >= MoneyShare.millionths {
      let line = shares.values.map(\.line).max() ?? 0
      problems.append((line, .shares(of: kept.first, percent: whole / (MoneyShare.millionths / 100))))
    }
    return SystemLinks.Group(
      key: kept.first, others: seconds.map { SystemLinks.Member(key: $0, share: shares[$0]?.share) })
  }

  /// The part of a key that names the body.
  private static func body(of key: String) -> Substring { key.prefix { $0 != "|" } }
}

/// Which keys are joined, by a representative of each group.
private struct Components {
  private var parents: [String: String] = [:]

  mutating func root(of key: String) -> String {
    var root = key
    while let parent = parents[root], parent != root { root = parent }
    parents[key] = root
    return root
  }

  mutating func join(_ one: String, _ other: String) {
    let (left, right) = (root(of: one), root(of: other))
    if left != right { parents[max(left, right)] = min(left, right) }
  }
}
