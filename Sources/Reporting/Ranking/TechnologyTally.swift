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

  /// By organisation, by technology.
  private var lines = PairedValues<Line>()

  /// Counts a system whose oldest product is known.
  mutating func add(_ assessment: Assessment, organisation: String?) {
    guard let technology = assessment.leadTechnology else { return }
    update(organisation, technology) { $0.add(assessment) }
  }

  private mutating func update(_ organisation: String?, _ technology: String?, _ change: (inout Line) -> Void) {
    lines.update(organisation, technology, from: Line(), change)
  }

  /// Every line, in no order.
  private var all: some Sequence<(organisation: String?, technology: String, line: Line)> {
    lines.all.lazy.compactMap { organisation, technology, line in technology.map { (organisation, $0, line) } }
  }

  /// Adds the counts of other systems.
  mutating func merge(_ other: TechnologyTally) {
    lines.merge(other.lines, from: Line()) { $0.merge($1) }
  }

  /// Last day of ordinary support of each product.
  var endsOfSupport: [String: CalendarDate] {
    Dictionary(all.compactMap { entry in entry.line.endOfSupport.map { (entry.technology, $0) } }) { min($0, $1) }
  }

  /// Systems by the year in which support of their oldest product ends, of the products that `isCounted` takes.
  func byYear(_ isCounted: (_ technology: String) -> Bool) -> [Int: Int] {
    all.reduce(into: [:]) { years, entry in
      guard let end = entry.line.endOfSupport, isCounted(entry.technology) else { return }
      years[end.year, default: 0] += entry.line.systems
    }
  }

  /// The same with small bodies and small technologies as one each.
  func puttingTogether(_ small: SmallGroups) -> TechnologyTally {
    var together = TechnologyTally()
    for (organisation, technology, line) in all {
      var line = line
      if small.technologies.contains(technology) { line.endOfSupport = nil }
      together.update(
        SmallGroups.name(of: organisation, puttingTogether: small.bodies),
        SmallGroups.name(of: technology, puttingTogether: small.technologies)
      ) { $0.merge(line) }
    }
    return together
  }

  /// The bodies of some technologies, the greatest avoidable cost first.
  func byBody(of technologies: Set<String>) -> [String: [(body: String?, line: Line)]] {
    var found: [String: [(body: String?, line: Line)]] = [:]
    for (organisation, technology, line) in all where technologies.contains(technology) {
      found[technology, default: []].append((organisation, line))
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
    all.reduce(into: [:]) { groups, entry in
      groups[entry.organisation, default: []].append((entry.technology, entry.line))
    }
  }
}
