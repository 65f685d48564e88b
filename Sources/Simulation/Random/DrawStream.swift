/// The draws of one quantity over all trials: eight trials to a block, in any order, without state.
package struct DrawStream: Sendable {
  /// What a stream belongs to; the same name in two kinds has nothing to do with itself.
  package enum Kind: UInt64, Sendable {
    /// A number of the assumption book, unknown for the whole estate at once.
    case parameter
    /// A fact of one system.
    case system
    /// What all systems of a supplier share.
    case supplier
    /// What all systems of a technology share.
    case technology
  }

  private let generator: Philox
  private let kind: UInt64
  private let subject: UInt64
  private let draw: UInt64

  /// - Parameters:
  ///   - draw: Which of the subject's quantities.
  package init(seed: UInt64, _ kind: Kind, _ subject: SubjectNumber, draw: Int = 0) {
    generator = Philox(key: seed)
    self.kind = kind.rawValue
    self.subject = subject.value
    self.draw = UInt64(draw)
  }

  /// The generator's words, four of 64 bits for eight trials.
  @inline(__always)
  private func pairs(_ block: Int) -> SIMD4<UInt64> {
    let words = generator(Philox.Block(UInt64(block), draw, subject, kind))
    return SIMD4(words.a, words.b, words.c, words.d)
  }

  /// A word of 32 bits for each trial.
  @inline(__always)
  private func words(_ block: Int) -> SIMD8<UInt32> { unsafeBitCast(pairs(block), to: SIMD8<UInt32>.self) }

  /// Uniform numbers between 0 and 1, neither of which is reached.
  @inline(__always)
  package func uniforms(_ block: Int) -> Lanes {
    let pairs = pairs(block)
    var numbers = Lanes()
    numbers.evenHalf = Self.uniforms(pairs & 0xFFFF_FFFF)
    numbers.oddHalf = Self.uniforms(pairs &>> 32)
    return numbers
  }

  /// Uniform numbers in single precision, from 1 to below 2: one more than the lower end of 2^-23 of probability.
  @inline(__always)
  func shortUniforms(_ block: Int) -> ShortLanes { ShortLanes(fractions: words(block) &>> 9) }

  /// Standard normal numbers: those whose probability the uniform ones are.
  @inline(__always)
  package func normals(_ block: Int, _ table: NormalTable.Drawer) -> Lanes { Lanes(shortNormals(block, table)) }

  /// Standard normal numbers in single precision, in which the table has them.
  @inline(__always)
  func shortNormals(_ block: Int, _ table: NormalTable.Drawer) -> ShortLanes { table.normals(words(block)) }

  /// The middles of the 2^-32 of probability that 32-bit words stand for.
  @inline(__always)
  private static func uniforms(_ words: SIMD4<UInt64>) -> SIMD4<Double> {
    // A word in the mantissa of 2^52 is that number plus the word.
    let numbers = unsafeBitCast(words | 0x4330_0000_0000_0000, to: SIMD4<Double>.self)
    return (numbers - SIMD4(repeating: 0x1p52 - 0.5)) * 0x1p-32
  }
}
