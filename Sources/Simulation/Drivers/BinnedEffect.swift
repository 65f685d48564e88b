/// How much of a number's variance lies between bins of another: what knowing the other would take away.
struct BinnedEffect: Sendable {
  private var counts: ContiguousArray<Double>
  private var sums: ContiguousArray<Double>
  private var squares = 0.0

  init(bins: Int) {
    counts = ContiguousArray(repeating: 0, count: bins)
    sums = ContiguousArray(repeating: 0, count: bins)
  }

  mutating func add(_ value: Double, bin: Int) {
    counts[bin] += 1
    sums[bin] += value
    squares += value * value
  }

  private var count: Double { counts.reduce(0, +) }
  private var mean: Double { sums.reduce(0, +) / max(1, count) }

  /// The variance of all values.
  var variance: Double { max(0, squares / max(1, count) - mean * mean) }

  /// The variance between the bins' means, less what chance alone puts between so many bins; never below nothing.
  ///
  /// - Source: the analysis of variance: bins of pure noise differ by (bins − 1) / n of the variance within.
  var explained: Double { effect.explained }

  /// The same, and nothing where bins of pure noise would seldom show as much.
  ///
  /// - Source: between bins of noise the variance scatters by √(2 (bins − 1)) / n of that within;
  ///   six times that is asked, which is assumed.
  var explainedBeyondNoise: Double {
    let (explained, noise) = effect
    return explained > 6 * noise ? explained : 0
  }

  /// What lies between the bins, and by how much chance alone would scatter it.
  private var effect: (explained: Double, noise: Double) {
    let used = counts.indices.filter { counts[$0] > 0 }
    let between = used.reduce(0.0) { $0 + sums[$1] * sums[$1] / counts[$1] }
    let within = max(0, squares - between) / max(1, count - Double(used.count))
    let freedom = Double(max(0, used.count - 1))
    let explained = max(0, between / max(1, count) - mean * mean - freedom / max(1, count) * within)
    return (explained, (2 * freedom).squareRoot() / max(1, count) * within)
  }

  /// The explained part of the variance, from 0 to 1.
  var share: Double { variance > 0 ? min(1, explained / variance) : 0 }

  /// The part that is beyond noise, from 0 to 1.
  var shareBeyondNoise: Double { variance > 0 ? min(1, explainedBeyondNoise / variance) : 0 }
}
