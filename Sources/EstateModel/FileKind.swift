/// What the rows of a source file are about.
package enum FileKind: String, Sendable, CaseIterable {
  /// One system a row.
  case systems
  /// One machine or device a row, on which systems run.
  case assets
  /// One product, installation or licence a row.
  case software
  /// One contract or notice a row.
  case contracts
  /// One payment a row.
  case spend
  /// One relation between two entries of a configuration database a row.
  case relations
  /// What a person says of joins between lines and systems, one a row.
  case decisions
  /// Nothing that an estate is made of.
  case none

  /// Whether a row that belongs to nothing else can stand for a system of its own.
  package var namesSystems: Bool {
    switch self {
    case .systems, .assets, .software: true
    case .contracts, .spend, .relations, .decisions, .none: false
    }
  }

  /// Whether its rows are lines that are joined to systems, or tell of such joins.
  package var listsLines: Bool {
    switch self {
    case .contracts, .spend, .relations, .decisions: true
    case .systems, .assets, .software, .none: false
    }
  }

  /// What such a file holds, to follow "it lists".
  package var words: String {
    switch self {
    case .systems: "systems"
    case .assets: "machines"
    case .software: "software"
    case .contracts: "contracts"
    case .spend: "payments"
    case .relations: "relations of systems and machines"
    case .decisions: "decisions on joins"
    case .none: "no systems"
    }
  }
}

/// What a file was taken for, and what gave it away.
package struct KindFinding: Sendable, Hashable {
  package let kind: FileKind
  /// A sentence without its full stop, such as `"hostname" names machines`; empty where it was not kept.
  package let reason: String

  package init(_ kind: FileKind, because reason: String) {
    self.kind = kind
    self.reason = reason
  }

  /// Stands for the finding of a file of which none was kept.
  package static let notKept = KindFinding(.systems, because: "")
}
