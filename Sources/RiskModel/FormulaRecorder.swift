import EstateModel

/// Sees every formula as it is worked: a silent one for a million systems, a tracing one to explain a single system.
///
/// Assessing and explaining are thus one computation, and cannot disagree.
protocol FormulaRecorder {
  /// What only an explanation shows, and no other formula takes, is worked.
  static var explains: Bool { get }
  /// Works a formula.
  mutating func apply<F: Formula>(_ formula: F.Type, _ inputs: F.Inputs) -> F.Output
  /// Takes note of a criterion whose score the inventory carries.
  mutating func note(
    _ score: CriterionScore, assessed field: Field, insteadOf declaration: @autoclosure () -> FormulaDeclaration)
}

/// Works formulas and keeps nothing.
struct SilentRecorder: FormulaRecorder {
  static var explains: Bool { false }

  @inline(__always)
  func apply<F: Formula>(_ formula: F.Type, _ inputs: F.Inputs) -> F.Output { F.evaluate(inputs) }

  @inline(__always)
  func note(
    _ score: CriterionScore, assessed field: Field, insteadOf declaration: @autoclosure () -> FormulaDeclaration
  ) {}
}
