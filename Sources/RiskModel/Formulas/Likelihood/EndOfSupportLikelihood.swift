import EstateModel

/// Criterion L1, end of life or of support, from the products of a system.
enum EndOfSupportLikelihood: Formula {
  struct Inputs {
    /// The worst standing among the products that the catalogue dates.
    let worst: CriterionScore?
    /// Products that the catalogue does not know.
    let unknownProducts: Int
  }

  static let declaration = FormulaDeclaration(
    "likelihood.l1", .likelihood, title: "L1 End of life or of support", unit: "score of 1 to 6",
    expression: "the worst standing among products and languages; 6 at the high end where a product is unknown",
    prose: """
      The worst product counts. A text that could mean several versions gives the range over them, with the \
      middle, rounded down, as central. A product that the \
      catalogue does not know could be out of support, so it raises the high end to 6 and leaves the central score. \
      Where no product is known, neither is the criterion.
      """,
    fields: [.l1, .products, .languages],
    source: "Framework criterion L1; the reading of a list by its worst product is assumed")

  static var examples: [WorkedExample] {
    [
      example("worst of 6 and 1 is 6", Inputs(worst: .inferred(6), unknownProducts: 0), gives: "6"),
      example(
        "one of several versions, 1 to 6", Inputs(worst: .inferred(1, 3, 6), unknownProducts: 0), gives: "3 (1 to 6)"),
      example(
        "worst known 2, one product unknown: high end 6", Inputs(worst: .inferred(2), unknownProducts: 1),
        gives: "2 (2 to 6)"),
      example("nothing known", Inputs(worst: nil, unknownProducts: 2), gives: "unknown"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> CriterionScore? {
    guard let worst = inputs.worst else { return nil }
    return inputs.unknownProducts == 0 ? worst : .inferred(worst.low, worst.central, 6)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    Derivation(
      [
        .init("worst standing of a product", inputs.worst?.words, .products, .languages),
        .init("products not in the catalogue", String(inputs.unknownProducts), .products),
      ],
      "worst standing \(inputs.worst?.words ?? "unknown"), \(inputs.unknownProducts) not in the catalogue")
  }
}
