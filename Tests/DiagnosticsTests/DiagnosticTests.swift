import Diagnostics
import Testing

@Suite("A diagnostic")
struct DiagnosticTests {
  @Test("prints where, what, the original and what to do")
  func prints() {
    let diagnostic = Diagnostic(
      .error, "inventory.amount", at: Diagnostic.Place(file: "systems.csv", line: 214, column: 7),
      "annual_cost \"1.2x\" is not an amount", excerpt: "S1,Tax,1.2x", remedy: "write 1200000 or 1.2m")
    #expect(
      diagnostic.description == """
        systems.csv:214:7: error: annual_cost "1.2x" is not an amount [inventory.amount]
            S1,Tax,1.2x

        help: write 1200000 or 1.2m
        """)
    let bare = Diagnostic(.note, "run.partial", at: Diagnostic.Place(file: "a.csv"), "partial")
    #expect(bare.description == "a.csv: note: partial [run.partial]")
  }

  @Test(
    "shows control characters and cuts floods",
    arguments: [
      ("plain £5 é", "plain £5 é"), ("red \u{1B}[31m", "red \\u{1b}[31m"), ("a\r\nb", "a\\u{d}\\u{a}b"),
      ("\u{202E}evil", "\\u{202e}evil"), (String(repeating: "x", count: 300), String(repeating: "x", count: 240) + "…"),
      (String(repeating: "x", count: 240), String(repeating: "x", count: 240)),
    ])
  func printableText(text: String, shown: String) {
    #expect(printable(text) == shown)
  }

  @Test("severities are in order")
  func severities() {
    #expect(Diagnostic.Severity.allCases == [.note, .warning, .error])
    #expect(Diagnostic.Severity.note < .warning && Diagnostic.Severity.warning < .error)
  }
}
