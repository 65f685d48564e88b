import Assumptions
import EstateModel
import RiskModel
import Testing

@testable import Planning

struct LeverTests {
  private static let library = LeverLibrary.builtIn

  @Test(
    "worked examples give what they give on paper",
    arguments: [
      // 1,000,000 × (1 − 0.6 × 0.09) + 600,000 × 0.08; 600,000 × 0.946 + 120,000; 600,000 × 0.15
      ("unbundling", 994_000.0, 687_600.0, 90_000.0),
      // 1,000,000 × (1 − 0.6 × 0.045) + 600,000 × 0.02; 600,000 × 0.973 + 120,000
      ("smaller-suppliers", 985_000, 703_800, 0),
      // 50,000 × 0.75 saved of both; 600,000 × 0.03
      ("contract-re-compete", 962_500, 682_500, 18_000),
      // 4 × 1 % saved; 576,000 + 50,000 + 40,000 + 20,000 × 0.75 + 10,000; a tenth of a year
      ("joining-up", 960_000, 691_000, 100_000),
      // 1,000,000 × (1 − 0.6 × 0.07); 600,000 × 0.958 + 110,000 + 10,000 × 1.2
      ("service-levels-to-need", 958_000, 696_800, 0),
      // 1,000,000 × 0.85 × 1.2; 612,000 + 120,000
      ("legacy-application-services", 1_020_000, 732_000, 0),
      // £400,000 × 0.85 + £600,000 × 0.5 = £640,000, of which 70 % arrives; 720,000 × (1 − 0.7 × 0.5);
      // 1,500,000 × 2 × 1.1 + 0.25 × 1.32 × 340,000
      ("cloud-move", 748_000, 468_000, 3_412_200),
      // 1,000,000 × 0.3 left of 30 % + 300,000 in the other; 720,000 × 0.3; 300,000 × 2 + 500,000
      ("re-use", 600_000, 216_000, 1_100_000),
      ("do-nothing", 1_000_000, 720_000, 0),
      ("wait-a-year", 1_000_000, 720_000, 0),
      ("better-data", 1_000_000, 720_000, 2_000),
    ])
  func examples(id: String, running: Double, avoidable: Double, oneOff: Double) throws {
    let lever = try #require(Self.library[id])
    let result = LeverExample.result(of: lever, in: Self.library)
    #expect(result.running == Money(pounds: running))
    #expect(result.avoidable == Money(pounds: avoidable))
    #expect(result.oneOff == Money(pounds: oneOff))
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
