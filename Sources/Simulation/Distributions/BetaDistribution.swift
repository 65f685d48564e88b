internal import Foundation

/// The beta distribution on 0 to 1, which PERT stretches over its range.
struct BetaDistribution: Sendable {
  let alpha: Double
  let beta: Double
  /// The complete beta function of both shapes.
  private let whole: Double

  init(alpha: Double, beta: Double) {
    self.alpha = alpha
    self.beta = beta
    whole = tgamma(alpha) * tgamma(beta) / tgamma(alpha + beta)
  }

  /// The density at `x`.
  func density(_ x: Double) -> Double { pow(x, alpha - 1) * pow(1 - x, beta - 1) / whole }

  /// The probability of a value below `x`: the regularised incomplete beta function.
  ///
  /// - Source: the continued fraction 26.5.8 of Abramowitz and Stegun, taken on the side where it converges fast.
  func probability(below x: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    let front = pow(x, alpha) * pow(1 - x, beta) / whole
    return x < (alpha + 1) / (alpha + beta + 2)
      ? front * Self.fraction(x, alpha, beta) / alpha : 1 - front * Self.fraction(1 - x, beta, alpha) / beta
  }

  /// The value below which another lies with the probability that a standard normal value lies below `z`.
  ///
  /// Worked from the nearer end, so that neither tail loses figures.
  func quantile(atNormal z: Double) -> Double {
    z > 0
      ? 1 - BetaDistribution(alpha: beta, beta: alpha).lowerQuantile(NormalQuantile.probability(below: -z))
      : lowerQuantile(NormalQuantile.probability(below: z))
  }

  /// The inverse of ``probability(below:)`` by Newton's steps, kept within a shrinking bracket.
  private func lowerQuantile(_ p: Double) -> Double {
    var (low, high) = (0.0, 1.0)
    var x = min(max(pow(p * alpha * whole, 1 / alpha), 1e-300), 0.5)
    for _ in 0..<100 {
      let excess = probability(below: x) - p
      if excess > 0 { high = x } else { low = x }
      let step = x - excess / density(x)
      let next = step > low && step < high ? step : (low + high) / 2
      if (next - x).magnitude <= 1e-15 * x { return next }
      x = next
    }
    return x
  }

  /// Lentz's evaluation of the continued fraction.
  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    var c = 1.0
    var d = 1 / nonZero(1 - (a + b) * x / (a + 1), tiny)
    var result = d
    for m in 1...200 {
      let m = Double(m)
      for term in [
        m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)), -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
      ] {
        d = 1 / nonZero(1 + term * d, tiny)
        c = nonZero(1 + term / c, tiny)
        result *= c * d
      }
      if (c * d - 1).magnitude < 1e-16 { break }
    }
    return result
  }

  private static func nonZero(_ x: Double, _ tiny: Double) -> Double { x.magnitude < tiny ? tiny : x }
}
