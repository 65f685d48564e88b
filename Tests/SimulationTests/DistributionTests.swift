import Foundation
import Testing

@testable import Simulation

/// Quantiles and moments of every distribution, against closed forms and scipy.
@Suite struct DistributionTests {
  /// scipy 1.x: `low + (high - low) * beta.ppf(p, alpha, 6 - alpha)`.
  static let pertQuantiles: [(Distribution, [Double])] = [
    (
      .pert(low: 1.9, mode: 2.5, high: 4),
      [
        1.901115599722828, 2.089047596007229, 2.171306037790839, 2.6147765804260734, 3.181810823904362,
        3.5748139812504425,
      ]
    ),
    (
      .pert(low: 0, mode: 0, high: 1),
      [
        2.0000008000004803e-07, 0.010206218313011496, 0.020851637639023212, 0.12944943670387585, 0.36904265551980675,
        0.6018928294465027,
      ]
    ),
    (
      .pert(low: 0, mode: 0.09, high: 0.25),
      [
        0.0003273080125539643, 0.03026642496508782, 0.04173999953016496, 0.0989178831342647, 0.16573470169955357,
        0.20873877560801513,
      ]
    ),
  ]
  static let probabilities = [1e-6, 0.05, 0.1, 0.5, 0.9, 0.99]

  @Test("PERT quantiles agree with scipy's", arguments: 0..<3)
  func pert(index: Int) {
    let (distribution, expected) = Self.pertQuantiles[index]
    for (p, value) in zip(Self.probabilities, expected) {
      #expect((distribution.quantile(p) - value).magnitude < 1e-10 * max(1, value))
    }
  }

  @Test(
    "quantiles follow their closed forms",
    arguments: [
      (Distribution.uniform(low: 10, high: 20), 0.25, 12.5),
      (.triangular(low: 0, mode: 1, high: 4), 0.25, 1),
      (.triangular(low: 0, mode: 1, high: 4), 0.75, 4 - 3.0.squareRoot()),
      (.lognormal(median: 2, sigma: 0.5), 0.9, 2 * exp(0.5 * 1.2815515655446008)),
      (.cappedPareto(scale: 1, shape: 2, cap: 100), 0.96, 5),
      (.cappedPareto(scale: 1, shape: 0.5, cap: 100), 0.96, 100),
      (.bernoulli(chance: 0.3), 0.69, 0), (.bernoulli(chance: 0.3), 0.71, 1),
      (.discrete(values: [1, 2, 5], weights: [1, 1, 2]), 0.49, 2),
      (.discrete(values: [1, 2, 5], weights: [1, 1, 2]), 0.51, 5),
      (.exactly(7), 0.01, 7), (.pert(3, 3, 3), 0.2, 3),
    ])
  func closedForms(distribution: Distribution, p: Double, value: Double) {
    #expect((distribution.quantile(p) - value).magnitude < 1e-9 * max(1, value))
  }

  /// A distribution with its mean and variance in closed form.
  static let moments: [(Distribution, mean: Double, variance: Double)] = [
    // (low + 4 mode + high) / 6; (mean - low)(high - mean) / 7
    (.pert(low: 1.9, mode: 2.5, high: 4), 15.9 / 6, 0.75 * 1.35 / 7),
    (.pert(low: 0, mode: 0.09, high: 0.25), 0.61 / 6, (0.61 / 6) * (0.25 - 0.61 / 6) / 7),
    (.uniform(low: 10, high: 20), 15, 100.0 / 12),
    // (a + b + c) / 3; (a² + b² + c² - ab - ac - bc) / 18
    (.triangular(low: 0, mode: 1, high: 4), 5.0 / 3, (0 + 1 + 16 - 0 - 0 - 4) / 18.0),
    // exp(s² / 2); (exp(s²) - 1) exp(s²)
    (.lognormal(median: 1, sigma: 0.4), exp(0.08), (exp(0.16) - 1) * exp(0.16)),
    // Scale 1, shape 3, cap 10: mean 1 + (1 - 10^-2) / 2; second moment 1 + 2 (1 - 10^-1)
    (.cappedPareto(scale: 1, shape: 3, cap: 10), 1.495, 2.8 - 1.495 * 1.495),
    (.bernoulli(chance: 0.3), 0.3, 0.21),
    (.discrete(values: [1, 2, 5], weights: [1, 1, 2]), 3.25, 13.75 - 3.25 * 3.25),
  ]

  @Test(
    "400,000 draws have the mean and the quantiles that theory gives, within four standard errors", arguments: 0..<8)
  func drawn(index: Int) {
    let (distribution, mean, variance) = Self.moments[index]
    let stream = DrawStream(seed: 45, .system, SubjectNumber("\(index)".utf8))
    let table = NormalTable()
    let lookup = distribution.lookup
    var values: [Double] = []
    table.withDrawer { drawer in
      for block in 0..<50_000 {
        let z = stream.normals(block, drawer)
        for lane in 0..<8 { values.append(lookup(z[lane])) }
      }
    }
    let count = Double(values.count)
    #expect((values.reduce(0, +) / count - mean).magnitude < 4 * (variance / count).squareRoot())
    // Of n draws, those below the p quantile number np, with a standard error of sqrt(np(1-p)).
    for p in [0.1, 0.5, 0.9] where distribution.isContinuous {
      let quantile = distribution.quantile(p)
      let below = Double(values.count { $0 < quantile })
      #expect((below - count * p).magnitude < 4 * (count * p * (1 - p)).squareRoot(), "p \(p)")
    }
  }

  @Test("a table comes within 0.00004 of the range of PERT and uniform", arguments: 0..<4)
  func table(index: Int) {
    let distribution: Distribution =
      [
        .pert(low: 0, mode: 0, high: 1), .pert(low: 0, mode: 0.3, high: 1), .pert(low: 0, mode: 0.5, high: 1),
        .uniform(low: 0, high: 1),
      ][index]
    let table = QuantileTable(distribution)
    let worst =
      stride(from: -6.39, to: 6.39, by: 0.0137).map { z in
        (table.value(atNormal: z) - distribution.quantile(atNormal: z)).magnitude
      }.max() ?? 1
    #expect(worst < 4e-5)
    #expect(table.value(atNormal: -99) >= 0 && table.value(atNormal: 99) <= 1)
  }
}

extension Distribution {
  /// Every share of the draws lies below some value.
  fileprivate var isContinuous: Bool {
    switch self {
    case .pert, .uniform, .triangular, .lognormal, .cappedPareto: true
    case .exactly, .bernoulli, .discrete: false
    }
  }

  /// The quantile as simulations look it up: by table where the inverse is slow, else exactly.
  fileprivate var lookup: (Double) -> Double {
    guard case .pert = self else { return { quantile(atNormal: $0) } }
    let table = QuantileTable(self)
    return { table.value(atNormal: $0) }
  }
}
