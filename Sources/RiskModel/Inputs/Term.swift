/// A number that enters a formula, and whether it holds an assumption.
///
/// A parameter is a term; so is a fact that a system states.
package struct Term: Sendable, Hashable {
  package let spread: Spread
  /// An assumed parameter or a stand-in for something unknown lies in the number; figures made from it are starred.
  package let isAssumed: Bool

  package init(_ spread: Spread, isAssumed: Bool = false) {
    self.spread = spread
    self.isAssumed = isAssumed
  }

  package init(_ low: Double, _ central: Double, _ high: Double, isAssumed: Bool = false) {
    self.init(Spread(low: low, central: central, high: high), isAssumed: isAssumed)
  }

  package init(exactly value: Double, isAssumed: Bool = false) {
    self.init(Spread(exactly: value), isAssumed: isAssumed)
  }

  @inline(__always)
  package subscript(end: End) -> Double { spread[end] }

  package var central: Double { spread.central }

  /// The sum, assumed where either part is.
  package static func + (left: Term, right: Term) -> Term {
    Term(left.spread + right.spread, isAssumed: left.isAssumed || right.isAssumed)
  }

  /// The product of two terms that are not negative.
  package static func * (left: Term, right: Term) -> Term {
    Term(Spread { left[$0] * right[$0] }, isAssumed: left.isAssumed || right.isAssumed)
  }

  /// The term without what lies below nothing: a credit is no cost to save on.
  package var orZero: Term {
    spread.low >= 0 ? self : Term(Spread { max(0, spread[$0]) }, isAssumed: isAssumed)
  }
}
