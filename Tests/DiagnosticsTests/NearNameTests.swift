import Diagnostics
import Testing

@Suite("A near name")
struct NearNameTests {
  static let columns = ["annual_cost", "build_cost", "contract_end", "contract_start", "users", "owner", "l1", "l2"]

  @Test(
    "is suggested for a slip and for nothing else",
    arguments: [
      ("anual_cost", "annual_cost"), ("annual_csot", "annual_cost"), ("Annual_Cost", "annual_cost"),
      ("contract_ends", "contract_end"), ("user", "users"), ("usres", "users"), ("postcode", nil), ("", nil),
      ("l3", "l1"), ("quantity of everything", nil),
    ])
  func suggestions(typed: String, meant: String?) {
    #expect(NearName.suggestion(for: typed, among: Self.columns) == meant)
  }

  @Test("does not depend on the order of the candidates, and a tie goes to the first by name")
  func ties() {
    let names = ["cat", "bat", "hat"]
    #expect(NearName.suggestion(for: "rat", among: names) == "bat")
    #expect(NearName.suggestion(for: "rat", among: names.reversed()) == "bat")
    #expect(NearName.suggestion(for: "rat", among: []) == nil)
  }
}
