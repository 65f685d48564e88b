import EstateModel
import RiskModel

/// When contracts end and by when to decide on them: every year of ends, and the first to fall due.
struct ContractCalendar: Sendable {
  /// Contracts kept one by one.
  static let kept = 500

  /// A system's contract that has not ended.
  struct Entry: Sendable {
    let end: CalendarDate
    let decideBy: CalendarDate?
    /// Number of the system in the order in which systems are assessed.
    let place: Int
    let key: String
    let name: String
    let organisation: String?
    let supplier: String?
    let contract: String?
    let annualCost: Money?
    /// `yes`, `possibly`, `no`; `nil` for an unscored system.
    let red: String?

    /// By when something has to happen.
    var due: CalendarDate { decideBy ?? end }
  }

  /// The contracts that end in one year.
  struct Year: Sendable, Hashable {
    /// Systems whose contract ends.
    var systems = 0
    /// Those of them whose day to decide by is over.
    var late = 0
    /// Central annual cost of those for which it is known.
    var annualCost = Money.zero
    var known = 0

    /// Counts a system's contract.
    fileprivate mutating func count(_ cost: Money?, isLate: Bool) {
      systems += 1
      late += isLate ? 1 : 0
      guard let cost else { return }
      annualCost += cost
      known += 1
    }
  }

  private var entries: [Entry] = []
  private(set) var years: [Int: Year] = [:]
  /// Systems whose contract had ended on the day of the run.
  private(set) var ended = 0
  /// Later days are none of those kept; `nil` while there is room.
  private var latestKept: CalendarDate?

  /// Systems whose contract has not ended.
  var total: Int { years.values.reduce(0) { $0 + $1.systems } }

  /// Counts a system, if the end of its contract is stated.
  mutating func add(_ system: ITSystem, _ assessment: Assessment, place: Int, asOf: CalendarDate) {
    guard system.cell(.contractEnd).reading.isKnown, let end = system.date(.contractEnd).value?.low else { return }
    guard end >= asOf else { return ended += 1 }
    let decideBy = assessment.lockIn.decideBy
    let cost = assessment.annualCost.estimate?.central
    years[end.year, default: Year()].count(cost, isLate: decideBy.map { $0 < asOf } ?? false)
    if entries.count >= 2 * Self.kept {
      entries = inOrder
      latestKept = entries.last?.due
    }
    if let latestKept, decideBy ?? end > latestKept { return }
    let risk = assessment.risk
    entries.append(
      Entry(
        end: end, decideBy: decideBy, place: place, key: system.key, name: system.displayName,
        organisation: system.text(.organisation).value, supplier: system.text(.supplier).value,
        contract: system.text(.contractID).value, annualCost: cost,
        red: risk.band == .unscored ? nil : risk.red.text))
  }

  /// Adds the contracts of other systems.
  mutating func merge(_ other: ContractCalendar) {
    ended += other.ended
    years.merge(other.years) { left, right in
      Year(
        systems: left.systems + right.systems, late: left.late + right.late,
        annualCost: left.annualCost + right.annualCost, known: left.known + right.known)
    }
    entries += other.entries
    if entries.count >= 2 * Self.kept {
      entries = inOrder
      latestKept = entries.last?.due
    }
  }

  /// The first to fall due; ties in the order of keys.
  var inOrder: [Entry] {
    Array(entries.sorted { ($0.due, $0.end, $0.key) < ($1.due, $1.end, $1.key) }.prefix(Self.kept))
  }
}
