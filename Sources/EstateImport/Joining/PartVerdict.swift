package import EstateModel

/// An entry of a list of machines or products that belongs to a system, or may.
package struct PartVerdict: Sendable, Hashable {
  package let outcome: JoinVerdict.Outcome
  package let key: String
  package let name: String
  /// The systems, in the order of their keys.
  package let systems: [System]
  package let reason: String
  /// Every row of the entry.
  package let rows: [ITSystem.Record]

  /// A system, and how sure it is that it has the entry, in thousandths.
  package struct System: Sendable, Hashable {
    package let key: String
    package let name: String
    package let score: Int
  }

  /// What becomes of this entry and one of the systems.
  func outcome(for system: String) -> JoinVerdict.Outcome {
    systems.contains { $0.key == system } ? outcome : .unmatched
  }
}

/// What becomes of a relation between a system and its machine or product, or between two of those.
package struct RelationVerdict: Sendable, Hashable {
  package let outcome: JoinVerdict.Outcome
  package let systems: [PartVerdict.System]
  package let reason: String
}
