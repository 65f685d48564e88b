/// Philox4x64-10: a random generator without state, which turns a counter and a key into four words.
///
/// Any draw can be made at any time by whoever needs it, so that results depend neither on order nor on threads.
///
/// - Source: Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011; its constants and
///   test vectors are those of the Random123 library.
package struct Philox: Sendable {
  /// Four words: a counter, or what the generator makes of it.
  package struct Block: Sendable, Hashable {
    package var a, b, c, d: UInt64

    @inline(__always)
    package init(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64) {
      self.a = a
      self.b = b
      self.c = c
      self.d = d
    }
  }

  private static let rounds = 10
  private static let multipliers: (UInt64, UInt64) = (0xD2E7_470E_E14C_6C93, 0xCA5A_8263_9512_1157)
  /// What the key grows by each round: the golden ratio, and the square root of three less one.
  private static let steps: (UInt64, UInt64) = (0x9E37_79B9_7F4A_7C15, 0xBB67_AE85_84CA_A73B)

  private let key: (UInt64, UInt64)

  package init(key: UInt64, _ second: UInt64 = 0) {
    self.key = (key, second)
  }

  /// The words that belong to a counter.
  @inline(__always)
  package func callAsFunction(_ counter: Block) -> Block {
    var state = counter
    var (first, second) = key
    for _ in 0..<Self.rounds {
      let left = Self.multipliers.0.multipliedFullWidth(by: state.a)
      let right = Self.multipliers.1.multipliedFullWidth(by: state.c)
      // Grouped unlike each other, so that compilers leave both in scalar registers, where the products are.
      state = Block(right.high ^ (state.b ^ first), right.low, (left.high ^ state.d) ^ second, left.low)
      first &+= Self.steps.0
      second &+= Self.steps.1
    }
    return state
  }
}
