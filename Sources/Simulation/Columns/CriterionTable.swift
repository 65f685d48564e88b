internal import RiskModel

/// How an open criterion is drawn: the limits between its scores, for every low, central and high there can be.
///
/// A score is PERT over its range, from half a point below the lowest to half a point above the highest, rounded: each
/// score gets the probability within half a point of it.
struct CriterionTable: Sendable {
  /// The limits between scores, the lowest first; those there are none of are infinite.
  struct Limits: Sendable {
    var count = 0
    /// As probabilities, for a score that nothing is coupled with.
    var uniform = Lanes(repeating: .infinity)
    /// As normal numbers, for a score that a shock moves.
    var normal = Lanes(repeating: .infinity)
  }

  private static let scores = 1...6
  private let limits: ContiguousArray<Limits>

  init() {
    var limits = ContiguousArray(repeating: Limits(), count: 7 * 7 * 7)
    for low in Self.scores {
      for high in Self.scores where high > low {
        for central in low...high {
          limits[Self.position(low, central, high)] = Self.limits(low, central, high)
        }
      }
    }
    self.limits = limits
  }

  /// The limits of a score of a range.
  subscript(low: UInt8, central: UInt8, high: UInt8) -> Limits {
    limits[Self.position(Int(low), Int(central), Int(high))]
  }

  private static func position(_ low: Int, _ central: Int, _ high: Int) -> Int { (low * 7 + central) * 7 + high }

  private static func limits(_ low: Int, _ central: Int, _ high: Int) -> Limits {
    var limits = Limits()
    let width = Double(high - low) + 1
    let alpha = 1 + 4 * (Double(central - low) + 0.5) / width
    let beta = BetaDistribution(alpha: alpha, beta: 6 - alpha)
    for score in low..<high {
      let probability = beta.probability(below: Double(score - low + 1) / width)
      limits.uniform[limits.count] = probability
      limits.normal[limits.count] = NormalQuantile.exact(probability)
      limits.count += 1
    }
    return limits
  }
}
