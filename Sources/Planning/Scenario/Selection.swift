package import EstateModel
import RiskModel

/// Which systems something is done to: conditions joined by and, or, not.
package indirect enum Selection: Sendable {
  case everything
  case condition(Condition)
  case all([Selection])
  case any([Selection])
  case not(Selection)

  /// One property and the values it may have.
  package struct Condition: Sendable {
    package let property: SelectionProperty
    /// Any of these will do; `*` at an end stands for anything.
    package let values: [Located<String>]
  }

  /// Whether a system is meant.
  package func matches(_ subject: SelectionSubject) -> Bool {
    switch self {
    case .everything: true
    case .condition(let condition): condition.values.contains { subject.has(condition.property, $0.value) }
    case .all(let parts): parts.allSatisfy { $0.matches(subject) }
    case .any(let parts): parts.contains { $0.matches(subject) }
    case .not(let part): !part.matches(subject)
    }
  }

  /// Every condition in it, in the order in which they are written.
  package var conditions: [Condition] {
    switch self {
    case .everything: []
    case .condition(let condition): [condition]
    case .all(let parts), .any(let parts): parts.flatMap(\.conditions)
    case .not(let part): part.conditions
    }
  }
}

/// What a selection can ask of a system: a name of its own, or any text column of the canonical inventory.
package enum SelectionProperty: Sendable, Hashable {
  case id, body, technology, supplier, band, legacy, treatment
  case field(Field)

  /// The names that have a meaning of their own.
  static let names: [(name: String, property: SelectionProperty)] = [
    ("id", .id), ("body", .body), ("technology", .technology), ("supplier", .supplier), ("band", .band),
    ("legacy", .legacy), ("treatment", .treatment), ("tag", .field(.status)),
  ]

  /// Fields that hold words by which systems can be told apart.
  static let fields = Field.allCases.filter { [.text, .flag].contains($0.kind) && $0 != .description }

  init?(_ name: String) {
    if let known = Self.names.first(where: { $0.name == name }) {
      self = known.property
    } else if let field = Field(name: name), Self.fields.contains(field) {
      self = .field(field)
    } else {
      return nil
    }
  }

  /// Every name that a selection may use.
  static let allNames = names.map(\.name) + fields.map(\.name)

  /// The property as a noun, to follow "no system has this".
  package var words: String {
    switch self {
    case .id: "id"
    case .body: "body"
    case .technology: "technology"
    case .supplier: "supplier"
    case .band: "band"
    case .legacy: "legacy verdict"
    case .treatment: "indicated treatment"
    case .field(let field): field.name
    }
  }

  /// The values it can have, where these do not depend on the estate.
  var vocabulary: [String]? {
    switch self {
    case .band: ["red", "possibly red", "high", "medium", "low", "unscored"]
    case .legacy: ["yes", "possibly", "no"]
    case .treatment: Treatment.allCases.map(\.rawValue)
    case .field(let field) where field.kind == .flag: ["yes", "no"]
    default: nil
    }
  }
}
