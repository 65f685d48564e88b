/// Which systems of an estate are one and the same, by their keys, as a person has confirmed.
///
/// The members of a group are counted as one system under the key of the first, whose word counts where they differ.
package struct SystemLinks: Sendable, Hashable {
  /// A system that inventories hold under several keys.
  package struct Group: Sendable, Hashable {
    /// The key it is counted under.
    package let key: String
    /// The others, in the order of their keys.
    package let others: [Member]

    package init(key: String, others: [Member]) {
      self.key = key
      self.others = others.sorted { $0.key < $1.key }
    }
  }

  /// A system that is counted with another.
  package struct Member: Sendable, Hashable {
    package let key: String
    /// What its body bears of the whole, in millionths; `nil` for an equal part.
    package let share: Int?
    /// Whether it is a machine or a product that belongs to the system, and no other name of it.
    package let isPart: Bool

    package init(key: String, share: Int? = nil, isPart: Bool = false) {
      self.key = key
      self.share = share
      self.isPart = isPart
    }
  }

  /// In the order of their keys.
  package let groups: [Group]
  /// Place among the groups, by the key of any member.
  private let places: [String: Int]

  /// - Parameter groups: Groups of which no two have a member in common.
  package init(_ groups: [Group]) {
    let ordered = groups.sorted { $0.key < $1.key }
    self.groups = ordered
    var places: [String: Int] = [:]
    for (place, group) in ordered.enumerated() {
      for key in [group.key] + group.others.map(\.key) { places[key] = place }
    }
    self.places = places
  }

  package static let none = SystemLinks([])

  package var isEmpty: Bool { groups.isEmpty }

  /// Systems that are counted with another.
  package var others: Int { groups.reduce(0) { $0 + $1.others.count } }

  /// The links with parts that belong to systems; a part that is linked already stays where it is.
  package func adding(_ parts: [(system: String, part: String)]) -> SystemLinks {
    var members: [String: [Member]] = [:]
    for (system, part) in parts where group(of: part) == nil {
      members[group(of: system)?.key ?? system, default: []].append(Member(key: part, isPart: true))
    }
    let held = groups.map { Group(key: $0.key, others: $0.others + (members.removeValue(forKey: $0.key) ?? [])) }
    return SystemLinks(held + members.map { Group(key: $0.key, others: $0.value) })
  }

  /// The group that a key is of.
  package func group(of key: String) -> Group? { places[key].map { groups[$0] } }
}

extension ITSystem {
  /// Another entry of the inventories that is this same system.
  package struct Twin: Sendable, Hashable {
    package let key: String
    package let name: String
    package let organisation: String?
    /// What its body bears of the whole, in millionths; `nil` for an equal part.
    package let share: Int?

    package init(key: String, name: String, organisation: String?, share: Int?) {
      self.key = key
      self.name = name
      self.organisation = organisation
      self.share = share
    }
  }
}
