import EstateModel
import Testing

@testable import Reporting

@Suite struct SystemPageTests {
  @Test func `says of every figure that it is unknown, and what it needs`() {
    let words = [
      "unscored: 0 of 13 assessed, 0 inferred", "needs users, downtime hours per year and 1 more", "does not apply",
      "unknown <small>withheld", "no item is known", "unknown <small>no contract end is stated",
      "unknown <small>no inventory names the owner",
    ]
    #expect(DetailPage.emptySystem.missing(words) == [])
  }

  @Test func `shows scores, workings and evidence with their origin`() {
    let words = [
      "26.67", "<small>3 to 5</small>", "Assess C1 first", "extends automatically", "18 to 30",
      "systems.csv:214", "(looks wrong: it is below zero; used as it stands)", "unknown <small>not stated",
      "£1,200,000 × (1 − 1 / 2.5)", "R × (1 − 1 / m)",
    ]
    #expect(DetailPage.system.missing(words) == [])
  }

  @Test(
    arguments: [
      (SettlingAnswer.change([.init(field: .l1, from: 6, to: 3)]), "To come off red: L1 from 6 to 3."),
      (.ask(.l6, settles: true), "Assess L6 first: the lowest answer would rule red out."),
      (.ask(.l6, settles: false), "no single answer settles it"),
      (.nothing, "Nothing: neither a missing answer"),
    ] as [(SettlingAnswer, String)])
  func `says what would settle the rating`(answer: SettlingAnswer, words: String) {
    let system = MadeUpPages.system(known: true, settling: answer)
    #expect(SystemPage(system: system, run: MadeUpPages.run).html.text.string.contains(words))
  }
}
