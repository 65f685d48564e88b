import Testing

@testable import Simulation

/// The generator and its streams.
@Suite struct PhiloxTests {
  /// Counter, key and the words they give.
  struct Vector: Sendable, CustomTestStringConvertible {
    let counter: Philox.Block
    let key: (UInt64, UInt64)
    let words: Philox.Block
    var testDescription: String { String(counter.a, radix: 16) }
  }

  /// The known answers that Random123 publishes for philox4x64 with ten rounds; numpy's Philox gives the same.
  static let vectors = [
    Vector(
      counter: .init(0, 0, 0, 0), key: (0, 0),
      words: .init(0x1655_4d9e_ca36_314c, 0xdb20_fe9d_672d_0fdc, 0xd7e7_72ce_e186_176b, 0x7e68_b68a_ec7b_a23b)),
    Vector(
      counter: .init(.max, .max, .max, .max), key: (.max, .max),
      words: .init(0x87b0_92c3_013f_e90b, 0x438c_3c67_be8d_0224, 0x9cc7_d7c6_9cd7_77b6, 0xa09c_aebf_594f_0ba0)),
    Vector(
      counter: .init(0x243f_6a88_85a3_08d3, 0x1319_8a2e_0370_7344, 0xa409_3822_299f_31d0, 0x082e_fa98_ec4e_6c89),
      key: (0x4528_21e6_38d0_1377, 0xbe54_66cf_34e9_0c6c),
      words: .init(0xa528_f454_03e6_1d95, 0x38c7_2dbd_566e_9788, 0xa5a1_610e_72fd_18b5, 0x57bd_43b5_e52b_7fe6)),
  ]

  @Test("the generator gives the published words", arguments: vectors)
  func knownAnswers(vector: Vector) {
    #expect(Philox(key: vector.key.0, vector.key.1)(vector.counter) == vector.words)
  }

  @Test("another seed, kind, subject, draw or block gives other numbers")
  func independence() {
    let (one, two) = (SubjectNumber("one".utf8), SubjectNumber("two".utf8))
    let streams = [
      DrawStream(seed: 1, .system, one), DrawStream(seed: 2, .system, one), DrawStream(seed: 1, .supplier, one),
      DrawStream(seed: 1, .system, two), DrawStream(seed: 1, .system, one, draw: 1),
    ]
    var seen: Set<Double> = []
    for stream in streams {
      for block in 0..<200 { for lane in 0..<8 { seen.insert(stream.uniforms(block)[lane]) } }
    }
    // 8,000 draws of 2^32 values: 0.007 pairs are expected to meet by chance.
    #expect(seen.count == streams.count * 200 * 8)
  }

  @Test("names that differ in one letter have numbers that differ in about half of their bits")
  func names() {
    let base = SubjectNumber("department/1000".utf8).value
    let apart = (1001...1999).map { (SubjectNumber("department/\($0)".utf8).value ^ base).nonzeroBitCount }
    let mean = Double(apart.reduce(0, +)) / Double(apart.count)
    // 999 sums of 64 coins: the mean of 32 has a standard error of 4 / sqrt(999) = 0.13.
    #expect((mean - 32).magnitude < 0.6)
  }

  @Test("uniform numbers fill the unit evenly")
  func uniformity() {
    var counts = [Int](repeating: 0, count: 100)
    for block in 0..<12_500 {
      let u = DrawStream(seed: 45, .system, SubjectNumber("x".utf8)).uniforms(block)
      for lane in 0..<8 { counts[Int(u[lane] * 100)] += 1 }
    }
    // 100,000 draws, 1,000 to a cell: chi square with 99 degrees of freedom is below 148.2 in 999 of 1,000 seeds.
    let chiSquare = counts.reduce(0.0) { $0 + (Double($1) - 1_000) * (Double($1) - 1_000) / 1_000 }
    #expect(chiSquare < 148.2)
  }

  @Test("eight lanes round as numbers do, halves to even, also below nothing")
  func wholes() {
    let values = Lanes(0.4, 0.5, 1.5, -2.5, -2.6, 123_456_789.49, 1e14, -0.1)
    let expected = SIMD8<Int64>(0, 0, 2, -2, -3, 123_456_789, 100_000_000_000_000, 0)
    #expect(values.integers == expected)
    #expect(values.wholes == Lanes(0, 0, 2, -2, -3, 123_456_789, 1e14, 0))
  }
}
