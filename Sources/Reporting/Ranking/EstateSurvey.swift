package import EstateModel
package import RiskModel

/// Counts over the systems of an estate that the report shows beside the money; parts can be made apart and merged.
package struct EstateSurvey: Sendable {
  /// How many systems state each field, in the order of the fields.
  typealias FieldCounts = [Int]

  private(set) var systems = 0
  /// Systems that stand in no list of systems, by what lists them: a machine or a product that belongs to none.
  private(set) var standIns: [FileKind: Int] = [:]
  /// Amounts in other currencies than pounds.
  package private(set) var foreignAmounts = ForeignAmounts()
  private(set) var coverageByOrganisation = NamedValues<FieldCounts>()
  private(set) var matrix = RiskMatrix()
  private(set) var supportEndsByYear: [Int: Int] = [:]
  private(set) var withoutSupportDate = 0
  private(set) var technologies = TechnologyTally()
  private(set) var contracts = ContractCalendar()
  package private(set) var interfaces = InterfaceEdges()
  /// Systems with all 13 criteria assessed that are legacy, and those of them that are red.
  package private(set) var assessedLegacy = 0
  package private(set) var assessedRed = 0
  /// The system of the greatest central avoidable cost; `nil` where none is known or above zero.
  private(set) var largest: Largest?
  /// The first days that fall due, earliest first, no more than ``dueShown``.
  private(set) var due: [DueDay] = []
  private(set) var dueCount = 0
  /// Later days are none of the first ones; `nil` while there is room.
  private var latestShown: CalendarDate?
  private let asOf: CalendarDate
  /// The last day that counts as falling due.
  private let lastDue: CalendarDate

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
    /// `yes`, `possibly`, `no`; `nil` for an unscored system.
    let red: String?
  }

  /// A system by its avoidable cost, known by its place so far.
  struct Largest: Sendable {
    let place: Int
    let key: String
    let name: String
    let organisation: String
    let avoidableCost: Money

    /// Ties in the order of keys.
    func isAbove(_ other: Largest) -> Bool {
      avoidableCost == other.avoidableCost ? key < other.key : avoidableCost > other.avoidableCost
    }
  }

  static let dueShown = 60
  /// Years ahead that count as falling due.
  static let horizonMonths = 36

  package init(asOf: CalendarDate) {
    self.asOf = asOf
    lastDue = asOf.adding(months: Self.horizonMonths)
  }

  /// Adds one system.
  ///
  /// - Parameters:
  ///   - organisation: Whose system it is.
  ///   - place: Number of the system in the order in which systems are assessed.
  ///   - kind: What lists it.
  package mutating func add(
    _ system: ITSystem, _ assessment: Assessment, of organisation: String?, place: Int, kind: FileKind = .systems
  ) {
    systems += 1
    if kind != .systems { standIns[kind, default: 0] += 1 }
    coverageByOrganisation.update(organisation, from: Self.noFields) { system.countKnown(in: &$0) }
    foreignAmounts.add(system)
    count(assessment.risk)
    technologies.add(assessment, organisation: organisation)
    if let end = assessment.leadEndOfSupport {
      supportEndsByYear[end.year, default: 0] += 1
    } else {
      withoutSupportDate += 1
    }
    interfaces.add(system, place: place)
    contracts.add(system, assessment, place: place, asOf: asOf)
    addDue(system, assessment, place)
    addLargest(system, assessment, place)
  }

  private mutating func addLargest(_ system: ITSystem, _ assessment: Assessment, _ place: Int) {
    guard let amount = assessment.avoidableCost.estimate?.central, amount > .zero,
      amount >= largest?.avoidableCost ?? .zero
    else { return }
    let found = Largest(
      place: place, key: system.key, name: system.displayName, organisation: system.text(.organisation).value ?? "",
      avoidableCost: amount)
    if largest.map(found.isAbove) ?? true { largest = found }
  }

  private static let noFields = FieldCounts(repeating: 0, count: Field.allCases.count)

  /// How many systems state each field, over all organisations.
  var coverage: FieldCounts { coverageByOrganisation.all.reduce(into: Self.noFields) { $0.add($1.value) } }

  /// Systems by the year in which the maker's support ends, of those whose support is sold on the day of the run.
  ///
  /// - Parameter ends: Last day on which support of a product can be bought.
  func stillSold(_ ends: [String: CalendarDate]) -> [Int: Int] {
    technologies.byYear { technology in ends[technology].map { $0 >= asOf } ?? false }
  }

  /// Last day of ordinary support of each lead technology.
  var technologyEnds: [String: CalendarDate] { technologies.endsOfSupport }

  /// Adds the counts of other systems.
  package mutating func merge(_ other: EstateSurvey) {
    systems += other.systems
    standIns.merge(other.standIns) { $0 + $1 }
    coverageByOrganisation.merge(other.coverageByOrganisation, from: Self.noFields) { $0.add($1) }
    foreignAmounts.merge(other.foreignAmounts)
    matrix.merge(other.matrix)
    supportEndsByYear.merge(other.supportEndsByYear) { $0 + $1 }
    withoutSupportDate += other.withoutSupportDate
    technologies.merge(other.technologies)
    contracts.merge(other.contracts)
    interfaces.merge(other.interfaces)
    assessedLegacy += other.assessedLegacy
    assessedRed += other.assessedRed
    dueCount += other.dueCount
    due = Self.first(due + other.due)
    if let found = other.largest, largest.map(found.isAbove) ?? true { largest = found }
  }

  /// The same with some bodies and some technologies as one.
  func puttingTogether(_ small: SmallGroups) -> EstateSurvey {
    var survey = self
    survey.coverageByOrganisation = coverageByOrganisation.renamed(
      from: Self.noFields, { SmallGroups.name(of: $0, puttingTogether: small.bodies) }, { $0.add($1) })
    survey.technologies = technologies.puttingTogether(small)
    return survey
  }

  private mutating func count(_ risk: RiskScore) {
    guard risk.band != .unscored else { return }
    let isAssessed = risk.official != nil
    if isAssessed, risk.legacy == .yes {
      assessedLegacy += 1
      assessedRed += risk.red == .yes ? 1 : 0
    }
    matrix.count(likelihood: Self.total(risk.likelihood), impact: Self.total(risk.impact), isAssessed: isAssessed)
  }

  /// The total of a category at its central scores, to the nearest whole.
  private static func total(_ criteria: CriterionScores) -> Int {
    var (sum, greatest) = (0, 1)
    for criterion in criteria {
      sum += Int(criterion.central)
      greatest = max(greatest, Int(criterion.central))
    }
    return Int(((Double(sum) / Double(criteria.count) + Double(greatest)) / 2).rounded())
  }

  private mutating func addDue(_ system: ITSystem, _ assessment: Assessment, _ place: Int) {
    func add(_ day: CalendarDate?, _ kind: Deadline.Kind, of subject: () -> String?) {
      guard let day, day >= asOf, day <= lastDue else { return }
      dueCount += 1
      if due.count >= 2 * Self.dueShown {
        due = Self.first(due)
        latestShown = due.last?.date
      }
      if let latestShown, day > latestShown { return }
      due.append(
        DueDay(
          date: day, kind: kind, place: place, key: system.key, name: system.displayName,
          organisation: system.text(.organisation).value ?? "", subject: subject(),
          avoidableCost: assessment.avoidableCost,
          red: assessment.risk.band == .unscored ? nil : assessment.risk.red.text))
    }
    add(assessment.lockIn.decideBy, .decideBy) { system.text(.supplier).value }
    add(assessment.leadEndOfSupport, .supportEnd) { assessment.leadTechnology }
  }

  /// The earliest days; ties in the order of keys.
  private static func first(_ days: [DueDay]) -> [DueDay] {
    Array(days.sorted { ($0.date, $0.key, $0.kind.rawValue) < ($1.date, $1.key, $1.kind.rawValue) }.prefix(dueShown))
  }

  /// The days that fall due, in order.
  var dueInOrder: [DueDay] { Self.first(due) }
}

extension [Int] {
  /// Adds other counts, place by place.
  fileprivate mutating func add(_ other: [Int]) {
    for index in indices { self[index] += other[index] }
  }
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
