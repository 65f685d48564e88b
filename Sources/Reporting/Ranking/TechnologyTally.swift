import EstateModel
import RiskModel

/// What the systems of each organisation come to by their oldest product.
///
/// The accounts know a technology over the whole estate only; an organisation's page must count its own systems.
struct TechnologyTally: Sendable {
  /// Counts and central avoidable cost of one organisation's systems with the same oldest product.
  struct Line: Sendable, Hashable {
    private(set) var systems = 0
    private(set) var red = 0
    /// Central, in whole pence, over the systems for which it is known.
    private(set) var avoidableCost = Money.zero
    private(set) var known = 0
    /// Last day of the product's ordinary support.
    fileprivate(set) var endOfSupport: CalendarDate?

    /// Counts one system.
    mutating func add(_ assessment: Assessment) {
      systems += 1
      endOfSupport = assessment.leadEndOfSupport
      red += assessment.risk.red == .yes ? 1 : 0
      guard let amount = assessment.avoidableCost.estimate?.central else { return }
      avoidableCost += amount
      known += 1
    }

    /// Adds the counts of other systems.
    mutating func merge(_ other: Line) {
      systems += other.systems
      endOfSupport = endOfSupport ?? other.endOfSupport
      red += other.red
      avoidableCost += other.avoidableCost
      known += other.known
    }
  }

  private struct Key: Hashable {
    let organisation: String?
    let technology: String
  }

  private var lines: [Key: Line] = [:]

  /// Counts a system whose oldest product is known.
  mutating func add(_ assessment: Assessment, organisation: String?) {
    guard let technology = assessment.leadTechnology else { return }
    lines[Key(organisation: organisation, technology: technology), default: Line()].add(assessment)
  }

  /// Adds the counts of other systems.
  mutating func merge(_ other: TechnologyTally) {
    for (key, line) in other.lines { lines[key, default: Line()].merge(line) }
  }

  /// Last day of ordinary support of each product.
  var endsOfSupport: [String: CalendarDate] {
    Dictionary(lines.compactMap { key, line in line.endOfSupport.map { (key.technology, $0) } }) { min($0, $1) }
  }

  /// Systems by the year in which support of their oldest product ends, of the products that `isCounted` takes.
  func byYear(_ isCounted: (_ technology: String) -> Bool) -> [Int: Int] {
    lines.reduce(into: [:]) { years, entry in
      guard let end = entry.value.endOfSupport, isCounted(entry.key.technology) else { return }
      years[end.year, default: 0] += entry.value.systems
    }
  }

  /// The same with small bodies and small technologies as one each.
  func puttingTogether(_ small: SmallGroups) -> TechnologyTally {
    var together = TechnologyTally()
    for (key, line) in lines {
      let organisation = small.bodies.contains(key.organisation) ? SmallGroups.name : key.organisation
      var (technology, line) = (key.technology, line)
      if small.technologies.contains(technology) {
        technology = SmallGroups.name
        line.endOfSupport = nil
      }
      together.lines[Key(organisation: organisation, technology: technology), default: Line()].merge(line)
    }
    return together
  }

  /// The bodies of some technologies, the greatest avoidable cost first.
  func byBody(of technologies: Set<String>) -> [String: [(body: String?, line: Line)]] {
    var found: [String: [(body: String?, line: Line)]] = [:]
    for (key, line) in lines where technologies.contains(key.technology) {
      found[key.technology, default: []].append((key.organisation, line))
    }
    return found.mapValues { bodies in
      bodies.sorted { left, right in
        left.line.avoidableCost == right.line.avoidableCost
          ? (left.body ?? "") < (right.body ?? "") : left.line.avoidableCost > right.line.avoidableCost
      }
    }
  }

  /// The technologies of every organisation, in no order.
  var byOrganisation: [String?: [(technology: String, line: Line)]] {
    lines.reduce(into: [:]) { groups, entry in
      groups[entry.key.organisation, default: []].append((entry.key.technology, entry.value))
    }
  }
}
