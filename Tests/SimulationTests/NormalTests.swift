import Testing

@testable import Simulation

/// The normal quantile, exact and by table.
@Suite struct NormalTests {
  @Test(
    "the exact quantile agrees with Python's statistics.NormalDist",
    arguments: [
      (1e-12, -7.034483825301132), (1e-05, -4.2648907939228256), (0.001, -3.090232306167813),
      (0.01, -2.3263478740408408), (0.1, -1.2815515655446008), (0.3, -0.5244005127080407), (0.5, 0),
      (0.9, 1.2815515655446008), (0.999, 3.090232306167813),
    ])
  func exact(p: Double, z: Double) {
    #expect((NormalQuantile.exact(p) - z).magnitude < 1e-12)
    #expect((NormalQuantile.probability(below: z) / p - 1).magnitude < 1e-10)
  }

  @Test("the table is within 0.00005 of the exact quantile everywhere, and rises")
  func table() {
    let table = NormalTable()
    table.withDrawer { drawer in
      var last = -10.0
      var worst = 0.0
      for step in 0..<200_000 {
        let word = UInt32(step) &* 21_474
        let z = Double(drawer.normals(SIMD8(repeating: word))[0])
        worst = max(worst, (z - NormalQuantile.exact((Double(word) + 0.5) * 0x1p-32)).magnitude)
        #expect(z > last || step == 0)
        last = z
      }
      #expect(worst < 5e-5)
    }
  }

  @Test("normal numbers have the moments of the normal distribution")
  func moments() {
    let table = NormalTable()
    var sums = (0.0, 0.0, 0.0, 0.0)
    let count = 400_000.0
    table.withDrawer { drawer in
      let stream = DrawStream(seed: 45, .technology, SubjectNumber("t".utf8))
      for block in 0..<50_000 {
        let z = stream.normals(block, drawer)
        sums.0 += z.sum()
        sums.1 += (z * z).sum()
        sums.2 += (z * z * z).sum()
        sums.3 += (z * z * z * z).sum()
      }
    }
    // Four standard errors: those of the mean powers are sqrt(1, 2, 15, 96 / n).
    #expect((sums.0 / count).magnitude < 4 / count.squareRoot())
    #expect((sums.1 / count - 1).magnitude < 4 * (2 / count).squareRoot())
    #expect((sums.2 / count).magnitude < 4 * (15 / count).squareRoot())
    #expect((sums.3 / count - 3).magnitude < 4 * (96 / count).squareRoot())
  }
}
