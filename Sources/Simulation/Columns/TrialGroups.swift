package import EstateModel

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
  /// The other bodies of the few systems that are shared, by place, and what each body bears, the owner first.
  private var sharers: [Int: (bodies: [Int32], shares: [MoneyShare])] = [:]
  /// Place of a group among those whose totals are kept, by its number.
  private var tracked: [Int32: Int] = [:]

  package init() {}

  /// Adds the next system.
  ///
  /// - Parameters:
  ///   - bodies: The owner, then the others.
  ///   - shares: What each of several bodies bears; equal parts where nothing is given.
  package mutating func add(
    bodies: [String?], shares: [MoneyShare] = [], supplier: String?, technology: String?
  ) {
    let owner = number(of: .organisation(bodies.first ?? nil))
    if bodies.count > 1 {
      sharers[groups.count] = (
        bodies.dropFirst().map { number(of: .organisation($0)) },
        shares.isEmpty ? MoneyShare.shares(stated: bodies.map { _ in nil }) : shares
      )
    }
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
    let sharing = sharers[place]
    if let owner = tracked[own.x] { memberships.append(.init(group: owner, share: sharing?.shares[0] ?? .whole)) }
    for (other, share) in zip(sharing?.bodies ?? [], sharing?.shares.dropFirst() ?? []) {
      if let body = tracked[other] { memberships.append(.init(group: body, share: share)) }
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
