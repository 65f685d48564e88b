package import EstateModel

/// An amount of money the model gives for one system, or the facts it would need.
package enum Figure: Sendable, Hashable {
  /// The amount. `starred` where an assumption, an inference or an unknown input has entered.
  case known(Estimate, starred: Bool)
  /// No amount can be given without these facts.
  case unknown(missing: [Field])
  /// The component has no meaning for this system.
  case notApplicable

  /// The amount, where it is known.
  package var estimate: Estimate? {
    if case .known(let estimate, _) = self { estimate } else { nil }
  }
}
