/// One formula of the model: what it says of itself, what it takes, what it yields, and how it is worked by hand.
///
/// A conforming type is a namespace in a small file of its own. The method page, `explain` and the tests are made from
/// these declarations, so that none of them can say something else than the code does.
protocol Formula: Sendable {
  /// The facts, the results of other formulas and the parameters that it takes.
  associatedtype Inputs
  /// What it yields.
  associatedtype Output: FormulaOutput
  /// What the method page says of it.
  static var declaration: FormulaDeclaration { get }
  /// Inputs with the result worked out by hand.
  static var examples: [WorkedExample] { get }
  /// Works it.
  static func evaluate(_ inputs: Inputs) -> Output
  /// The inputs in words, and the expression with its numbers put in.
  static func derivation(_ inputs: Inputs) -> Derivation
}

extension Formula {
  /// An example of this formula.
  ///
  /// - Parameters:
  ///   - arithmetic: The working, as one would write it on paper.
  ///   - expected: The result as ``Outcome/text`` prints it.
  static func example(_ arithmetic: String, _ inputs: Inputs, gives expected: String) -> WorkedExample {
    WorkedExample(
      formula: declaration.id, arithmetic: arithmetic, expected: expected, computed: evaluate(inputs).outcome.text)
  }
}

/// What a formula yields, in a form that can be printed and compared.
protocol FormulaOutput {
  /// The result, of whatever kind.
  var outcome: Outcome { get }
  /// An assumption, an inference or an unknown input lies in the result.
  var isStarred: Bool { get }
}

/// An example of a formula: how it is worked by hand, what that gives, and what the code gives.
package struct WorkedExample: Sendable, Hashable {
  /// Id of the formula.
  package let formula: String
  package let arithmetic: String
  package let expected: String
  package let computed: String
}

/// The inputs of one evaluation in words, and the expression with its numbers put in.
struct Derivation: Sendable {
  let inputs: [Explanation.Input]
  let substituted: String

  init(_ inputs: [Explanation.Input], _ substituted: String) {
    self.inputs = inputs
    self.substituted = substituted
  }
}
