import Assumptions
import EstateModel

/// Works formulas and writes down each, with its inputs and parameters.
struct Tracer: FormulaRecorder {
  static var explains: Bool { true }

  private var lines: [Explanation.Line] = []
  private let parameter: (String) -> Parameter
  private let isInferred: (Field) -> Bool

  /// - Parameter isInferred: Whether a fact of the system is inferred, so that what is made from it is starred.
  init(parameter: @escaping (String) -> Parameter, isInferred: @escaping (Field) -> Bool = { _ in false }) {
    self.parameter = parameter
    self.isInferred = isInferred
  }

  /// The lines by section, in the order of the method page, which is not that of working them.
  var explanation: Explanation {
    Explanation(
      sections: FormulaDeclaration.Section.allCases.compactMap { section in
        let lines = lines.filter { $0.formula.section == section }
        return lines.isEmpty ? nil : Explanation.Section(title: section.rawValue, lines: lines)
      })
  }

  mutating func apply<F: Formula>(_ formula: F.Type, _ inputs: F.Inputs) -> F.Output {
    let output = F.evaluate(inputs)
    let derivation = F.derivation(inputs)
    // Dates and flags have no term that could carry the star.
    let restsOnInference = derivation.inputs.contains { $0.value != nil && $0.fields.contains(where: isInferred) }
    lines.append(
      Explanation.Line(
        formula: F.declaration, inputs: derivation.inputs, parameters: F.declaration.parameters.map(parameter),
        substituted: derivation.substituted, outcome: output.outcome,
        isStarred: output.isStarred || restsOnInference))
    return output
  }

  mutating func note(
    _ score: CriterionScore, assessed field: Field, insteadOf declaration: @autoclosure () -> FormulaDeclaration
  ) {
    lines.append(
      Explanation.Line(
        formula: declaration(), inputs: [.init("assessed score", score.words, field)], parameters: [],
        substituted: "as assessed", outcome: .score(score), isStarred: false))
  }
}
