package import EstateModel
package import RiskModel

/// The systems of a compared run, in what a comparison shows of them: columns, for an estate has many systems.
package struct PlanRecords: Sendable {
  package private(set) var keys = TextColumn()
  private var names = TextColumn()
  private var organisations = RepeatedValues<String?>()
  private var rankKeys: ContiguousArray<RankKey> = []
  /// Central avoidable cost in the plan's last year.
  package private(set) var avoidableAtEnd: ContiguousArray<Money> = []
  private var actions = RepeatedValues<[String]>()

  package init() {}

  package var count: Int { keys.count }

  package mutating func append(_ system: ITSystem, _ assessment: Assessment, _ planned: PlannedSystem) {
    keys.append(system.key)
    names.append(system.displayName)
    organisations.append(system.text(.organisation).value?.trimmed)
    rankKeys.append(RankKey(assessment))
    avoidableAtEnd.append(planned.years.last?.avoidable.central ?? .zero)
    actions.append(planned.actions)
  }

  /// Adds the systems of another part of the estate after those of this one.
  package mutating func append(_ other: PlanRecords) {
    keys.append(other.keys)
    names.append(other.names)
    organisations.append(other.organisations)
    rankKeys += other.rankKeys
    avoidableAtEnd += other.avoidableAtEnd
    actions.append(other.actions)
  }

  func name(_ place: Int) -> (system: String, organisation: String?) { (names[place], organisations[place]) }

  func actions(_ place: Int) -> [String] { actions[place] }

  /// The rank of each system, from 1; those that tie, by the bytes of their keys.
  var ranks: ContiguousArray<Int32> {
    let ordered = keys.withOrder { precedes in
      ContiguousArray(0..<Int32(count)).sorted { left, right in
        let (l, r) = (rankKeys[Int(left)], rankKeys[Int(right)])
        return l < r || (!(r < l) && precedes(Int(left), Int(right)))
      }
    }
    var ranks = ContiguousArray<Int32>(repeating: 0, count: count)
    for (rank, place) in ordered.enumerated() { ranks[Int(place)] = Int32(rank + 1) }
    return ranks
  }

  /// Where a system that stands at a place of another run stands in this one; `nil` where it does not.
  func places(of others: TextColumn) -> (Int) -> Int? {
    if keys == others { return { $0 } }
    let places = Dictionary((0..<count).map { (keys[$0], $0) }) { first, _ in first }
    return { places[others[$0]] }
  }
}

/// A value for each of many systems, where few values differ.
private struct RepeatedValues<Value: Hashable & Sendable>: Sendable {
  private var values = NumberedValues<Value>()
  private var places: ContiguousArray<Int32> = []

  mutating func append(_ value: Value) { places.append(values.number(of: value)) }

  mutating func append(_ other: Self) {
    let known = other.values.all.map { values.number(of: $0) }
    places.append(contentsOf: other.places.lazy.map { known[Int($0)] })
  }

  subscript(place: Int) -> Value { values[places[place]] }
}
