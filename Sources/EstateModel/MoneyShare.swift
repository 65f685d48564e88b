/// The part of an amount that one of several bodies bears; the parts of all of them sum to the whole, to the penny.
package enum MoneyShare: Sendable, Hashable {
  /// One of equal parts, from 0: the first ones have the odd pence.
  case equal(part: Int, of: Int)
  /// From one place to another on the way from nothing to the whole, in millionths of it.
  case stated(from: Int, to: Int)

  /// The whole amount.
  package static let whole = MoneyShare.equal(part: 0, of: 1)
  /// Millionths that make up the whole.
  package static let millionths = 1_000_000

  /// The part of an amount.
  package func of(_ amount: Money) -> Money { Money(pence: of(pence: amount.pence)) }

  /// The part of a range, end by end.
  package func of(_ estimate: Estimate) -> Estimate {
    Estimate(low: of(estimate.low), central: of(estimate.central), high: of(estimate.high))
  }

  /// The part of an amount in pence.
  @inline(__always)
  package func of(pence: Int64) -> Int64 {
    switch self {
    case .equal(let part, let count):
      if count == 1 { return pence }
      let (share, rest) = pence.quotientAndRemainder(dividingBy: Int64(count))
      return share + (Int64(part) < rest.magnitude ? rest.signum() : 0)
    case .stated(let from, let to): return Self.upTo(to, of: pence) - Self.upTo(from, of: pence)
    }
  }

  /// The part up to a place: neighbours share the same end, so that nothing is lost between them.
  private static func upTo(_ place: Int, of pence: Int64) -> Int64 {
    Int64(Int128(pence) * Int128(place) / Int128(millionths))
  }

  /// The shares of bodies of which some state theirs, in millionths; the others bear the rest in equal parts.
  ///
  /// What a division leaves over goes to the first body that states nothing, or else to the last.
  package static func shares(stated: [Int?]) -> [MoneyShare] {
    let open = stated.count { $0 == nil }
    if open == stated.count { return stated.indices.map { .equal(part: $0, of: stated.count) } }
    let rest = max(0, millionths - stated.reduce(0) { $0 + ($1 ?? 0) })
    var odd = open == 0 ? 0 : rest % open
    var from = 0
    return stated.enumerated().map { index, own in
      let part = own ?? rest / max(1, open) + odd
      if own == nil { odd = 0 }
      let to = index == stated.count - 1 ? millionths : min(millionths, from + part)
      defer { from = to }
      return .stated(from: from, to: to)
    }
  }
}
