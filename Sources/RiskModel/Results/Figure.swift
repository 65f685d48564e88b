package import EstateModel

/// A figure for each of the seven components, in the order of ``AvoidableComponent``.
package typealias ComponentFigures = InlineList<7, Figure>

/// An amount of money the model gives for one system, or the facts it would need.
package enum Figure: Sendable, Hashable {
  /// The amount. `starred` where an assumption, an inference or an unknown input has entered.
  case known(Estimate, starred: Bool)
  /// No amount can be given without these facts.
  case unknown(missing: FieldList)
  /// The component has no meaning for this system.
  case notApplicable

  /// The amount, where it is known.
  package var estimate: Estimate? {
    if case .known(let estimate, _) = self { estimate } else { nil }
  }

  /// An assumption, an inference or an unknown input has entered the amount.
  package var isStarred: Bool {
    if case .known(_, let starred) = self { starred } else { false }
  }

  /// Rounds each end once, to whole pence.
  ///
  /// Amounts beyond ``ceiling`` are cut to it and starred: they come from slips of the keyboard, and must not overflow.
  package static func rounding(_ pounds: Spread, starred: Bool) -> Figure {
    let kept = pounds.clamped(to: -ceiling...ceiling)
    let estimate =
      kept.isExact
      ? Estimate(exactly: Money(pounds: kept.central))
      : Estimate(low: Money(pounds: kept.low), central: Money(pounds: kept.central), high: Money(pounds: kept.high))
    return .known(estimate, starred: starred || kept != pounds)
  }

  /// The greatest amount one system's figure takes: about what the whole public sector spends in a year.
  ///
  /// - Unit: pounds.
  package static let ceiling = 1e12
}
