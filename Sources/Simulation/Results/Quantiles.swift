package import EstateModel

/// What a simulation says of one figure: three quantiles of its trials, each with its standard error.
package struct Quantiles: Sendable, Hashable {
  /// One in ten trials came out lower.
  package let p10: Money
  /// Half of the trials came out lower.
  package let p50: Money
  /// One in ten trials came out higher.
  package let p90: Money
  /// How far each may lie from what endless trials would give.
  package let errors: Errors

  /// Standard errors of the three quantiles.
  package struct Errors: Sendable, Hashable {
    package let p10, p50, p90: Money
  }

  /// All three are one amount.
  package var isExact: Bool { p10 == p90 }

  /// A figure that is the same in all trials.
  package init(exactly amount: Money) {
    (p10, p50, p90) = (amount, amount, amount)
    errors = Errors(p10: .zero, p50: .zero, p90: .zero)
  }

  /// Reads quantiles from trials that can be asked for the amount at a rank, from 0.
  ///
  /// The quantile is the trial of rank ceil(np); its standard error is half the distance between the trials one standard
  /// error of the rank, sqrt(np(1-p)), below and above.
  ///
  /// - Source: the normal approximation of the order statistics' binomial interval; Conover, "Practical nonparametric
  ///   statistics", 1999, section 3.2.
  init(trials: Int, amount: (Int) -> Money) {
    (p10, p50, p90) = (
      amount(Rank(0.1, of: trials).middle), amount(Rank(0.5, of: trials).middle), amount(Rank(0.9, of: trials).middle)
    )
    /// Half the distance between the trials at either side.
    func error(_ p: Double) -> Money {
      let rank = Rank(p, of: trials)
      return Money(pence: (amount(rank.upper).pence &- amount(rank.lower).pence) / 2)
    }
    errors = Errors(p10: error(0.1), p50: error(0.5), p90: error(0.9))
  }

  /// The ranks of a quantile and of one standard error at either side.
  struct Rank {
    let lower, middle, upper: Int

    init(_ p: Double, of trials: Int) {
      let expected = Double(trials) * p
      let error = Int((expected * (1 - p)).squareRoot().rounded(.up))
      middle = max(0, Int(expected.rounded(.up)) - 1)
      lower = max(0, middle - error)
      upper = min(trials - 1, middle + error)
    }
  }

  /// Every rank that quantiles of so many trials read, in order.
  static func ranks(of trials: Int) -> [Int] {
    [0.1, 0.5, 0.9].flatMap { p in
      let rank = Rank(p, of: trials)
      return [rank.lower, rank.middle, rank.upper]
    }.sorted()
  }
}
