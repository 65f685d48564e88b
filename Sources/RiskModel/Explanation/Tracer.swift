import Assumptions
import EstateModel

/// Works formulas and writes down each, with its inputs and parameters.
struct Tracer: FormulaRecorder {
  static var explains: Bool { true }

  private var lines: [Explanation.Line] = []
  private let parameter: (String) -> Parameter

  init(parameter: @escaping (String) -> Parameter) {
    self.parameter = parameter
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
    lines.append(
      Explanation.Line(
        formula: F.declaration, inputs: derivation.inputs, parameters: F.declaration.parameters.map(parameter),
        substituted: derivation.substituted, outcome: output.outcome, isStarred: output.isStarred))
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
