package import EstateModel
package import RiskModel

/// A year of a plan, summed over any number of systems: each amount of each system has been rounded once, to whole pence.
package struct PlanYearTotals: Sendable, Hashable {
  package private(set) var running = Estimate.zero
  package private(set) var dual = Estimate.zero
  package private(set) var oneOff = Estimate.zero
  package private(set) var avoidable = Estimate.zero
  package private(set) var red = 0
  package private(set) var possiblyRed = 0

  package init() {}

  /// A year of one system, at three ends.
  init(_ flow: (End) -> YearFlow<Double>, red: Verdict) {
    let (low, central, high) = (flow(.low), flow(.central), flow(.high))
    func estimate(_ amount: (YearFlow<Double>) -> Double) -> Estimate {
      .rounded(Spread(low: amount(low), central: amount(central), high: amount(high)))
    }
    running = estimate(\.running)
    dual = estimate(\.dual)
    oneOff = estimate(\.oneOff)
    avoidable = estimate(\.avoidable)
    self.red = red == .yes ? 1 : 0
    possiblyRed = red == .possibly ? 1 : 0
  }

  /// What is spent beyond running: the part that a budget has to bear.
  package var investment: Estimate { oneOff + dual }

  /// Everything that is paid in the year.
  package var paid: Estimate { running + investment }

  /// Adds another system's year, or that of several.
  package mutating func add(_ other: PlanYearTotals) {
    running += other.running
    dual += other.dual
    oneOff += other.oneOff
    avoidable += other.avoidable
    red += other.red
    possiblyRed += other.possiblyRed
  }
}

/// What a plan makes of one system.
package struct PlannedSystem: Sendable {
  /// Treatment, levers and contract actions, in the order of their names; none where the system is left as it is.
  package let actions: [String]
  package let treatment: Treatment?
  /// The running cost is known, so that there is a cost path and a worth.
  package let isCostKnown: Bool
  /// A lever works on the contract, whose value is not known, so that it has no effect here.
  package let lacksContract: Bool
  package let years: [PlanYearTotals]
  package let baseline: [PlanYearTotals]
  /// Everything paid over the plan's years: running cost, one-off cost, and running old and new side by side.
  ///
  /// - Unit: pounds of the first year.
  package let paid: Estimate
  /// Present value against doing nothing.
  package let worth: Worth?
  /// Central contract value that goes to small and medium-sized enterprises by the plan's end, and the rest.
  package let supply: Supply

  /// Present values, in pounds of the first year.
  package struct Worth: Sendable, Hashable {
    package var benefits = Estimate.zero
    package var costs = Estimate.zero
    package var net = Estimate.zero

    /// Adds another system's.
    mutating func add(_ other: Worth) {
      benefits += other.benefits
      costs += other.costs
      net += other.net
    }
  }

  /// Who is paid, today and when the plan has run.
  package struct Supply: Sendable, Hashable {
    package var supplier: String?
    package var isSME: Bool?
    package var before = Money.zero
    package var after = Money.zero
    /// Part of `after` that has gone to new suppliers, and how many there are.
    package var moved = Money.zero
    package var movedToSME = Money.zero
    package var newSuppliers = 0
  }
}

extension Estimate {
  /// Rounds each end once, to whole pence, within what a figure can be.
  static func rounded(_ pounds: Spread) -> Estimate {
    Figure.rounding(pounds, starred: false).estimate ?? .zero
  }
}
