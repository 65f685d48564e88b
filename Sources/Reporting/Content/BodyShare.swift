package import EstateModel
package import RiskModel

/// What one of several bodies bears of a shared system.
package struct BodyShare: Sendable, Hashable {
  /// `nil` where no inventory names the body.
  let body: String?
  /// In millionths of the whole; `nil` for an equal part.
  let stated: Int?
  let parts: Int
  let annualCost: Figure
  let avoidableCost: Figure

  /// What each body bears, the owner first; nothing where only one has the system.
  package static func all(of system: ITSystem, _ assessment: Assessment) -> [BodyShare] {
    let parties = EstateAccounts.Parties(of: system)
    let bodies = parties.bodies
    guard bodies.count > 1 else { return [] }
    return zip(bodies, parties.shares).map { body, share in
      let width: Int? = if case .stated(let from, let to) = share { to - from } else { nil }
      return BodyShare(
        body: body, stated: width, parts: bodies.count, annualCost: assessment.annualCost.part(share),
        avoidableCost: assessment.partOfAvoidableCost(share))
    }
  }

  /// `30.0%`, or `1 of 3 equal parts`.
  var extent: String {
    stated.map { Quantity.percentage(Double($0) / Double(MoneyShare.millionths)) } ?? "1 of \(parts) equal parts"
  }

  /// The body, its part and what that comes to.
  package var words: String {
    let cost = annualCost.estimate.map { "\($0.central) of the annual cost" } ?? "of an annual cost that is unknown"
    return "\(body ?? GroupAssembly.unnamed): \(extent), \(cost)"
  }
}

extension Assessment {
  /// A body's part of the avoidable cost: the sum of its parts of the components, as totals of bodies have it.
  fileprivate func partOfAvoidableCost(_ share: MoneyShare) -> Figure {
    guard case .known(_, let starred) = avoidableCost else { return avoidableCost }
    let parts = components.compactMap { $0.estimate.map(share.of) }
    return .known(parts.reduce(.zero, +), starred: starred)
  }
}

extension Figure {
  /// The part of the amount that a share is.
  fileprivate func part(_ share: MoneyShare) -> Figure {
    if case .known(let estimate, let starred) = self { .known(share.of(estimate), starred: starred) } else { self }
  }
}
