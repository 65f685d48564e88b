import EstateModel
import RiskModel
import Testing

@testable import Reporting

/// How criteria build up a score, against examples worked by hand.
@Suite struct ScoreBuildTests {
  private static func lines(_ scores: [UInt8?]) -> [CriterionLine] {
    zip(Field.likelihood + Field.impact, scores).map { field, score in
      CriterionLine(
        field: field, title: field.name,
        score: score.map(CriterionScore.assessed)
          ?? CriterionScore(low: 1, central: 2, high: UInt8(field.scoreRange.upperBound), basis: .unknown),
        reason: "")
    }
  }

  /// HR Management Plus, the worked example of the framework's guidance: 80/14 × 56/12 = 26.67.
  private static let published: [UInt8?] = [5, 5, 5, 5, 6, 6, 6, 5, 5, 2, 5, 5, 4]

  @Test func `the published example comes to the published score, step by step`() throws {
    let build = try #require(ScoreBuild(Self.lines(Self.published)))
    #expect(build.likelihood.total(\.central) == 80 && build.likelihood.denominator == 14)
    #expect(build.impact.total(\.central) == 56 && build.impact.denominator == 12)
    #expect(build.score(\.central) == OverallScore(numerator: 4480))
    #expect(build.score(\.low) == build.score(\.high))
    let text = ScoreBuildChart(id: "b", build: build).html.text.string
    // 5/14, 6/14 and 7 × 6/14 of likelihood; 5/12, 2/12, 4/12 and 6 × 5/12 of impact; the totals; their product.
    let words = [
      ">+0.36<", ">+0.43<", ">+3.00<", ">5.71<", ">+0.42<", ">+0.17<", ">+0.33<", ">+2.50<", ">4.67<", ">26.67<",
    ]
    #expect(words.filter { !text.contains($0) } == [])
    #expect(!text.contains("class=\"whisker\""), "what is assessed throughout has no range")
  }

  @Test func `each step begins where the one above it ended, and the last ends at the total`() throws {
    let build = try #require(ScoreBuild(Self.lines(Self.published)))
    let text = ScoreBuildChart(id: "b", build: build).html.text.string
    func number(_ name: String, _ rect: Substring) -> Double {
      rect.split(separator: " \(name)=\"").dropFirst().first.flatMap { Double($0.prefix { $0 != "\"" }) } ?? .nan
    }
    let steps = text.split(separator: "<rect class=\"step").dropFirst().map { (number("x", $0), number("width", $0)) }
    let totals = text.split(separator: "<rect class=\"bar").dropFirst().map { (number("x", $0), number("width", $0)) }
    #expect(steps.count == 15 && totals.count == 3)
    for (left, right) in zip(steps, steps.dropFirst()) where right.0 != totals[0].0 {
      #expect(abs(left.0 + left.1 - right.0) < 0.02)
    }
    #expect(abs(steps[7].0 + steps[7].1 - totals[0].0 - totals[0].1) < 0.02)
    #expect(abs(steps[14].0 + steps[14].1 - totals[1].0 - totals[1].1) < 0.02)
    // Of the same width: 5.714 of 6, 4.667 of 5 and 26.667 of 30.
    #expect(abs(totals[0].1 / totals[2].1 - (80.0 / 14 / 6) / (26.6667 / 30)) < 1e-3)
    #expect(abs(totals[1].1 / totals[2].1 - (56.0 / 12 / 5) / (26.6667 / 30)) < 1e-3)
  }

  @Test func `what is not known is drawn dashed with its range, and of nothing known there is nothing`() throws {
    var scores = Self.published
    scores[0] = nil
    let build = try #require(ScoreBuild(Self.lines(scores)))
    // 1, 2 or 6 in the place of 5: (34, 35 or 39 + 42) / 14.
    #expect([\.low, \.central, \.high].map { build.likelihood.total($0) } == [76, 77, 81])
    let text = ScoreBuildChart(id: "b", build: build).html.text.string
    #expect(TagBalance.problem(in: text) == nil)
    #expect(text.contains("step open") && text.contains("class=\"whisker\""))
    #expect(ScoreBuild(Self.lines(Array(repeating: nil, count: 13))) == nil)
    #expect(DetailPage.emptySystem.missing(["id=\"build-title\""]) != [])
    #expect(DetailPage.system.missing(["id=\"build-title\"", "data/score_steps.csv", "Likelihood total"]) == [])
  }

  @Test func `the steps as data add up to the totals, and these multiply to the score`() {
    let table = ScoreStepTable.table([MadeUpPages.system(known: true), MadeUpPages.system(known: false)])
    #expect(table.rows.count == 13 + 2 + 2 + 1, "a system of which nothing is known has no rows")
    func value(_ cell: DataValue) -> Double {
      guard case .number(let number, _) = cell else { return .nan }
      return number
    }
    let (likelihood, impact) = (table.rows[8], table.rows[16])
    #expect(abs(table.rows[0..<8].reduce(0) { $0 + value($1[7]) } - value(likelihood[4])) < 1e-6)
    #expect(abs(table.rows[9..<16].reduce(0) { $0 + value($1[7]) } - value(impact[4])) < 1e-6)
    #expect(abs(value(likelihood[4]) * value(impact[4]) - value(table.rows[17][4])) < 1e-6)
  }
}
