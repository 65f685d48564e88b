package import EstateModel

/// A contract, or a payment, as far as it tells which systems it is for.
package struct SupplyLine: Sendable, Hashable {
  package let kind: FileKind
  /// What tells it from other lines; payments between the same two parties share one.
  package let key: String
  /// Every name that it gives the buyer; where it gives none, the folder of its file.
  package let buyers: [String]
  package let suppliers: [String]
  package let subject: String
  package let reference: String?

  package init(
    kind: FileKind, key: String, buyers: [String], suppliers: [String], subject: String, reference: String? = nil
  ) {
    self.kind = kind
    self.key = key
    self.buyers = buyers
    self.suppliers = suppliers
    self.subject = subject
    self.reference = reference
  }
}

/// A system that a line may be for, and what speaks for it.
package struct JoinCandidate: Sendable, Hashable {
  package let place: Int32
  /// From 0 to 1000.
  package var score: Int
  /// How alike the suppliers are, in thousandths; `nil` where either side states none.
  package let supplier: Int?
  package let buyer: Int?
  /// How much of the system's name stands in the subject, in thousandths; `nil` where there is no subject.
  package let name: Int?
  /// Whether every telling word of its name stands in the subject.
  package let isNamed: Bool
  package let hasReference: Bool
  package let isSole: Bool
  package var isConfirmed = false
}

/// What becomes of a line.
package struct JoinVerdict: Sendable, Hashable {
  package enum Outcome: String, Sendable, CaseIterable {
    /// It is for these systems, and fills facts of theirs.
    case joined
    /// It may be for one of these; a person has to say.
    case proposed
    /// No system of the estate is like it.
    case unmatched
  }

  package let outcome: Outcome
  /// The systems, the likeliest first.
  package let candidates: [JoinCandidate]
  /// Why it is so, for a person.
  package let reason: String
}

/// What a person has decided about a line and a system.
package struct JoinDecisions: Sendable {
  private var decisions: [String: [String: Bool]] = [:]

  package init() {}

  package var isEmpty: Bool { decisions.isEmpty }

  /// Keys of the systems decided on.
  package var systemKeys: Set<String> { Set(decisions.values.flatMap(\.keys)) }

  /// Adds a decision; of two that come one after the other, the first counts.
  package mutating func add(line: String, system: String, holds: Bool) {
    if decisions[line]?[system] == nil { decisions[line, default: [:]][system] = holds }
  }

  /// What is decided of a line, by the key of the system.
  func about(_ line: String) -> [String: Bool] { decisions[line] ?? [:] }
}
