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

  @Test func `every colour that a rule uses is defined, on dark pages too, and lines have theirs in print`() throws {
    let text = StyleSheet.text.text.string
    let used = Set(text.matches(of: /var\((--[a-z0-9-]+)\)/).map { String($0.output.1) })
    func defined(_ blocks: [Substring]) -> Set<String> {
      Set(blocks.flatMap { $0.matches(of: /(--[a-z0-9-]+):/).map { String($0.output.1) } })
    }
    let dark = text.matches(of: /@media \(prefers-color-scheme:dark\)\{:root\{[^}]*\}/).map(\.output)
    let light = text.matches(of: /:root\{[^}]*\}/).map(\.output).filter { root in !dark.contains { $0.hasSuffix(root) }
    }
    let paper = try #require(light.last { $0.contains("--ink:#000") })
    #expect(used.subtracting(defined(light.filter { $0 != paper })) == [])
    #expect(used.subtracting(defined(dark)) == [])
    #expect(defined([paper]).isSuperset(of: ["--s1", "--s2"]))
  }

  @Test func `lines of paths end after their separators, and the text stays whole`() {
    let html = HTML.path("a/b_c.csv:1<").text.string
    #expect(html == "<span>a/<wbr>b_<wbr>c.<wbr>csv:1&lt;</span>")
    #expect(HTML.path("plain").text.string == "<span>plain</span>" && HTML.path("a.").text.string == "<span>a.</span>")
  }
}
