package import Diagnostics

/// A value and the place in a scenario file where it was written.
package struct Located<Value: Sendable>: Sendable {
  package let value: Value
  package let place: Diagnostic.Place
  /// The line of the file, to be shown beneath a problem.
  package let excerpt: String

  package init(_ value: Value, at place: Diagnostic.Place, excerpt: String = "") {
    self.value = value
    self.place = place
    self.excerpt = excerpt
  }

  /// The value changed, at the same place.
  package func map<Other: Sendable>(_ transform: (Value) -> Other) -> Located<Other> {
    Located<Other>(transform(value), at: place, excerpt: excerpt)
  }

  /// A problem that stands here.
  func diagnostic(_ problem: ScenarioProblem) -> Diagnostic { problem.diagnostic(at: place, excerpt: excerpt) }
}
