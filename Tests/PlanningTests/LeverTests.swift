import Assumptions
import EstateModel
import RiskModel
import Testing

@testable import Planning

struct LeverTests {
  private static let library = LeverLibrary.builtIn

  @Test(
    "every worked example gives to the penny what its calculation by hand gives",
    arguments: Self.library.levers.map(\.id))
  func examples(id: String) throws {
    let lever = try #require(Self.library[id])
    let result = LeverExample.result(of: lever, in: Self.library)
    let hand = lever.example
    #expect(result.running == Money(pounds: try Arithmetic.value(of: hand.running)))
    #expect(result.avoidable == Money(pounds: try Arithmetic.value(of: hand.avoidable)))
    #expect(result.oneOff == Money(pounds: try Arithmetic.value(of: hand.oneOff)))
    #expect(LeverExample.lines(for: lever, in: Self.library).contains { $0.hasSuffix("= \(result.oneOff)") })
  }

  @Test("calculations by hand are read as arithmetic is written")
  func arithmetic() throws {
    #expect(try Arithmetic.value(of: "1,000 × (1 − 0.6 × 0.5) + 2 × 3") == 706)
    #expect(throws: Arithmetic.Fault.self) { try Arithmetic.value(of: "1 × (2") }
  }

  @Test("every lever has evidence, and says in words what it changes")
  func evidence() {
    #expect(Self.library.named.count == 14)
    for lever in Self.library.levers {
      #expect(!lever.changes.isEmpty && !lever.summary.isEmpty)
      #expect(lever.isDoingNothing || !lever.effects.isEmpty, "\(lever.id)")
      for effect in lever.effects + lever.claims {
        #expect(!effect.sources.isEmpty && !effect.unit.isEmpty, "\(lever.id) \(effect.target)")
        #expect(effect.target.allowed.contains(effect.value.low) && effect.target.allowed.contains(effect.value.high))
        let isJudged = effect.sources.map(\.id) == ["judgement"]
        #expect(
          !isJudged || effect.grade == .assumed || effect.note.contains("definition") || effect.note.contains("states"))
      }
    }
  }

  @Test("the 40 % saving counts only where a scenario switches the claim on")
  func claim() throws {
    let lever = try #require(Self.library["unbundling"])
    func price(_ usesClaim: Bool) -> Double? {
      lever.values(LeverChoices(usesClaim: usesClaim)).first { $0.target == .contractCost }?.value.central
    }
    #expect(price(false) == 0.91)
    #expect(price(true) == 0.6)
    #expect(lever.claims.allSatisfy { $0.grade == .assumed })
  }

  @Test("every source is cited, and every framework has a beginning")
  func data() {
    for framework in Self.library.frameworks {
      #expect(
        CalendarDate(iso: framework.starts) != nil
          && (framework.ends.isEmpty || CalendarDate(iso: framework.ends) != nil))
    }
    #expect(Self.library.governance.count == 10)
  }
}
