/// Which groups each system of an estate counts in: its organisations, its supplier, its technology.
package struct TrialGroups: Sendable {
  /// A group that gets a total of its own in every trial; without a name, the systems that state none.
  package enum Key: Sendable, Hashable {
    case organisation(String?)
    case supplier(String?)
    case technology(String?)
  }

  /// Numbers of all groups, in the order in which they were met.
  private var numbers: [Key: Int32] = [:]
  /// By place: owner, supplier, technology.
  private var groups: ContiguousArray<SIMD4<Int32>> = []
  /// The other bodies of the few systems that are shared, by place.
  private var sharers: [Int: [Int32]] = [:]
  /// Place of a group among those whose totals are kept, by its number.
  private var tracked: [Int32: Int] = [:]

  package init() {}

  /// Adds the next system.
  ///
  /// - Parameter bodies: The owner, then the others.
  package mutating func add(bodies: [String?], supplier: String?, technology: String?) {
    let owner = number(of: .organisation(bodies.first ?? nil))
    if bodies.count > 1 { sharers[groups.count] = bodies.dropFirst().map { number(of: .organisation($0)) } }
    groups.append(
      SIMD4(owner, number(of: .supplier(supplier)), number(of: .technology(technology)), 0))
  }

  /// Keeps the totals of these groups, numbered in this order; several keys in one place have one total.
  package mutating func track(_ keys: [[Key]]) {
    tracked = [:]
    for (place, keys) in keys.enumerated() {
      for key in keys { if let number = numbers[key] { tracked[number] = place } }
    }
  }

  /// The tracked groups that the system at a place counts in.
  package func memberships(_ place: Int) -> [ExposureColumns.Membership] {
    var memberships: [ExposureColumns.Membership] = []
    let own = groups[place]
    let others = sharers[place] ?? []
    if let owner = tracked[own.x] { memberships.append(.init(group: owner, part: 0, of: others.count + 1)) }
    for (index, other) in others.enumerated() {
      if let body = tracked[other] { memberships.append(.init(group: body, part: index + 1, of: others.count + 1)) }
    }
    for number in [own.y, own.z] {
      if let group = tracked[number] { memberships.append(.init(group: group)) }
    }
    return memberships
  }

  private mutating func number(of key: Key) -> Int32 {
    if let number = numbers[key] { return number }
    let number = Int32(numbers.count)
    numbers[key] = number
    return number
  }
}
