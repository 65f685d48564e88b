import EstateModel

/// Where a system stands by its technical and its functional fit.
package enum Quadrant: String, Sendable, CaseIterable {
  case tolerate, invest, migrate, eliminate
}

/// The quadrant of the TIME model that a system's central scores put it in.
enum TimeQuadrant: Formula {
  struct Inputs {
    /// The central likelihood total.
    let likelihoodTotal: Double
    let isLikelihoodKnown: Bool
    /// L4, fit for business needs.
    let businessFit: CriterionScore
    /// C4, external stakeholders.
    let stakeholders: CriterionScore
    /// C5, operation.
    let operation: CriterionScore
    /// C6, other systems.
    let interfaces: CriterionScore
    let technicalCut: Term
    let functionalCut: Term
  }

  static let declaration = FormulaDeclaration(
    "modernise.time_quadrant", .treatments, title: "TIME quadrant", unit: "tolerate, invest, migrate or eliminate",
    expression: """
      technically fit: likelihood total < 3; functionally fit: L4 < 3, or the greatest of C4, C5 and C6 ≥ the \
      functional cut; fit in both invest, technically alone tolerate, functionally alone migrate, in neither eliminate
      """,
    prose: """
      By central scores. A system that serves its users, or on which the public, staff or other systems depend, is \
      functionally fit; that it is not needs all four criteria to be known. Unknown otherwise, and where no likelihood \
      criterion is known.
      """,
    parameters: [.legacyThreshold, .functionalCut], fields: [.l4, .c4, .c5, .c6],
    source: "Gartner's TIME model, as LeanIX describes it; its mapping to framework criteria is assumed")

  static var examples: [WorkedExample] {
    [
      example("total 4.4, L4 5, C4 2, C5 2, C6 1", inputs(4.4, 5, 2, 2, 1), gives: "eliminate"),
      example("total 4.4, L4 5, C4 4: the public depends on it", inputs(4.4, 5, 4, nil, nil), gives: "migrate"),
      example("total 2, L4 2", inputs(2, 2, nil, nil, nil), gives: "invest"),
      example("total 2, L4 4, C4 1, C5 1, C6 2", inputs(2, 4, 1, 1, 2), gives: "tolerate"),
      example("C5 unknown, nothing else speaks for it", inputs(4.4, 5, 2, nil, 1), gives: "unknown"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Quadrant? {
    guard inputs.isLikelihoodKnown else { return nil }
    let cut = inputs.technicalCut.central
    let serves = inputs.businessFit.isKnown && Double(inputs.businessFit.central) < cut
    let matters =
      inputs.matters(inputs.stakeholders) || inputs.matters(inputs.operation) || inputs.matters(inputs.interfaces)
    let isTechnicallyFit = inputs.likelihoodTotal < cut
    if serves || matters { return isTechnicallyFit ? .invest : .migrate }
    guard inputs.businessFit.isKnown, inputs.stakeholders.isKnown, inputs.operation.isKnown, inputs.interfaces.isKnown
    else { return nil }
    return isTechnicallyFit ? .tolerate : .eliminate
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    func words(_ score: CriterionScore) -> String? { score.isKnown ? score.words : nil }
    return Derivation(
      [
        .init("likelihood total", inputs.isLikelihoodKnown ? inputs.likelihoodTotal.words : nil),
        .init("L4", words(inputs.businessFit), .l4, .businessFit), .init("C4", words(inputs.stakeholders), .c4),
        .init("C5", words(inputs.operation), .c5), .init("C6", words(inputs.interfaces), .c6),
      ],
      "total \(inputs.likelihoodTotal.words), L4 \(words(inputs.businessFit) ?? "unknown"), "
        + "C4 \(words(inputs.stakeholders) ?? "unknown"), C5 \(words(inputs.operation) ?? "unknown"), C6 \(words(inputs.interfaces) ?? "unknown")"
    )
  }

  /// Inputs of a worked example.
  private static func inputs(
    _ total: Double, _ fit: UInt8?, _ stakeholders: UInt8?, _ operation: UInt8?, _ interfaces: UInt8?
  ) -> Inputs {
    let unknown = CriterionScore(low: 1, central: 2, high: 5, basis: .unknown)
    func impact(_ score: UInt8?) -> CriterionScore { score.map { .assessed($0) } ?? unknown }
    return Inputs(
      likelihoodTotal: total, isLikelihoodKnown: true, businessFit: fit.map { .assessed($0) } ?? .unknownLikelihood,
      stakeholders: impact(stakeholders), operation: impact(operation), interfaces: impact(interfaces),
      technicalCut: Term(exactly: 3),
      functionalCut: Term(exactly: 3))
  }
}

extension TimeQuadrant.Inputs {
  /// A known impact reaches the functional cut.
  fileprivate func matters(_ impact: CriterionScore) -> Bool {
    impact.isKnown && Double(impact.central) >= functionalCut.central
  }
}

extension Quadrant: FormulaOutput {
  var outcome: Outcome { .words(rawValue) }
  var isStarred: Bool { true }
}
