import EstateModel

/// Criterion C6, impact on other systems, from the number of declared interfaces.
enum InterfaceImpact: Formula {
  struct Inputs {
    let interfaces: Int?
  }

  static let declaration = FormulaDeclaration(
    "impact.c6", .impact, title: "C6 Impact on other systems", unit: "score of 1 to 5",
    expression: "interfaces: none 1, to 2 2, to 5 3, to 10 4, more 5",
    prose: "Only interfaces that the system itself declares count; a list that is known and empty counts as none.",
    fields: [.c6, .interfaces],
    source: "Framework criterion C6 (none, limited, some, significant, highly integrated); the numbers are assumed")

  static var examples: [WorkedExample] {
    [
      example("none: 1", Inputs(interfaces: 0), gives: "1"),
      example("2: 2", Inputs(interfaces: 2), gives: "2"),
      example("5: 3", Inputs(interfaces: 5), gives: "3"),
      example("10: 4", Inputs(interfaces: 10), gives: "4"),
      example("11: 5", Inputs(interfaces: 11), gives: "5"),
      example("not stated", Inputs(interfaces: nil), gives: "unknown"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> CriterionScore? {
    guard let count = inputs.interfaces else { return nil }
    return switch count {
    case 0: .inferred(1)
    case ...2: .inferred(2)
    case ...5: .inferred(3)
    case ...10: .inferred(4)
    default: .inferred(5)
    }
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let count = inputs.interfaces.map(String.init)
    return Derivation([.init("interfaces", count, .interfaces)], "\(count ?? "unknown") interfaces")
  }
}
