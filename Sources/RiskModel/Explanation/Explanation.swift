package import Assumptions
package import EstateModel

/// How every figure of one system came about, from which text, JSON and HTML are made.
package struct Explanation: Sendable {
  /// The formulas of one part of the model, in the order they are worked.
  package struct Section: Sendable {
    package let title: String
    package let lines: [Line]
  }

  /// One formula as it was worked for the system.
  package struct Line: Sendable {
    package let formula: FormulaDeclaration
    package let inputs: [Input]
    /// The parameters the formula reads, with grade and source; those graded assumed are starred.
    package let parameters: [Parameter]
    /// The expression with the numbers put in.
    package let substituted: String
    package let outcome: Outcome
    /// An assumption, an inference (a join among them) or an unknown input lies in the result.
    package let isStarred: Bool

    /// The facts that no inventory states.
    package var unknownInputs: [Field] {
      inputs.filter { $0.value == nil }.flatMap(\.fields)
    }
  }

  /// What a formula was given.
  package struct Input: Sendable, Hashable {
    package let name: String
    /// The value in words; `nil` where it is unknown.
    package let value: String?
    /// The fields whose cells are the evidence; empty for the result of another formula.
    package let fields: [Field]

    init(_ name: String, _ value: String?, _ fields: Field...) {
      self.init(name, value, fields: fields)
    }

    init(_ name: String, _ value: String?, fields: [Field]) {
      self.name = name
      self.value = value
      self.fields = fields
    }
  }

  package let sections: [Section]

  /// The line of a formula that was worked for a treatment, if it was.
  package func line(_ id: String, of treatment: Treatment) -> Line? {
    let input = Input("treatment", treatment.rawValue)
    return sections.lazy.flatMap(\.lines).first { $0.formula.id == id && $0.inputs.first == input }
  }

  /// The line of a formula, if it was worked.
  package func line(_ id: String) -> Line? {
    sections.lazy.flatMap(\.lines).first { $0.formula.id == id }
  }
}
