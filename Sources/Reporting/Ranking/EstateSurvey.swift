package import EstateModel
package import RiskModel

/// Counts over the systems of an estate that the report shows beside the money; parts can be made apart and merged.
package struct EstateSurvey: Sendable {
  /// How many systems state each field, in the order of the fields.
  typealias FieldCounts = [Int]

  private(set) var systems = 0
  private(set) var coverage = [Int](repeating: 0, count: Field.allCases.count)
  private(set) var coverageByOrganisation: [String?: FieldCounts] = [:]
  private(set) var matrix = RiskMatrix()
  private(set) var supportEndsByYear: [Int: Int] = [:]
  private(set) var withoutSupportDate = 0
  /// Last day of ordinary support of each lead technology.
  private(set) var technologyEnds: [String: CalendarDate] = [:]
  private(set) var technologies = TechnologyTally()
  /// Systems with all 13 criteria assessed that are legacy, and those of them that are red.
  package private(set) var assessedLegacy = 0
  package private(set) var assessedRed = 0
  /// The first days that fall due, earliest first, no more than ``dueShown``.
  private(set) var due: [DueDay] = []
  private(set) var dueCount = 0
  /// Later days are none of the first ones; `nil` while there is room.
  private var latestShown: CalendarDate?
  private let asOf: CalendarDate

  /// A day that falls due, of a system that is known by its place so far.
  struct DueDay: Sendable {
    let date: CalendarDate
    let kind: Deadline.Kind
    let place: Int
    let key: String
    let name: String
    let organisation: String
    let subject: String?
    let avoidableCost: Figure
  }

  static let dueShown = 60
  /// Years ahead that count as falling due.
  static let horizonMonths = 36

  package init(asOf: CalendarDate) {
    self.asOf = asOf
  }

  /// Adds one system.
  ///
  /// - Parameter place: Number of the system in the order in which systems are assessed.
  package mutating func add(_ system: ITSystem, _ assessment: Assessment, place: Int) {
    systems += 1
    let organisation = system.text(.organisation).value
    var counts = coverageByOrganisation.removeValue(forKey: organisation) ?? Array(repeating: 0, count: coverage.count)
    for field in Field.allCases where system.cell(field).reading.state == .known {
      coverage[Int(field.rawValue)] += 1
      counts[Int(field.rawValue)] += 1
    }
    coverageByOrganisation[organisation] = counts
    count(assessment.risk)
    technologies.add(assessment, organisation: organisation)
    if let end = assessment.leadEndOfSupport {
      supportEndsByYear[end.year, default: 0] += 1
      if let technology = assessment.leadTechnology { technologyEnds[technology] = end }
    } else {
      withoutSupportDate += 1
    }
    addDue(system, assessment, place)
  }

  /// Adds the counts of other systems.
  package mutating func merge(_ other: EstateSurvey) {
    systems += other.systems
    for index in coverage.indices { coverage[index] += other.coverage[index] }
    coverageByOrganisation.merge(other.coverageByOrganisation) { left, right in zip(left, right).map { $0 + $1 } }
    matrix.merge(other.matrix)
    supportEndsByYear.merge(other.supportEndsByYear) { $0 + $1 }
    withoutSupportDate += other.withoutSupportDate
    technologies.merge(other.technologies)
    technologyEnds.merge(other.technologyEnds) { first, _ in first }
    assessedLegacy += other.assessedLegacy
    assessedRed += other.assessedRed
    dueCount += other.dueCount
    due = Self.first(due + other.due)
  }

  private mutating func count(_ risk: RiskScore) {
    guard risk.band != .unscored else { return }
    let likelihoods = risk.likelihood.map { Int($0.central) }
    let impacts = risk.impact.map { Int($0.central) }
    let likelihood = (Double(likelihoods.reduce(0, +)) / 7 + Double(likelihoods.max() ?? 1)) / 2
    let impact = (Double(impacts.reduce(0, +)) / 6 + Double(impacts.max() ?? 1)) / 2
    let isAssessed = risk.official != nil
    if isAssessed, risk.legacy == .yes {
      assessedLegacy += 1
      assessedRed += risk.red == .yes ? 1 : 0
    }
    matrix.count(likelihood: Int(likelihood.rounded()), impact: Int(impact.rounded()), isAssessed: isAssessed)
  }

  private mutating func addDue(_ system: ITSystem, _ assessment: Assessment, _ place: Int) {
    let last = asOf.adding(months: Self.horizonMonths)
    let days: [(CalendarDate?, Deadline.Kind, Field?)] = [
      (assessment.lockIn.decideBy, .decideBy, .supplier),
      (assessment.leadEndOfSupport, .supportEnd, nil),
    ]
    for (day, kind, field) in days {
      guard let day, day >= asOf, day <= last else { continue }
      dueCount += 1
      if due.count >= 2 * Self.dueShown {
        due = Self.first(due)
        latestShown = due.last?.date
      }
      if let latestShown, day > latestShown { continue }
      due.append(
        DueDay(
          date: day, kind: kind, place: place, key: system.key, name: system.displayName,
          organisation: system.text(.organisation).value ?? "",
          subject: field.flatMap { system.text($0).value } ?? (field == nil ? assessment.leadTechnology : nil),
          avoidableCost: assessment.avoidableCost))
    }
  }

  /// The earliest days; ties in the order of keys.
  private static func first(_ days: [DueDay]) -> [DueDay] {
    Array(days.sorted { ($0.date, $0.key, $0.kind.rawValue) < ($1.date, $1.key, $1.kind.rawValue) }.prefix(dueShown))
  }

  /// The days that fall due, in order.
  var dueInOrder: [DueDay] { Self.first(due) }
}

extension RiskMatrix {
  mutating func count(likelihood: Int, impact: Int, isAssessed: Bool) {
    if isAssessed { self[likelihood, impact].assessed += 1 } else { self[likelihood, impact].estimated += 1 }
  }

  mutating func merge(_ other: RiskMatrix) {
    for likelihood in 1...Self.likelihoods {
      for impact in 1...Self.impacts {
        self[likelihood, impact].assessed += other[likelihood, impact].assessed
        self[likelihood, impact].estimated += other[likelihood, impact].estimated
      }
    }
  }
}
