package import EstateModel
package import RiskModel

/// A system as a selection sees it, as it stands before any scenario.
package struct SelectionSubject {
  private let system: ITSystem
  private let assessment: Assessment

  package init(_ system: ITSystem, _ assessment: Assessment) {
    self.system = system
    self.assessment = assessment
  }

  /// Whether the property has the value; letters of either case are alike.
  func has(_ property: SelectionProperty, _ value: String) -> Bool {
    values(of: property).contains { Self.matches($0, value) }
  }

  /// What the property is; several values for a list, none where it is not known.
  package func values(of property: SelectionProperty) -> [String] {
    switch property {
    case .id: [system.text(.systemID).value, system.text(.systemName).value, system.key].compactMap { $0?.trimmed }
    case .body: text(.organisation)
    case .technology:
      (system.list(.products).value ?? []) + (system.list(.languages).value ?? [])
        + [assessment.leadTechnology].compactMap { $0 }
    case .supplier: text(.supplier)
    case .band: [assessment.risk.band.words]
    case .legacy: [assessment.risk.legacy.words]
    case .treatment: [assessment.treatment.rawValue]
    case .field(let field) where field.kind == .flag: system.flag(field).value.map { [$0 ? "yes" : "no"] } ?? []
    case .field(let field): text(field)
    }
  }

  private func text(_ field: Field) -> [String] { system.text(field).value.map { [$0.trimmed] } ?? [] }

  /// Whether a text is a pattern's, in which `*` at either end stands for anything.
  static func matches(_ text: String, _ pattern: String) -> Bool {
    let text = text.lowercased()
    let pattern = pattern.lowercased()
    switch (pattern.hasPrefix("*"), pattern.hasSuffix("*")) {
    case (true, true): return text.contains(pattern.dropFirst().dropLast())
    case (true, false): return text.hasSuffix(pattern.dropFirst())
    case (false, true): return text.hasPrefix(pattern.dropLast())
    case (false, false): return text == pattern
    }
  }
}

extension Band {
  /// The band as a scenario writes it.
  package var words: String {
    switch self {
    case .red: "red"
    case .possiblyRed: "possibly red"
    case .high: "high"
    case .medium: "medium"
    case .low: "low"
    case .unscored: "unscored"
    }
  }
}

extension Verdict {
  /// The verdict as a scenario writes it.
  var words: String {
    switch self {
    case .no: "no"
    case .possibly: "possibly"
    case .yes: "yes"
    }
  }
}
