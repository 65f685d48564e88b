import EstateModel

/// Builds systems from texts, one fact at a time, as an import would.
struct SystemBuilder {
  private(set) var system: ITSystem
  private let record: Int

  init(key: String = "DfX/1") {
    system = ITSystem(key: key)
    record = system.add(ITSystem.Record(file: 0, line: 2))
  }

  /// A system with facts written as in an inventory: `("users", "500")`, `("annual_cost", "1000000..2000000")`.
  init(key: String = "DfX/1", _ facts: [(field: Field, value: String)]) {
    self.init(key: key)
    for (field, value) in facts { state(field, value) }
  }

  /// States a fact; `low..high` is a range, and `low+` an open band.
  mutating func state(_ field: Field, _ value: String) {
    system.set(field, Self.reading(field, value), record: record, column: Int(field.rawValue) + 1, text: value.utf8)
  }

  private static func reading(_ field: Field, _ value: String) -> Reading {
    switch field.kind {
    case .text, .list: return .known(0)
    case .flag: return .known(value == "yes" ? 1 : 0)
    case .score, .year: return .known(Int64(value) ?? 0)
    case .date:
      let days = value.split(separator: ".").compactMap { CalendarDate(iso: $0)?.dayNumber }
      return .known(Int64(days.first ?? 0), Int64(days.last ?? 0))
    case .money: return range(value, unit: 100)
    case .quantity: return range(value, unit: 1_000)
    case .share, .percentage: return range(value, unit: 1_000_000)
    }
  }

  private static func range(_ value: String, unit: Double) -> Reading {
    func stored(_ text: some StringProtocol) -> Int64 { Int64(((Double(text) ?? 0) * unit).rounded()) }
    if value.hasSuffix("+") { return .known(stored(value.dropLast()), Reading.unbounded, .openEnded) }
    let ends = value.replacing("..", with: "|").split(separator: "|")
    return .known(stored(ends[0]), stored(ends[ends.count - 1]))
  }
}

extension ITSystem {
  /// The thirteen criteria as assessed scores.
  static func assessed(_ likelihood: [Int], _ impact: [Int]) -> ITSystem {
    SystemBuilder(
      zip(Field.likelihood + Field.impact, likelihood + impact).map { ($0, String($1)) }
    ).system
  }
}
