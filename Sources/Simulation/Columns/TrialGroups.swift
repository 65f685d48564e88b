package import EstateModel
package import RiskModel

/// Which groups each system of an estate counts in: its organisations, its supplier, its technology, its treatment.
package struct TrialGroups: Sendable {
  /// A group that gets a total of its own in every trial; without a name, the systems that state none.
  package enum Key: Sendable, Hashable {
    case organisation(String?)
    case supplier(String?)
    case technology(String?)
    case treatment(Treatment)
  }

  /// What one system counts under.
  package struct Entry: Sendable {
    let bodies: [String?]
    let shares: [MoneyShare]
    let supplier, technology: String?
    let treatment: Treatment

    /// - Parameters:
    ///   - bodies: The owner, then the others.
    ///   - shares: What each of several bodies bears; equal parts where nothing is given.
    package init(
      bodies: [String?], shares: [MoneyShare] = [], supplier: String?, technology: String?, treatment: Treatment
    ) {
      self.bodies = bodies
      self.shares = shares
      self.supplier = supplier
      self.technology = technology
      self.treatment = treatment
    }
  }

  /// Numbers of all groups, in the order in which they were met.
  private var numbers: [Key: Int32] = [:]
  /// By place: owner, supplier, technology, treatment.
  private var groups: ContiguousArray<SIMD4<Int32>> = []
  /// The other bodies of the few systems that are shared, by place, and what each body bears, the owner first.
  private var sharers: [Int: (bodies: [Int32], shares: [MoneyShare])] = [:]
  /// Place of a group among those whose totals are kept, by its number.
  private var tracked: [Int32: Int] = [:]

  package init() {}

  /// Adds the next system.
  package mutating func add(_ system: Entry) {
    let owner = number(of: .organisation(system.bodies.first ?? nil))
    if system.bodies.count > 1 {
      sharers[groups.count] = (
        system.bodies.dropFirst().map { number(of: .organisation($0)) },
        system.shares.isEmpty ? MoneyShare.shares(stated: system.bodies.map { _ in nil }) : system.shares
      )
    }
    groups.append(
      SIMD4(
        owner, number(of: .supplier(system.supplier)), number(of: .technology(system.technology)),
        number(of: .treatment(system.treatment))))
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
    for number in [own.y, own.z, own.w] {
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
