import Diagnostics
import EstateModel
import Reporting
import RiskModel

/// The results of a run: totals in memory, one line a system in a spill file, and the order of the ranking.
struct AssessedEstate {
  /// A system's place in the ranking and where its line stands.
  private struct Ranked {
    let key: RankKey
    let start: Int
    let count: Int32
    let organisation: Int32
  }

  private(set) var accounts = EstateAccounts()
  private(set) var survey: EstateSurvey
  private(set) var log = DiagnosticLog()
  private var ranked: ContiguousArray<Ranked> = []
  private var organisationNumbers: [String?: Int32] = [:]
  private let spill: SpillFile

  init(asOf: CalendarDate, spill: SpillFile) throws {
    survey = EstateSurvey(asOf: asOf)
    self.spill = spill
  }

  var count: Int { ranked.count }

  /// Adds the lines of a batch, in the order of keys.
  ///
  /// - Parameter ends: Where each system's line ends in `lines`.
  mutating func add(
    _ keys: ContiguousArray<RankKey>, _ organisations: ContiguousArray<String?>, _ lines: ContiguousArray<UInt8>,
    _ ends: ContiguousArray<Int>
  ) throws {
    let base = try spill.append(lines)
    var start = 0
    for index in keys.indices {
      ranked.append(
        Ranked(
          key: keys[index], start: base + start, count: Int32(ends[index] - start),
          organisation: number(of: organisations[index])))
      start = ends[index]
    }
  }

  mutating func add(_ accounts: EstateAccounts, _ survey: EstateSurvey, _ log: DiagnosticLog) {
    self.accounts.merge(accounts)
    self.survey.merge(survey)
    self.log.merge(log)
  }

  /// Puts the systems into the order of the ranking.
  mutating func finish() throws {
    try spill.flush()
    ranked.sort { $0.key < $1.key }
  }

  /// Calls `body` with each system's rank, organisation number, place and line, in rank order.
  func forEachLine(
    _ body: (_ rank: Int, _ organisation: Int, _ place: Int, _ line: UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    var buffer = ContiguousArray<UInt8>(repeating: 0, count: 4096)
    for (index, system) in ranked.enumerated() {
      let count = Int(system.count)
      try spill.read(system.start..<(system.start + count), into: &buffer)
      try buffer.withUnsafeBufferPointer {
        try body(
          index + 1, Int(system.organisation), system.key.place, UnsafeBufferPointer(rebasing: $0[..<count]))
      }
    }
  }

  private mutating func number(of organisation: String?) -> Int32 {
    if let number = organisationNumbers[organisation] { return number }
    let number = Int32(organisationNumbers.count)
    organisationNumbers[organisation] = number
    return number
  }
}
