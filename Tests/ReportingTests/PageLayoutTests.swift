import Testing

@testable import Reporting

@Suite struct PageLayoutTests {
  private static func page(marking: String) -> String {
    let made = MadeUpPages.run
    let run = RunCard(
      id: "run " + MadeUpPages.hostile, version: made.version, asOf: made.asOf, scenario: made.scenario,
      seed: made.seed, trials: made.trials, method: made.method, marking: marking)
    return PageLayout(run: run).page(
      title: "Title " + MadeUpPages.hostile, active: .method, breadcrumb: [(MadeUpPages.hostile, "index.html")]
    ) { $0.append("<p>Body</p>") }.text.string.withoutOwnScript
  }

  @Test func `forbids scripts and requests, and says which run and method it shows`() {
    let text = Self.page(marking: "OFFICIAL-SENSITIVE")
    let words = [
      "<!DOCTYPE html>", "lang=\"en-GB\"", "default-src 'none'", "content=\"no-referrer\"", "class=\"skip\"",
      "href=\"method.html\" aria-current=\"true\"", "OFFICIAL-SENSITIVE", "4 October 2024", "interval arithmetic",
      "not quantiles", "★",
    ]
    #expect(words.filter { !text.contains($0) } == [])
    #expect(text.split(separator: "<h1>").count == 2, "a page has one main heading")
  }

  @Test(arguments: ["OFFICIAL", "", MadeUpPages.hostile, "</style><script>alert(1)</script>"])
  func `no marking, title or run can become markup`(marking: String) {
    let text = Self.page(marking: marking)
    #expect(["<script", "\u{202E}"].filter { text.contains($0) } == [])
    #expect(TagBalance.problem(in: text) == nil)
    #expect(text.split(separator: "</style>").count == 2)
    #expect(text.contains("class=\"marking\"") == !marking.isEmpty)
  }

  @Test func `the style sheet asks for nothing and closes what it opens`() {
    let text = StyleSheet.text.text.string
    #expect(["url(", "@import", "http"].filter { text.contains($0) } == [])
    #expect(text.filter { $0 == "{" }.count == text.filter { $0 == "}" }.count)
  }
}
