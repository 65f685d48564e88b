internal import Foundation

/// How an unknown number is spread over the values that it may have.
///
/// Every distribution is drawn by its quantile function: one uniform or normal number in, one value out, the greater for
/// the greater. That costs one draw whatever the shape, rejects nothing, and lets a copula couple any two of them.
package enum Distribution: Sendable, Hashable {
  case exactly(Double)
  case uniform(low: Double, high: Double)
  case triangular(low: Double, mode: Double, high: Double)
  /// A beta distribution over low to high with shapes 1 + 4 (mode − low) / (high − low) and 6 less that.
  ///
  /// - Source: Malcolm, Roseboom, Clark and Fazar, "Application of a technique for research and development program
  ///   evaluation", 1959.
  case pert(low: Double, mode: Double, high: Double)
  /// The exponential of a normal number: half of the values lie below `median`; `sigma` is the deviation of the logarithm.
  case lognormal(median: Double, sigma: Double)
  /// A Pareto tail from `scale` up, cut: what would lie above `cap` is `cap`.
  case cappedPareto(scale: Double, shape: Double, cap: Double)
  /// One with probability `chance`, else nothing.
  case bernoulli(chance: Double)
  /// Values in rising order, with weights that need not sum to one.
  case discrete(values: [Double], weights: [Double])

  /// Low, central and high as the assumption book and the inventories give them.
  ///
  /// PERT where the central value leans to a side or a judgement stands behind it.
  package static func pert(_ low: Double, _ mode: Double, _ high: Double) -> Distribution {
    low < high ? .pert(low: low, mode: mode, high: high) : .exactly(low)
  }

  /// The value below which another lies with probability `p`, above 0 and below 1.
  package func quantile(_ p: Double) -> Double { quantile(atNormal: NormalQuantile.exact(p)) }

  /// The value below which another lies with the probability that a standard normal value lies below `z`.
  ///
  /// - Complexity: Constant; the inverse of PERT takes some microseconds, for which ``QuantileTable`` is made.
  package func quantile(atNormal z: Double) -> Double {
    switch self {
    case .exactly(let value): return value
    case .uniform(let low, let high): return low + (high - low) * NormalQuantile.probability(below: z)
    case .triangular(let low, let mode, let high): return Self.triangular(z, low, mode, high)
    case .pert(let low, let mode, let high):
      let alpha = 1 + 4 * (mode - low) / (high - low)
      return low + (high - low) * BetaDistribution(alpha: alpha, beta: 6 - alpha).quantile(atNormal: z)
    case .lognormal(let median, let sigma): return median * exp(sigma * z)
    case .cappedPareto(let scale, let shape, let cap):
      return min(cap, scale * pow(NormalQuantile.probability(below: -z), -1 / shape))
    case .bernoulli(let chance): return NormalQuantile.probability(below: -z) < chance ? 1 : 0
    case .discrete(let values, let weights): return Self.discrete(z, values, weights)
    }
  }

  /// Each side of the peak is a root, taken from the nearer end.
  private static func triangular(_ z: Double, _ low: Double, _ mode: Double, _ high: Double) -> Double {
    let (below, above) = (NormalQuantile.probability(below: z), NormalQuantile.probability(below: -z))
    return below * (high - low) < mode - low
      ? low + (below * (high - low) * (mode - low)).squareRoot()
      : high - (above * (high - low) * (high - mode)).squareRoot()
  }

  private static func discrete(_ z: Double, _ values: [Double], _ weights: [Double]) -> Double {
    precondition(
      !values.isEmpty && values.count == weights.count, "a discrete distribution has a weight for each value")
    let p = NormalQuantile.probability(below: z) * weights.reduce(0, +)
    var sum = 0.0
    for (value, weight) in zip(values, weights) {
      sum += weight
      if p < sum { return value }
    }
    return values[values.count - 1]
  }
}
