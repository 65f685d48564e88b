internal import RiskModel

/// How an open criterion is drawn: the limits between its scores, for every low, central and high there can be.
///
/// A score is PERT over its range, from half a point below the lowest to half a point above the highest, rounded: each
/// score gets the probability within half a point of it.
struct CriterionTable: Sendable {
  /// Where the limits of a range of scores stand, the lowest first.
  struct Limits: Sendable, Equatable {
    let places: Range<Int>

    init(low: UInt8, central: UInt8, high: UInt8) {
      let first = ((Int(low) * 7 + Int(central)) * 7 + Int(high)) * CriterionTable.most
      places = first..<first + Int(high - low)
    }
  }

  private static let scores: ClosedRange<UInt8> = 1...6
  /// Limits of one range at most.
  private static let most = 5

  /// For a score that nothing is coupled with: the greatest of ``DrawStream/shortUniforms(_:)`` that is within the limit.
  private var uniforms: ContiguousArray<Float>
  /// For a score that a shock moves: the normal number of the probability.
  private var normals: ContiguousArray<Float>

  init() {
    uniforms = ContiguousArray(repeating: 0, count: 7 * 7 * 7 * Self.most)
    normals = ContiguousArray(repeating: 0, count: 7 * 7 * 7 * Self.most)
    for low in Self.scores {
      for high in Self.scores where high > low {
        for central in low...high { fill(low, central, high) }
      }
    }
  }

  private mutating func fill(_ low: UInt8, _ central: UInt8, _ high: UInt8) {
    let width = Double(high - low) + 1
    let alpha = 1 + 4 * (Double(central - low) + 0.5) / width
    let beta = BetaDistribution(alpha: alpha, beta: 6 - alpha)
    for (score, place) in Limits(low: low, central: central, high: high).places.enumerated() {
      let probability = beta.probability(below: Double(score + 1) / width)
      // A draw stands for the middle of its 2^-23 of probability.
      uniforms[place] = Float(1 + (probability * 0x1p23 - 0.5).rounded(.down) * 0x1p-23)
      normals[place] = Float(NormalQuantile.exact(probability))
    }
  }

  /// The limits while criteria are drawn.
  struct Lent {
    fileprivate let uniforms: UnsafeBufferPointer<Float>
    fileprivate let normals: UnsafeBufferPointer<Float>

    /// How many of its limits each uniform number exceeds.
    @inline(__always)
    func exceeded(_ limits: Limits, byUniform drawn: ShortLanes) -> ShortLanes {
      Self.exceeded(uniforms, limits, drawn)
    }

    /// How many of its limits each normal number exceeds.
    @inline(__always)
    func exceeded(_ limits: Limits, byNormal drawn: ShortLanes) -> ShortLanes {
      Self.exceeded(normals, limits, drawn)
    }

    @inline(__always)
    private static func exceeded(
      _ all: UnsafeBufferPointer<Float>, _ limits: Limits, _ drawn: ShortLanes
    ) -> ShortLanes {
      var count = ShortLanes()
      for place in limits.places { count += drawn.exceeds(all[place]) }
      return count
    }
  }

  /// Lends the limits to `body`.
  @inline(__always)
  func withLent<Result>(_ body: (Lent) -> Result) -> Result {
    uniforms.withUnsafeBufferPointer { uniforms in
      normals.withUnsafeBufferPointer { body(Lent(uniforms: uniforms, normals: $0)) }
    }
  }
}
