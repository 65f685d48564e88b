import EstateModel
import Foundation
import Testing
import Tabular

@testable import Assumptions

/// The numbers this product ships with: every one is ordered, within its unit, and founded on something.
struct ParameterDataTests {
  private static let parameters = ParameterSet.builtIn.all

  @Test func `every range is in order and within what its unit allows`() {
    let broken = Self.parameters.filter { parameter in
      let values = [parameter.low, parameter.central, parameter.high]
      return values != values.sorted() || !values.allSatisfy(parameter.unit.allowed.contains)
    }
    #expect(broken.map(\.id) == [])
  }

  @Test func `an assumed number gives its reason and a founded one the place in its source`() {
    let unexplained = Self.parameters.filter { parameter in
      parameter.grade == .assumed
        ? parameter.note.isEmpty
        : parameter.locator.isEmpty || parameter.sources.contains { $0.id == "judgement" }
    }
    #expect(unexplained.map(\.id) == [])
  }

  @Test func `every parameter cites a source and every source is cited`() {
    let frame = NationalFrame.dsit2025
    let byFrame = ([frame.total, frame.digitalSpend] + frame.parts).map(\.source.id)
    let cited = Set(Self.parameters.flatMap { $0.sources.map(\.id) } + byFrame)
    #expect(Self.parameters.filter(\.sources.isEmpty).map(\.id) == [])
    #expect(cited.sorted() == Source.builtIn.map(\.id).sorted())
  }

  @Test func `ids differ and the table keeps each topic together`() {
    let ids = SmallTable.rows(of: EmbeddedData.parameters, headed: ParameterColumn.allCases.map(\.rawValue))
      .map { $0[0] }
    let topics = ids.map { $0.prefix { $0 != "." } }
    let runs = zip(topics, topics.dropFirst()).count { $0 != $1 } + 1
    #expect(Set(ids).count == ids.count)
    #expect(runs == Set(topics).count)
  }

  @Test func `sources differ, say who published what, and link only to pages`() {
    let broken = Source.builtIn.filter { source in
      source.title.isEmpty || source.publisher.isEmpty || !(source.url.isEmpty || source.url.hasPrefix("http"))
    }
    #expect(broken.map(\.id) == [])
    #expect(Set(Source.builtIn.map(\.id)).count == Source.builtIn.count)
  }

  @Test func `no unit of the vocabulary is unused`() {
    let used = Set(Self.parameters.map(\.unit) + [.poundsAYear])
    #expect(ParameterUnit.allCases.filter { !used.contains($0) } == [])
  }

  @Test func `the cost of handling by other means is that of 2012 in prices of 2024`() throws {
    let gap = ParameterSet.builtIn.require("manual.unit_cost_gap")
    let factor = try #require(Deflators.builtIn.factor(from: 2012, to: 2024))
    let derived = [2.83 - 0.15, 4.11 - 0.22, 8.62 - 0.15].map { Money(pounds: $0 * factor) }
    #expect([gap.low, gap.central, gap.high].map(Money.init(pounds:)) == derived)
  }

  @Test func `the legacy multiples follow from the published shares`() {
    let at4 = ParameterSet.builtIn.require("cost.legacy_multiple_at_4")
    let at6 = ParameterSet.builtIn.require("cost.legacy_multiple_at_6")
    let ofThird = (0.49 / 0.51) / ((1.0 / 3) / (2.0 / 3))
    let of28 = (0.49 / 0.51) / (0.28 / 0.72)
    #expect(abs(at4.low - ofThird) < 0.05)
    #expect(abs(at4.central - of28) < 0.05)
    #expect(abs(at6.low - (1 + (at4.low - 1) / 3 * 5)) < 0.05)
  }

  @Test func `the quantiles of the reference class follow from its published tail`() {
    let parameters = ParameterSet.builtIn
    let (share, exponent) = (parameters.require("programme.large_overrun_chance").central, 1.38)
    // A Pareto tail from 1.5 whose mean overrun is the published 447 %.
    #expect(abs(1.5 * exponent / (exponent - 1) - 1 - 4.47) < 0.03)
    #expect(abs(parameters.require("programme.large_overrun").central - 1.5 * pow(2, 1 / exponent)) < 0.005)
    #expect(abs(parameters.require("programme.overrun_p95").central - 1.5 * pow(share / 0.05, 1 / exponent)) < 0.01)
  }
}
